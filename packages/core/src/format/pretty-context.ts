import type { FormatOptions } from './options.ts';
import type { Style } from './style.ts';
import type { Speech } from './words/index.ts';

/** What the parts of the pretty format share. */
export interface PrettyContext {
  readonly options: FormatOptions;
  readonly language: Speech;
  readonly style: Style;
  /** Text in lines under an indent; the first line may have a lead of its own. */
  lines(text: string, indent: string, lead?: string): string[];
}
