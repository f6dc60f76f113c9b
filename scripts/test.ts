/** Runs every test, names the slowest files and ends with a plain line `N passed, M failed, K skipped`. Arguments go to vitest. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

interface Summary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    /** Milliseconds. */
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** How many of the slowest files are named, so that the suite does not grow slow unseen. */
const told = 15;
const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
const file = join(folder, 'results.json');
const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
const run = spawnSync('vitest', ['run', ...reporters, ...process.argv.slice(2)], { stdio: 'inherit' });
let failed = 1;
try {
  const summary = JSON.parse(readFileSync(file, 'utf8')) as Summary;
  const skipped = summary.testResults.flatMap((suite) =>
    suite.assertionResults.filter((one) => one.status === 'skipped' || one.status === 'pending'),
  );
  const slowest = summary.testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1_000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, told);
  for (const { name, seconds } of slowest)
    console.log(`slow: ${seconds.toFixed(1)} s ${relative(process.cwd(), name)}`);
  for (const one of skipped) console.log(`skipped: ${one.fullName}`);
  // A suite that did not even load has no test to count.
  failed = summary.numFailedTests || (run.status === 0 ? 0 : Math.max(1, summary.numFailedTestSuites));
  console.log(`\n${summary.numPassedTests} passed, ${failed} failed, ${summary.numPendingTests} skipped`);
} catch {
  console.log('\n0 passed, 1 failed');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = run.status === 0 && failed === 0 ? 0 : 1;
