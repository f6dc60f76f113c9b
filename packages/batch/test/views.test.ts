import { expect, test, vi } from 'vitest';
import type { Database } from '../src/index.ts';
import { useEmbedded, workOff } from './support/embedded.ts';
import { sampleReports, submit } from './support/reports.ts';

vi.setConfig({ testTimeout: 300_000 });

let database: Database;
useEmbedded((opened) => {
  database = opened;
});

test('views count by body, year, region and rule', async () => {
  await submit(database, 'counted', sampleReports(2, 51));
  await workOff(database);
  const { rows: years } = await database.executeSql(
    "select * from gouji.by_year where batch = 'counted' order by year",
  );
  expect(years.map(({ year, reports }) => [year, Number(reports)])).toEqual([
    [2023, 2],
    [2024, 2],
  ]);
  const { rows: rules } = await database.executeSql(
    "select sum(findings)::int as findings from gouji.by_rule where batch = 'counted'",
  );
  const { rows: single } = await database.executeSql(
    "select count(*)::int as findings from gouji.finding f join gouji.document d on d.id = f.document_id join gouji.batch b on b.id = d.batch_id where b.name = 'counted' and not suppressed",
  );
  expect(rules[0].findings).toBe(single[0].findings);
  const { rows: regions } = await database.executeSql(
    "select distinct region from gouji.by_region where batch = 'counted'",
  );
  expect(regions[0].region).toMatch(/县$/u);
});

test('views tell bodies of one name in two counties apart', async () => {
  const [sample] = sampleReports(1);
  const body = sample!.name.replace(/\d.*/u, '');
  const words = new TextDecoder().decode(sample!.bytes).replaceAll(body, '城关镇人民政府');
  const bytes = new TextEncoder().encode(words);
  await submit(
    database,
    'towns',
    ['甲县', '乙县'].map((county) => ({ name: `${county}/城关镇.txt`, bytes })),
  );
  await workOff(database);
  const { rows } = await database.executeSql(
    "select region, organization, reports::int from gouji.by_body where batch = 'towns' order by region",
  );
  expect(rows).toEqual(
    ['乙县', '甲县'].map((region) => ({ region, organization: '城关镇人民政府', reports: 1 })),
  );
});
