import { existsSync } from 'node:fs';
import type { Verdict } from '@gouji/core';
import { counted, fileNameOf } from '@gouji/core/format';
import { collectBaseline, fileOfRemark, readBaseline, writeBaseline } from '../config/baseline.ts';
import { type CheckFlags, type RunSettings, resolveSettings } from '../config/run-settings.ts';
import { standardOutput } from '../io/output.ts';
import { createProgress } from '../io/progress.ts';
import type { RunOutcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { checkFiles } from '../work/check-files.ts';
import { type InputFlags, openInput } from '../work/open-input.ts';

export interface BaselineOptions extends CheckFlags, InputFlags {
  readonly force?: boolean;
}

/** Checks everything; null when some source could not be checked, for then the list of findings is not complete. */
async function checkAll(
  paths: readonly string[],
  options: BaselineOptions,
  settings: RunSettings,
): Promise<Verdict[] | null> {
  const input = await openInput(paths, options, settings);
  const progress = createProgress(input.files.length, settings.language);
  const verdicts: Verdict[] = [];
  let whole = true;
  const complain = (name: string, why: string): void => {
    whole = false;
    process.stderr.write(`gouji: ${name}: ${why}\n`);
  };
  try {
    for await (const { verdict, account } of checkFiles({ ...input, settings }, input.crew, progress.read)) {
      progress.clear();
      if (!verdict) {
        if (account.state === 'unreadable') complain(account.name, account.reason?.[settings.language] ?? '');
        continue;
      }
      if (!verdict.complete) {
        const why = verdict.notices.find((notice) => notice.level === 'error');
        complain(verdict.source.name, why?.message[settings.language] ?? '');
      }
      verdicts.push(verdict);
      progress.checked(verdict.source.name);
    }
  } finally {
    progress.end();
    await input.crew.close();
  }
  return whole ? verdicts : null;
}

const say = async (settings: RunSettings, zh: string, en: string): Promise<void> => {
  const output = standardOutput();
  await output.write(`${settings.language === 'zh' ? zh : en}\n`);
  await output.end();
};

/** `gouji baseline create`: records what is found now. Never replaces a baseline unasked, which would swallow new findings. */
export async function runBaselineCreate(
  paths: readonly string[],
  options: BaselineOptions,
): Promise<RunOutcome> {
  const settings = await resolveSettings(options, false);
  const file = settings.baselineFile;
  if (existsSync(file) && !options.force)
    throw new UsageError({
      zh: `已有基线文件“${file}”；要删去不再出现的问题请用 gouji baseline prune，要全部重记请加 --force。`,
      en: `There is already a baseline “${file}”; remove what no longer occurs with gouji baseline prune, or record all anew with --force.`,
    });
  const verdicts = await checkAll(paths, options, settings);
  const entries = collectBaseline(verdicts ?? []);
  if (verdicts === null) {
    process.stderr.write(
      settings.language === 'zh'
        ? 'gouji: 有文件未能校核，没有生成基线。\n'
        : 'gouji: some files could not be checked; no baseline was written.\n',
    );
    return 'indeterminate';
  }
  await writeBaseline(file, entries);
  await say(
    settings,
    `已将 ${entries.size} 条问题记入“${file}”。`,
    `Recorded ${counted(entries.size, 'finding')} in “${file}”.`,
  );
  return 'clean';
}

/** `gouji baseline prune`: removes entries that no longer occur in the files given, or whose file is gone; adds none. */
export async function runBaselinePrune(
  paths: readonly string[],
  options: BaselineOptions,
): Promise<RunOutcome> {
  const settings = await resolveSettings(options, false);
  const file = settings.baselineFile;
  const known = await readBaseline(file);
  const verdicts = await checkAll(paths, options, settings);
  if (verdicts === null) {
    process.stderr.write(
      settings.language === 'zh'
        ? 'gouji: 有文件未能校核，基线未作改动。\n'
        : 'gouji: some files could not be checked; the baseline was not changed.\n',
    );
    return 'indeterminate';
  }
  const present = collectBaseline(verdicts);
  const checked = new Set(verdicts.map(({ source }) => fileNameOf(source)));
  // An entry of a file that is still there but was not checked now is left alone.
  const untouched = (remark: string): boolean => {
    const name = fileOfRemark(remark);
    return name !== null && !checked.has(name) && existsSync(name);
  };
  const kept = new Map(
    [...known].filter(([fingerprint, remark]) => present.has(fingerprint) || untouched(remark)),
  );
  await writeBaseline(file, kept);
  const removed = known.size - kept.size;
  await say(
    settings,
    `已从“${file}”删去 ${removed} 条，保留 ${kept.size} 条。`,
    `Removed ${removed} entries from “${file}”, kept ${kept.size}.`,
  );
  return 'clean';
}
