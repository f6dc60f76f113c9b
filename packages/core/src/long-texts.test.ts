/**
 * The time of a check grows with the length of the text and no faster, whatever is repeated in it: words of each class,
 * labels and headings of each edition, brackets, numbers, names. Each kind is given as lines, in one line, without anything
 * between, in cells, as rows and as parts of a whole.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordTable } from './language/words/index.ts';
import { templates } from './template/index.ts';
import { validate } from './validate.ts';

const kinds = new Map<string, string[]>();
const add = (kind: string, words: readonly string[]): void => {
  kinds.set(kind, [...(kinds.get(kind) ?? []), ...words]);
};
for (const [wordClass, , words] of wordTable()) add(`words: ${wordClass}`, words.split(' '));
for (const template of templates) {
  add(
    'headings',
    template.sections.map(({ number, label }) => `${number}、${label}`),
  );
  JSON.stringify(template, (_, value: unknown) => {
    if (typeof value === 'string' && /[\u4e00-\u9fff]/u.test(value)) add('labels', [value]);
    return value;
  });
}
add('one heading', ['一、总体情况']);
add('numbers of headings', ['（一）', '1.', '（1）', '第一，', '一是', '二是']);
add('titles', ['甲县人民政府2023年政府信息公开工作年度报告']);
add('brackets', ['（', '）', '【', '】', '《', '》', '“', '”', '(', ')', '[', ']']);
add('opening brackets', ['（']);
add('quotation marks', ['《']);
add('punctuation', ['，', '。', '；', '：', '、', '？', '！', '…', '—', '·']);
add('numbers', ['1', '12', '3.5', '十二', '1,234', '50%', '三百二十', '〇', '两', '12.3万', '壹', '1/2']);
add('one digit', ['1']);
add('dates', ['2023年1月1日', '2023-01-01', '二〇二三年一月', '1月1日', '上年', '截至12月31日']);
add('bodies', ['甲县人民政府', '乙镇人民政府', '丙市教育局', '本机关', '我局', '各单位']);
add('statements', ['收到申请1件', '其中2件', '予以公开3件', '结转4件', '合计5件', '同比增长10%']);
add('parts of one whole', ['予以公开1件；']);
add('numbers of persons', ['13812345678', '110101199003071234', 'a@b.cn', '0571-88888888']);
add('left-overs', ['XX年', '××', '【】', '（单位名称）']);
add('markup', ['|', '-', '#', '*', '>', '`', '<', '&', '**', '---']);
add('law', ['《中华人民共和国政府信息公开条例》第五十条', '第二十条第（一）项']);
add('notes', ['注：', '备注', '①', '*', '[1]']);

const layouts: readonly (readonly [string, string, string])[] = [
  ['as lines', '', '\n'],
  ['in one line', '', '，'],
  ['without anything between', '', ''],
  ['in cells', '', '\t12\t'],
  ['as rows with numbers', '', '\t1\t0\t0\t0\t0\t0\t1\n'],
  ['as parts of a whole', '收到申请999999件，其中', '1件、'],
];

const report = readFileSync(
  new URL('../../fixtures/cases/clean-2021-edition/source.txt', import.meta.url),
  'utf8',
);

function textOf(
  words: readonly string[],
  [, before, after]: (typeof layouts)[number],
  length: number,
): Uint8Array {
  let text = `${report}\n${before}`;
  const end = text.length + length;
  for (let at = 0; text.length < end; at++) text += words[at % words.length]! + after;
  return new TextEncoder().encode(text);
}

/** Milliseconds of processor time of this thread alone: what else the machine does is not counted. */
const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function timeOf(bytes: Uint8Array): Promise<number> {
  const start = processorTime();
  await validate({ name: 'a.txt', bytes });
  return processorTime() - start;
}

/** For a run by hand, `GOUJI_LONG_TEXTS=16` makes every text so many times as long. */
const scale = Number(process.env.GOUJI_LONG_TEXTS ?? 1);
/** Lengths in characters: the second is four times the first, and no time below the floor is worth a comparison. */
const short = 3_000 * scale;
const long = 4 * short;
const floor = 150;
/** Linear time gives 4; quadratic time 16. */
const mostRatio = 9;

test.each([...kinds.keys()].map((kind, index) => [kind, index] as const))('%s', async (kind, index) => {
  // In the short form the layouts take turns among the kinds.
  const chosen = scale > 1 ? layouts : [layouts[index % 3]!, layouts[3 + (index % 3)]!];
  for (const layout of chosen) {
    const words = kinds.get(kind)!;
    const [few, many] = [textOf(words, layout, short), textOf(words, layout, long)];
    let ratio = Number.POSITIVE_INFINITY;
    // A first measure pays for compiling and for whatever else; only what stays is a fault.
    for (let turn = 0; turn < 3 && ratio > mostRatio; turn++) {
      const slow = await timeOf(many);
      ratio = slow < floor ? 0 : slow / (await timeOf(few));
    }
    expect(ratio, `${kind} ${layout[0]}`).toBeLessThanOrEqual(mostRatio);
  }
});

/** Rules look for numbers in what a section says only where nothing of it was understood. */
test('a line of digits as all that section one says', async () => {
  const overview = /(一、总体情况[^\n]*\n)[\s\S]*?(?=\n二、)/u;
  expect(report).toMatch(overview);
  const digits = '1'.repeat(60_000 * scale);
  const bytes = new TextEncoder().encode(report.replace(overview, (_, heading) => `${heading}${digits}件`));
  // Linear: a tenth of a second; where each digit is tried with all that follow it: ten and more.
  expect(await timeOf(bytes)).toBeLessThan(4_000);
});

/** What a list of shares adds up to is asked for each of its shares, and what a clause speaks of at each semicolon. */
test.each(['占5%，', '自然人3件占5%，', '予以公开3件，占23%；'])('a list without end: %s', async (words) => {
  const list = words.repeat((60_000 * scale) / words.length);
  const bytes = new TextEncoder().encode(
    report.replace(/(一、总体情况[^\n]*\n)/u, (_, heading) => `${heading}${list}\n`),
  );
  // Linear: a second at most; where each share is compared with all others: four to ten.
  expect(await timeOf(bytes)).toBeLessThan(3_000 * scale);
});
