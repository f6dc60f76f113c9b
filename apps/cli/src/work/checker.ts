import { setImmediate as nextTurn } from 'node:timers/promises';
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
import { accountOf, isOwnOutput, ownOutput } from '@gouji/core/format';
import type { FileAccount } from '@gouji/core/model';
import { sketchOf } from '@gouji/core/rules';
import type { ReportDigest } from '@gouji/office/survey/digest';
import { readSourceFile } from '../io/read-source.ts';
import { sourceName } from '../io/source-name.ts';
import { readersFor } from '../readers.ts';
import { UsageError } from '../usage-error.ts';
import { createGivenChildren } from './given-children.ts';
import { pack, unpack } from './packed.ts';
import { fromRef, type ReportRef } from './report-ref.ts';
import { packSketch } from './sketches.ts';
import type { Candidate, SourceIdentity } from './source-identity.ts';
import { subordinatesOf } from './subordinates.ts';
import { createTimings, type Timings, timeRules } from './timings.ts';

/** The reports of a file, and the whole of what was understood of it, packed; whoever knows them from elsewhere has only these. */
export interface Identified {
  readonly identities: readonly SourceIdentity[];
  readonly understood?: Uint8Array;
}

/** A report that another is compared with; where it was understood before, the file is not read again. */
export interface CompanionRef {
  readonly ref: ReportRef;
  readonly understood?: Uint8Array;
}

/** What one report is compared with. */
export interface CompanionRefs {
  /** Last year's report of the same body. */
  readonly prior: CompanionRef | null;
  /** Reports of other bodies with much the same words, and other versions of the report. */
  readonly peers: readonly CompanionRef[];
}

/** One file to check. Plain data, so that it can be sent to a worker. */
export interface CheckTask {
  readonly path: string;
  /** Written out on the command line: it gets a verdict even if it turns out to be no report. */
  readonly named: boolean;
  /** For each report of the file in its order; none of those beyond. */
  readonly companions: readonly CompanionRefs[];
  readonly options: CheckOptions;
  /** What an earlier task gave of the file; it is not read again. */
  readonly understood?: Uint8Array;
  /** Whether what was understood is wanted, to be given back later. */
  readonly keep?: boolean;
  /**
   * Whether the reports of the run are compared with each other. Before it is known who is like whom, the identities bear
   * sketches.
   */
  readonly isBeside?: boolean;
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
  /** Only where the task asked for it. */
  readonly understood?: Uint8Array;
}

/** Reads and checks files, and remembers the last ones it read, so that comparing them reads none twice. */
export interface Checker {
  /** Whose report each of a file is. */
  identify(path: string): Promise<Identified>;
  check(task: CheckTask): Promise<Checked>;
  /** All that is understood of a file, packed; one that cannot be opened is told in it. */
  understand(path: string): Promise<Uint8Array>;
  /** A report as the checks see it; null when it is none. */
  read(ref: ReportRef): Promise<Report | null>;
  /** The reports of subordinate bodies as the checks see them. */
  children(): Promise<readonly Report[]>;
  /** Takes what `understand` gave of the subordinate reports, so that they are not read here. */
  takeChildren(understood: readonly Uint8Array[]): void;
  readonly timings: Timings;
}

/** Files kept in memory, some hundred kilobytes each: enough for the years of one body, which mostly lie side by side. */
const mostRemembered = 4;

const identityOf = ({ report, source }: Understanding, withSketch = false): SourceIdentity => {
  const sketch = withSketch && report ? sketchOf(report) : null;
  return {
    organization: report?.organization?.name ?? null,
    year: report?.year ?? null,
    sha256: source.sha256.slice(0, 16),
    ...(sketch && { sketch: packSketch(sketch) }),
  };
};

/** What ends a file that was found by itself without a verdict: it is an output of ours, or no report. */
function asideOf([first, ...others]: readonly CheckedReport[], isOwn: boolean): FileAccount | null {
  if (!first || others.length > 0) return null;
  if (isOwn) return { name: first.verdict.source.name, ...ownOutput };
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

/**
 * Nothing in reading and checking waits for the system: without a turn of the event loop before each report, Ctrl-C would be heard
 * after the last of them.
 */
export function createChecker(options: CheckerOptions): Checker {
  const timings = createTimings();
  const rules = options.timed ? timeRules(allRules, timings) : undefined;
  const remembered = new Map<string, Promise<readonly Understanding[]>>();
  /** Outputs of the program among the sources. */
  const own = new Set<string>();

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
    await nextTurn();
    try {
      if (options.together?.[0] === path) return [await readTogether(options.together)];
      const source = await timings.measure('open', () => readSourceFile(path, options.stdinName));
      if (isOwnOutput(source.bytes)) own.add(path);
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
  const recall = (path: string, understood?: Uint8Array): Promise<readonly Understanding[]> => {
    const known =
      remembered.get(path) ??
      (understood ? Promise.resolve(unpack<Understanding[]>(understood)) : read(path));
    remembered.delete(path);
    remembered.set(path, known);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
    return known;
  };
  /** What is compared with: one that cannot even be opened is told in the verdict. */
  const recallCompanion = (path: string, understood?: Uint8Array): Promise<readonly Understanding[]> =>
    recall(path, understood).catch((error: unknown) => [notOpened(path, error)]);
  const recallOne = async ({ ref, understood }: CompanionRef): Promise<Understanding | null> => {
    const { path, index } = fromRef(ref);
    return (await recallCompanion(path, understood))[index] ?? null;
  };
  const children = createGivenChildren(options.children, (path) =>
    read(path).catch((error: unknown) => [notOpened(path, error)]),
  );
  const checkOne = async (
    understanding: Understanding,
    companions: CompanionRefs | undefined,
    task: CheckTask,
  ): Promise<CheckedReport> => {
    await nextTurn();
    const { report } = understanding;
    const prior = companions?.prior ? await recallOne(companions.prior) : null;
    const peers: Understanding[] = [];
    for (const peer of companions?.peers ?? []) {
      const known = await recallOne(peer);
      if (known) peers.push(known);
    }
    const subordinate = await children.all();
    const verdict = timings.measureNow('check', () =>
      judge(understanding, {
        ...task.options,
        prior,
        ...(task.isBeside && { peers }),
        children: subordinatesOf(report, subordinate, task.named),
        ...(rules && { rules }),
      }),
    );
    const digest =
      task.withDigest && report ? (await import('@gouji/office/survey/digest')).digestReport(report) : null;
    return {
      verdict,
      identity: identityOf(understanding, task.isBeside && !companions),
      ...(task.withReport && { report }),
      ...(digest && { digest }),
    };
  };

  return {
    timings,
    async identify(path) {
      const understandings = await recallCompanion(path);
      return {
        identities: understandings.map((one) => identityOf(one)),
        understood: pack(understandings),
      };
    },
    async check(task) {
      const understandings = await recall(task.path, task.understood);
      const reports: CheckedReport[] = [];
      for (const [index, understanding] of understandings.entries())
        reports.push(await checkOne(understanding, task.companions[index], task));
      const aside = task.named ? null : asideOf(reports, own.has(task.path));
      const understood =
        task.keep && understandings.some(({ report }) => report !== null) ? pack(understandings) : null;
      return { reports, ...(aside && { aside }), ...(understood && { understood }) };
    },
    async read(ref) {
      return (await recallOne({ ref }))?.report ?? null;
    },
    understand: async (path) => pack(await recallCompanion(path)),
    children: () => children.reports(),
    takeChildren: (understood) => children.take(understood),
  };
}
