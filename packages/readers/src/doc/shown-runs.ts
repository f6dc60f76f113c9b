import type { LeftOutKind } from '@gouji/core/model';
import { equationText, isFormula } from '../word/equation.ts';
import { type CharacterLook, evidenceOf, plainLook, rankOf } from './character-look.ts';
import type { DocField, FieldMark } from './fields.ts';
import { chosenEntry } from './form-field.ts';
import type { DocStyle } from './style-sheet.ts';

/** A stretch of text that is shown alike. */
export interface DocRun {
  readonly text: string;
  /** Why it is not plainly shown; null when it is. */
  readonly what: LeftOutKind | null;
  /** Of its type, in half points, less where it stands above the line; null where it has none. */
  readonly size: number | null;
  /** Where the result of a field begins or ends: a field that was deleted may be left there beside its new number. */
  readonly isEdge?: true;
}

const edge: DocRun = { text: '', what: null, size: null, isEdge: true };

/** Gathers the runs of a paragraph. `paragraphStyle` tells the style of the one being gathered; it is asked at most once. */
export class ShownRuns {
  /** How the text that comes next looks. */
  look: CharacterLook = plainLook;
  readonly #styles: readonly (DocStyle | undefined)[];
  readonly #data: Uint8Array;
  readonly #paragraphStyle: () => number;
  #runs: DocRun[] = [];
  #paragraphLook: CharacterLook | null = null;

  constructor(styles: readonly (DocStyle | undefined)[], data: Uint8Array, paragraphStyle: () => number) {
    this.#styles = styles;
    this.#data = data;
    this.#paragraphStyle = paragraphStyle;
  }

  /** The runs so far; the next ones belong to the next paragraph. */
  take(): DocRun[] {
    const runs = this.#runs;
    this.#runs = [];
    this.#paragraphLook = null;
    return runs;
  }

  show(text: string): void {
    const { style } = this.look;
    const character = style === undefined ? plainLook : this.#lookOf(style);
    this.#paragraphLook ??= this.#lookOf(this.#paragraphStyle());
    const paragraph = this.#paragraphLook;
    this.#add(text, evidenceOf(this.look, paragraph, character), rankOf(this.look, paragraph, character));
  }

  /** A picture or an object; in a form field it stands for the data of the field. */
  addPicture(field: DocField | undefined): void {
    if (this.look.isBinary && this.look.dataAt !== undefined) {
      if (field) field.entry ??= chosenEntry(this.#data, this.look.dataAt);
      return;
    }
    const isObject = field !== undefined && /^\s*(?:EMBED|LINK)\b/i.test(field.code);
    this.#add(isObject ? field.code.trim() : '', isObject ? 'object' : 'picture');
  }

  /** Passes a mark of a field, at which its result or the text behind it may begin. */
  passMark({ change, ends }: FieldMark): void {
    if (ends) this.#endField(ends);
    if (this.#runs.length > 0 && (ends || change === 1)) this.#runs.push(edge);
  }

  /** What a field shows that is not its result. */
  #endField(field: DocField): void {
    const equation = equationText(field.code);
    if (field.entry && !field.hasResult) this.show(field.entry);
    else if (equation) {
      this.show(equation.text);
      for (const aside of equation.asides) this.#add(aside.text, aside.what);
    } else if (!field.hasResult && isFormula(field.code)) this.#add(field.code.trim(), 'formula');
  }

  #add(text: string, what: LeftOutKind | null, size: number | null = null): void {
    if (text !== '' || what !== null) this.#runs.push({ text, what, size });
  }

  #lookOf(style: number): CharacterLook {
    return this.#styles[style]?.look ?? plainLook;
  }
}
