import { Submitter } from '@gouji/batch';
import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { findFiles } from '../files/find-files.ts';
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

/** `gouji batch submit PATH… --name N`: everything found is stored, one after the other. */
export async function runSubmit(paths: readonly string[], options: SubmitOptions): Promise<RunOutcome> {
  if (options.prior !== undefined || options.children !== undefined)
    throw new UsageError({
      zh: '批次中上一年度的报告自动配对；--prior、--children 请用 gouji check。',
      en: 'In a batch, last year’s reports are paired by themselves; use gouji check for --prior and --children.',
    });
  const settings = await resolveSettings(options);
  const { language } = settings;
  const name = options.name ?? defaultName;
  const files = await findFiles(paths, { rules: settings.ignore, thorough: true });
  const progress = createProgress(files.length, language);
  const counts = await withStore(options, async (database) => {
    const submitter = await Submitter.open(database, name, settings.limits);
    for (const { path, named, account } of files) {
      const shown = sourceName(path);
      if (account) await submitter.add({ name: account.name, account });
      else {
        try {
          const { bytes } = await readSourceFile(path);
          await submitter.add({ name: shown, named, bytes, options: settings.optionsFor(shown) });
        } catch (error) {
          if (!(error instanceof UsageError) || files.length === 1) throw error;
          await submitter.add({
            name: shown,
            account: { name: shown, state: 'unreadable', reason: error.sentence },
          });
        }
      }
      progress.read(shown);
    }
    await submitter.flush();
    return submitter.counts;
  });
  progress.clear();
  sayIn(language)({
    zh: `批次“${name}”：新存 ${counts.added} 个，替换 ${counts.replaced} 个，已有 ${counts.known} 个；用 gouji batch worker 开始校核。`,
    en: `Batch “${name}”: ${counts.added} stored, ${counts.replaced} replaced, ${counts.known} known; start with gouji batch worker.`,
  });
  return 'clean';
}
