import { expect, test } from 'vitest';
import { z } from 'zod';
import { inBothLanguages, issueWords, parseInBoth } from './setting-issues.ts';

const level = z.enum(['error', 'warning']);
const schema = z.strictObject({
  name: z.string().min(1).max(4).optional(),
  code: z.string().length(2).optional(),
  limit: z.string().regex(/^\d$/u).optional(),
  own: z
    .string()
    .regex(/^\d$/u, inBothLanguages({ zh: '应为一位数字。', en: 'This must be a digit.' }))
    .optional(),
  files: z.array(z.string()).min(1).max(2).optional(),
  year: z.int().min(2019).max(2100).optional(),
  share: z.number().gt(0).lt(1).optional(),
  step: z.number().multipleOf(5).optional(),
  day: z.iso.date().optional(),
  time: z.iso.datetime().optional(),
  site: z.url().optional(),
  mail: z.email().optional(),
  on: z.boolean().optional(),
  level: level.optional(),
  one: z.literal('one').optional(),
  either: z.union([level, z.array(z.string())]).optional(),
  body: z.union([z.string(), z.object({ name: z.string() })]).optional(),
  rows: z.partialRecord(level, z.string()).optional(),
  map: z.record(z.string(), z.number()).optional(),
  pair: z.tuple([z.string(), z.number()]).optional(),
  must: z.string(),
  checked: z.custom((value) => value === 1).optional(),
});

const told = (input: unknown, language: 'zh' | 'en'): string[] =>
  (parseInBoth(schema, input).faults ?? []).map(
    ({ path, sentence }) => `${path.map(String).join('.')} ${sentence[language]}`,
  );
const said = (more: object): string[] => told({ must: '', ...more }, 'zh');

test('what is right has no faults', () => {
  expect(parseInBoth(schema, { must: 'a', year: 2024 })).toEqual({
    data: { must: 'a', year: 2024 },
    faults: null,
  });
});

test.each([
  [{ must: undefined }, ['must 缺少这一项。']],
  [{ must: 1 }, ['must 应为文字。']],
  [{ must: null }, ['must 应为文字。']],
  [{ name: '' }, ['name 不能为空。']],
  [{ name: '甲乙丙丁戊' }, ['name 最多 4 个字。']],
  [{ code: 'a' }, ['code 须为 2 个字。']],
  [{ limit: 'many' }, ['limit 取值的写法不对。']],
  [{ own: 'many' }, ['own 应为一位数字。']],
  [{ files: 'a' }, ['files 应为数组。']],
  [{ files: [] }, ['files 至少要有 1 项。']],
  [{ files: ['a', 'b', 'c'] }, ['files 最多 2 项。']],
  [{ files: [1] }, ['files.0 应为文字。']],
  [{ year: 2018 }, ['year 不能小于 2019。']],
  [{ year: 2101 }, ['year 不能大于 2100。']],
  [{ year: 2024.5 }, ['year 应为整数。']],
  [{ year: '2024' }, ['year 应为数字。']],
  [{ share: 0 }, ['share 应大于 0。']],
  [{ share: 1 }, ['share 应小于 1。']],
  [{ step: 3 }, ['step 应为 5 的倍数。']],
  [{ day: '2024-2-30' }, ['day 应为日期，如 2026-01-31。']],
  [{ time: 'now' }, ['time 应为日期和时间，如 2026-01-31T08:00:00Z。']],
  [{ site: 'x' }, ['site 应为网址。']],
  [{ mail: 'x' }, ['mail 应为电子邮箱地址。']],
  [{ on: 'yes' }, ['on 应为 true 或 false。']],
  [{ level: 'eror' }, ['level 应为 error 或 warning。']],
  [{ one: 'two' }, ['one 应为 one。']],
  [{ either: 1 }, ['either 应为 error、warning 或数组。']],
  [{ either: 'eror' }, ['either 应为 error、warning 或数组。']],
  [{ either: [1] }, ['either.0 应为文字。']],
  [{ body: 1 }, ['body 应为文字或对象。']],
  [{ body: {} }, ['body.name 缺少这一项。']],
  [{ rows: { loud: 'a' } }, ['rows 没有这样的字段：loud。']],
  [{ map: { a: 'b' } }, ['map.a 应为数字。']],
  [{ map: [] }, ['map 应为对象。']],
  [{ pair: ['a'] }, ['pair 至少要有 2 项。']],
  [{ pair: ['a', 1, 2] }, ['pair 最多 2 项。']],
  [{ checked: 2 }, ['checked 取值不对。']],
  [{ nam: 1, lim: 2 }, [' 没有这样的字段：nam、lim。']],
])('a fault is told in one sentence: %j', (more, sentences) => {
  expect(said(more)).toEqual(sentences);
});

test('no word of schemas is told in either language, and no control character of the input', () => {
  const wrong = {
    name: 1,
    limit: 'many',
    files: [],
    year: 'x',
    either: 1,
    body: {},
    level: 'x',
    'a\u001b[31m': 1,
    [`${'长'.repeat(90)}`]: 1,
  };
  for (const language of ['zh', 'en'] as const)
    for (const sentence of [...told(wrong, language), ...told(null, language), ...told([], language)]) {
      expect(sentence).not.toMatch(/regex|expected|undefined|Invalid|invalid|无效|期望|\n|\p{Cc}/u);
      expect(sentence).toMatch(language === 'zh' ? /。$/u : /\.$/u);
      expect(sentence.length).toBeLessThan(120);
    }
  expect(told({ name: 'a' }, 'en')).toEqual(['must This is missing.']);
  expect(told(null, 'zh')).toEqual([' 应为对象。']);
});

test('of very many values the first are named, and how many there are', () => {
  const many = z.enum(Array.from({ length: 200 }, (_, index) => `rule-${index}`));
  const { faults } = parseInBoth(many, 'x');
  expect(faults?.[0]?.sentence.zh).toMatch(/^应为 rule-0、rule-1、.*、rule-19 … \(200\)。$/u);
});

test('a library that parses by itself tells the same words', () => {
  const { error } = schema.safeParse({ must: 1, either: [1], body: {} }, { error: issueWords('zh') });
  expect(error?.issues.map(({ message }) => message)).toEqual(['应为文字。', '缺少这一项。', '应为文字。']);
});
