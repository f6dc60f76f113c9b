import { Submitter } from '@gouji/batch';
import type { CheckOptions } from '@gouji/core';
import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { type FoundFile, findFiles } from '../files/find-files.ts';
import { createProgress } from '../io/progress.ts';
import { readSourceFile } from '../io/read-source.ts';
import { sourceName } from '../io/source-name.ts';
import { sayIn } from '../office/say.ts';
import type { RunOutcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { defaultName, type StoreOptions, withStore } from './open.ts';

export interface SubmitOptions extends CheckFlags, Omit<StoreOptions, 'lang'> {
  readonly name?: string;
  readonly prior?: string;
  readonly children?: readonly string[];
}

/** Stores one file; what cannot be opened is accounted for, unless it is the only one or a subordinate's. */
async function addFile(
  submitter: Submitter,
  { path, named }: FoundFile,
  options: CheckOptions,
  { isChild, mayFail }: { readonly isChild: boolean; readonly mayFail: boolean },
): Promise<void> {
  const name = sourceName(path);
  try {
    const { bytes } = await readSourceFile(path);
    await submitter.add({ name, named, isChild, bytes, options });
  } catch (error) {
    if (!(error instanceof UsageError) || !mayFail) throw error;
    await submitter.add({ name, account: { name, state: 'unreadable', reason: error.sentence } });
  }
}

/** `gouji batch submit PATH… --name N`: everything found is stored, one after the other. */
export async function runSubmit(paths: readonly string[], options: SubmitOptions): Promise<RunOutcome> {
  if (options.prior !== undefined)
    throw new UsageError({
      zh: '批次中上一年度的报告自动配对；--prior 请用 gouji check。',
      en: 'In a batch, last year’s reports are paired by themselves; use gouji check for --prior.',
    });
  const settings = await resolveSettings(options);
  const { language } = settings;
  const name = options.name ?? defaultName;
  const found = { rules: settings.ignore, thorough: true };
  const files = await findFiles(paths, found);
  const children = options.children
    ? (await findFiles(options.children, found)).filter(({ account }) => account === null)
    : [];
  const progress = createProgress(files.length + children.length, language, 'store');
  const counts = await withStore(options, async (database) => {
    const submitter = await Submitter.open(database, name, settings.limits);
    for (const file of files) {
      const shown = sourceName(file.path);
      if (file.account) await submitter.add({ name: file.account.name, account: file.account });
      else
        await addFile(submitter, file, settings.optionsFor(shown), {
          isChild: false,
          mayFail: files.length > 1,
        });
      progress.read(shown);
    }
    for (const child of children) {
      await addFile(submitter, child, {}, { isChild: true, mayFail: false });
      progress.read(sourceName(child.path));
    }
    await submitter.flush();
    return submitter.counts;
  });
  progress.end();
  sayIn(language)({
    zh: `批次“${name}”：新存 ${counts.added} 个，替换 ${counts.replaced} 个，已有 ${counts.known} 个；用 gouji batch worker 开始校核。`,
    en: `Batch “${name}”: ${counts.added} stored, ${counts.replaced} replaced, ${counts.known} known; start with gouji batch worker.`,
  });
  return 'clean';
}
