import { parse as parseHtml } from 'parse5';
import { expect, test } from 'vitest';
import { buildFinding, buildVerdict } from '../testing/build-verdict.ts';
import { formatVerdicts } from './format-verdicts.ts';
import { formatNames } from './options.ts';

const hostile = '<script>alert(1)</script>|`*_[x](http://e)\u0000\u001b[31m\ud800::error::%0A\n# h';
const nasty = buildVerdict(
  [buildFinding({ message: hostile, excerpt: { text: hostile, marks: [[0, 8]] }, suggestion: hostile })],
  { source: { name: `a,b:${hostile}.txt`, format: 'text', bytes: 1, sha256: '' } },
);
const unread = buildVerdict([], {
  report: null,
  outcome: 'indeterminate',
  complete: false,
  notices: [{ code: 'scan', level: 'error', message: { zh: '扫描件。', en: 'A scan.' } }],
});

test.each(formatNames)('%s: the same verdicts give the same bytes, and nothing is undefined', (format) => {
  const verdicts = [buildVerdict([buildFinding()]), unread, nasty];
  for (const language of ['zh', 'en'] as const) {
    const text = formatVerdicts(verdicts, format, { language });
    expect(text).toBe(formatVerdicts(verdicts, format, { language }));
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
    expect(formatVerdicts([], format, { language })).not.toMatch(/undefined|NaN/u);
  }
});

test.each(['pretty', 'github', 'junit', 'html', 'markdown'] as const)(
  '%s: no control character gets through',
  (format) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(formatVerdicts([nasty], format)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff]/u);
  },
);

test('json has schemaVersion, tool, verdicts and summary', () => {
  const verdicts = [buildVerdict([buildFinding()]), unread];
  expect(JSON.parse(formatVerdicts(verdicts, 'json'))).toEqual({
    schemaVersion: 1,
    tool: { name: 'gouji', version: '0.0.0' },
    verdicts,
    files: [
      { name: '甲县/2023.txt', state: 'problems', reason: '错误 1' },
      { name: '甲县/2023.txt', state: 'unreadable', reason: '扫描件。' },
    ],
    summary: {
      sources: 2,
      outcomes: { pass: 0, fail: 1, indeterminate: 1 },
      counts: { error: 1, warning: 0, info: 0, suppressed: 0 },
      files: { passed: 0, problems: 1, incomplete: 0, notReport: 0, unreadable: 1, ignored: 0, pending: 0 },
    },
  });
  expect(JSON.parse(formatVerdicts([], 'json')).verdicts).toEqual([]);
});

test('ndjson has one verdict a line', () => {
  const lines = formatVerdicts([nasty, unread], 'ndjson').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([JSON.parse(JSON.stringify(nasty)), unread]);
});

test('github: a command is one line, its properties escaped, columns only within a line', () => {
  const lines = formatVerdicts([nasty], 'github').trimEnd().split('\n');
  expect(lines[0]).toMatch(/^::error file=a%2Cb%3A<script>/u);
  expect(lines).toHaveLength(2);
  const [first] = formatVerdicts([buildVerdict([buildFinding()])], 'github').split('\n');
  expect(first).toBe(
    '::error file=甲县/2023.txt,line=12,endLine=12,col=8,endColumn=9,title=requests/row-sum::“总计”列填报 6，各列之和为 5。%0A两数：5 ≠ 6%0A建议：核对该行各列与总计。',
  );
});

test('github says when it shows fewer annotations than there are', () => {
  const eleven = Array.from({ length: 11 }, () => buildFinding());
  expect(formatVerdicts([buildVerdict(eleven)], 'github')).toContain('::notice title=gouji::GitHub 每个步骤');
  expect(formatVerdicts([buildVerdict(eleven.slice(1))], 'github')).not.toContain('::notice');
});

test('junit: a failing case a rule, an error for what could not be judged, below the threshold no failure', () => {
  const text = formatVerdicts([buildVerdict([buildFinding()]), unread], 'junit');
  expect(text).toContain('<testsuite name="甲县/2023.txt" tests="1" failures="1" errors="0" skipped="0">');
  expect(text).toContain('<error type="indeterminate" message="扫描件。"/>');
  expect(text).toContain('<testsuites name="gouji" tests="3" failures="1" errors="1" skipped="0">');
  const warned = buildVerdict([buildFinding({ severity: 'warning' })]);
  expect(formatVerdicts([warned], 'junit')).not.toContain('<failure');
  expect(formatVerdicts([warned], 'junit', { failOn: 'warning' })).toContain('<failure type="warning"');
});

test('html: one page without script, foreign text is never markup', () => {
  const text = formatVerdicts([nasty, unread], 'html');
  const names = new Set<string>();
  const walk = (node: { nodeName: string; childNodes?: unknown[] }): void => {
    names.add(node.nodeName);
    for (const child of node.childNodes ?? []) walk(child as typeof node);
  };
  walk(parseHtml(text) as never);
  expect(names.has('script')).toBe(false);
  expect(names.has('img')).toBe(false);
  expect(text).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(text).toContain('<mark>&lt;script&gt;</mark>');
});

test('html stays small enough with thousands of findings', () => {
  const many = Array.from({ length: 5000 }, () => buildFinding());
  const text = formatVerdicts([buildVerdict(many)], 'html');
  expect(text.length).toBeLessThan(6_000_000);
  expect(text.match(/<article /gu)).toHaveLength(5000);
});

test('markdown: foreign text stays text', () => {
  const text = formatVerdicts([nasty], 'markdown');
  expect(text).not.toContain('<script>');
  expect(text).not.toMatch(/(?<!\\)\[x\]\(/u);
  expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
});
