import type { FormatName } from '@gouji/core/format';
import type { Language, ParseResult, Verdict } from '@gouji/core/model';

/** What the worker is asked. */
export type Question =
  | {
      readonly kind: 'check';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly prior: { readonly name: string; readonly bytes: Uint8Array } | null;
      readonly language: Language;
      readonly preset: 'recommended' | 'strict';
    }
  | { readonly kind: 'explain'; readonly ids: readonly string[]; readonly language: Language }
  | {
      readonly kind: 'format';
      readonly verdict: Verdict;
      readonly format: FormatName;
      readonly language: Language;
    }
  | { readonly kind: 'sample' };

/** What a rule says of itself, for the page. */
export interface RuleHelp {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly falsePositives: string;
}

/** What the worker answers, by kind of question. */
export interface Answers {
  readonly check: { readonly verdict: Verdict; readonly parsed: ParseResult };
  readonly explain: Readonly<Record<string, RuleHelp>>;
  readonly format: string;
  readonly sample: { readonly name: string; readonly text: string };
}

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: true };
