/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Something the person who started the program can mend. */
export class BatchError extends Error {
  override readonly name: string = 'BatchError';
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
