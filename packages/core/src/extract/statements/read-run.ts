import { scan } from '../../language/scan/scan.ts';
import type { ProseText } from './clauses/prose-text.ts';
import { untilLastTold } from './clauses/telling-tokens.ts';
import type { RunContext } from './figures/context.ts';
import type { RunReading } from './lists/ledger.ts';
import { withPartsJoined } from './parted-by-semicolons.ts';
import { RunReader } from './run-reader.ts';

const nothingRead: RunReading = { drafts: [], sentences: [] };

/** Reads one run of prose: paragraphs that belong together, since a page break may stand inside a sentence. */
export function readRun({ text }: ProseText, run: RunContext): RunReading {
  const tokens = untilLastTold(scan(text));
  return tokens.length === 0 ? nothingRead : new RunReader(...withPartsJoined(text, tokens), run).run();
}
