/** A complex field that is open. */
interface Field {
  /** Whether its result, which is shown, has begun. */
  shown: boolean;
  /** Whether anything of it was shown. */
  hasResult: boolean;
  code: string;
  /** A drop-down of an old form: its entries and which of them is chosen. */
  readonly entries: string[];
  chosen: number;
}

const mostCode = 2_000;

/** Follows the complex fields of a document: their codes are not shown, their results are. */
export class Fields {
  private readonly open: Field[] = [];
  /** Where fields begin that never end, none may reach beyond its paragraph. */
  private readonly areWhole: boolean;

  constructor(areWhole: boolean) {
    this.areWhole = areWhole;
  }

  get depth(): number {
    return this.open.length;
  }

  /** Whether text here belongs to a code. A field inside the code of another belongs to that code. */
  get inCode(): boolean {
    return this.open.length > 1 && this.open.slice(0, -1).some(({ shown }) => !shown);
  }

  begin(): void {
    this.open.push({ shown: false, hasResult: false, code: '', entries: [], chosen: 0 });
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.shown = true;
  }

  /** Ends the innermost field; what it shows although it has no result. */
  end(): { readonly text: string; readonly code: string; readonly isEmpty: boolean } {
    const field = this.open.pop();
    if (!field) return { text: '', code: '', isEmpty: false };
    const text = field.hasResult ? '' : (field.entries[field.chosen] ?? '');
    return { text, code: field.code, isEmpty: !field.hasResult && text === '' };
  }

  addEntry(value: string): void {
    this.open.at(-1)?.entries.push(value);
  }

  choose(index: number): void {
    const field = this.open.at(-1);
    if (field && Number.isInteger(index) && index >= 0) field.chosen = index;
  }

  addCode(code: string): void {
    const field = this.open.at(-1);
    if (field && !field.shown && field.code.length < mostCode) field.code += code;
  }

  noteText(text: string): void {
    const field = this.open.at(-1);
    if (field && text !== '') field.hasResult = true;
  }

  /** No field reaches out of the cell it began in. */
  closeTo(depth: number): void {
    this.open.length = Math.min(this.open.length, depth);
  }

  endParagraph(): void {
    if (this.areWhole) return;
    const unfinished = this.open.findIndex(({ shown }) => !shown);
    if (unfinished >= 0) this.open.length = unfinished;
  }
}

/** Whether every complex field that begins also ends. */
export function hasWholeFields(xml: string): boolean {
  if (!xml.includes('fldCharType')) return true;
  const count = (type: string): number => xml.split(type).length;
  return count('fldCharType="begin"') === count('fldCharType="end"');
}
