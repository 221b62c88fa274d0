import type { ReactiveControllerHost } from 'lit';

/** Makes something ready when its element comes near the screen and the page has been quiet: then it needs no network later. */
export function prefetch(host: ReactiveControllerHost & Element, ready: () => Promise<unknown>) {
  let watch: IntersectionObserver | undefined;
  let quiet: ReturnType<typeof setTimeout>;
  const stop = () => {
    watch?.disconnect();
    clearTimeout(quiet);
  };
  const seen = ([it]: IntersectionObserverEntry[]) => {
    if (!it?.isIntersecting || !navigator.onLine) return;
    stop();
    // What does not arrive now is asked for again, and complained of, when it is needed.
    quiet = setTimeout(() => ready().catch(() => undefined), 5000);
  };
  host.addController({
    hostConnected() {
      watch = globalThis.IntersectionObserver && new IntersectionObserver(seen, { rootMargin: '50%' });
      watch?.observe(host);
    },
    hostDisconnected: stop,
  });
}
