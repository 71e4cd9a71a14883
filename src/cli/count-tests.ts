import { existsSync, readFileSync } from 'node:fs';

export type Count = { passed: number; failed: number };

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

// A run that ended badly without one failed test (a file that does not load, a crash) is one failure, so that nothing red reads as green.
const atLeastOne = ({ passed, failed }: Count, status: number | null): Count => ({
  passed,
  failed: status === 0 ? failed : Math.max(failed, 1),
});

/** The tests of Vitest's JSON report. A file that could not be loaded counts as one that failed. */
export const countVitest = (file: string, status: number | null): Count => {
  type Report = { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] };
  const report = read(file) as Report | undefined;
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length;
  return atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded }, status);
};

/** The tests of Playwright's JSON report. One that passed only when repeated counts as failed. */
export const countPlaywright = (file: string, status: number | null): Count => {
  type Report = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };
  const report = read(file) as Report | undefined;
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky + report.errors.length }, status);
};
