import type { CheckOptions } from '@gouji/core';
import { OptionsError, validateOptions } from '@gouji/core/check';
import { UsageError } from '../usage-error.ts';

/**
 * Has the core look at options as soon as they are known, before any file is read. Throws a UsageError that calls the option
 * as its author does: a flag, or the configuration it stands in.
 */
export function requireOptions(options: CheckOptions, called: (option: string) => string): void {
  try {
    validateOptions(options);
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    const { zh, en } = error.sentence(called(error.option));
    const isRule = error.problem.kind === 'no-such-rule';
    throw new UsageError({
      zh: isRule ? zh.replace(/。$/u, '；全部规则见 gouji rules。') : zh,
      en: isRule ? en.replace(/\.$/u, '; see gouji rules.') : en,
    });
  }
}
