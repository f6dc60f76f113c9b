import { allRules, version } from '@gouji/core';
import { sha256Hex } from '@gouji/core/check';

/** What a result was made by. */
export interface Program {
  readonly program: string;
  /** Digest of the rules: other rules, other results. */
  readonly rules: string;
}

let known: Program | null = null;

export function thisProgram(): Program {
  known ??= {
    program: `gouji ${version}`,
    rules: sha256Hex(
      new TextEncoder().encode(
        allRules.map(({ id, severity, check }) => `${id} ${severity} ${check.toString()}`).join('\n'),
      ),
    ).slice(0, 16),
  };
  return known;
}
