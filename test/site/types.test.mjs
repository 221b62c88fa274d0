// What the package tells compilers, asked with each framework's own type checker: test/types holds what must pass and, line by
// line, what must not. Needs `npm run build`.
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';

const checkers = {
  react: ['tsc', '-p', 'test/types/react', '--pretty', 'false'],
  vue: ['vue-tsc', '-p', 'test/types/vue', '--pretty', 'false'],
  svelte: ['svelte-check', '--workspace', 'test/types/svelte', '--tsconfig', './tsconfig.json', '--output', 'machine'],
};

/** `file:line` of every error that a checker prints. */
const places = (output) =>
  new Set(
    [...output.matchAll(/([\w-]+\.(?:tsx?|vue|svelte)|[\w-]+\.d\.ts)(?:\((\d+),\d+\): error| ?"? (\d+):\d+ )/g)].map(
      ([, file, tsc, svelte]) => `${file}:${tsc ?? svelte}`,
    ),
  );

describe('types of the elements', () => {
  for (const [framework, [command, ...args]] of Object.entries(checkers)) {
    it(`let ${framework} pass what is right, and report every line that is wrong`, async () => {
      const output = await new Promise((resolve) =>
        execFile(process.execPath, [`node_modules/.bin/${command}`, ...args], { encoding: 'utf8' }, (_, out, err) =>
          resolve(out + err),
        ),
      );
      const wrong = readdirSync(`test/types/${framework}`)
        .filter((file) => /^wrong/i.test(file))
        .flatMap((file) =>
          readFileSync(`test/types/${framework}/${file}`, 'utf8')
            .split('\n')
            .flatMap((line, index) => (line.includes('<relief-') ? [`${file}:${index + 1}`] : [])),
        );
      expect(wrong).to.have.length.above(5);
      expect([...places(output)].sort(), output).to.deep.equal(wrong.sort());
    }).timeout(240_000);
  }
});
