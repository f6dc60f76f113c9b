import { expect, test } from 'vitest';
import type { Paragraph } from '../../../model/report.ts';
import { toRuns } from './prose-text.ts';

const at = { kind: 'part', part: 'word/document.xml', path: 'p[1]' } as const;
const runsOf = (...texts: string[]): string[][] =>
  toRuns(texts.map((text): Paragraph => ({ text, at }) as Paragraph)).map((run) =>
    run.map(({ text }) => text),
  );

const open = '我局全年未收到公民、法人和其他组织提出的政府信息公开申请';

test.each(['2023年，我局主动公开信息40条。', '全年主动公开信息40条。', '我局主动公开信息40条。'])(
  'a paragraph without its full stop ends where a sentence begins anew: %s',
  (next) => {
    expect(runsOf(open, next)).toEqual([[open], [next]]);
  },
);

test.each([
  [`${open}，`, '2023年未发生行政复议。'],
  ['我局全年收到公民、法人和其他组织提出的政府信息公开申', '请40件。'],
])('a sentence that a page break parts is read as one: %s', (first, next) => {
  expect(runsOf(first, next)).toEqual([[first, next]]);
});
