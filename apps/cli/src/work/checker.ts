import {
  allRules,
  type CheckOptions,
  judge,
  type Limits,
  type Report,
  type Understanding,
  understand,
  type Verdict,
} from '@gouji/core';
import { accountOf } from '@gouji/core/format';
import type { FileAccount } from '@gouji/core/model';
import { ownFile } from '../files/file-kind.ts';
import { isOwnFile } from '../files/own-file.ts';
import { readSourceFile } from '../io/read-source.ts';
import { sourceName } from '../io/source-name.ts';
import { readersFor } from '../readers.ts';
import { UsageError } from '../usage-error.ts';
import { subordinatesOf } from './subordinates.ts';
import { createTimings, type Timings, timeRules } from './timings.ts';

/** What tells which reports belong together. */
export interface SourceIdentity {
  readonly organization: string | null;
  readonly year: number | null;
}

/** One source to check. Plain data, so that it can be sent to a worker. */
export interface CheckTask {
  readonly path: string;
  /** Written out on the command line: it gets a verdict even if it turns out to be no report. */
  readonly named: boolean;
  /** Last year's report of the same body. */
  readonly prior: string | null;
  readonly options: CheckOptions;
  /** Whether the report itself is wanted too, as by those who show it. */
  readonly withReport?: boolean;
}

export interface CheckerOptions {
  readonly stdinName?: string;
  readonly limits: Partial<Limits>;
  /** Reports of subordinate bodies. */
  readonly children: readonly string[];
  readonly timed: boolean;
  /** A file that cannot be opened gives an indeterminate verdict instead of ending the run. */
  readonly tolerant: boolean;
}

/** A verdict, and what tells which other reports its source could be compared with. */
export interface Checked {
  readonly verdict: Verdict;
  readonly identity: SourceIdentity;
  /** Only where the task asked for it. */
  readonly report?: Report | null;
  /** The file is no report and was found by itself: this is all there is to say of it, and the verdict is not for printing. */
  readonly aside?: FileAccount;
  /** It is known from an earlier run: neither the file nor what it was compared with nor the rules have changed. */
  readonly unchanged?: true;
}

/** Reads and checks sources, and remembers the last ones it read, so that comparing them reads none twice. */
export interface Checker {
  identify(path: string): Promise<SourceIdentity>;
  check(task: CheckTask): Promise<Checked>;
  /** The report of a source as the checks see it; null when it is none. */
  read(path: string): Promise<Report | null>;
  /** The reports of subordinate bodies as the checks see them. */
  children(): Promise<readonly Report[]>;
  readonly timings: Timings;
}

/** Reports kept in memory, some hundred kilobytes each: enough for the years of one body, which mostly lie side by side. */
const mostRemembered = 12;

const identityOf = (report: Report | null): SourceIdentity => ({
  organization: report?.organization?.name ?? null,
  year: report?.year ?? null,
});

/** What ends a file that was found by itself without a verdict: it is an output of ours, or no report. */
function asideOf(verdict: Verdict, isOwn: boolean): FileAccount | null {
  if (isOwn) return { name: verdict.source.name, ...ownFile };
  const account = accountOf(verdict);
  return account.state === 'notReport' ? account : null;
}

function unreadable(path: string, error: UsageError): Understanding {
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
  const remembered = new Map<string, Promise<Understanding>>();
  /** Outputs of the program among the sources. */
  const own = new Set<string>();
  let children: Promise<Report[]> | null = null;

  const read = async (path: string): Promise<Understanding> => {
    try {
      const source = await timings.measure('open', () => readSourceFile(path, options.stdinName));
      if (isOwnFile(source.bytes)) own.add(path);
      const readers = await readersFor(source);
      return await timings.measure('read', () => understand(source, { readers, limits: options.limits }));
    } catch (error) {
      if (options.tolerant && error instanceof UsageError) return unreadable(path, error);
      throw error;
    }
  };
  const recall = (path: string): Promise<Understanding> => {
    const known = remembered.get(path) ?? read(path);
    remembered.delete(path);
    remembered.set(path, known);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
    return known;
  };
  const readAllChildren = async (): Promise<Report[]> => {
    const reports: Report[] = [];
    for (const path of options.children) {
      const { report } = await read(path);
      if (report) reports.push(report);
    }
    return reports;
  };
  const readChildren = (): Promise<Report[]> => {
    children ??= readAllChildren();
    return children;
  };

  return {
    timings,
    async identify(path) {
      return identityOf((await recall(path)).report);
    },
    async check(task) {
      const understanding = await recall(task.path);
      const prior = task.prior === null ? null : (await recall(task.prior)).report;
      const subordinate = await readChildren();
      const verdict = timings.measureNow('check', () =>
        judge(understanding, {
          ...task.options,
          prior,
          children: subordinatesOf(understanding.report, subordinate),
          ...(rules && { rules }),
        }),
      );
      const { report } = understanding;
      const aside = task.named ? null : asideOf(verdict, own.has(task.path));
      return {
        verdict,
        identity: identityOf(aside ? null : report),
        ...(task.withReport && { report }),
        ...(aside && { aside }),
      };
    },
    async read(path) {
      return (await recall(path)).report;
    },
    children: readChildren,
  };
}
