import { spawn } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Sources that processes and threads of tests load, but for those that do something when loaded. */
const sources = ['packages/{core,readers,runner,office,batch,fixtures}/src/**/*.ts', 'apps/api/src/**/*.ts'];
const acts = /\.test\.ts$|worker\.ts$|\/testing\/|api\/src\/server\.ts$/u;

/**
 * A folder for what the test files of a run share: what is built for them once (`@gouji/fixtures/made-once`), and the code compiled of
 * the sources, which the hundreds of processes and threads that tests start from them would each compile anew. Node writes that when a
 * process ends by itself, and most of those are ended by their test; so one loads everything and ends, while the first tests run.
 */
export default function run(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-run-'));
  // Some programs are started as another user than root.
  chmodSync(folder, 0o755);
  process.env.GOUJI_TEST_RUN = folder;
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  const urls = globSync(sources)
    .filter((path) => !acts.test(path))
    .map((path) => pathToFileURL(path).href);
  const load = `for (const url of ${JSON.stringify(urls)}) await import(url).catch(() => {})`;
  const compiling = spawn(
    process.execPath,
    ['--conditions', 'gouji-source', '--input-type=module', '--eval', load],
    { stdio: 'ignore' },
  );
  return () => {
    compiling.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}
