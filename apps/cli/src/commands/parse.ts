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

/** Prints what was understood of one source; false when it could not be, or is no report though it was named as one. */
async function parseOne(
  { path, named }: FoundFile,
  { stdinName, lang }: Options,
  limits: Partial<Limits>,
  print: (results: readonly ParseResult[]) => Promise<void>,
): Promise<boolean> {
  const source = await readSourceFile(path, stdinName);
  const results = await parseAll(source, { language: lang, readers: await readersFor(source), limits });
  await print(results);
  const unread = results.filter(({ report }) => report === null);
  for (const { source: of, notices } of unread)
    for (const { level, message } of notices)
      if (level === 'error') process.stderr.write(`gouji: ${of.name}: ${message[lang]}\n`);
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
    try {
      const isReport = await parseOne(file, options, limits, print);
      whole &&= isReport;
    } catch (error) {
      // One file that cannot be opened does not keep the others from being read.
      if (!(error instanceof UsageError) || single) throw error;
      process.stderr.write(`gouji: ${error.sentence[options.lang]}\n`);
      whole = false;
    }
  }
  await output.end();
  return whole ? 'clean' : 'indeterminate';
}
