/** Pages that hold one thing ten thousand times over: time grows as their length does. */
import { expect, test } from 'vitest';
import { validate } from './index.ts';

const numbers = '一二三四五六七八九';
const sections = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

const kinds: readonly (readonly [string, (index: number) => string])[] = [
  ['headings of all sections', (at) => `<h2>${numbers[at % 6]}、${sections[at % 6]}</h2>`],
  [
    'headings of all sections backwards',
    (at) => `<h2>${numbers[5 - (at % 6)]}、${sections[5 - (at % 6)]}</h2>`,
  ],
  [
    'headings of no section behind section three',
    (at) => (at === 0 ? `<h2>三、${sections[2]}</h2>` : `<h2>${numbers[6 + (at % 3)]}、某项工作</h2>`),
  ],
  [
    'whole reports',
    (at) =>
      `<h1>甲县人民政府${2000 + (at % 24)}年政府信息公开工作年度报告</h1><h2>${numbers[at % 6]}、${sections[at % 6]}</h2><p>${'本年收到申请3件。'.repeat(15)}</p>`,
  ],
  ['periods', (at) => `<p>2023年1月${(at % 28) + 1}日至2023年12月31日</p>`],
  ['rows in lines', (at) => `<p>一、本年新收政府信息公开申请数量 ${at} 0 0 0 0 0 ${at}</p>`],
  ['rows with remarks', (at) => `<p>（一）予以公开（仅计这一情形）</p><p>${at}</p>`],
  ['rows in pieces', (at) => `<p>三、本年</p><p>度办</p><p>理结</p><p>果</p><p>${at}</p>`],
  ['lines of blanks', (at) => `<p>规章</p><p></p><p>${at}</p><p></p>`],
];

const [few, many] = [4_000, 16_000];
const floor = 300;
/** Linear time gives 4; quadratic time 16. */
const mostRatio = 9;

const pageOf = (line: (index: number) => string, count: number): Uint8Array =>
  new TextEncoder().encode(
    `<html><body>${Array.from({ length: count }, (_, index) => line(index)).join('')}</body></html>`,
  );

async function timeOf(bytes: Uint8Array): Promise<number> {
  const before = process.threadCpuUsage();
  await validate({ name: 'a.html', bytes });
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

test.each(kinds)('%s', { timeout: 120_000 }, async (_, line) => {
  const [short, long] = [pageOf(line, few), pageOf(line, many)];
  let ratio = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && ratio > mostRatio; turn++) {
    const slow = await timeOf(long);
    ratio = slow < floor ? 0 : slow / (await timeOf(short));
  }
  expect(ratio).toBeLessThanOrEqual(mostRatio);
});
