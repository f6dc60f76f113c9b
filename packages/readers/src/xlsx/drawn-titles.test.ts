import type { Block } from '@gouji/core/model';
import { fixedText, type LooseEnd } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readDrawnTitles } from './drawn-titles.ts';

const at = (cell: string) => ({ kind: 'sheet', sheet: '表', cell }) as const;
const line = (text: string, cell: string): Block => ({
  kind: 'paragraph',
  content: fixedText(text, at(cell)),
});
const box = (text: string, cell: string): LooseEnd => ({ what: 'object', text, at: at(cell) });

test('words drawn above all lines of a sheet are its first lines, figures and what lies further down are not', () => {
  const title = box('甲县2024年度报告', 'B1');
  const others = [
    box('153', 'C1'),
    box('注：待核', 'A9'),
    { what: 'picture', text: '', at: at('A1') } as const,
  ];
  const { blocks, loose } = readDrawnTitles([line('一、总体情况', 'A2')], [title, ...others]);
  expect(blocks.map((block) => block.kind === 'paragraph' && block.content.text)).toEqual([
    '甲县2024年度报告',
    '一、总体情况',
  ]);
  expect(loose).toEqual(others);
});
