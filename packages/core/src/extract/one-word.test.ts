import { expect, test } from 'vitest';
import { templates as official, type Template } from '../template/index.ts';
import { validate } from '../validate.ts';

/** The editions with another wording of one row of table three. */
const withAlias = (id: string, alias: string): readonly Template[] =>
  official.map((template) => {
    const { requests } = template.tables;
    const blocks = requests.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) =>
        row.id === id ? { ...row, aliases: [...(row.aliases ?? []), alias] } : row,
      ),
    }));
    return { ...template, tables: { ...template.tables, requests: { ...requests, blocks } } };
  });

const columns = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const line = (label: string, count: number): string => [label, count, 0, 0, 0, 0, 0, count].join('\t');
const report = (label: string, stated: number): Uint8Array =>
  new TextEncoder().encode(
    [
      '甲县教育局2023年政府信息公开工作年度报告',
      '一、总体情况',
      `（二）依申请公开。收到政府信息公开申请9件，其中${label}${stated}件。`,
      '三、收到和处理政府信息公开申请情况',
      columns.join('\t'),
      line('一、本年新收政府信息公开申请数量', 9),
      line('二、上年结转政府信息公开申请数量', 0),
      line('（一）予以公开', 5),
      line(`4.${label}`, 4),
      line('（七）总计', 9),
      line('四、结转下年度继续办理', 0),
    ].join('\n'),
  );

const word = '碍及他人权益';
const row = 'refused.thirdPartyRights';
const templates = withAlias(row, word);

test('a word added in one table is understood by rows, prose and rules', async () => {
  const source = { name: 'a.txt', bytes: report(word, 3) };
  const { findings, coverage } = await validate(source, { templates, only: ['claim/*'] });
  expect(coverage.tables.requests.rows.unknown).toEqual([]);
  expect(findings).toMatchObject([
    {
      ruleId: 'claim/outcome',
      path: `requests/${row}/total`,
      data: { left: 3, right: 4 },
    },
  ]);
});

test('without it none of them does', async () => {
  const source = { name: 'a.txt', bytes: report(word, 3) };
  const { findings, coverage } = await validate(source, { only: ['claim/*'] });
  expect(coverage.tables.requests.rows.unknown).toEqual([`4.${word}`]);
  expect(findings).toEqual([]);
});
