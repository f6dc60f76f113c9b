import { expect, test, vi } from 'vitest';
import {
  BatchError,
  batchResults,
  batchStatus,
  cancelBatch,
  type Database,
  rejudgeBatch,
  removeBatches,
  retryBatch,
  Submitter,
  type WorkOptions,
} from '../src/index.ts';
import { useEmbedded, workOff } from './support/embedded.ts';
import {
  copiedReports,
  expectedVerdicts,
  options,
  sampleReports,
  submit,
  verdictsOf,
} from './support/reports.ts';

vi.setConfig({ testTimeout: 300_000 });

let database: Database;
useEmbedded((opened) => {
  database = opened;
});

const work = (settings?: Partial<WorkOptions>): Promise<number> => workOff(database, settings);

const statusOf = async (name: string) => (await batchStatus(database, name))[0]!;

test('what is submitted twice is done once, and a new content is checked anew', async () => {
  const samples = sampleReports(6);
  expect(await submit(database, 'a', samples)).toEqual({ added: 12, replaced: 0, known: 0 });
  expect(await submit(database, 'a', samples)).toEqual({ added: 0, replaced: 0, known: 12 });
  expect(await work()).toBe(12);
  expect(await verdictsOf(database, 'a')).toEqual(await expectedVerdicts(samples));
  // The same bytes in another batch are stored once.
  await submit(database, 'b', samples);
  const { rows } = await database.executeSql('select count(*)::int as count from gouji.content');
  expect(rows[0].count).toBe(12);
  const changed = samples.map((sample, index) =>
    index === 3 ? { ...sample, bytes: samples[4]!.bytes } : sample,
  );
  expect(await submit(database, 'a', changed)).toEqual({ added: 0, replaced: 1, known: 11 });
  await work();
  expect(await verdictsOf(database, 'a')).toEqual(await expectedVerdicts(changed));
});

test('of two transactions that wait for each other one is done again, and both come to their end', async () => {
  await database.executeSql(
    'create table public.counted as select id, 0 as times from generate_series(0, 1) as id',
  );
  const both = Promise.withResolvers<void>();
  let [attempts, locked] = [0, 0];
  const countBoth = (own: number): Promise<void> =>
    database.transaction(async (statements) => {
      attempts++;
      const count = (id: number) =>
        statements.executeSql('update public.counted set times = times + 1 where id = $1', [id]);
      await statements.executeSql(`set local deadlock_timeout = '20ms'`);
      await count(own);
      if (++locked === 2) both.resolve();
      await both.promise;
      await count(1 - own);
    });
  await Promise.all([countBoth(0), countBoth(1)]);
  expect(attempts).toBeGreaterThan(2);
  const { rows } = await database.executeSql('select times from public.counted');
  expect(rows).toEqual([{ times: 2 }, { times: 2 }]);
  // What fails by itself would fail again.
  attempts = 0;
  const failing = database.transaction(async (statements) => {
    attempts++;
    await statements.executeSql('select 1 / 0');
  });
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  expect(attempts).toBe(1);
  await database.executeSql('drop table public.counted');
});

test('late arrivals are compared, and a second draft takes the comparison back', async () => {
  const samples = sampleReports(3, 11);
  const before = samples.filter(({ name }) => name.includes('2023'));
  const now = samples.filter(({ name }) => name.includes('2024'));
  await submit(database, 'late', now);
  await work();
  expect(await verdictsOf(database, 'late')).toEqual(await expectedVerdicts(now));
  await submit(database, 'late', before);
  await work();
  expect(await verdictsOf(database, 'late')).toEqual(await expectedVerdicts([...now, ...before]));
  const draft = { name: '第二稿.txt', bytes: before[0]!.bytes };
  await submit(database, 'late', [draft]);
  await work();
  expect(await verdictsOf(database, 'late')).toEqual(await expectedVerdicts([...now, ...before, draft]));
});

test('a report of last year that comes anew is compared anew, and one that became another body’s is not', async () => {
  const samples = sampleReports(3, 61);
  await submit(database, 'anew', samples);
  await work();
  const priors = [0, 2].map((index) => samples[index]!);
  expect(priors.every(({ name }) => name.includes('2023'))).toBe(true);
  // The first comes with other figures, the second file now holds a third body's report.
  const corrected = { name: priors[0]!.name, bytes: sampleReports(3, 62)[0]!.bytes };
  const other = { name: priors[1]!.name, bytes: sampleReports(9, 61)[10]!.bytes };
  const changed = samples.map((sample) =>
    sample.name === corrected.name ? corrected : sample.name === other.name ? other : sample,
  );
  expect(await submit(database, 'anew', [corrected, other])).toEqual({ added: 0, replaced: 2, known: 0 });
  await work();
  expect(await verdictsOf(database, 'anew')).toEqual(await expectedVerdicts(changed));
  await removeBatches(database, { name: 'anew' });
});

test('the same bytes stated as another charset are another report of last year, and of those beside', async () => {
  const samples = sampleReports(2, 63);
  await submit(database, 'stated', samples);
  await work();
  const judgedAt = async (): Promise<Map<string, string>> => {
    const { rows } = await database.executeSql(
      `select d.name, v.judged_at::text as at from gouji.verdict v join gouji.document d on d.id = v.document_id
       join gouji.batch b on b.id = d.batch_id where b.name = 'stated'`,
    );
    return new Map(rows.map(({ name, at }) => [name, at]));
  };
  // Whether the work is done again hangs on the key: whoever reads before others judge would leave them as they are.
  const priorKeys = async (): Promise<string[]> => {
    const { rows } = await database.executeSql(
      `select p.prior_key as key from gouji.pair p join gouji.batch b on b.id = p.batch_id
       where b.name = 'stated' and p.prior_key is not null order by p.document_id`,
    );
    return rows.map(({ key }) => key);
  };
  const before = await judgedAt();
  const [key, otherKey] = await priorKeys();
  const [prior, next, ...others] = samples.map(({ name }) => name);
  const submitter = await Submitter.open(database, 'stated');
  await submitter.add({ ...samples[0]!, named: false, options, charset: 'gb18030' });
  await submitter.flush();
  expect(submitter.counts).toEqual({ added: 0, replaced: 1, known: 0 });
  await work();
  const after = await judgedAt();
  const isAnew = (name: string | undefined): boolean => before.get(name!) !== after.get(name!);
  const [keyNow, otherKeyNow] = await priorKeys();
  expect([keyNow !== key, otherKeyNow]).toEqual([true, otherKey]);
  expect([isAnew(prior), isAnew(next), ...others.map(isAnew)]).toEqual([true, true, false, false]);
  await removeBatches(database, { name: 'stated' });
});

test('copies among the reports are told, whoever comes first, and are told no more when they are gone', async () => {
  const samples = copiedReports(8, 81);
  const copied = async (): Promise<number> =>
    (await verdictsOf(database, 'alike')).filter((text) => text.includes('"messageId":"copied"')).length;
  // One alone is compared with nothing; of those that come then one has its text.
  for (const count of [1, 3]) {
    await submit(database, 'alike', samples.slice(0, count));
    await work();
    expect(await verdictsOf(database, 'alike')).toEqual(await expectedVerdicts(samples.slice(0, count)));
  }
  await submit(database, 'alike', samples);
  await work();
  expect(await verdictsOf(database, 'alike')).toEqual(await expectedVerdicts(samples));
  expect(await copied()).toBe(8);
  // A copy whose text becomes its own, and one that turns out to be no document at all.
  const own = copiedReports(20, 82)[18]!;
  const changed = samples.map((sample, index) =>
    index === 1 ? { name: sample.name, bytes: own.bytes } : sample,
  );
  await submit(database, 'alike', changed);
  await work();
  expect(await verdictsOf(database, 'alike')).toEqual(await expectedVerdicts(changed));
  expect(await copied()).toBe(6);
  const submitter = await Submitter.open(database, 'alike');
  const gone = changed[3]!.name;
  await submitter.add({
    name: gone,
    account: { name: gone, state: 'unreadable', reason: { zh: '读不出。', en: 'Gone.' } },
  });
  await submitter.flush();
  await work();
  expect(await copied()).toBe(4);
  // Reports that an older program read without a sketch have one made when they are compared again.
  await database.executeSql('update gouji.report set sketch = null, sketched = false');
  await rejudgeBatch(database, 'alike');
  await work();
  expect(await copied()).toBe(4);
  await removeBatches(database, { name: 'alike' });
});

test('a document that takes too long is set aside with its reason, and can be tried again', async () => {
  const samples = sampleReports(1, 21);
  await submit(database, 'slow', samples);
  await work({ documentMilliseconds: 1 });
  expect(await statusOf('slow')).toMatchObject({ documents: 2, judged: 0, failed: 2 });
  const { rows } = await database.executeSql("select reason from gouji.document where state = 'failed'");
  for (const { reason } of rows) expect(reason).toContain('上限');
  for await (const { verdict } of batchResults(database, 'slow'))
    expect(verdict!.outcome).toBe('indeterminate');
  expect(await retryBatch(database, 'slow')).toBe(2);
  await work();
  expect(await verdictsOf(database, 'slow')).toEqual(await expectedVerdicts(samples));
  // The same for one that was read, and takes too long to judge.
  expect(await rejudgeBatch(database, 'slow')).toBe(2);
  await work({ documentMilliseconds: 1 });
  expect(await statusOf('slow')).toMatchObject({ judged: 0, failed: 2 });
  await retryBatch(database, 'slow');
  await work();
  expect(await verdictsOf(database, 'slow')).toEqual(await expectedVerdicts(samples));
});

test('documents whose workers ended again and again are worked on alone, and the one that ended them is set aside', async () => {
  const samples = sampleReports(2, 31);
  await submit(database, 'poison', samples);
  const { rows } = await database.executeSql(
    "select d.id from gouji.document d join gouji.batch b on b.id = d.batch_id where b.name = 'poison' and d.ordinal = 0",
  );
  // All came in one job, which was tried too often; by itself the first was tried too often too.
  await database.executeSql("update gouji_queue.job set retry_count = 3 where name = 'gouji-read'");
  await database.boss.insert('gouji-alone', [{ data: { documents: [rows[0].id] } }]);
  await database.executeSql("update gouji_queue.job set retry_count = 11 where name = 'gouji-alone'");
  await work();
  expect(await statusOf('poison')).toMatchObject({ judged: 3, failed: 1 });
  expect(await retryBatch(database, 'poison')).toBe(1);
  await work();
  expect(await verdictsOf(database, 'poison')).toEqual(await expectedVerdicts(samples));
});

test('cancelled documents are left, and taken up again', async () => {
  const samples = sampleReports(2, 41);
  await submit(database, 'stop', samples);
  expect(await cancelBatch(database, 'stop')).toBe(4);
  await work();
  expect(await statusOf('stop')).toMatchObject({ judged: 0, cancelled: 4 });
  for await (const { account } of batchResults(database, 'stop')) expect(account!.state).toBe('pending');
  expect(await retryBatch(database, 'stop')).toBe(4);
  await work();
  expect(await verdictsOf(database, 'stop')).toEqual(await expectedVerdicts(samples));
});

test('judging again needs no file, and gives what the program of now says', async () => {
  const samples = sampleReports(2, 51);
  await submit(database, 'again', samples);
  await work();
  await database.executeSql(
    `update gouji.verdict set program = 'gouji 0.0.1', value = '\\x00' where document_id in
     (select d.id from gouji.document d join gouji.batch b on b.id = d.batch_id where b.name = 'again')`,
  );
  await database.executeSql(
    "update gouji.content set bytes = '' where sha256 in (select sha256 from gouji.document d join gouji.batch b on b.id = d.batch_id where b.name = 'again')",
  );
  expect(await rejudgeBatch(database, 'again')).toBe(4);
  await work();
  expect(await verdictsOf(database, 'again')).toEqual(await expectedVerdicts(samples));
  const { rows } = await database.executeSql(
    "select distinct program from gouji.reports where batch = 'again'",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].program).not.toBe('gouji 0.0.1');
});

test('what is removed is gone, with the contents only it had', async () => {
  const { batches, contents } = await removeBatches(database, { name: 'again' });
  expect([batches, contents]).toEqual([1, 4]);
  await expect(batchStatus(database, 'again')).rejects.toThrow(BatchError);
  expect(await removeBatches(database, { olderThanDays: 1 })).toEqual({ batches: 0, contents: 0 });
});
