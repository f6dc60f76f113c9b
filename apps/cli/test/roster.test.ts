import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRoster } from '../src/io/read-roster.ts';
import { temporaryFolder } from './review/temporary-folder.ts';

const folder = temporaryFolder('gouji-roster-');

test('of a list without a heading only lines that end as names of bodies do are names', async () => {
  const path = join(folder, '随手写的名单.txt');
  const aside = [
    '名单（2024年）',
    '排名不分先后',
    '序号 单位名称',
    '2025年1月',
    '第 1 页 共 1 页',
    '全县共30个单位',
  ];
  const bodies = [
    '1 甲县教育局 张三',
    '甲县财政局　已报',
    '甲县融媒体中心',
    '甲县供水公司（国有）',
    '甲县妇联',
  ];
  writeFileSync(path, [...aside, ...bodies].join('\n'));
  const { names, leftOut } = await readRoster(path);
  expect(names).toEqual(['甲县教育局', '甲县财政局', '甲县融媒体中心', '甲县供水公司（国有）', '甲县妇联']);
  expect(leftOut).toEqual(aside);
  // What stands under a heading of names is one, whatever it looks like.
  writeFileSync(join(folder, '表.csv'), '序号,单位名称\n1,甲县烟草\n2,合计\n');
  expect(await readRoster(join(folder, '表.csv'))).toEqual({ names: ['甲县烟草'], leftOut: ['合计'] });
});
