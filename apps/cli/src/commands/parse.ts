import { type Limits, parseAll } from '@gouji/core';
import { isOtherThing } from '@gouji/core/format';
import type { Language, ParseResult } from '@gouji/core/model';
import { resolveSettings } from '../config/run-settings.ts';
import { type FoundFile, findFiles } from '../files/find-files.ts';
import { type Output, standardOutput } from '../io/output.ts';
import { readSourceFile, refuseStdinName } from '../io/read-source.ts';
import type { RunOutcome } from '../outcome.ts';
import { readersFor } from '../readers.ts';
import { UsageError } from '../usage-error.ts';

export interface ParseCommandOptions {
  readonly stdinName?: string;
  readonly config?: string;
  readonly ignore?: readonly string[];
}

type Options = ParseCommandOptions & { readonly lang: Language };

/** What was understood of one source, a result for each report it holds. */
async function parseOne(
  { path }: FoundFile,
  { stdinName, lang }: Options,
  limits: Partial<Limits>,
): Promise<readonly ParseResult[]> {
  const source = await readSourceFile(path, stdinName);
  return parseAll(source, { language: lang, readers: await readersFor(source), limits });
}

/** Says what could not be read; false when something could not, or a file is no report though it was named as one. */
function tellUnread(results: readonly ParseResult[], { named }: FoundFile, language: Language): boolean {
  const unread = results.filter(({ report }) => report === null);
  for (const { source, notices } of unread)
    for (const { level, message } of notices)
      if (level === 'error') process.stderr.write(`gouji: ${source.name}: ${message[language]}\n`);
  return unread.every(({ notices }) => !named && notices.some(({ code }) => isOtherThing(code)));
}

/**
 * `gouji parse PATH…`: a single file's Report as JSON for people and programs; one object a line for anything that may stand
 * for several files, and for a file that holds several reports. What could not be read is said on standard error too.
 */
export async function runParse(paths: readonly string[], options: Options): Promise<RunOutcome> {
  const { limits, ignore } = await resolveSettings(options);
  const files = await findFiles(paths, { rules: ignore, thorough: true });
  if (!files.some(({ path }) => path === '-')) refuseStdinName(options.stdinName);
  const single = files.length === 1 && files[0]!.named;
  const output: Output = standardOutput();
  const print = async (results: readonly ParseResult[]): Promise<void> => {
    const indent = single && results.length === 1 ? 2 : 0;
    for (const result of results) await output.write(`${JSON.stringify(result, null, indent)}\n`);
  };
  let whole = true;
  for (const file of files) {
    const { account } = file;
    if (account) {
      if (account.state !== 'ignored')
        process.stderr.write(`gouji: ${account.name}: ${account.reason?.[options.lang] ?? ''}\n`);
      continue;
    }
    let results: readonly ParseResult[];
    try {
      results = await parseOne(file, options, limits);
    } catch (error) {
      // One file that cannot be opened does not keep the others from being read.
      if (!(error instanceof UsageError) || single) throw error;
      process.stderr.write(`gouji: ${error.sentence[options.lang]}\n`);
      whole = false;
      continue;
    }
    await print(results);
    const isRead = tellUnread(results, file, options.lang);
    whole &&= isRead;
  }
  await output.end();
  return whole ? 'clean' : 'indeterminate';
}
