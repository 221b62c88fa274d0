// Serves a folder on 127.0.0.1, for `npm start` and the site tests. No dependencies.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** Answers a request with a file below `folder`. `no-cache`: a rebuilt file is seen at the next reload. */
export async function serveFile(folder, request, response) {
  const root = resolve(folder);
  const { pathname } = new URL(request.url, 'http://localhost');
  let path;
  try {
    path = join(root, decodeURIComponent(pathname));
  } catch {
    return response.writeHead(400).end();
  }
  if (path !== root && !path.startsWith(root + sep)) return response.writeHead(403).end();
  let info = await stat(path).catch(() => undefined);
  if (info?.isDirectory()) {
    if (!pathname.endsWith('/')) return response.writeHead(302, { location: `${pathname}/` }).end();
    path = join(path, 'index.html');
    info = await stat(path).catch(() => undefined);
  }
  if (!info) return response.writeHead(404, { 'content-type': types['.txt'] }).end(`${pathname} is not here`);
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-length': info.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(path).pipe(response);
}

/** Listens on `port`, or on any free one when that is taken. */
export function listen(handle, port = 0) {
  const server = createServer(handle);
  return new Promise((fulfil, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port) fulfil(listen(handle));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => fulfil(server));
  });
}
