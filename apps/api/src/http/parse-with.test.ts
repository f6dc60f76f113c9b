import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseWith } from './parse-with.ts';

const schema = z.strictObject({
  name: z.string().min(1),
  limit: z.string().regex(/^\d$/u).optional(),
  files: z.array(z.string()).min(1),
});
const said = (input: unknown, language: 'zh' | 'en'): string[] =>
  parseWith(schema, input, language).issues!.map(({ message }) => message);

test('faults of a request are told without the words of schemas', () => {
  const wrong = { name: 1, limit: 'many', files: [] };
  expect(said(wrong, 'zh')).toEqual(['应为文字。', '取值的写法不对，说明见 /docs。', '至少要有 1 项。']);
  expect(said({ files: 'a' }, 'zh')).toEqual(['缺少这一项。', '应为数组。']);
  expect(said({ name: '', files: ['a'] }, 'zh')).toEqual(['不能为空。']);
  for (const message of said(wrong, 'en')) expect(message).not.toMatch(/regex|expected|undefined/u);
});
