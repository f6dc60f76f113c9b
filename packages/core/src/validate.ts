import type { CheckOptions } from './check/options.ts';
import type { Source } from './model/source.ts';
import type { ParseResult, Verdict } from './model/verdict.ts';
import type { Limits } from './read/limits.ts';
import type { Reader } from './read/reader.ts';

export interface ValidateOptions extends CheckOptions {
  /** Readers of the binary formats; text, Markdown and HTML are built in. */
  readonly readers?: readonly Reader[];
  readonly limits?: Partial<Limits>;
}

/** Reads, extracts and checks one source. Never throws for bad input: such a verdict is `indeterminate` with a notice. */
export async function validate(_source: Source, _options: ValidateOptions = {}): Promise<Verdict> {
  throw new Error('not yet');
}

/** Reads and extracts one source, without checking. */
export async function parse(_source: Source, _options: ValidateOptions = {}): Promise<ParseResult> {
  throw new Error('not yet');
}
