import type { LanguageModule } from '../format/words/index.ts';
import type { Language } from '../model/finding.ts';
import { defaultLimits } from '../read/limits.ts';
import { allRules } from '../rules/generated/all-rules.ts';
import type { AnyRule } from '../rules/kit/rule.ts';
import { nearestName } from './nearest-name.ts';
import type { CheckOptions } from './options.ts';
import { OptionsError, type OptionsProblem } from './options-error.ts';
import { globTest } from './select-rules.ts';

interface Checking {
  readonly language: Language;
  readonly rules: readonly AnyRule[];
}
/** Refuses a value that cannot be meant. */
type OptionCheck = (value: unknown, option: string, checking: Checking) => void;

type Wanted = Extract<OptionsProblem, { kind: 'wrong-type' }>['wanted'];

const wrongType = (option: string, wanted: Wanted, { language }: Checking): OptionsError =>
  new OptionsError(option, { kind: 'wrong-type', wanted }, null, language);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A check that takes what `test` takes. */
const typed =
  (test: (value: unknown) => boolean, wanted: Wanted): OptionCheck =>
  (value, option, checking) => {
    if (!test(value)) throw wrongType(option, wanted, checking);
  };

const oneOf =
  (...possible: readonly string[]): OptionCheck =>
  (value, option, { language }) => {
    if (typeof value === 'string' && possible.includes(value)) return;
    const given = typeof value === 'string' ? value : JSON.stringify(value);
    throw new OptionsError(
      option,
      { kind: 'unknown-value', value: String(given), possible },
      nearestName(String(given), possible),
      language,
    );
  };

const listOf =
  (each: OptionCheck, wanted: Wanted): OptionCheck =>
  (value, option, checking) => {
    if (!Array.isArray(value)) throw wrongType(option, wanted, checking);
    for (const [index, one] of value.entries()) each(one, `${option}[${index}]`, checking);
  };

/** An object whose every member has a check; members without one are refused. */
function membersOf(checks: Readonly<Record<string, OptionCheck>>): OptionCheck {
  const names = Object.keys(checks);
  return (value, option, checking) => {
    if (!isObject(value)) throw wrongType(option || 'options', { zh: '对象', en: 'an object' }, checking);
    for (const [name, member] of Object.entries(value)) {
      const full = option === '' ? name : `${option}.${name}`;
      if (!Object.hasOwn(checks, name)) {
        const nearest = nearestName(name, names);
        throw new OptionsError(full, { kind: 'unknown-option' }, nearest, checking.language);
      }
      if (member !== undefined) checks[name]!(member, full, checking);
    }
  };
}

/** A glob over rule ids that fits one at least: a slip would otherwise switch checks off unseen. */
const ruleGlob: OptionCheck = (value, option, checking) => {
  if (typeof value !== 'string' || value === '')
    throw wrongType(option, { zh: '规则编号或通配式', en: 'a rule id or a glob' }, checking);
  const ids = checking.rules.map((rule) => String(rule?.id));
  if (ids.some(globTest(value))) return;
  const families = [...new Set(ids.map((id) => `${id.split('/')[0]}/*`))];
  throw new OptionsError(
    // Which of the globs it is, the value says.
    option.replace(/\[\d+\]$/u, ''),
    { kind: 'no-such-rule', value },
    nearestName(value, [...ids, ...families]),
    checking.language,
  );
};

const strings: Wanted = { zh: '由文字组成的数组', en: 'an array of strings' };
const text = typed((value) => typeof value === 'string' && value.trim() !== '', {
  zh: '非空的文字',
  en: 'a text',
});
const isoDate = typed(
  (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value)),
  { zh: 'YYYY-MM-DD 形式的日期', en: 'a date as YYYY-MM-DD' },
);
const globs = listOf(ruleGlob, strings);
const level = oneOf('error', 'warning', 'info', 'off');

const severities: OptionCheck = (value, option, checking) => {
  if (!isObject(value))
    throw wrongType(
      option,
      { zh: '以规则为键、级别为值的对象', en: 'an object of levels by rule' },
      checking,
    );
  for (const [glob, given] of Object.entries(value)) {
    ruleGlob(glob, option, checking);
    level(given, `${option}["${glob}"]`, checking);
  }
};

const optionKinds: Readonly<Record<NonNullable<AnyRule['options']>[string], OptionCheck>> = {
  boolean: typed((value) => typeof value === 'boolean', { zh: 'true 或 false', en: 'true or false' }),
  number: typed((value) => typeof value === 'number' && Number.isFinite(value), {
    zh: '数字',
    en: 'a number',
  }),
  strings: listOf(text, strings),
};

const ruleOptions: OptionCheck = (value, option, checking) => {
  if (!isObject(value))
    throw wrongType(option, { zh: '以规则为键的对象', en: 'an object by rule' }, checking);
  for (const [glob, given] of Object.entries(value)) {
    ruleGlob(glob, option, checking);
    const fits = globTest(glob);
    const kinds = checking.rules
      .filter(({ id }) => fits(id))
      .flatMap((rule) => Object.entries(rule.options ?? {}))
      .map(([name, kind]) => [name, optionKinds[kind]] as const);
    membersOf(Object.fromEntries(kinds))(given, `${option}["${glob}"]`, checking);
  }
};

const exception: OptionCheck = (value, option, checking) => {
  membersOf({ fingerprint: text, rule: ruleGlob, path: text, reason: text, expires: isoDate })(
    value,
    option,
    checking,
  );
  const { fingerprint, rule, path, reason } = value as Record<string, unknown>;
  if (reason === undefined || (fingerprint ?? rule ?? path) === undefined)
    throw wrongType(
      option,
      {
        zh: '写明 reason 并至少写明 fingerprint、rule、path 之一的例外',
        en: 'an exception with a reason and a fingerprint, rule or path',
      },
      checking,
    );
};

const isReport = (value: unknown): boolean =>
  isObject(value) && isObject(value.tables) && Array.isArray(value.sections) && Array.isArray(value.claims);
const isCompanion = (value: unknown): boolean =>
  isReport(value) ||
  (isObject(value) &&
    !('outcome' in value) &&
    'report' in value &&
    (value.report === null || isReport(value.report)));
const companion = typed(isCompanion, {
  zh: ' understand 或 parse 的结果，或其中的报告',
  en: 'what understand or parse gave, or its report',
});

const rules: OptionCheck = (value, option, checking) => {
  const wanted = { zh: '至少有一条规则的数组', en: 'an array of at least one rule' };
  if (!Array.isArray(value) || value.length === 0) throw wrongType(option, wanted, checking);
  for (const [index, rule] of value.entries())
    if (!isObject(rule) || typeof rule.id !== 'string' || typeof rule.check !== 'function')
      throw wrongType(
        `${option}[${index}]`,
        { zh: '规则（有 id 和 check）', en: 'a rule with id and check' },
        checking,
      );
};

const readers = listOf(
  typed((value) => isObject(value) && typeof value.format === 'string' && typeof value.read === 'function', {
    zh: '阅读器（有 format 和 read）',
    en: 'a reader with format and read',
  }),
  { zh: '由阅读器组成的数组', en: 'an array of readers' },
);
const limit = typed((value) => typeof value === 'number' && value > 0, {
  zh: '大于 0 的数',
  en: 'a number above 0',
});

const editions: OptionCheck = (value, option, checking) => {
  const wanted = { zh: '至少有一版格式的数组', en: 'an array of at least one edition of the format' };
  if (!Array.isArray(value) || value.length === 0) throw wrongType(option, wanted, checking);
  for (const [index, one] of value.entries())
    if (!isObject(one) || typeof one.edition !== 'string' || !isObject(one.tables) || !isObject(one.years))
      throw wrongType(
        `${option}[${index}]`,
        { zh: '一版格式（有 edition、years 和 tables）', en: 'an edition with edition, years and tables' },
        checking,
      );
};

const language: OptionCheck = (value, option, checking) => {
  // A module tells all that is said; its author has the types.
  if (!isObject(value)) oneOf('zh', 'en')(value, option, checking);
  else
    typed((module) => isObject((module as LanguageModule).names), {
      zh: '语言模块',
      en: 'a language module',
    })(value, option, checking);
};

/** Every option of the core, with what it takes. */
const optionChecks: Readonly<Record<keyof CheckOptions | 'readers' | 'limits', OptionCheck>> = {
  readers,
  limits: membersOf(Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, limit]))),
  language,
  rules,
  preset: oneOf('recommended', 'strict', 'all'),
  templates: editions,
  only: globs,
  skip: globs,
  severities,
  ruleOptions,
  prior: (value, option, checking) => {
    if (value !== null) companion(value, option, checking);
  },
  children: listOf(companion, { zh: '由报告组成的数组', en: 'an array of reports' }),
  peers: listOf(companion, { zh: '由报告组成的数组', en: 'an array of reports' }),
  exceptions: listOf(exception, { zh: '由例外组成的数组', en: 'an array of exceptions' }),
  baseline: typed((value) => Array.isArray(value) && value.every((one) => typeof one === 'string'), strings),
  failOn: oneOf('error', 'warning', 'never'),
  today: isoDate,
};

/**
 * Refuses options that cannot be meant, before anything is read: unknown names, levels and rules, wrong types. Every door of
 * the core calls it. Throws an OptionsError for the first.
 */
export function validateOptions(options: unknown): void {
  const given = isObject(options) ? options : {};
  const language = given.language === 'en' ? 'en' : 'zh';
  // The list of rules comes first: the others name its rules.
  if (given.rules !== undefined) rules(given.rules, 'rules', { language, rules: [] });
  const own = Array.isArray(given.rules) ? (given.rules as AnyRule[]) : allRules;
  membersOf(optionChecks)(options, '', { language, rules: own });
}

const plain: Checking = { language: 'zh', rules: [] };

/** Bytes of whatever realm: a frame, a worker or a test runner's window has an Uint8Array of its own. */
const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]';

/** Refuses what is no source: a name and bytes. */
export function validateSource(source: unknown, called = 'source'): void {
  if (!isObject(source) || typeof source.name !== 'string')
    throw wrongType(called, { zh: '有 name 和 bytes 的对象', en: 'an object with name and bytes' }, plain);
  if (!isBytes(source.bytes))
    throw wrongType(`${called}.bytes`, { zh: ' Uint8Array', en: 'a Uint8Array' }, plain);
  for (const name of ['format', 'charset'])
    if (source[name] !== undefined) text(source[name], `${called}.${name}`, plain);
}

/** Refuses what is no list of sources. */
export function validateSources(sources: unknown): void {
  if (!Array.isArray(sources) || sources.length === 0)
    throw wrongType('sources', { zh: '至少有一个来源的数组', en: 'an array of at least one source' }, plain);
  for (const [index, source] of sources.entries()) validateSource(source, `sources[${index}]`);
}

/** Refuses what `understand` did not give. */
export function validateUnderstanding(value: unknown): void {
  const isOne =
    isObject(value) && isObject(value.source) && Array.isArray(value.notices) && isCompanion(value);
  if (!isOne)
    throw wrongType(
      'understanding',
      { zh: ' understand 或 parse 的结果', en: 'what understand or parse gave' },
      plain,
    );
}

/** Refuses a name that is none of those that may stand there. */
export const validateName = (value: unknown, option: string, possible: readonly string[]): void =>
  oneOf(...possible)(value, option, plain);

/** Refuses a language that nobody speaks here. */
export const validateLanguage = (value: unknown): void => language(value, 'language', plain);
