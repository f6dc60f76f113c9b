import { expect, test } from 'vitest';
import type { FileAccount } from '../model/file-account.ts';
import { buildFinding, buildVerdict } from '../testing/build-verdict.ts';
import { accountOf } from './file-account.ts';
import { describeFileState } from './file-state.ts';
import { formatVerdicts } from './format-verdicts.ts';
import { formatNames } from './options.ts';

const sentence = (zh: string) => ({ zh, en: `EN ${zh}` });
const files: FileAccount[] = [
  { name: '名单.csv', state: 'notReport', reason: sentence('这是名单。') },
  { name: '照片.png', state: 'unreadable', reason: sentence('这是图片。') },
  { name: '.旧稿.txt', state: 'ignored', reason: sentence('隐藏文件。') },
];
const unread = (code: string) =>
  buildVerdict([], {
    outcome: 'indeterminate',
    complete: false,
    notices: [{ code, level: 'error', message: sentence('原因。') }],
    report: null,
    rules: { ran: [], skipped: [], unevaluated: [], crashed: [] },
  });

test.each(formatNames)('%s tells every file that has no verdict: name, state, sentence', (format) => {
  for (const language of ['zh', 'en'] as const) {
    const plain = (text: string) => text.replaceAll('\\', '').replace(/%[0-9A-F]{2}/gu, '%');
    const text = plain(formatVerdicts([buildVerdict([buildFinding()])], format, { language }, files));
    for (const { name, state, reason } of files) {
      expect(text).toContain(format === 'sarif' ? plain(encodeURIComponent(name)) : name);
      expect(text).toContain(reason![language]);
      expect(text).toMatch(new RegExp(`${describeFileState(state, language)}|"${state}"`, 'u'));
    }
  }
});

test('what ended without a verdict changes the last line from reports to files', () => {
  const verdicts = [buildVerdict([]), buildVerdict([buildFinding()])];
  const last = (accounts: FileAccount[]) =>
    formatVerdicts(verdicts, 'pretty', {}, accounts).trimEnd().split('\n').at(-1);
  expect(last([])).toBe('合计 2 份：通过 1，发现问题 1；错误 1');
  expect(last(files)).toBe('合计 5 个文件：通过 1，发现问题 1，无法读取 1，不是报告 1，已略过 1；错误 1');
});

test('what was left aside is counted, not listed, when there is much of it', () => {
  const many = Array.from({ length: 300 }, (_, n): FileAccount => ({ name: `.${n}`, state: 'ignored' }));
  const text = formatVerdicts([], 'pretty', {}, [...many, files[1]!]);
  expect(text.split('\n').length).toBeLessThan(40);
  expect(text).toContain('未校核的文件 301 个');
  expect(text).toContain('另有 280 个已略过');
  expect(text).toContain('照片.png');
});

test('the state of a source with a verdict', () => {
  const states = (
    ['not-a-report', 'list-of-reports', 'tables-not-found', 'old-format', 'source/rtf', 'no-text'] as const
  ).map((code) => accountOf(unread(code)).state);
  expect(states).toEqual(['notReport', 'notReport', 'incomplete', 'incomplete', 'unreadable', 'unreadable']);
  expect(accountOf(unread('source/rtf')).reason).toEqual(sentence('原因。'));
  expect(accountOf(buildVerdict([])).state).toBe('passed');
  expect(accountOf(buildVerdict([buildFinding()])).state).toBe('problems');
  expect(accountOf(buildVerdict([], { outcome: 'indeterminate', complete: false })).state).toBe('incomplete');
});
