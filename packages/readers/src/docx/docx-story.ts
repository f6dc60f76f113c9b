import type { Budget, LooseEnd } from '@gouji/core/read';
import type { ListLabels } from '../word/list-labels.ts';
import type { StoryItem } from '../word/story.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

export interface StoryContext {
  readonly styles: Styles;
  readonly numbering: Numbering | null;
  readonly labels: ListLabels;
  readonly budget: Budget;
  /** Hidden text is read like any other. */
  readonly showHidden: boolean;
}

/** A file that stands in the text: the id of its relationship, and how many items of the body are before it. */
export interface EmbeddedFile {
  readonly id: string;
  /** Null inside of a table or a text box. */
  readonly after: number | null;
}

/** What the main part holds, tracked changes taken as accepted. */
export interface DocxStory {
  readonly items: readonly StoryItem[];
  /** What was left out and stands in no paragraph. */
  readonly loose: readonly LooseEnd[];
  /** Things that are not read, counted. */
  readonly pictures: number;
  /** Files that stand in the text as a whole (`w:altChunk`), in order. */
  readonly embedded: readonly EmbeddedFile[];
  /** Characters shown, and characters hidden by their style. */
  readonly shown: number;
  readonly hidden: number;
}
