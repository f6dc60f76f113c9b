import type { Language } from '@gouji/core/model';
import type { Sentence } from '../usage-error.ts';

export type Say = (sentence: Sentence) => void;

/** Says a sentence on standard error, in the language of the run. */
export const sayIn =
  (language: Language): Say =>
  (sentence) =>
    void process.stderr.write(`gouji: ${sentence[language]}\n`);
