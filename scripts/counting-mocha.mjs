// Mocha's dot reporter, which also writes {passed, failed} to the file that COUNT_TO names.
import { writeFileSync } from 'node:fs';
import mocha from 'mocha';

export default class CountingReporter extends mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes: passed, failures: failed } = this.stats;
      if (process.env.COUNT_TO) writeFileSync(process.env.COUNT_TO, JSON.stringify({ passed, failed }));
    });
  }
}
