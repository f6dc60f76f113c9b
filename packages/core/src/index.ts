/** @gouji/core: reads, understands and checks 政府信息公开工作年度报告. Start with `validate`. */
export type { Companion } from './check/companions.ts';
export type { CheckOptions, Exception } from './check/options.ts';
export { OptionsError } from './check/options-error.ts';
export type {
  Cell,
  Claim,
  Coverage,
  Document,
  Finding,
  Notice,
  Report,
  Severity,
  Source,
  Verdict,
} from './model/index.ts';
export { defaultLimits, type Limits } from './read/limits.ts';
export type { Reader } from './read/reader.ts';
export { allRules } from './rules/index.ts';
export {
  judge,
  parse,
  parseAll,
  type Understanding,
  understand,
  understandAll,
  understandTogether,
  type ValidateOptions,
  validate,
  validateAll,
} from './validate.ts';
export { version } from './version.ts';
