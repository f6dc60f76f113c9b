import type { Language } from '../model/finding.ts';

/** What is wrong with an option: there is none of that name, its value is none of the possible ones, its type, or its glob. */
export type OptionsProblem =
  | { readonly kind: 'unknown-option' }
  | { readonly kind: 'unknown-value'; readonly value: string; readonly possible: readonly string[] }
  | { readonly kind: 'wrong-type'; readonly wanted: { readonly zh: string; readonly en: string } }
  | { readonly kind: 'no-such-rule'; readonly value: string };

/**
 * An option that cannot be meant as it stands. `option` is its name (`only`, `severities`, `limits.bytes`), `nearest` the
 * right word most like the wrong one. Thrown by every door of the core before anything is read.
 */
export class OptionsError extends TypeError {
  override readonly name = 'OptionsError';
  readonly option: string;
  readonly problem: OptionsProblem;
  readonly nearest: string | null;

  constructor(
    option: string,
    problem: OptionsProblem,
    nearest: string | null = null,
    language: Language = 'zh',
  ) {
    super(sentence(option, problem, nearest)[language]);
    this.option = option;
    this.problem = problem;
    this.nearest = nearest;
  }

  /** The sentence in both languages, the option called by the name the caller knows it by (`--only`). */
  sentence(called: string = this.option): { readonly zh: string; readonly en: string } {
    return sentence(called, this.problem, this.nearest);
  }
}

function sentence(
  option: string,
  problem: OptionsProblem,
  nearest: string | null,
): { readonly zh: string; readonly en: string } {
  const hint = nearest ? { zh: `，是否指 ${nearest}`, en: `; did you mean ${nearest}` } : { zh: '', en: '' };
  switch (problem.kind) {
    case 'unknown-option':
      return { zh: `没有选项“${option}”${hint.zh}。`, en: `There is no option “${option}”${hint.en}.` };
    case 'unknown-value':
      return {
        zh: `${option} 的值“${problem.value}”不可用${hint.zh}；可用的有 ${problem.possible.join('、')}。`,
        en: `“${problem.value}” is no value of ${option}${hint.en}; it is one of ${problem.possible.join(', ')}.`,
      };
    case 'wrong-type':
      return { zh: `${option} 应为${problem.wanted.zh}。`, en: `${option} must be ${problem.wanted.en}.` };
    case 'no-such-rule':
      return {
        zh: `${option} 中的“${problem.value}”不对应任何规则${hint.zh}。`,
        en: `“${problem.value}” in ${option} stands for no rule${hint.en}.`,
      };
  }
}
