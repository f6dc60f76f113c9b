import type { Verdict } from '@gouji/core';
import { tellPrior } from '@gouji/core/check';
import type { FileAccount } from '@gouji/core/model';
import type { ReportDigest } from '@gouji/office/survey/digest';
import type { FoundFile } from '../files/find-files.ts';
import { sourceName } from '../io/source-name.ts';
import type { CheckTask } from './checker.ts';
import type { Crew } from './crew.ts';
import { type CheckFilesOptions, type Judged, judgeFiles } from './judge-files.ts';
import { fromRef, type ReportRef } from './report-ref.ts';
import { type PackedChecked, spoolStore, unpackChecked } from './verdict-store.ts';

/** Says in the verdict which report of the run stood for the year before. */
export function withPriorNotice(verdict: Verdict, prior: ReportRef | null): Verdict {
  if (prior === null) return verdict;
  const { path, index } = fromRef(prior);
  return tellPrior(verdict, index === 0 ? sourceName(path) : `${sourceName(path)}#${index + 1}`);
}

/** How one file, or one of several reports in a file, ended: with a verdict, or without. */
export type Ending =
  | {
      readonly verdict: Verdict;
      /** Where it was read; the name in the verdict is for people. */
      readonly path: string;
      /** Where it was asked for, and there is a report. */
      readonly digest?: ReportDigest;
      readonly account?: undefined;
      readonly unchanged?: true;
    }
  | {
      readonly verdict?: undefined;
      readonly digest?: undefined;
      readonly account: FileAccount;
      readonly unopened?: true;
    };

function toEndings(path: string, { item, priors }: Judged<PackedChecked>): Ending[] {
  if (item.aside) return [{ account: item.aside }];
  return unpackChecked(item).map(({ verdict, digest }, index) => ({
    verdict: withPriorNotice(verdict, priors[index] ?? null),
    path,
    ...(digest && { digest }),
    ...(item.unchanged && { unchanged: item.unchanged }),
  }));
}

/**
 * Checks files and tells in their order how each ended; `step` is told of each that must wait for others. What needs no
 * check is told in its turn.
 */
export async function* checkFiles(
  { files, ...options }: Omit<CheckFilesOptions, 'files'> & { readonly files: readonly FoundFile[] },
  crew: Crew,
  step: (name: string) => void = () => {},
): AsyncGenerator<Ending> {
  const toRead = files.filter(({ account }) => !account);
  const examiner = { ...crew, check: (task: CheckTask) => crew.checkPacked(task) };
  const store = spoolStore();
  const judging = judgeFiles({ ...options, files: toRead, beside: true }, examiner, store, ({ item }) =>
    step(item.name),
  );
  try {
    for (const { account, unopened, path } of files) {
      if (account) yield { account, ...(unopened && { unopened }) };
      else yield* toEndings(path, (await judging.next()).value as Judged<PackedChecked>);
    }
    // What is told at the end is told after the last of them.
    await judging.next();
  } finally {
    await judging.return(undefined);
    await store.close();
  }
}
