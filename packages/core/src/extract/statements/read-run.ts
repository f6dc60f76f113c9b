import { scan } from '../../language/scan/scan.ts';
import type { RunContext } from './context.ts';
import type { RunReading } from './ledger.ts';
import { withPartsJoined } from './parted-by-semicolons.ts';
import type { ProseText } from './prose-text.ts';
import { RunReader } from './run-reader.ts';
import { untilLastTold } from './telling-tokens.ts';

const nothingRead: RunReading = { drafts: [], sentences: [] };

/** Reads one run of prose: paragraphs that belong together, since a page break may stand inside a sentence. */
export function readRun({ text }: ProseText, run: RunContext): RunReading {
  const tokens = untilLastTold(scan(text));
  return tokens.length === 0 ? nothingRead : new RunReader(...withPartsJoined(text, tokens), run).run();
}
