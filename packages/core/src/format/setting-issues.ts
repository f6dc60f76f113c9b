import type { z } from 'zod';
import { counted } from '../language/counted.ts';
import { toPrintable } from './printable.ts';

/** A sentence in both languages. */
interface Sentence {
  readonly zh: string;
  readonly en: string;
}

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** A fault of settings or of a request: where it lies, and what is wrong there. The value itself is not in it. */
export interface SettingIssue {
  readonly path: readonly PropertyKey[];
  readonly sentence: Sentence;
  /** As the schema found it. Its `message` is none for people. */
  readonly issue: Issue;
}

/** A sentence in both languages as the message of a schema, which is one string. */
export const inBothLanguages = ({ zh, en }: Sentence): string => `${zh}\n${en}`;

/** Stands for whatever a schema does not say itself. */
const unsaid = '\0';

const kinds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  nan: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  bigint: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['数组', 'an array'],
  tuple: ['数组', 'an array'],
  set: ['数组', 'an array'],
  object: ['对象', 'an object'],
  record: ['对象', 'an object'],
  map: ['对象', 'an object'],
  null: ['null', 'null'],
  date: ['日期', 'a date'],
};

const formats: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  date: ['应为日期，如 2026-01-31', 'This must be a date such as 2026-01-31'],
  datetime: ['应为日期和时间，如 2026-01-31T08:00:00Z', 'This must be a time such as 2026-01-31T08:00:00Z'],
  url: ['应为网址', 'This must be a URL'],
  email: ['应为电子邮箱地址', 'This must be an e-mail address'],
};

const mostNamed = 20;
const longestNamed = 40;
const named = (value: unknown): string => toPrintable(String(value).slice(0, longestNamed));
const listed = (values: readonly unknown[], between: string): string =>
  values.slice(0, mostNamed).map(named).join(between) + (values.length > mostNamed ? ' …' : '');

/** A Latin word stands off from the characters beside it. */
const spaced = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})(?=[\w{[])|(?<=[\w}\]])(?=\p{Script=Han})/gu, ' ');

/** 甲、乙或丙; of very many the first, saying how many there are. */
function anyOf(words: readonly string[], or: string, between: string): string {
  if (words.length > mostNamed) return `${listed(words, between)} (${words.length})`;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(between)}${or}${words.at(-1)}`;
}

const mustBe = (zh: readonly string[], en: readonly string[]): Sentence => ({
  zh: spaced(`应为${anyOf(zh, '或', '、')}。`),
  en: `This must be ${anyOf(en, ' or ', ', ')}.`,
});

function ofKinds(expected: readonly string[]): Sentence | null {
  const known = [...new Set(expected)].flatMap((one) => (kinds[one] ? [kinds[one]] : []));
  if (known.length === 0) return null;
  return mustBe(
    known.map(([zh]) => zh),
    known.map(([, en]) => en),
  );
}

const notSo: Sentence = { zh: '取值不对。', en: 'This value is not possible.' };
const miswritten: Sentence = { zh: '取值的写法不对。', en: 'This is not written as it must be.' };
const missing: Sentence = { zh: '缺少这一项。', en: 'This is missing.' };

type Bound = IssueOf<'too_small'> | IssueOf<'too_big'>;

/** Counts of what a value is made of: characters, items. */
function wordCount(issue: Bound, unit: readonly [zh: string, one: string, many: string]): Sentence {
  const isLeast = issue.code === 'too_small';
  const bound = Number(isLeast ? issue.minimum : issue.maximum);
  if (isLeast && bound === 1 && issue.origin === 'string')
    return { zh: '不能为空。', en: 'This must not be empty.' };
  const of = counted(bound, unit[1], unit[2]);
  const at = issue.exact ? ['须为', 'exactly'] : isLeast ? ['至少要有', 'at least'] : ['最多', 'at most'];
  return { zh: `${at[0]} ${bound} ${unit[0]}。`, en: `This must have ${at[1]} ${of}.` };
}

function wordBound(issue: Bound): Sentence {
  const { origin, inclusive = true } = issue;
  if (origin === 'string') return wordCount(issue, ['个字', 'character', 'characters']);
  if (origin === 'array' || origin === 'set' || origin === 'map' || origin === 'object')
    return wordCount(issue, ['项', 'item', 'items']);
  if (issue.code === 'too_small')
    return inclusive
      ? { zh: `不能小于 ${issue.minimum}。`, en: `This must not be less than ${issue.minimum}.` }
      : { zh: `应大于 ${issue.minimum}。`, en: `This must be more than ${issue.minimum}.` };
  return inclusive
    ? { zh: `不能大于 ${issue.maximum}。`, en: `This must not be more than ${issue.maximum}.` }
    : { zh: `应小于 ${issue.maximum}。`, en: `This must be less than ${issue.maximum}.` };
}

/** `others` are the kinds that a value may be besides. */
function wordValues(values: readonly unknown[], others: readonly string[] = []): Sentence {
  const known = others.flatMap((one) => (kinds[one] ? [kinds[one]] : []));
  const words = values.map(named);
  return mustBe([...words, ...known.map(([zh]) => zh)], [...words, ...known.map(([, en]) => en)]);
}

/** What a schema asks for in words that need no knowledge of schemas. */
function wordPlainly(issue: Issue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return missing;
      return ofKinds([issue.expected]) ?? notSo;
    case 'unrecognized_keys':
      return {
        zh: `没有这样的字段：${listed(issue.keys, '、')}。`,
        en: `There is no such member: ${listed(issue.keys, ', ')}.`,
      };
    case 'too_small':
    case 'too_big':
      return wordBound(issue);
    case 'invalid_format': {
      const [zh, en] = formats[issue.format] ?? [];
      return zh && en ? { zh: `${zh}。`, en: `${en}.` } : miswritten;
    }
    case 'not_multiple_of':
      return { zh: `应为 ${issue.divisor} 的倍数。`, en: `This must be a multiple of ${issue.divisor}.` };
    case 'invalid_value':
      return wordValues(issue.values);
    case 'invalid_key':
      return { zh: '没有这样的字段。', en: 'There is no such member.' };
    default:
      return notSo;
  }
}

const isOtherKind = (issue: Issue): issue is IssueOf<'invalid_type'> | IssueOf<'invalid_value'> =>
  issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');

/** Of what may be one of several: the faults of the one that was meant, or all kinds that it may be. */
function wordUnion(issue: IssueOf<'invalid_union'>, toWords: (one: Issue) => SettingIssue): SettingIssue {
  const meant = issue.errors.find((branch) => !branch.some(isOtherKind));
  if (meant?.[0]) {
    const inner = toWords(meant[0]);
    return { ...inner, path: [...issue.path, ...inner.path] };
  }
  const others = issue.errors.flatMap((branch) => branch.find(isOtherKind) ?? []);
  if (others.some(({ input }) => input === undefined) && issue.input === undefined)
    return { path: issue.path, sentence: missing, issue };
  const values = others.flatMap((one) => (one.code === 'invalid_value' ? one.values : []));
  const expected = others.flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : []));
  const sentence = values.length > 0 ? wordValues(values, expected) : (ofKinds(expected) ?? notSo);
  return { path: issue.path, sentence, issue };
}

function toSettingIssue(issue: Issue): SettingIssue {
  if (issue.message !== unsaid) {
    const [zh = '', en = zh] = issue.message.split('\n');
    return { path: issue.path, sentence: { zh, en }, issue };
  }
  if (issue.code === 'invalid_union') return wordUnion(issue, toSettingIssue);
  return { path: issue.path, sentence: wordPlainly(issue), issue };
}

/**
 * Parses settings or a request and words what is wrong in both languages, a sentence for each fault. What a schema says itself
 * is written with `inBothLanguages`; of its own words the library of schemas tells nobody any.
 */
export function parseInBoth<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { data: z.infer<Schema>; faults: null } | { data: null; faults: SettingIssue[] } {
  const result = schema.safeParse(input, { error: () => unsaid, reportInput: true });
  if (result.success) return { data: result.data, faults: null };
  return { data: null, faults: result.error.issues.map(toSettingIssue) };
}

/** The words of faults in one language, for libraries that parse by themselves and tell the messages. */
export const issueWords =
  (language: 'zh' | 'en'): z.core.$ZodErrorMap =>
  (issue) =>
    toSettingIssue({ ...issue, path: issue.path ?? [], message: unsaid } as Issue).sentence[language];
