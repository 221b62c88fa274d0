// A real HTTP server for Node tests and site tests, on 127.0.0.1 and a free port.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { handleAnswers } from './answers.mjs';
import { handleFonts } from './fonts.mjs';

const taken = new Set();

/** Listens on a port that no server of this process had before: at an origin that it knows, a browser keeps what another test left. */
async function listen(server) {
  for (;;) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    if (!taken.has(port)) return taken.add(port);
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Serves /answers/ (see server.ts), /fonts/ (see fonts.mjs) and, if given, whatever `handle(request, response)` answers. */
export async function startServer(handle = (request, response) => response.writeHead(404).end()) {
  const server = createServer(
    (request, response) => handleAnswers(request, response) || handleFonts(request, response) || handle(request, response),
  );
  await listen(server);
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
