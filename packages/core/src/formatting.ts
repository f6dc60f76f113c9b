/** Verdicts as text: pretty, json, ndjson, sarif, junit, github, markdown, html, csv. Worded anew in the language asked for. */
import { validateLanguage, validateName } from './check/validate-options.ts';
import { wordVerdict } from './check/word-verdict.ts';
import { createFormatter as createPlainFormatter, writerOf } from './format/format-verdicts.ts';
import {
  type FormatName,
  type Formatter,
  formatNames,
  type FormatOptions as PlainOptions,
} from './format/options.ts';
import type { AnyRule } from './rules/kit/rule.ts';

export * from './format/index.ts';

export interface FormatOptions extends PlainOptions {
  /** The rules the verdicts were made with, where some are one's own. */
  readonly ownRules?: readonly AnyRule[];
}

/** A formatter that writes verdicts one after the other; it keeps running counts, so use it for one run only. */
export function createFormatter(format: FormatName, options: FormatOptions = {}): Formatter {
  validateName(format, 'format', formatNames);
  if (options.language !== undefined) validateLanguage(options.language);
  const formatter = createPlainFormatter(format, options);
  const language = options.language ?? 'zh';
  return {
    ...formatter,
    verdict: (verdict) => formatter.verdict(wordVerdict(verdict, language, options.ownRules)),
  };
}

export const formatVerdicts = writerOf<FormatOptions>(createFormatter);
