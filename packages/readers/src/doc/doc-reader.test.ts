import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { describeBlocks, describeGrids } from '../../test/support/describe-blocks.ts';
import { sampleFile, sampleGrids } from '../../test/support/sample-file.ts';
import { readDoc } from './doc-reader.ts';

const read = (bytes: Uint8Array) => readDoc(bytes, { name: 'report.doc', limits: defaultLimits });
const refusal = (code: string) => expect.objectContaining({ notice: expect.objectContaining({ code }) });

test('reads every cell of a report saved by LibreOffice at its place', () => {
  const { blocks, metadata } = read(sampleFile('annual-report.doc'));
  expect(describeGrids(blocks)).toEqual(sampleGrids());
  expect(describeBlocks(blocks)).toEqual([
    '# 甲县人民政府2024年政府信息公开工作年度报告',
    '## 一、总体情况',
    '2024年，甲县人民政府新收政府信息公开申请15件，上年结转1件，办结14件，结转下年度2件。',
    '全年公开行政规范性文件3件，废止1件。',
    '## 二、主动公开政府信息情况',
    '[14×4]',
    '## 三、收到和处理政府信息公开申请情况',
    '[28×10]',
    '## 四、政府信息公开行政复议、行政诉讼情况',
    '[4×15]',
    '## 五、存在的主要问题及改进情况',
    '个别栏目更新不够及时，下一年将按月自查并限期补齐。',
    '## 六、其他需要报告的事项',
    '本年度收取信息处理费0元。',
  ]);
  expect(metadata.title).toBe('甲县人民政府2024年政府信息公开工作年度报告');
  const table = blocks.filter((block) => block.kind === 'table')[1]!;
  expect(table.cells.find((cell) => cell.row === 3 && cell.column === 3)?.content.locate(0, 2)).toEqual({
    kind: 'part',
    part: 'WordDocument',
    path: 'tbl[2]/tr[4]/tc[2]',
  });
});

test('writes out automatic numbers', () => {
  expect(describeBlocks(read(sampleFile('numbered.doc')).blocks)).toEqual([
    '乙镇人民政府2023年政府信息公开工作年度报告',
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '1. 2023年收到申请4件',
    '2. 办结4件',
    '二、主动公开政府信息情况',
    '（一）规章',
    '三、收到和处理政府信息公开申请情况',
  ]);
});

test('leaves deleted, hidden and field text out, reads text boxes and nested tables', () => {
  const { blocks, notices } = read(sampleFile('edited.doc'));
  expect(notices.map(({ code, data }) => [code, data?.count])).toEqual([
    ['left-out/deleted', 1],
    ['left-out/hidden', 1],
    ['left-out/picture', 1],
  ]);
  expect(describeBlocks(blocks)).toEqual([
    '丙市教育局文件',
    '2023年度报告',
    '全年收到申请13件，其中网上申请9件。\n制表\t之后。',
    '[2×3]',
    '[2×2]',
    '末段。',
  ]);
  expect(describeGrids(blocks)).toEqual([
    [
      [0, 0, 2, 1, '组\n别'],
      [0, 1, 1, 2, '宽'],
      [1, 1, 1, 1, ''],
      [1, 2, 1, 1, '前文\n后文'],
    ],
    [
      [0, 0, 1, 1, '内一'],
      [0, 1, 1, 1, '11'],
      [1, 0, 1, 1, '内二'],
      [1, 1, 1, 1, '22'],
    ],
  ]);
});

test('knows deleted text as Word itself marks it', () => {
  const bytes = sampleFile('edited.doc').slice();
  let changed = 0;
  for (let at = 0; at + 2 < bytes.length; at++)
    if (bytes[at] === 0x00 && bytes[at + 1] === 0x08 && bytes[at + 2] === 0x01) {
      bytes[at + 2] = 0x81;
      changed++;
    }
  expect(changed).toBeGreaterThan(0);
  expect(describeBlocks(read(bytes).blocks)[2]).toMatch(/^全年收到申请13件，/);
});

/** The sample with some bytes of its main stream replaced; that stream begins with the mark ec a5. */
function patched(offset: number, bytes: readonly number[]): Uint8Array {
  const copy = sampleFile('numbered.doc').slice();
  const main = copy.findIndex(
    (byte, index) => index % 512 === 0 && byte === 0xec && copy[index + 1] === 0xa5,
  );
  copy.set(bytes, main + offset);
  return copy;
}

test('refuses what it cannot read with a clear reason', () => {
  expect(() => read(patched(2, [0x68, 0]))).toThrow(refusal('old-word-version'));
  expect(() => read(patched(0, [0xdc, 0xa5]))).toThrow(refusal('old-word-version'));
  expect(() => read(patched(11, [0x13]))).toThrow(refusal('encrypted'));
  expect(() => read(new TextEncoder().encode('{\\rtf1\\ansi 年度报告}'))).toThrow(refusal('rtf'));
  expect(() => read(new Uint8Array(0))).toThrow(refusal('damaged-document'));
});
