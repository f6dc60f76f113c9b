import type { LeftOutKind } from '@gouji/core/model';
import { type RunText, ShownText } from '../shown-text.ts';
import { walkXml, type XmlAttributes, type XmlBudget } from '../xml/walk-xml.ts';
import { evidenceOf, type FontLook, plainFont, setFont } from './font-look.ts';

/** A run of a string with formatting of its own. */
interface StringRun {
  readonly text: string;
  /** The font of the run; null for that of the cell. */
  readonly font: FontLook | null;
}

/** A string of a workbook: plain, or in runs of which some have a font of their own. */
export type CellString = string | readonly StringRun[];

const isMarked = ({ struck, shift, white, size }: FontLook): boolean =>
  struck || shift !== null || white || size < fewestPoints;
/** Smaller type is looked at. */
const fewestPoints = 4;

/** Collects the runs of a string element (`si`, `is`), phonetic guides left out. */
export class StringCollector {
  private runs: StringRun[] = [];
  private font: FontLook | null = null;
  private guides = 0;
  private collecting = false;
  private text = '';

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'rPh') this.guides++;
    else if (name === 't') {
      this.collecting = this.guides === 0;
      this.text = '';
    } else if (name === 'r') this.font = null;
    else if (name === 'rPr') this.font = { ...plainFont };
    else if (this.font && !this.collecting) setFont(this.font, name, attributes);
  }

  addText(value: string): void {
    if (this.collecting) this.text += value;
  }

  close(name: string): void {
    if (name === 'rPh') this.guides--;
    else if (name === 't' && this.collecting) {
      this.collecting = false;
      this.runs.push({ text: this.text, font: this.font });
    } else if (name === 'r') this.font = null;
  }

  /** The string collected so far; begins anew. */
  take(): CellString {
    const { runs } = this;
    this.runs = [];
    this.font = null;
    const size = runs[0]?.font?.size;
    if (runs.some(({ font }) => font?.size !== size || (font && isMarked(font))))
      return runs.map(({ text, font }) => ({ text: unescapeText(text), font }));
    return unescapeText(runs.length === 1 ? runs[0]!.text : runs.map(({ text }) => text).join(''));
  }
}

/** Reads the shared strings of a workbook. */
export function readSharedStrings(xml: string, budget: XmlBudget): CellString[] {
  const strings: CellString[] = [];
  const collector = new StringCollector();
  walkXml(xml, budget, {
    open: (name, attributes) => collector.open(name, attributes),
    text: (value) => collector.addText(value),
    close(name) {
      if (name === 'si') strings.push(collector.take());
      else collector.close(name);
    },
  });
  return strings;
}

/** What is shown of a string in a cell of the given font. */
export function shownString(string: CellString, font: Readonly<FontLook>, onPaper: boolean): RunText {
  const content = new ShownText();
  const runs = typeof string === 'string' ? [{ text: string, font: null }] : string;
  for (const run of runs) {
    // A cell that is raised as a whole is its content.
    const own = run.font ?? { ...font, shift: null };
    const evidence: LeftOutKind | null = evidenceOf(own, onPaper);
    if (evidence === null) content.add(run.text, own.size);
    else content.leaveOut(evidence, run.text);
  }
  return content.toText();
}

/** Spreadsheets write characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text.replace(/\r\n?/g, '\n');
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, hexadecimal: string) =>
      String.fromCharCode(Number.parseInt(hexadecimal, 16)),
    )
    .replace(/\r\n?/g, '\n');
}
