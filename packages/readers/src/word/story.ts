import { type RunAside, type RunText, trimRun } from '../shown-text.ts';

/** What DOCX and DOC have in common: paragraphs and tables in reading order, with the path of each in its part. */
export type StoryItem = StoryParagraph | StoryTable;

export interface StoryParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** What stands in the paragraph and is not plainly shown. */
  readonly asides: readonly RunAside[];
  /** Outline level from 1, or null for body text. */
  readonly heading: number | null;
  /** Such as `p[12]`, counted from 1 among the paragraphs of its container. */
  readonly path: string;
}

export interface StoryTable {
  readonly kind: 'table';
  readonly rows: readonly StoryRow[];
}

export interface StoryRow {
  /** Grid columns left free before the first cell. */
  readonly before: number;
  readonly cells: readonly StoryCell[];
}

export interface StoryCell {
  readonly path: string;
  /** Grid columns the cell covers, at least 1. */
  readonly span: number;
  /** `continue`: the cell belongs to the one above it. */
  readonly vertical: 'none' | 'restart' | 'continue';
  /** The cell belongs to the one on its left (merging as Word 97 wrote it). */
  readonly joinsLeft: boolean;
  readonly items: readonly StoryItem[];
}

/** Without page and line breaks at both ends; they only move the text on the page. */
export function trimBreaks(run: RunText): RunText {
  return trimRun(run, /^\n+|\n+$/g);
}
