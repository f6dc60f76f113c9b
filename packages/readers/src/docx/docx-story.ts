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

/** What the main part holds, tracked changes taken as accepted. */
export interface DocxStory {
  readonly items: readonly StoryItem[];
  /** What was left out and stands in no paragraph. */
  readonly loose: readonly LooseEnd[];
  /** Things that are not read, counted. */
  readonly pictures: number;
  readonly embedded: number;
  /** Characters shown, and characters hidden by their style. */
  readonly shown: number;
  readonly hidden: number;
}
