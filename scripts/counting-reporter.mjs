// Counts what @web/test-runner ran. A file without a test is a failure: an empty run proves nothing.
import { writeFileSync } from 'node:fs';

const flatten = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(flatten)];

/** Writes {passed, failed} to the file that COUNT_TO names, if it does. */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let [passed, failed] = [0, 0];
      const empty = [];
      for (const { testResults, testFile, browser, passed: ok } of sessions) {
        const tests = flatten(testResults);
        passed += tests.filter((test) => test.passed).length;
        const broken = tests.filter((test) => !test.passed).length;
        failed += broken || (ok ? 0 : 1); // a file that did not load counts as one
        if (!tests.length) empty.push(`${testFile} in ${browser.name}`);
      }
      if (empty.length) console.error(`\nNo test ran in:\n  ${empty.join('\n  ')}`);
      failed += empty.length;
      if (!passed || empty.length) process.once('exit', () => (process.exitCode = 1));
      if (process.env.COUNT_TO) writeFileSync(process.env.COUNT_TO, JSON.stringify({ passed, failed }));
    },
  };
}
