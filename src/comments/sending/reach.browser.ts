/** Whether this page may send by `fetch` at all, where the browser itself may send a form anywhere. */

/** Milliseconds that a server has to show whether other sites' pages may read its answers. */
const patience = 5000;

/**
 * False where a server is there and its answers are kept from this page (CORS), or the browser would block them as mixed content. A
 * server that nobody reaches is no reason to leave the page.
 */
export async function mayRead(action: string): Promise<boolean> {
  const url = new URL(action);
  if (url.origin === self.origin) return true;
  if (url.protocol === 'http:' && location.protocol === 'https:') return false;
  const run = new AbortController();
  const clock = setTimeout(() => run.abort(), patience);
  const ask = (mode: RequestMode) =>
    fetch(url, { method: 'HEAD', mode, credentials: 'omit', cache: 'no-store', signal: run.signal }).then(
      () => true,
      () => false,
    );
  const may = (await ask('cors')) || !(await ask('no-cors'));
  clearTimeout(clock);
  return may;
}

/** Listens for the page's own policy (CSP, `connect-src`) keeping a request from leaving. */
export function watchPolicy() {
  let blocked = false;
  const listen = ({ effectiveDirective }: SecurityPolicyViolationEvent) => (blocked ||= effectiveDirective === 'connect-src');
  document.addEventListener('securitypolicyviolation', listen);
  return {
    stop: () => document.removeEventListener('securitypolicyviolation', listen),
    /** Reports are tasks of their own, and may come after the request has failed. */
    async blocked(): Promise<boolean> {
      await new Promise((done) => setTimeout(done, 100));
      return blocked;
    },
  };
}
