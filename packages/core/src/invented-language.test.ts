import { expect, test } from 'vitest';
import { formatNames, formatVerdicts, type LanguageModule, speak } from './formatting.ts';
import type { FileAccount } from './model/file-account.ts';
import { buildVerdict } from './testing/build-verdict.ts';
import { validate } from './validate.ts';

/** What the invented language says stands in these brackets, so that whatever stands outside was said by somebody else. */
const [open, close] = ['⟦', '⟧'];

/** The words of a language, each replaced by its own name; what is handed to them is kept inside. */
function inventWords(value: unknown, name: string): unknown {
  if (typeof value === 'string') return `${open}${name}${close}`;
  if (typeof value === 'function')
    return (...handed: unknown[]) =>
      `${open}${name} ${handed.map((one) => JSON.stringify(one)).join(' ')}${close}`;
  if (Array.isArray(value)) return value.map((one, index) => inventWords(one, `${name}${index}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inventWords(one, key)]));
}

const anything = <Value>(value: (key: string) => Value): Readonly<Record<string, Value>> =>
  new Proxy({}, { get: (_, key) => value(String(key)), has: () => true });

/** One module, and nothing but one module, makes a language. */
const invented = {
  ...(inventWords(speak('en'), 'words') as LanguageModule),
  code: 'xx',
  tag: 'xx',
  fallback: 'zh',
  cell: (path: string) => `${open}${path}${close}`,
  rules: anything((id) => ({
    messages: anything((message) => (data) => `${open}${id} ${message} ${JSON.stringify(data)}${close}`),
    mend: `${open}${id} mend${close}`,
  })),
  bases: anything((id) => `${open}${id}${close}`),
  notices: anything((code) => () => `${open}${code}${close}`),
} satisfies LanguageModule;

const requests = (received: string) => `三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|---|---|---|---|---|---|---|---|
| 一、本年新收政府信息公开申请数量 | ${received} |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 三、本年度办理结果（一）予以公开 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| （七）总计 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;
const source = (received: string) => `# 甲县人民政府2023年政府信息公开工作年度报告

一、总体情况
2022年，本机关收到政府信息公开申请9件，制发文件3件，行政复议2件。

${requests(received)}`;

const files: FileAccount[] = [
  { name: 'n1.csv', state: 'notReport' },
  { name: 'n2.png', state: 'unreadable' },
  ...Array.from({ length: 30 }, (_, index): FileAccount => ({ name: `i${index}`, state: 'ignored' })),
];

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

async function verdicts() {
  const wrong = await validate({ name: 'f1.md', bytes: bytes(source('7 | 0 | 0 | 0 | 0 | 0 | 5')) });
  const asserted = buildVerdict([], {
    source: { name: 'f3.md', format: 'text', bytes: 1, sha256: '' },
    diagnoses: [false, true].map((shifted) => ({
      table: 'requests',
      message: '',
      explains: [],
      asserted: !shifted,
      sums: 2,
      shifted,
      candidates: [
        {
          changes: [{ path: 'requests/received/total', from: 1, to: 2 }],
          score: 1,
          evidence: [{ kind: 'stated' as const, value: 2 }],
        },
      ],
      exhaustive: true,
    })),
  });
  const none = await validate({ name: 'f2.md', bytes: bytes('') });
  return [wrong, none, asserted];
}

/** Words of the formats themselves. */
const syntax = /(?:failure|error) type|(?:skipped|error) message|::(?:error|warning|notice) (?:file|title)/gu;

/** Everything of a text that the language did not say and that the source and the format do not give. */
function foreignWords(text: string, given: readonly string[]): string[] {
  let rest = text.replace(syntax, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, ' ');
  }
  for (const one of [...given].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(one, ' ');
  return rest.match(/\p{Script=Han}+|(?<![\w/])[a-z]{3,}(?: [a-z]{2,})+/gu) ?? [];
}

test.each(formatNames.filter((name) => name !== 'json' && name !== 'ndjson'))(
  'a third language is one module: %s',
  async (format) => {
    const judged = await verdicts();
    const text = formatVerdicts(judged, format, { language: invented, coverage: 'full' }, files);
    const given = judged.flatMap(({ findings, report, coverage }) => [
      report?.title ?? '',
      ...findings.flatMap(({ excerpt, data }) => [excerpt?.text ?? '', ...strings(data)]),
      ...coverage.claims.notCompared.map((one) => one.text.trim()),
      ...Object.values(coverage.tables).flatMap(({ rows }) => rows.unknown),
    ]);
    const shown =
      format === 'sarif'
        ? sarifTexts(JSON.parse(text))
        : text.replace(/<style>.*?<\/style>|<[^>]*>/gsu, (tag) => (/message=/u.test(tag) ? tag : ''));
    expect(foreignWords(shown, given.filter(Boolean))).toEqual([]);
    expect(text).toContain(open);
  },
);

test('a verdict read again is said in the other language, and back', async () => {
  const judged = await verdicts();
  const again = JSON.parse(JSON.stringify(judged)) as typeof judged;
  for (const format of formatNames) {
    const english = formatVerdicts(again, format, { language: 'en' });
    expect(english).toBe(formatVerdicts(judged, format, { language: 'en' }));
    expect(formatVerdicts(JSON.parse(JSON.stringify(again)), format)).toBe(formatVerdicts(judged, format));
  }
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** What people read of a SARIF log: its texts. */
function sarifTexts(value: unknown): string {
  if (Array.isArray(value)) return value.map(sarifTexts).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, one]) =>
      key === 'text' || key === 'name' ? String(one) : key === 'data' ? '' : sarifTexts(one),
    )
    .join('\n');
}
