import type { Language, Verdict } from '@gouji/core/model';
import type { OutputFormat } from '../http/media-types.ts';

/** Verdicts as the text of an answer. JSON is the verdict itself; the other formats are those of the command line. */
export async function formatAnswer(
  verdicts: readonly Verdict[],
  output: OutputFormat,
  _language: Language,
): Promise<string> {
  if (output === 'json') return JSON.stringify(verdicts[0]);
  if (output === 'ndjson') return verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join('');
  throw new Error(`no output ${output}`);
}
