import {
  allRules,
  type CheckOptions,
  judge,
  type Limits,
  type Reader,
  type Report,
  type Source,
  type Understanding,
  understand,
  understandAll,
  understandTogether,
  type Verdict,
} from '@gouji/core';
import { accountOf, isOtherThing } from '@gouji/core/format';
import type { FileAccount } from '@gouji/core/model';
import type { ReportDigest } from '@gouji/office/survey/digest';
import { ownFile } from '../files/file-kind.ts';
import type { FoundFile } from '../files/find-files.ts';
import { isOwnFile } from '../files/own-file.ts';
import { readSourceFile } from '../io/read-source.ts';
import { sourceName } from '../io/source-name.ts';
import { readersFor } from '../readers.ts';
import { UsageError } from '../usage-error.ts';
import { fromRef, type ReportRef } from './report-ref.ts';
import { subordinatesOf } from './subordinates.ts';
import { createTimings, type Timings, timeRules } from './timings.ts';

/** A file that is to be read. */
export type Candidate = Pick<FoundFile, 'path' | 'named'>;

/** What tells which reports belong together. */
export interface SourceIdentity {
  readonly organization: string | null;
  readonly year: number | null;
}

/** One file to check. Plain data, so that it can be sent to a worker. */
export interface CheckTask {
  readonly path: string;
  /** Written out on the command line: it gets a verdict even if it turns out to be no report. */
  readonly named: boolean;
  /** Last year's report of the same body, for each report of the file in its order. */
  readonly priors: readonly (ReportRef | null)[];
  readonly options: CheckOptions;
  /** Whether the reports themselves are wanted too, as by those who show them. */
  readonly withReport?: boolean;
  /** Whether what a survey compares is wanted too. */
  readonly withDigest?: boolean;
}

export interface CheckerOptions {
  readonly stdinName?: string;
  readonly limits: Partial<Limits>;
  /** Reports of subordinate bodies. */
  readonly children: readonly Candidate[];
  readonly timed: boolean;
  /** A file that cannot be opened gives an indeterminate verdict instead of ending the run. */
  readonly tolerant: boolean;
  /** Files that are read as one report; it goes by the path of the first. */
  readonly together?: readonly string[];
  /** Of a file that holds several reports only the first, which then says so: for those who show one report a file. */
  readonly single?: boolean;
}

/** A verdict, and what tells which other reports its report could be compared with. */
export interface CheckedReport {
  readonly verdict: Verdict;
  readonly identity: SourceIdentity;
  /** Only where the task asked for it. */
  readonly report?: Report | null;
  /** Only where the task asked for it, and there is a report. */
  readonly digest?: ReportDigest;
}

/** What was found in a file. */
export interface Checked {
  /** Nearly always one. */
  readonly reports: readonly CheckedReport[];
  /** The file is no report and was found by itself: this is all there is to say of it, and no verdict is for printing. */
  readonly aside?: FileAccount;
  /** It is known from an earlier run: neither the file nor what it was compared with nor the rules have changed. */
  readonly unchanged?: true;
}

/** Reads and checks files, and remembers the last ones it read, so that comparing them reads none twice. */
export interface Checker {
  /** Whose report each of a file is. */
  identify(path: string): Promise<readonly SourceIdentity[]>;
  check(task: CheckTask): Promise<Checked>;
  /** A report as the checks see it; null when it is none. */
  read(ref: ReportRef): Promise<Report | null>;
  /** The reports of subordinate bodies as the checks see them. */
  children(): Promise<readonly Report[]>;
  readonly timings: Timings;
}

/** A report given as subordinate, and whether it was written out on the command line. */
type GivenReport = Understanding & { readonly isNamed: boolean };

/** Reports kept in memory, some hundred kilobytes each: enough for the years of one body, which mostly lie side by side. */
const mostRemembered = 12;

const identityOf = (report: Report | null): SourceIdentity => ({
  organization: report?.organization?.name ?? null,
  year: report?.year ?? null,
});

/** What ends a file that was found by itself without a verdict: it is an output of ours, or no report. */
function asideOf([first, ...others]: readonly CheckedReport[], isOwn: boolean): FileAccount | null {
  if (!first || others.length > 0) return null;
  if (isOwn) return { name: first.verdict.source.name, ...ownFile };
  const account = accountOf(first.verdict);
  return account.state === 'notReport' ? account : null;
}

/** A file that could not be opened, as a source of nothing; any other fault goes on. */
function notOpened(path: string, error: unknown): Understanding {
  if (!(error instanceof UsageError)) throw error;
  return {
    source: { name: sourceName(path), format: null, bytes: 0, sha256: '' },
    report: null,
    notices: [{ code: 'unreadable', level: 'error', message: error.sentence }],
    complete: false,
  };
}

export function createChecker(options: CheckerOptions): Checker {
  const timings = createTimings();
  const rules = options.timed ? timeRules(allRules, timings) : undefined;
  const remembered = new Map<string, Promise<readonly Understanding[]>>();
  /** Outputs of the program among the sources. */
  const own = new Set<string>();
  let children: Promise<GivenReport[]> | null = null;

  const readTogether = async (paths: readonly string[]): Promise<Understanding> => {
    const sources: Source[] = [];
    const readers = new Set<Reader>();
    for (const path of paths) {
      const source = await timings.measure('open', () => readSourceFile(path, options.stdinName));
      sources.push(source);
      for (const reader of await readersFor(source)) readers.add(reader);
    }
    const reading = { readers: [...readers], limits: options.limits };
    return timings.measure('read', () => understandTogether(sources, reading));
  };
  const read = async (path: string): Promise<readonly Understanding[]> => {
    try {
      if (options.together?.[0] === path) return [await readTogether(options.together)];
      const source = await timings.measure('open', () => readSourceFile(path, options.stdinName));
      if (isOwnFile(source.bytes)) own.add(path);
      const readers = await readersFor(source);
      const reading = { readers, limits: options.limits };
      return await timings.measure('read', async () =>
        options.single ? [await understand(source, reading)] : understandAll(source, reading),
      );
    } catch (error) {
      if (options.tolerant) return [notOpened(path, error)];
      throw error;
    }
  };
  const recall = (path: string): Promise<readonly Understanding[]> => {
    const known = remembered.get(path) ?? read(path);
    remembered.delete(path);
    remembered.set(path, known);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
    return known;
  };
  /** What is compared with: one that cannot even be opened is told in the verdict. */
  const recallCompanion = (path: string): Promise<readonly Understanding[]> =>
    recall(path).catch((error: unknown) => [notOpened(path, error)]);
  const recallOne = async (ref: ReportRef): Promise<Understanding | null> => {
    const { path, index } = fromRef(ref);
    return (await recallCompanion(path))[index] ?? null;
  };
  /** What lies in a folder of subordinate reports and is none is no report that is missing. */
  const isMeant = ({ named }: Candidate, { notices }: Understanding): boolean =>
    named || !notices.some(({ code }) => isOtherThing(code));
  const readAllChildren = async (): Promise<GivenReport[]> => {
    const all: GivenReport[] = [];
    for (const child of options.children)
      for (const one of await read(child.path).catch((error: unknown) => [notOpened(child.path, error)]))
        if (isMeant(child, one)) all.push({ ...one, isNamed: child.named });
    return all;
  };
  const readChildren = (): Promise<GivenReport[]> => {
    children ??= readAllChildren();
    return children;
  };
  const checkOne = async (
    understanding: Understanding,
    priorRef: ReportRef | null,
    task: CheckTask,
  ): Promise<CheckedReport> => {
    const { report } = understanding;
    const prior = priorRef === null ? null : await recallOne(priorRef);
    const subordinate = await readChildren();
    const verdict = timings.measureNow('check', () =>
      judge(understanding, {
        ...task.options,
        prior,
        children: subordinatesOf(report, subordinate, task.named),
        ...(rules && { rules }),
      }),
    );
    const digest =
      task.withDigest && report ? (await import('@gouji/office/survey/digest')).digestReport(report) : null;
    return {
      verdict,
      identity: identityOf(report),
      ...(task.withReport && { report }),
      ...(digest && { digest }),
    };
  };

  return {
    timings,
    async identify(path) {
      return (await recallCompanion(path)).map(({ report }) => identityOf(report));
    },
    async check(task) {
      const reports: CheckedReport[] = [];
      for (const [index, understanding] of (await recall(task.path)).entries())
        reports.push(await checkOne(understanding, task.priors[index] ?? null, task));
      const aside = task.named ? null : asideOf(reports, own.has(task.path));
      return { reports, ...(aside && { aside }) };
    },
    async read(ref) {
      return (await recallOne(ref))?.report ?? null;
    },
    children: async () => (await readChildren()).flatMap(({ report }) => report ?? []),
  };
}
