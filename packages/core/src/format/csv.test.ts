import { expect, test } from 'vitest';
import { buildFinding, buildVerdict } from '../testing/build-verdict.ts';
import { csvField } from './csv.ts';
import { formatVerdicts } from './format-verdicts.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', '"\'\t=1"'],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['a,b', '"a,b"'],
  ['说“=”', '说“=”'],
  ['a"b', '"a""b"'],
  ['a\nb', '"a\nb"'],
])('the field %j is written %j', (value, field) => {
  expect(csvField(value)).toBe(field);
});

test('numbers stay numbers', () => {
  expect(csvField(-5)).toBe('-5');
});

test('begins with a byte order mark, has one row a finding and one for a source without any', () => {
  const unread = buildVerdict([], {
    report: null,
    outcome: 'indeterminate',
    source: { name: 'b.pdf', format: 'pdf', bytes: 1, sha256: '' },
    notices: [{ code: 'scan', level: 'error', message: { zh: '扫描件。', en: 'A scan.' } }],
  });
  const text = formatVerdicts([buildVerdict([buildFinding(), buildFinding()]), unread], 'csv');
  expect(text.startsWith('\ufeff文件,')).toBe(true);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain('requests/row-sum');
  expect(lines[3]).toMatch(/^b\.pdf,无法读取,,,扫描件。,/u);
  const columns = lines[0]!.split(',').length;
  expect(lines[3]!.split(',')).toHaveLength(columns);
});
