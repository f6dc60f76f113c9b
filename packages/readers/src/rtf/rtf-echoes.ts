/**
 * Results of fields that LibreOffice writes for a content control around whole paragraphs: the text stands plainly beside
 * them, and each repeats it with the end of the paragraph in it, which no result of a field holds.
 */
export class RtfEchoes {
  #result = '';
  #plain = '';
  readonly #found: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  add(text: string, isResult: boolean): void {
    if (isResult) this.#result += text;
    else this.#plain += text;
  }

  /** A result that was written between two places has ended. */
  endResult(from: number, to: number): void {
    const text = this.#result.trim();
    if (text !== '' && this.#result.endsWith('\r')) this.#found.push({ from, to, text });
    else this.#plain += this.#result;
    this.#result = '';
  }

  /** What was written of a paragraph without the results that say once more what stands in it. */
  takeFrom(runs: string): string {
    const plain = this.#plain;
    this.#plain = '';
    let kept = runs;
    for (const { from, to, text } of this.#found.splice(0).reverse())
      if (plain.includes(text)) kept = kept.slice(0, from) + kept.slice(to);
    return kept;
  }
}
