import type { LeftOutKind } from '@gouji/core/model';

/** Something that stands at an index of a text without being part of it. */
export interface RunAside {
  readonly index: number;
  readonly what: LeftOutKind;
  readonly text: string;
}

export interface RunText {
  readonly text: string;
  readonly asides: readonly RunAside[];
}

const longestAside = 200;
const noAsides: readonly RunAside[] = [];

/** Puts a text together from runs of which some are not plainly shown. */
export class ShownText {
  private text = '';
  private asides: RunAside[] = [];
  /** Something that takes room has just been left out: digits on its two sides are not one number. */
  private parted = false;
  private lastSize: number | null = null;

  /**
   * Adds what is plainly shown. `size` is that of its type, where known: digits in much smaller type beside others are a note,
   * and not of one number with them.
   */
  add(text: string, size: number | null = null): void {
    if (text === '') return;
    const isStep = size !== null && this.lastSize !== null && isOtherSize(size, this.lastSize);
    this.lastSize = size;
    if (this.parted || isStep) {
      this.parted = false;
      if (/\d$/.test(this.text) && /^\d/.test(text)) this.text += '\t';
    }
    this.text += text;
  }

  /** Digits on the two sides of here are not one number. */
  part(): void {
    this.parted = true;
  }

  /** Leaves out a run at the end of the text so far; runs of one kind side by side are one. */
  leaveOut(what: LeftOutKind, text: string): void {
    const last = this.asides.at(-1);
    this.parted ||= roomy.has(what);
    if (last?.what === what && last.index === this.text.length && text !== '' && last.text !== '') {
      const joined = last.text.length < longestAside ? last.text + text.slice(0, longestAside) : last.text;
      this.asides[this.asides.length - 1] = { ...last, text: joined };
      return;
    }
    if (text.trim() === '' && !wordless.has(what)) return;
    this.asides.push({ index: this.text.length, what, text: text.slice(0, longestAside) });
  }

  addText({ text, asides }: RunText): void {
    const start = this.text.length;
    for (const aside of asides) this.asides.push({ ...aside, index: start + aside.index });
    this.add(text);
  }

  toText(): RunText {
    // A text of nothing but raised or lowered runs was set so as a whole: it is the text.
    if (this.asides.length > 0 && this.text.trim() === '') {
      const isShifted = ({ what }: RunAside): boolean => what === 'raised' || what === 'lowered';
      const shifted = this.asides.filter(isShifted);
      if (shifted.length > 0)
        return {
          text: shifted.map(({ text }) => text).join(''),
          asides: this.asides.filter((aside) => !isShifted(aside)).map((aside) => ({ ...aside, index: 0 })),
        };
    }
    return { text: this.text, asides: this.asides.length === 0 ? noAsides : this.asides };
  }
}

const muchSmaller = 0.7;
const isOtherSize = (one: number, other: number): boolean =>
  Math.min(one, other) <= Math.max(one, other) * muchSmaller;

/** Kinds that take room where they stand: a raised mark, a picture of a digit, a formula that is not read. */
const roomy: ReadonlySet<LeftOutKind> = new Set([
  ...(['raised', 'lowered', 'white', 'note', 'unfilled'] as const),
  ...(['picture', 'object', 'formula'] as const),
]);

/** Kinds that are told although they have no words. */
const wordless: ReadonlySet<LeftOutKind> = new Set([
  'picture',
  'object',
  'formula',
  'unfilled',
  'annotation',
  'note',
]);

/** Without white space of the given kind at both ends; what is left out moves along. */
export function trimRun({ text, asides }: RunText, ends: RegExp): RunText {
  const trimmed = text.replace(ends, '');
  if (trimmed === text) return { text, asides };
  const start = trimmed === '' ? 0 : text.indexOf(trimmed);
  return {
    text: trimmed,
    asides: asides.map((aside) => ({
      ...aside,
      index: Math.min(Math.max(aside.index - start, 0), trimmed.length),
    })),
  };
}

/** Runs joined by a separator, empty ones left out of the text but not what they leave out. */
export function joinRuns(runs: readonly RunText[], separator: string): RunText {
  let text = '';
  const asides: RunAside[] = [];
  for (const run of runs) {
    if (text !== '' && run.text !== '') text += separator;
    for (const aside of run.asides) asides.push({ ...aside, index: text.length + aside.index });
    text += run.text;
  }
  return { text, asides };
}
