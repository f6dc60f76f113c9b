import type { Language } from '@gouji/core/model';
import { z } from 'zod';

const texts: Record<Language, z.core.$ZodErrorMap> = {
  zh: z.locales.zhCN().localeError as z.core.$ZodErrorMap,
  en: z.locales.en().localeError as z.core.$ZodErrorMap,
};

/** Parses with messages in the language; null data comes with the faults found, without the input. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  language: Language,
): { data: z.infer<Schema>; issues: null } | { data: null; issues: z.core.$ZodIssue[] } {
  const result = schema.safeParse(input, { error: texts[language], reportInput: false });
  return result.success ? { data: result.data, issues: null } : { data: null, issues: result.error.issues };
}
