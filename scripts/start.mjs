// npm start: installs what is missing, builds the elements and the demo, and serves the demo on this machine.
import { ensureInstalled, npm } from './ensure-installed.mjs';
import { listen, serveFile } from './static-server.mjs';

ensureInstalled();
npm('run', '--silent', 'build');

const server = await listen(
  (request, response) =>
    request.url === '/' ? response.writeHead(302, { location: '/demo/' }).end() : serveFile('dist', request, response),
  Number(process.env.PORT ?? 8000),
);
console.log(`\nThe demo is at http://127.0.0.1:${server.address().port}/demo/ (Ctrl+C stops it)`);
