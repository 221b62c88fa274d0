import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { honest } from './checked.js';

describe('the command', function () {
  this.timeout(60_000);
  let cwd: string;
  let main: string;
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'relief-elements-'));
    main = join(cwd, 'bin/relief-elements.mjs');
    execFileSync(process.execPath, ['scripts/build/cli.mjs', main]);
    mkdirSync(join(cwd, 'content/deep'), { recursive: true });
    mkdirSync(join(cwd, 'empty'));
    mkdirSync(join(cwd, 'project'));
    const write = (name: string, content: unknown) =>
      writeFileSync(
        join(cwd, name),
        typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
      );
    write('content/good.json', honest);
    write('content/deep/bad.json', { ...honest, what: 'It is the safest.' });
    write('content/warned.json', { ...honest, conflicts: undefined });
    write('content/notes.txt', 'The safest.');
    write('content/latin.json', Uint8Array.of(0x7b, 0xe9, 0x7d));
    write('project/package.json', { name: 'a-site', private: true });
    write('old.json', { ...honest, review: { by: 'An example', last: '2020-01-01' } });
  });
  after(() => rmSync(cwd, { recursive: true }));

  const run = (args: string[], { input, env = {} }: { input?: string; env?: Record<string, string> } = {}) => {
    const { NO_COLOR: _1, FORCE_COLOR: _2, ...rest } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      cwd,
      input,
      env: { ...rest, ...env },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const files = (stdout: string) => (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file);

  it('ends with 0 where nothing is wrong, and says so', () => {
    expect(run(['check', 'content/good.json'])).to.deep.equal({
      status: 0,
      stdout: '1 file checked: nothing to change.\n',
      stderr: '',
    });
  });

  it('ends with 0 for warnings, with 1 for errors', () => {
    const warned = run(['check', 'content/warned.json']);
    expect(warned.status).to.equal(0);
    expect(warned.stdout).to.contain('content/warned.json:1:1 warning conflicts').and.to.contain('1 warning in 1 file.');
    const bad = run(['check', 'content/deep/bad.json']);
    expect(bad.status).to.equal(1);
    expect(bad.stdout).to.contain('error superlative').and.to.contain('1 error in 1 file.');
  });

  it('says errors only with --quiet', () => {
    expect(run(['check', '--quiet', 'content/warned.json']).stdout).to.equal('1 file checked: nothing to change.\n');
    expect(run(['check', '--quiet', 'content/deep/bad.json']).status).to.equal(1);
  });

  it('expands patterns and folders itself', () => {
    expect(files(run(['check', 'content/**/*.json', '--format', 'json']).stdout)).to.deep.equal(
      ['content/deep/bad.json', 'content/good.json', 'content/latin.json', 'content/warned.json'].sort(),
    );
    expect(files(run(['check', 'content', '--format=json']).stdout)).to.have.length(4);
    expect(
      files(run(['check', 'content/good.json', 'content/*.json', './content/good.json', '--format=json']).stdout),
    ).to.have.length(3);
  });

  it('leaves out what is no content in a folder, and says so; a file that was named must be content', () => {
    const { status, stdout } = run(['check', 'project']);
    expect(status).to.equal(0);
    expect(stdout).to.contain('project/package.json:1:1 advice kind').and.to.contain('was left out');
    expect(run(['check', 'project/package.json']).status).to.equal(1);
    expect(run(['check', 'project', 'project/*.json']).status).to.equal(1);
  });

  it('reads standard input, as JSON or as a page', () => {
    const text = run(['check', '-'], { input: JSON.stringify({ ...honest, what: 'The safest.' }) });
    expect(text.status).to.equal(1);
    expect(text.stdout).to.contain('standard input:1:');
    expect(run(['check', '-'], { input: '<relief-remedy-crad></relief-remedy-crad>' }).stdout).to.contain('did you mean');
  });

  it('refuses what is neither JSON nor HTML, and what is not UTF-8', () => {
    expect(run(['check', 'content/notes.txt']).stdout).to.contain('is neither JSON nor HTML');
    const latin = run(['check', 'content/latin.json']);
    expect(latin.status).to.equal(1);
    expect(latin.stdout).to.contain('content/latin.json:1:1 error door').and.to.contain('is not UTF-8');
  });

  it('holds reviews against a day', () => {
    expect(run(['check', 'old.json', '--today', '2021-01-01']).stdout).to.contain('nothing to change');
    expect(run(['check', 'old.json', '--today', '2026-11-22']).stdout).to.contain('review-overdue');
  });

  describe('ends with 2 and says why, where it is asked', () => {
    const cases: [args: string[], words: string][] = [
      [[], 'say what to do'],
      [['chekc'], 'no command “chekc”'],
      [['check'], 'name files'],
      [['check', 'no-such.json'], 'no such file: no-such.json'],
      [['check', 'none/*.json'], 'matches no file: none/*.json'],
      [['check', 'empty'], 'holds no JSON and no HTML file: empty'],
      [['check', '--format', 'xml', 'old.json'], 'pretty, json or sarif'],
      [['check', '--fast', 'old.json'], '--fast'],
      [['check', '--today', 'Monday', 'old.json'], 'a day such as'],
      [['explain', 'no-such-rule'], 'no rule “no-such-rule”'],
    ];
    for (const [args, words] of cases)
      it(args.join(' ') || 'nothing', () => {
        const { status, stderr } = run(args);
        expect(status).to.equal(2);
        expect(stderr).to.contain(words).and.to.not.contain('    at ');
      });

    it('one file of two', () => {
      const { status, stdout, stderr } = run(['check', 'content/good.json', 'no-such.json']);
      expect({ status, stderr }).to.deep.equal({ status: 2, stderr: 'relief-elements: no such file: no-such.json\n' });
      expect(stdout).to.contain('1 file checked');
    });
  });

  it('prints JSON and SARIF that a program can read, whatever was found', () => {
    for (const file of ['content/good.json', 'content/deep/bad.json']) {
      expect(JSON.parse(run(['check', '--format', 'json', file]).stdout)).to.have.length(1);
      expect(JSON.parse(run(['check', '--format', 'sarif', file]).stdout)).to.include({ version: '2.1.0' });
    }
  });

  it('has no colour in a pipe, nor with NO_COLOR, and has with FORCE_COLOR', () => {
    const colour = (args: string[], env?: Record<string, string>) =>
      run(['check', 'old.json', ...args], { env }).stdout.includes('\u001b[');
    expect(colour([])).to.equal(false);
    expect(colour([], { FORCE_COLOR: '1' })).to.equal(true);
    expect(colour([], { FORCE_COLOR: '1', NO_COLOR: '1' })).to.equal(false);
    expect(colour(['--no-color'], { FORCE_COLOR: '1' })).to.equal(false);
  });

  it('explains itself and its rules', () => {
    expect(run(['--help'])).to.include({ status: 0, stderr: '' });
    expect(run(['-h']).stdout).to.contain('relief-elements check');
    expect(run(['--version']).stdout).to.match(/^\d+\.\d+\.\d+\n$/);
    expect(run(['explain', 'superlative']).stdout).to.contain('A comparison that nobody made misleads');
    expect(run(['explain']).stdout.match(/^ {2}Why: /gm)!.length).to.be.greaterThan(30);
  });
});
