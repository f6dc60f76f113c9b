import type { Citable } from '../../../language/prose/cite.ts';
import type { Sign } from '../../../language/scan/signs.ts';
import type { SectionId } from '../../../model/report.ts';
import type { Statement } from '../../../model/statement.ts';

type WithoutPlace<One> = One extends unknown ? Omit<One, 'section' | 'at' | 'excerpt'> : never;

/** A statement with the half-open range of the folded paragraph it stands in. */
export type Told = WithoutPlace<Statement> & { readonly start: number; readonly end: number };

/** A paragraph with the section it belongs to (null = preamble). */
export interface Place extends Pick<Citable, 'text' | 'has' | 'sentences'> {
  readonly section: SectionId | null;
}

/** Statements of one kind, or few that are told by the same words. */
export interface Family {
  /** Only paragraphs with one of its words are read; null where no words decide. */
  readonly sign: Sign | null;
  /** The sections it is read in; all where none are given. */
  readonly sections?: readonly Place['section'][];
  read(place: Place): Iterable<Told>;
}

/** Range of a match. */
export const rangeOf = (match: RegExpMatchArray): { start: number; end: number } => ({
  start: match.index!,
  end: match.index! + match[0].length,
});

/** A text in which what quotes others is blanked out, so that places stay. */
export const blankOut = (text: string, quoted: RegExp): string =>
  text.replace(quoted, (words) => '＿'.repeat(words.length));

export const titles = /《[^《》]{0,120}》/gu;
