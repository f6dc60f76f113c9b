import { expect, test } from 'vitest';
import { fixedText, indexLines, verbatimText } from '../../read/placed-text.ts';
import { closeUp } from './set-apart.ts';

const closed = (text: string): string =>
  closeUp(fixedText(text, { kind: 'part', part: 'x', path: 'y' })).text;

test.each([
  '全 年 收 到 申 请 1 2 8 件 ， 办 结 9 6 件 。',
  '一 、 总 体 情 况 和 有 关 工 作',
  '许 可 决 定 3 8 5 2 件 ， 处 罚 决 定 8 8 件 ， 其 他 2 0 2 4',
  '本\u00a0报\u00a0告\u00a0由\u00a0甲\u00a0县\u00a0教\u00a0育\u00a0局\u00a0编\u00a0制\u00a0。',
  '按 期 办 结 申 请 11 8 件 ， 无 一 延 期 。',
])('%j is closed up', (text) => {
  expect(closed(text)).toBe(text.replace(/[ \u00a0]/gu, ''));
});

test.each([
  '行 政 规 范 性 文 件 3 1 2 2',
  '四 、 结 转 下 年 度 继 续 办 理 5 0 0 0 0 0 5',
  '（ 二 ） 部 分 公 开 （ 区 分 处 理 的 ， 只 计 这 一 情 形 ） 4 0 0 0 4',
  '规章 0 0 0 0 0 0 0 0 0',
  '全年收到申请 128 件，办结 96 件，其中 3 件延期。',
  '总 计 1',
])('%j stays as it is', (text) => {
  expect(closed(text)).toBe(text);
});

test('places are those of the source', () => {
  const text = '全 年 收 到 申 请 1 2 8 件 。';
  const line = closeUp(verbatimText(text, 0, indexLines(text)));
  const at = line.text.indexOf('128');
  expect(line.locate(at, at + 3)).toMatchObject({ start: { offset: 12 }, end: { offset: 17 } });
});
