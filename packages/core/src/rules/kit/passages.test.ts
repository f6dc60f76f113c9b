import { expect, test } from 'vitest';
import { buildReport } from '../../testing/index.ts';
import { buildSection } from './build-section.ts';
import { passagesOf, textOf } from './passages.ts';

const report = buildReport({
  sections: [
    buildSection(null, '', '开头'),
    buildSection('overview', '一、总体情况', '２０２３ 年，共 １２ 件。'),
    buildSection(null, '一、大力推进', '正文'),
    buildSection('proactive', '二、主动公开政府信息情况'),
  ],
});

test('a heading that is none of the six belongs to the section before it', () => {
  expect(textOf(report, 'overview')).toBe('2023年,共12件。\n一、大力推进\n正文');
  expect(textOf(report, null)).toBe('开头');
});

test('a citation points back to the words as printed', () => {
  const [passage] = passagesOf(report, ['overview']);
  const citation = passage!.cite(passage!.text.indexOf('12'), passage!.text.indexOf('件'));
  const [from, to] = citation.excerpt.marks[0]!;
  expect(citation.excerpt.text.slice(from, to)).toBe('１２');
  expect(citation.location).toMatchObject({ start: { column: 10 }, end: { column: 12 } });
});
