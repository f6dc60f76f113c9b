/** The data cannot be rendered; `sentence` says what is wrong and where, in both languages. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly sentence: { readonly zh: string; readonly en: string };
  constructor(sentence: { readonly zh: string; readonly en: string }) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
