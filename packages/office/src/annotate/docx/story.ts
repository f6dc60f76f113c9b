/** A piece of shown text: the content of a `w:t`, or a character that stands for an element. */
export interface TextPiece {
  readonly text: string;
  /** Range of the content of the `w:t`; empty ranges stand before an element such as `w:tab`. */
  readonly start: number;
  readonly end: number;
  /** Where the element begins that holds the text. */
  readonly elementStart: number;
  readonly keepsSpace: boolean;
}

export interface Run {
  readonly start: number;
  readonly tag: string;
  end: number;
  /** `w:rPr` as written, or empty. */
  properties: string;
  hidden: boolean;
  readonly pieces: TextPiece[];
  readonly self: { end: number };
  /** The outermost element below the paragraph that the run stands in: itself, or a revision, a link, a control. */
  readonly outer: { end: number };
}

export interface StoryParagraph {
  readonly path: string;
  readonly start: number;
  /** The opening tag as written. */
  readonly tag: string;
  /** End of the opening tag; the range of a `<w:p/>` ends there. */
  readonly tagEnd: number;
  readonly empty: boolean;
  /** Behind `w:pPr`. */
  contentStart: number;
  contentEnd: number;
  readonly runs: Run[];
  /** The paragraph a text box hangs on: a comment cannot stand inside the box. */
  readonly host: StoryParagraph | null;
  /** Whether a content control holds it as a whole. */
  readonly inControl: boolean;
}

/** The paragraphs of the main part in order, by their path; the path of a cell leads to those that stand directly in it. */
export interface Story {
  readonly paragraphs: ReadonlyMap<string, StoryParagraph>;
  readonly cells: ReadonlyMap<string, readonly StoryParagraph[]>;
  /** The first paragraph with content. */
  readonly opening: StoryParagraph;
}
