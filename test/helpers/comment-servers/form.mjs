// A form service: /f/KEY answers as Formspree does, /send as a script of the site's own, any other path as Netlify.
// Settings: inactive, blocked, unknown, text (its name of the text).
export function handle({ method, path, headers, body, thread }) {
  const { comments, settings } = thread;
  if (method === 'HEAD') return { status: 200 };
  if (method !== 'POST') return undefined;
  const fields = new URLSearchParams(body);
  const text = fields.get(settings.text ?? 'message') ?? '';
  const store = () => comments.push({ id: (thread.serial += 1), text, fields });
  if (path.pathname === '/send') {
    store();
    return { status: 303, headers: { location: '/thanks' } };
  }
  if (!path.pathname.startsWith('/f/')) {
    if (settings.unknown) return { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Page not found</h1>' };
    if (text.trim() === '') return { status: 400, headers: { 'content-type': 'text/html' }, body: '<h1>Empty</h1>' };
    store();
    return {
      status: 200,
      headers: { 'content-type': 'text/html', server: 'Netlify' },
      body: '<!doctype html><h1>Thank you!</h1>',
    };
  }
  if (headers.accept !== 'application/json') return { status: 302, headers: { location: '/thanks' } };
  const no = (status, error, ...errors) => ({ status, json: { error, errors } });
  if (settings.inactive) return no(403, 'Form is not active', { code: 'INACTIVE', message: 'Form is not active' });
  if (settings.blocked) return no(403, 'Blocked', { code: 'BLOCKED', message: 'Submission blocked' });
  if (text.trim() === '') return no(422, 'Validation errors', { code: 'EMPTY', message: 'empty submission' });
  const email = fields.get('email');
  if (email && !/.+@.+\..+/.test(email))
    return no(422, 'Validation errors', { code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' });
  store();
  return { status: 200, json: { ok: true, next: '/thanks' } };
}
