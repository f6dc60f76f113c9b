import { nearestName, OptionsError, validateOptions } from '@gouji/core/check';
import { inBothLanguages, parseInBoth, toPrintable } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { type Severity, SourceFormat } from '@gouji/core/model';
import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { AppEnvironment } from '../environment.ts';
import { LONGEST_NAME, toDocumentName } from '../intake/document-name.ts';
import type { Question } from '../work/job.ts';
import { readParameters } from './parameters.ts';
import { MOST_ERRORS, ProblemError, type ProblemItem } from './problem.ts';

const partsOf = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What a variable that is not set leaves behind names no rule; passed over, it would mean all of them. */
const namesSomething = (value: string): boolean => partsOf(value).length > 0;
const empty = inBothLanguages({
  zh: '不能为空；不需要时请整个省去。',
  en: 'This must not be empty; leave it out if it is not needed.',
});

const list = (description: string, zh: string) =>
  z
    .array(z.string().max(2_000).refine(namesSomething, { error: empty }))
    .transform((values) => values.flatMap(partsOf))
    .optional()
    .meta({ description, zh });

const language = z.enum(['zh', 'en']).optional().meta({
  description:
    'Language of messages, labels and problems; without it Accept-Language decides, and else Chinese.',
  zh: '消息、标签与问题的语言；不给时看 Accept-Language，再不然用中文。',
});

const name = z
  .string()
  .min(1)
  .max(LONGEST_NAME)
  .transform((sent) => toDocumentName(sent))
  .optional()
  .meta({
    description: 'Name of the document, used in the verdict and, by its ending, as a hint for text formats.',
    zh: '文件名，写入结论；其扩展名用来区分几种文本格式。',
  });

const format = SourceFormat.optional().meta({
  description: 'Format of the document, when the service shall not look at the content.',
  zh: '文件格式；不给时由服务按内容识别。',
});

/** Query of the operations that only read. */
export const ReadQuery = z.strictObject({ lang: language, name, format });

/** Query of the operations that take nothing else. */
export const LanguageQuery = z.strictObject({ lang: language });

const checkShape = {
  lang: language,
  preset: z
    .enum(['recommended', 'strict', 'all'])
    .optional()
    .meta({ description: 'Set of rules to start from.', zh: '规则集。' }),
  only: list(
    'Globs over rule ids, for example requests/*; only these rules run. Repeat or separate by commas.',
    '规则编号的通配式，例如 requests/*，只跑这些规则；可重复，或以逗号分隔。',
  ),
  skip: list(
    'Globs over rule ids that shall not run. Repeat or separate by commas.',
    '不跑的规则，写法同上。',
  ),
  severity: list(
    'Severity by rule, for example cell/blank=error, or =off. Repeat or separate by commas.',
    '改变规则的级别，例如 cell/blank=error，或 =off；可重复，或以逗号分隔。',
  ),
  failOn: z.enum(['error', 'warning', 'never']).optional().meta({
    description: 'Findings at or above this severity make the outcome fail; error by default.',
    zh: '达到这一级别的问题使结论为 fail；默认 error。',
  }),
};

/** Query of `POST /v1/batch`. */
export const BatchQuery = z.strictObject(checkShape);

/** Query of `POST /v1/check`. */
export const CheckQuery = z.strictObject({ name, format, ...checkShape });

export type CheckQuery = z.infer<typeof CheckQuery>;

/** Query of `POST /v1/extract`. */
export const ExtractQuery = z.strictObject({
  name,
  format,
  ...checkShape,
  shape: z.enum(['long', 'wide']).optional().meta({
    description:
      'A row for each value and each number of the text (long, the default), or one for the whole report (wide). A workbook holds both.',
    zh: 'long（默认）为每个数一行，wide 为每份报告一行；工作簿两者都有。',
  }),
});

const line = (description: string, zh: string) =>
  z.string().trim().min(1).max(200).transform(toPrintable).optional().meta({ description, zh });

/** Query of `POST /v1/letter`. */
export const LetterQuery = z.strictObject({
  name,
  format,
  ...checkShape,
  signature: line('The office that sends the letter.', '落款单位。'),
  documentNumber: line('Number of the letter.', '文号。'),
  contact: line('Person and telephone.', '联系人及电话。'),
  deadline: z.iso
    .date()
    .optional()
    .meta({ description: 'Day by which an answer is expected.', zh: '回复期限，如 2026-03-01。' }),
});

const arrayParameters = new Set(['only', 'skip', 'severity']);

/** The parameters of a URL by the schema of the operation; unknown names and repeated single values are refused. */
export function readQuery<Schema extends z.ZodType>(
  schema: Schema,
  url: string,
  language: Language,
): z.infer<Schema> {
  const input = new Map<string, string | string[]>();
  const repeated: ProblemItem[] = [];
  for (const [key, value] of readParameters(url)) {
    const before = input.get(key);
    if (arrayParameters.has(key)) input.set(key, [...(before ?? []), value]);
    else if (before === undefined) input.set(key, value);
    else repeated.push(item(key, 'repeated', repeatedParameter[language]));
  }
  // From entries: an assignment would take `__proto__` for no parameter at all.
  const { data, faults } = parseInBoth(schema, Object.fromEntries(input));
  if (faults === null && repeated.length === 0) return data as z.infer<Schema>;
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  throw new ProblemError('invalid-parameters', undefined, {
    errors: [
      ...repeated,
      ...(faults ?? []).flatMap(({ path, sentence, issue }) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys
              .slice(0, MOST_ERRORS)
              .map((key) =>
                item(key, issue.code, withNearest(unknownParameter[language], key, names, language)),
              )
          : [
              item(
                String(path[0] ?? ''),
                issue.code,
                issue.code === 'invalid_value'
                  ? withNearest(sentence[language], input.get(String(path[0])), issue.values, language)
                  : sentence[language],
              ),
            ],
      ),
    ],
  });
}

/** Refuses parameters that a route does not take, for routes that read none of them themselves. */
export const takes =
  (schema: z.ZodType): MiddlewareHandler<AppEnvironment> =>
  async (context, next) => {
    readQuery(schema, context.req.url, context.get('language'));
    await next();
  };

/** A sentence with the right word that was probably meant, where one is near. */
function withNearest(
  sentence: string,
  given: unknown,
  possible: readonly unknown[],
  language: Language,
): string {
  const nearest = typeof given === 'string' ? nearestName(given.slice(0, 40), possible.map(String)) : null;
  if (nearest === null) return sentence;
  return language === 'zh'
    ? `${sentence.replace(/。$/u, '')}，是否指 ${nearest}。`
    : `${sentence.replace(/\.$/u, '')}; did you mean ${nearest}?`;
}

/** The name of a parameter comes from outside: it is shown cut and without control characters. */
const item = (parameter: string, code: string, detail: string): ProblemItem => ({
  parameter: toPrintable(parameter).slice(0, 40),
  code,
  detail,
});

const repeatedParameter: Record<Language, string> = {
  zh: '该参数只能出现一次。',
  en: 'This parameter may appear only once.',
};

const unknownParameter: Record<Language, string> = {
  zh: '没有这个参数。',
  en: 'There is no such parameter.',
};

const invalid = (parameter: string, code: string, detail: string): ProblemError =>
  new ProblemError('invalid-parameters', undefined, { errors: [item(parameter, code, detail)] });

/** More stars than any sensible glob has; without a bound, matching could take very long. */
const MOST_STARS = 4;
const LONGEST_GLOB = 100;

const malformedSeverity: Record<Language, string> = {
  zh: '应写作“规则=级别”，级别为 error、warning、info 或 off。',
  en: 'Write rule=level with level error, warning, info or off.',
};

const tooManyStars: Record<Language, string> = {
  zh: `通配式过长或“*”过多（最多 ${MOST_STARS} 个）。`,
  en: `The glob is too long or has more than ${MOST_STARS} stars.`,
};

/** What the core calls an option, as the query names it. */
const parameterOf = (option: string): string =>
  option.startsWith('severities') ? 'severity' : option.replace(/\[.*$/u, '');

/** Severities by the glob of the rules they are for. */
function severitiesOf(entries: readonly string[], language: Language): Record<string, Severity | 'off'> {
  const pairs = entries.map((entry) => {
    const [glob = '', level, ...more] = entry.split('=');
    if (level === undefined || more.length > 0)
      throw invalid('severity', 'malformed', malformedSeverity[language]);
    return [glob, level as Severity] as const;
  });
  return Object.fromEntries(pairs);
}

function boundGlobs(parameter: string, globs: readonly string[], language: Language): void {
  if (globs.some((glob) => glob.length > LONGEST_GLOB || glob.split('*').length > MOST_STARS + 1))
    throw invalid(parameter, 'no-such-rule', tooManyStars[language]);
}

/** An option that the core refuses, as the problem of the parameter it came in. */
function refusalOf(error: OptionsError, language: Language): ProblemError {
  const parameter = parameterOf(error.option);
  const { kind } = error.problem;
  const code = kind === 'no-such-rule' ? kind : 'malformed';
  return invalid(parameter, code, error.sentence(parameter)[language]);
}

/** The options of the check. The core refuses what cannot be meant, since a typing error would hide findings. */
export function toQuestion(query: Omit<CheckQuery, 'name' | 'format'>, language: Language): Question {
  const severities = severitiesOf(query.severity ?? [], language);
  boundGlobs('only', query.only ?? [], language);
  boundGlobs('skip', query.skip ?? [], language);
  boundGlobs('severity', Object.keys(severities), language);
  const question: Question = {
    language,
    ...(query.preset && { preset: query.preset }),
    ...(query.only && { only: query.only }),
    ...(query.skip && { skip: query.skip }),
    ...(query.severity && { severities }),
    ...(query.failOn && { failOn: query.failOn }),
  };
  try {
    validateOptions(question);
  } catch (error) {
    throw error instanceof OptionsError ? refusalOf(error, language) : error;
  }
  return question;
}
