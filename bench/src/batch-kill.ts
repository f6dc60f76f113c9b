/**
 * Ten thousand documents, two worker processes killed with SIGKILL again and again, on both engines; then the results against
 * those of the command line, byte for byte: `node --conditions gouji-source bench/src/batch-kill.ts [documents] [kills of each kind]`
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchStatus, openDatabase } from '@gouji/batch';
import { workAndKill } from '../../packages/batch/test/support/kill-workers.ts';
import { embeddedPlace, openFolder, type Place, serverPlace, textReports } from './batch-place.ts';
import { type Measure, printMeasures } from './measures.ts';

const count = Number(process.argv[2] ?? 10_000);
const kills = Number(process.argv[3] ?? 12);
const cli = new URL('../../apps/cli/src/main.ts', import.meta.url).pathname;
const folder = openFolder();

/** Runs the program and keeps what it prints in a file. */
async function gouji(args: readonly string[], output: string): Promise<Buffer> {
  const child = spawn(process.execPath, ['--conditions', 'gouji-source', cli, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.pipe(createWriteStream(join(folder, output)));
  const code = await new Promise((done) => {
    child.on('close', done);
  });
  if (code !== 0 && code !== 1) throw new Error(`gouji ${args.join(' ')} ended with ${code}`);
  return readFileSync(join(folder, output));
}

const shown = count.toLocaleString('en');
const expected = (measured: number, what: string, bound: number): Measure => ({
  what,
  unit: '',
  measured,
  promised: ['=', bound],
});
const told = (measured: number, what: string, unit: Measure['unit'] = ''): Measure => ({
  what,
  unit,
  measured,
  promised: null,
});

async function survive(engine: string, open: () => Promise<Place>, check: Buffer): Promise<Measure[]> {
  const place = await open();
  const { location } = place;
  const where = 'url' in location ? ['--database', location.url] : ['--data', location.folder];
  const started = performance.now();
  try {
    await gouji(['batch', 'submit', 'reports', '--name', 'k', ...where], 'submit.txt');
    const database = await openDatabase(location);
    try {
      const killed = await workAndKill(database, location, kills);
      const [status] = await batchStatus(database, 'k');
      const { rows } = await database.executeSql(
        `select count(*) filter (where verdicts = 0)::int as lost, count(*) filter (where verdicts > 1)::int as doubled
         from (select d.id, count(v.value)::int as verdicts from gouji.document d left join gouji.verdict v on v.document_id = d.id
               where d.state <> 'aside' group by d.id) as each`,
      );
      const results = await gouji(
        ['batch', 'results', '--name', 'k', '-f', 'ndjson', ...where],
        'results.ndjson',
      );
      return [
        expected(status!.judged, `${engine}: verdicts of ${shown} documents`, count),
        expected(rows[0].lost + status!.failed, `${engine}: lost or set aside`, 0),
        expected(rows[0].doubled, `${engine}: with more than one verdict`, 0),
        expected(
          Number(results.equals(check)),
          `${engine}: results equal to those of \`gouji check\`, byte for byte`,
          1,
        ),
        told(killed.beforeCommit, `${engine}: processes killed with results written and not committed`),
        told(killed.inHand, `${engine}: documents they had in hand`),
        expected(killed.leaked, `${engine}: of these, with a result although nothing was committed`, 0),
        told(killed.anywhere, `${engine}: processes killed at any moment`),
        told((performance.now() - started) / 1000, `${engine}: time from submitting to results`, 's'),
      ];
    } finally {
      await database.close();
    }
  } finally {
    place.remove();
  }
}

try {
  mkdirSync(join(folder, 'reports'));
  for (const { name, bytes } of textReports(count)) writeFileSync(join(folder, 'reports', name), bytes);
  const check = await gouji(['check', 'reports', '-f', 'ndjson'], 'check.ndjson');
  printMeasures([
    ...(await survive('embedded', async () => embeddedPlace(), check)),
    ...(await survive('PostgreSQL 15', serverPlace, check)),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
