// Writes generated files, or with `--check` compares them: a generated file is committed and must not be stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import prettier from 'prettier';

/** `command` is what a person runs to make the files fresh; `files` maps paths to texts. */
export async function generated(command, files) {
  const stale = [];
  for (const [path, text] of Object.entries(files)) {
    // Shapes are for the doors alone: they stay as short as they were made.
    const isShape = path.endsWith('.shape.ts');
    const fresh = isShape ? text : await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
    if (fresh === (await readFile(path, 'utf8').catch(() => ''))) continue;
    stale.push(path);
    if (process.argv.includes('--check')) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, fresh);
  }
  if (!process.argv.includes('--check') || !stale.length) return;
  console.error(`Stale: ${stale.join(', ')}. Run “${command}” and commit.`);
  process.exitCode = 1;
}
