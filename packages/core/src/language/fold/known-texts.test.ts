import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readCellText } from '../numbers/cell-number.ts';
import { KnownTexts } from './known-texts.ts';
import { labelKey } from './label-key.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it('keeps labels of very many reports without the reports they were cut from', () => {
  const inUse = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = inUse();
  for (let report = 0; report < 200; report++) {
    const text = `甲县${'公开'.repeat(50_000)}第${report}号行政规范性文件制发件数合计`;
    labelKey(text.slice(-24));
    readCellText(text.slice(-20));
  }
  // Kept with their reports they would take forty megabytes.
  expect(inUse() - before).toBeLessThan(10_000_000);
});

it('finds out once, as long as there is room', () => {
  const known = new KnownTexts<number>(2, 20);
  const asked: string[] = [];
  const find = (text: string): number => {
    asked.push(text);
    return text.length;
  };
  const long = '不予公开'.repeat(6);
  const texts = [
    '予以公开',
    '部分公开（区分处理的，只计这一情形）',
    '予以公开',
    '无法提供',
    '无法提供',
    long,
  ];
  expect(texts.map((text) => known.of(text, find))).toEqual(texts.map(({ length }) => length));
  expect(asked).toEqual(['予以公开', '部分公开（区分处理的，只计这一情形）', '无法提供', '无法提供', long]);
});
