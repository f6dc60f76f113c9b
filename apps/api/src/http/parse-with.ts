import { toPrintable } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { z } from 'zod';
import type { SettingFault } from '../settings-error.ts';
import type { Bilingual } from './bilingual.ts';
import { MOST_ERRORS } from './problem.ts';

const texts: Record<Language, z.core.$ZodErrorMap> = {
  zh: z.locales.zhCN().localeError as z.core.$ZodErrorMap,
  en: z.locales.en().localeError as z.core.$ZodErrorMap,
};

const kinds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['数组', 'an array'],
  object: ['对象', 'an object'],
};

/** The commonest faults in words that need no knowledge of schemas; null for the others. */
function plainly(issue: z.core.$ZodRawIssue): Record<Language, string> | null {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return { zh: '缺少这一项。', en: 'This is missing.' };
    const kind = kinds[issue.expected];
    return kind ? { zh: `应为${kind[0]}。`, en: `This must be ${kind[1]}.` } : null;
  }
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.slice(0, MOST_ERRORS).map((key) => toPrintable(key.slice(0, 40)));
    return {
      zh: `没有这样的字段：${names.join('、')}。`,
      en: `There is no such member: ${names.join(', ')}.`,
    };
  }
  if (issue.code === 'invalid_format' && issue.format === 'regex')
    return { zh: '取值的写法不对，说明见 /docs。', en: 'This is not written as it must be; see /docs.' };
  if (issue.code === 'too_small' && issue.origin === 'array')
    return { zh: `至少要有 ${issue.minimum} 项。`, en: `At least ${issue.minimum} must be given.` };
  if (issue.code === 'too_small' && issue.origin === 'string')
    return { zh: '不能为空。', en: 'This must not be empty.' };
  return null;
}

/** Parses with messages in the language; null data comes with the faults found, without the input. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  language: Language,
): { data: z.infer<Schema>; issues: null } | { data: null; issues: z.core.$ZodIssue[] } {
  const error: z.core.$ZodErrorMap = (issue) => plainly(issue)?.[language] ?? texts[language](issue);
  const result = schema.safeParse(input, { error, reportInput: false });
  return result.success ? { data: result.data, issues: null } : { data: null, issues: result.error.issues };
}

/** A sentence in both languages as the message of an issue, which is one string. */
export const both = ({ zh, en }: Bilingual): string => `${zh}\n${en}`;

/** Parses with messages in both languages; those of the schema itself are made with `both`. */
export function parseInBoth<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { data: z.infer<Schema>; faults: null } | { data: null; faults: SettingFault[] } {
  const inBoth = (issue: z.core.$ZodRawIssue): string => {
    const word = (language: Language): string => {
      const said = plainly(issue)?.[language] ?? texts[language](issue);
      return (typeof said === 'string' ? said : (said?.message ?? issue.code)).replaceAll('\n', ' ');
    };
    return both({ zh: word('zh'), en: word('en') });
  };
  const result = schema.safeParse(input, { error: inBoth, reportInput: false });
  if (result.success) return { data: result.data, faults: null };
  const faults = result.error.issues.map(({ path, message }) => {
    const [zh, en] = message.split('\n') as [string, string];
    return { name: path.map(String).join('.'), sentence: { zh, en } };
  });
  return { data: null, faults };
}
