/** Writes how many tests of the elements passed and failed, over all browsers, for the closing line of the test command. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const count = (suite) => {
  const own = suite?.tests ?? [];
  const inner = (suite?.suites ?? []).map(count);
  return {
    passed: own.filter((test) => test.passed).length + inner.reduce((sum, each) => sum + each.passed, 0),
    failed: own.filter((test) => !test.passed && !test.skipped).length + inner.reduce((sum, each) => sum + each.failed, 0),
  };
};

export const totals = (path) => ({
  onTestRunFinished({ sessions }) {
    const result = { passed: 0, failed: 0 };
    for (const session of sessions) {
      const { passed, failed } = count(session.testResults);
      result.passed += passed;
      result.failed += failed;
      // a page that did not load, or an error outside any test, is a failure too
      if (failed === 0 && session.passed === false) result.failed += 1;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(result));
  },
});
