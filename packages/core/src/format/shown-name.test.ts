import { expect, test } from 'vitest';
import type { SourceSummary } from '../model/source.ts';
import { shownName } from './shown-name.ts';

const at = (file?: string) => ({ kind: 'sheet' as const, sheet: 'a', cell: 'A1', ...(file && { file }) });
const source = (name: string, start?: string, end = start): SourceSummary => ({
  name,
  format: 'zip',
  bytes: 1,
  sha256: '',
  part: { number: 2, of: 3, start: at(start), end: at(end) },
});

test('one of several reports is named with the file it came from, where it came from one', () => {
  expect(shownName(source('报送.zip#2', '报送.zip/乙局.docx'), 'zh')).toBe('报送.zip#2（乙局.docx）');
  expect(shownName(source('a.zip#2', 'a.zip/b.docx'), 'en')).toBe('a.zip#2 (b.docx)');
  expect(shownName(source('合订.txt#2'), 'zh')).toBe('合订.txt#2');
  expect(shownName(source('报送.zip#2', '报送.zip/乙.docx', '报送.zip/丙.docx'), 'zh')).toBe('报送.zip#2');
  const { part: _, ...whole } = source('年报.txt');
  expect(shownName(whole, 'zh')).toBe('年报.txt');
});
