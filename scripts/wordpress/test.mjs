// npm run test:wordpress: the tests that need a real WordPress. Fails, and says what is missing, where there can be none.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { provide } from './files.mjs';

try {
  provide();
} catch (error) {
  if (error.name !== 'MissingError') throw error;
  console.error(`The tests against a real WordPress cannot run: ${error.message}`);
  process.exit(1);
}
const root = fileURLToPath(new URL('../..', import.meta.url));
const mocha = fileURLToPath(new URL('../../node_modules/mocha/bin/mocha.js', import.meta.url));
const options = ['--no-config', '--node-option', 'import=tsx', '--timeout', '20000', '--forbid-pending', '--fail-zero'];
const files = process.argv.length > 2 ? process.argv.slice(2) : ['test/wordpress/*.test.mjs'];
process.exitCode = spawnSync(process.execPath, [mocha, ...options, ...files], { cwd: root, stdio: 'inherit' }).status ?? 1;
