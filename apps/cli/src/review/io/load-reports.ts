import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type CheckOptions, judge, type Limits, type Report, type Verdict } from '@gouji/core';
import { sha256Hex } from '@gouji/core/check';
import { describeCoverage } from '@gouji/core/format';
import { sourceName } from '../../io/source-name.ts';
import { withPriorNotice } from '../../work/check-files.ts';
import type { Checked, CheckTask, CompanionRef, CompanionRefs } from '../../work/checker.ts';
import type { Crew } from '../../work/crew.ts';
import { gatherCrew } from '../../work/gather-crew.ts';
import { type Examiner, type Judged, judgeFiles } from '../../work/judge-files.ts';
import { fromRef } from '../../work/report-ref.ts';
import type { SourceIdentity } from '../../work/source-identity.ts';
import type { Store } from '../../work/verdict-store.ts';
import type { LoadedReport } from '../core/report-items.ts';
import { PackedReport } from './packed-report.ts';

/** The files that the reports under review are compared with. */
export interface Compared {
  /** Reports of the year before; null = pair the files among themselves. */
  readonly prior: readonly string[] | null;
  readonly children: readonly string[];
}

export interface LoadRequest extends Compared {
  /** As the reviewer knows them; relative to `folder`. */
  readonly paths: readonly string[];
  readonly folder: string;
  readonly limits: Partial<Limits>;
  readonly optionsFor: (path: string) => CheckOptions;
}

/** Takes what has been read. */
export interface LoadTaker {
  /** Comes before the first report. */
  children(reports: readonly Report[]): void;
  /** In the order of the files; once more for those that were judged again with others found beside them. */
  report(loaded: LoadedReport, index: number): void;
}

const shortText = /\.(?:txt|text|md|markdown|html?|xhtml)$/iu;

/**
 * How many workers read for a review. Keys are answered by the thread of the review, which must not read meanwhile; a single
 * text is read by it all the same, sooner than a worker could start.
 */
export function readersAtWork(paths: readonly string[], processors: number): number {
  if (paths.length === 1 && shortText.test(paths[0]!)) return 0;
  return Math.max(1, Math.min(paths.length, processors - 1, 4));
}

/** What is said of a file whose reading failed in a way nobody foresaw. */
const failedOn = (path: string): Verdict =>
  judge({
    source: { name: sourceName(path), format: null, bytes: 0, sha256: '' },
    report: null,
    notices: [
      {
        code: 'unreadable',
        level: 'error',
        message: { zh: '读取时发生内部错误。', en: 'Reading failed with an internal error.' },
      },
    ],
    complete: false,
  });

/** The one report that a review shows of a file. */
interface Reviewed {
  readonly verdict: Verdict;
  readonly identities: readonly SourceIdentity[];
  /** What was understood of it; none where it is no report. */
  readonly understood?: Uint8Array;
  /** What it was compared with. */
  readonly companions: CompanionRefs | undefined;
}

/** Every file is handed on when it has been checked; what stands for it until all have been compared need hold nothing. */
const handedOn = (): Store<Reviewed, null> => ({
  put: async () => null,
  take: async () => ({ verdict: failedOn(''), identities: [], companions: undefined }),
  close: async () => {},
});

/**
 * A crew whose failures stay with the file they met, and which understands no file twice: what was understood of each, by its
 * path, is held for whoever looks at it.
 */
const forgiving = (crew: Crew, held: Map<string, Uint8Array>): Examiner<Reviewed> => ({
  width: crew.width,
  identify: crew.identify,
  async check(task: CheckTask) {
    const known = held.get(task.path);
    const { reports, understood = known }: Pick<Checked, 'reports' | 'understood'> = await crew
      .check(known ? { ...task, understood: known } : { ...task, keep: true })
      .catch(() => ({
        reports: [{ verdict: failedOn(task.path), identity: { organization: null, year: null } }],
      }));
    const { verdict, identity } = reports[0]!;
    if (understood) held.set(task.path, understood);
    // What is held anyway is not held by every report that is compared with it.
    const lean = (one: CompanionRef): CompanionRef =>
      held.has(fromRef(one.ref).path) ? { ref: one.ref } : one;
    const [given] = task.companions;
    return {
      verdict,
      identities: [identity],
      companions: given && { prior: given.prior && lean(given.prior), peers: given.peers.map(lean) },
      ...(understood && { understood }),
    };
  },
});

/**
 * Reads and checks files as `gouji check` does, beside the thread that answers keys, until all are read or `signal` stops it.
 * A file that cannot be read becomes a report of nothing with a notice.
 */
export async function loadReports(
  { paths, folder, limits, optionsFor, prior, children }: LoadRequest,
  taker: LoadTaker,
  signal: AbortSignal,
): Promise<void> {
  const files = paths.map((path) => resolve(folder, path));
  const workers = readersAtWork([...files, ...(prior ?? []), ...children], availableParallelism());
  const crew = await gatherCrew(workers, {
    limits,
    children: children.map((path) => ({ path, named: false })),
    timed: false,
    tolerant: true,
    single: true,
    cacheFolder: null,
  });
  // Left alone, every thread would let some 50 MB of garbage lie about; loading takes a tenth of processor time more for it.
  setFlagsFromString('--semi-space-growth-factor=1');
  const stop = (): void => void crew.close();
  signal.addEventListener('abort', stop);
  const held = new Map<string, Uint8Array>();
  let count = 0;
  const take = ({ item, priors }: Judged<Reviewed>, index: number): void => {
    if (signal.aborted) return;
    const name = paths[index]!;
    const verdict = withPriorNotice(item.verdict, priors[0] ?? null);
    const loaded = new PackedReport({
      name,
      sha256: verdict.source.sha256 || sha256Hex(new TextEncoder().encode(files[index]!)),
      verdict,
      coverage: describeCoverage(verdict, optionsFor(name).language ?? 'zh'),
      understood: item.understood,
      companions: item.companions,
      understoodOf: (path) => held.get(path),
    });
    count = Math.max(count, index + 1);
    taker.report(loaded, index);
  };
  try {
    if (children.length > 0) taker.children(await crew.children());
    const checking = judgeFiles(
      {
        files: files.map((path) => ({ path, named: false })),
        prior,
        settings: { optionsFor },
        stdinName: undefined,
        beside: true,
      },
      forgiving(crew, held),
      handedOn(),
      (judged) => take(judged, count),
    );
    let index = 0;
    for await (const judged of checking) {
      if (signal.aborted) return;
      if (judged.isAnew || index >= count) take(judged, index);
      index++;
    }
  } catch (error) {
    // Whoever was at work when the reviewer left has nothing to tell any more.
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await crew.close();
  }
}
