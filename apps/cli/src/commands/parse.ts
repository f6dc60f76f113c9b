import { parse } from '@gouji/core';
import type { Language } from '@gouji/core/model';
import { findFiles, pathsToRead } from '../files/find-files.ts';
import { standardOutput } from '../io/output.ts';
import { readSourceFile } from '../io/read-source.ts';
import type { RunOutcome } from '../outcome.ts';
import { readersFor } from '../readers.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji parse PATH`: the Report as JSON on standard output; what could not be read is said on standard error too. */
export async function runParse(
  path: string,
  options: { readonly stdinName?: string; readonly lang: Language },
): Promise<RunOutcome> {
  const paths = pathsToRead(await findFiles([path], { thorough: true }));
  if (paths.length !== 1)
    throw new UsageError({
      zh: `parse 一次只读一份报告，“${path}”对应 ${paths.length} 份。`,
      en: `parse reads one report at a time; “${path}” stands for ${paths.length}.`,
    });
  const source = await readSourceFile(paths[0]!, options.stdinName);
  const result = await parse(source, { language: options.lang, readers: await readersFor(source) });
  const output = standardOutput();
  await output.write(`${JSON.stringify(result, null, 2)}\n`);
  await output.end();
  if (result.report) return 'clean';
  for (const notice of result.notices)
    if (notice.level === 'error')
      process.stderr.write(`gouji: ${source.name}: ${notice.message[options.lang]}\n`);
  return 'indeterminate';
}
