/**
 * Finds the next place of a fixed string. Asked with rising offsets, all answers together cost one pass over the text,
 * so that a string that never comes is not looked for again and again.
 */
export class TextFinder {
  private readonly text: string;
  private readonly needle: string;
  private found = -1;

  constructor(text: string, needle: string) {
    this.text = text;
    this.needle = needle;
  }

  /** Offset of the next occurrence at or after `from`, or infinity. */
  next(from: number): number {
    if (this.found < from) {
      const at = this.text.indexOf(this.needle, from);
      this.found = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.found;
  }
}
