// A real HTTP server for Node tests and site tests, on 127.0.0.1 and a free port.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { handleAnswers } from './answers.mjs';

/** Serves /answers/ (see server.ts) and, if given, whatever `handle(request, response)` answers. */
export async function startServer(handle = (request, response) => response.writeHead(404).end()) {
  const server = createServer((request, response) => handleAnswers(request, response) || handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
