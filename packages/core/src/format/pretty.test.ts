import { expect, test } from 'vitest';
import { buildFinding, buildVerdict } from '../testing/build-verdict.ts';
import { createFormatter, formatVerdicts } from './format-verdicts.ts';
import { textWidth } from './width.ts';

const verdict = buildVerdict([buildFinding({ severity: 'info', message: '提示在后。' }), buildFinding()]);

test('verdict first, gravest finding first, place, marked source, the two sides, basis, how to mend, summary last', () => {
  const lines = formatVerdicts([verdict], 'pretty').trimEnd().split('\n');
  expect(lines[0]).toBe('✗ 发现问题  甲县/2023.txt  错误 1，提示 1');
  expect(lines.slice(3, 12)).toEqual([
    '  ✗ 错误  requests/row-sum',
    '    “总计”列填报 6，各列之和为 5。',
    '    位置  第 12 行第 8 列，表三“一、本年新收政府信息公开申请数量·总计”栏',
    '        12 | 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 6',
    '           |                                                            ^',
    '    两数  5 ≠ 6',
    '    相关  表三“一、·自然人”栏 = 5',
    '    依据  算术关系',
    '    建议  核对该行各列与总计。',
  ]);
  expect(lines.at(-1)).toBe('合计 1 份：发现问题 1；错误 1，提示 1');
});

test('the caret stands in the column of the figure', () => {
  const lines = formatVerdicts([buildVerdict([buildFinding()])], 'pretty').split('\n');
  const source = lines.findIndex((line) => line.includes('本年新收') && line.includes(' | 5 '));
  const before = lines[source]!.slice(0, lines[source]!.lastIndexOf('6'));
  expect(lines[source + 1]!.indexOf('^')).toBe(textWidth(before));
});

test('in a narrow window no line is wider than the window', () => {
  for (const width of [40, 60, 80])
    for (const language of ['zh', 'en'] as const)
      for (const line of formatVerdicts([verdict], 'pretty', { width, language }).split('\n').slice(1, -3))
        expect(textWidth(line)).toBeLessThanOrEqual(width);
});

test('what stands before a text is counted with its first line, in colour too', () => {
  const explained = ['f1', 'f2', 'f3'].map((fingerprint, index) =>
    buildFinding({ fingerprint, message: `“总计”一列：本年新收 16＋上年结转 2＝18，相差 ${index}。` }),
  );
  const diagnosed = buildVerdict(explained, {
    diagnoses: [
      {
        table: 'requests',
        message: '应更正：表三“（七）总计·总计”栏 由 18 改为 17，可同时恢复 3 项勾稽关系；只差一位数字。',
        explains: ['f1', 'f2', 'f3'],
        asserted: true,
        sums: 3,
        shifted: false,
        candidates: [],
        exhaustive: true,
      },
    ],
    rules: {
      ran: [],
      skipped: ['no-prior', 'no-peers', 'no-children'].map((reason, index) => ({ id: `a/${index}`, reason })),
    } as never,
  });
  const file = {
    name: '附件.csv',
    state: 'unreadable',
    reason: { zh: '内容。'.repeat(30), en: '' },
  } as const;
  for (const width of [40, 60, 80])
    for (const color of [false, true]) {
      const formatter = createFormatter('pretty', { width, color });
      const text = formatter.head() + formatter.verdict(diagnosed) + formatter.file(file) + formatter.tail();
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes take no columns.
      for (const line of text.replace(/\u001b\[[\d;]*m/gu, '').split('\n'))
        expect(textWidth(line), line).toBeLessThanOrEqual(width);
      expect(text).toContain('requests/row-sum');
    }
});

test('colour is only added, never needed', () => {
  const plain = formatVerdicts([verdict], 'pretty');
  const colored = formatVerdicts([verdict], 'pretty', { color: true });
  expect(colored).toContain('\u001b[1;7m6\u001b[22;27m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes are what is taken away.
  expect(colored.replace(/\u001b\[[\d;]*m/gu, '')).toBe(plain);
});

test('a diagnosis stands before the findings it explains, which are folded under it', () => {
  const other = buildFinding({ fingerprint: 'f2', ruleId: 'requests/balance', message: '两端不等。' });
  const diagnosed = buildVerdict([buildFinding(), other], {
    diagnoses: [
      {
        table: 'requests',
        message: '自然人一格应为 6。',
        explains: [buildFinding().fingerprint, 'f2'],
        asserted: false,
        sums: 2,
        shifted: false,
        candidates: [
          {
            changes: [{ path: 'requests/received/naturalPerson', from: 5, to: 6 }],
            score: 1,
            evidence: [{ kind: 'stated' as const, value: 6 }],
          },
          { changes: [{ path: 'requests/received/total', from: 6, to: 5 }], score: 1, evidence: [] },
        ],
        exhaustive: true,
      },
    ],
  });
  const lines = formatVerdicts([diagnosed], 'pretty').split('\n');
  expect(lines.slice(3, 8)).toEqual([
    '  » 推断  自然人一格应为 6。',
    '    1. 表三“一、本年新收政府信息公开申请数量·自然人”栏 5 → 6；与正文所写的 6 相符',
    '    2. 表三“一、本年新收政府信息公开申请数量·总计”栏 6 → 5',
    '    ✗ requests/row-sum  “总计”列填报 6，各列之和为 5。',
    '    ✗ requests/balance  两端不等。',
  ]);
});

test('an unjudged source says why and is never called a pass', () => {
  const unread = buildVerdict([], {
    report: null,
    outcome: 'indeterminate',
    complete: false,
    notices: [
      { code: 'scan', level: 'error', message: { zh: '扫描件，没有文字。', en: 'A scan without text.' } },
    ],
  });
  expect(formatVerdicts([unread], 'pretty')).toBe(
    '? 无法读取  甲县/2023.txt\n\n  ✗ 扫描件，没有文字。\n\n合计 1 份：无法读取 1\n',
  );
});

test('quiet shows only what counts', () => {
  const text = formatVerdicts([buildVerdict([]), verdict], 'pretty', { quiet: true });
  expect(text).not.toContain('提示在后');
  expect(text.match(/甲县/gu)).toHaveLength(1);
});

test('suppressed findings are counted, not shown', () => {
  const text = formatVerdicts(
    [buildVerdict([buildFinding({ suppression: { kind: 'baseline' } })])],
    'pretty',
  );
  expect(text).toContain('按例外或基线略去 1');
  expect(text).not.toContain('requests/row-sum');
});
