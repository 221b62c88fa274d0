// Packs the package as npm would and asks publint and are-the-types-wrong about it. Needs `npm run build`.
import { execFileSync } from 'node:child_process';
import { formatMessage } from 'publint/utils';
import { publint } from 'publint';

const { messages, pkg } = await publint({ pkgDir: '.', strict: true });
for (const message of messages) console.error(`publint: ${formatMessage(message, pkg)}`);
if (messages.length) process.exitCode = 1;

// The script-tag files have no types, being for pages; the JSON files need none.
const exclude = ['./cdn/*', './schemas/*.json', './custom-elements.json', './package.json'];
try {
  execFileSync('node_modules/.bin/attw', ['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...exclude], {
    stdio: 'pipe',
  });
} catch ({ stdout, stderr }) {
  console.error(`are the types wrong:\n${stdout}${stderr}`);
  process.exitCode = 1;
}
if (!process.exitCode) console.log('publint and are-the-types-wrong found nothing.');
