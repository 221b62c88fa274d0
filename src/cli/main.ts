/** `relief-elements check`: what an author runs. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../version.js';
import { checkFiles, checkText, type Options } from './check-files.js';
import { decoded, find } from './files.js';
import { json } from './formats/json.js';
import { pretty } from './formats/pretty.js';
import { sarif } from './formats/sarif.js';
import { ruleOf, rules } from './rules.js';
import { Text, type Checked } from './text.js';

const help = `relief-elements ${version}: checks health content for honesty.

  relief-elements check [options] <file, folder or pattern>…
  relief-elements explain [rule]

Reads content as JSON (remedy, exercise, routine, cause map, warning signs), schema.org JSON-LD, and HTML pages
with relief-* elements, with the files that they name in src. “-” is standard input.

  --format <pretty|json|sarif>   how to print. Default: pretty
  --quiet                        errors only
  --root <folder>                where addresses that begin with / start. Default: this folder
  --today <YYYY-MM-DD>           the day that reviews are held against. Default: today
  --no-color                     no colour, as with NO_COLOR=1
  --version, --help

Ends with 0 when nothing is wrong, 1 when there are errors, 2 when it could not do what was asked.
Warnings and advice are printed and change nothing. Every rule and its reason: RULES.md in the package.
`;

/** What was asked for makes no sense. */
class UsageError extends Error {
  override name = 'UsageError';
}

interface Io {
  out(text: string): void;
  complain(text: string): void;
  stdin(): Uint8Array;
  cwd: string;
  colour: boolean;
  width: number;
}

async function main(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parse(argv);
  if (values.help) return print(io, help);
  if (values.version) return print(io, version);
  const [command, ...given] = positionals;
  if (command === 'explain') return explain(given, io);
  if (command !== 'check')
    throw new UsageError(command ? `there is no command “${command}”` : 'say what to do: check or explain');
  if (!given.length) throw new UsageError('name files, folders or patterns to check, or - for standard input');
  const format = values.format ?? 'pretty';
  if (!['pretty', 'json', 'sarif'].includes(format)) throw new UsageError(`--format is pretty, json or sarif, not “${format}”`);

  const { paths, walked, wrong } = await find(
    given.filter((it) => it !== '-'),
    io.cwd,
  );
  const options: Options = { today: day(values.today), cwd: io.cwd, root: values.root, walked };
  const files: Checked[] = [];
  if (given.includes('-')) {
    const text = decoded(io.stdin(), 'standard input');
    if (text instanceof Text) files.push(...(await checkText(text, options)));
    else wrong.push(`standard input ${text.wrong}`);
  }
  files.push(...(await checkFiles(paths, options)));
  const failed = files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  const told = values.quiet
    ? files.map(({ text, findings }) => ({ text, findings: findings.filter(({ severity }) => severity === 'error') }))
    : files;
  if (files.length || format !== 'pretty')
    print(io, format === 'json' ? json(told) : format === 'sarif' ? sarif(told) : pretty(told, io));
  for (const it of wrong) io.complain(`relief-elements: ${it}\n`);
  return wrong.length ? 2 : Number(failed);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        quiet: { type: 'boolean' },
        root: { type: 'string' },
        today: { type: 'string' },
        'no-color': { type: 'boolean' },
        version: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function day(given: string | undefined): Date {
  const date = given === undefined ? new Date() : new Date(`${given}T00:00Z`);
  if (Number.isNaN(date.getTime())) throw new UsageError(`--today is a day such as 2026-11-22, not “${given}”`);
  return date;
}

function print(io: Io, text: string): number {
  io.out(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}

function explain(ids: readonly string[], io: Io): number {
  const asked = ids.length ? ids : rules.map(({ id }) => id);
  for (const id of asked) {
    const rule = ruleOf(id);
    if (!rule) throw new UsageError(`there is no rule “${id}”; relief-elements explain lists them all`);
    print(io, `${rule.id} (${rule.severity})\n  ${rule.asks}\n  Why: ${rule.reason}\n  Source: ${rule.source}\n`);
  }
  return 0;
}

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const argv = process.argv.slice(2);
const { env, stdout } = process;
const plain = Boolean(env.NO_COLOR) || argv.includes('--no-color');
const io: Io = {
  out: (text) => stdout.write(text),
  complain: (text) => process.stderr.write(text),
  stdin: () => readFileSync(0),
  cwd: resolve('.'),
  colour: !plain && (Boolean(env.FORCE_COLOR && env.FORCE_COLOR !== '0') || stdout.isTTY),
  width: stdout.columns || 100,
};
main(argv, io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`relief-elements: ${error.message}\nrelief-elements --help says how.\n`);
    process.exitCode = 2;
  },
);
