import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type CheckOptions, judge, type Limits, type Report, type Verdict } from '@gouji/core';
import { sha256Hex } from '@gouji/core/check';
import { describeCoverage } from '@gouji/core/format';
import { sourceName } from '../../io/source-name.ts';
import { withPriorNotice } from '../../work/check-files.ts';
import type { Checked, CheckedReport, CheckTask, SourceIdentity } from '../../work/checker.ts';
import { type Crew, gatherCrew } from '../../work/crew.ts';
import { type Examiner, type Judged, judgeFiles } from '../../work/judge-files.ts';
import type { Store } from '../../work/verdict-store.ts';
import type { LoadedReport } from '../core/workspace.ts';

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

const emptyVerdict = (path: string): CheckedReport => {
  const notice: Verdict['notices'][number] = {
    code: 'unreadable',
    level: 'error',
    message: { zh: '读取时发生内部错误。', en: 'Reading failed with an internal error.' },
  };
  return {
    verdict: judge({
      source: { name: sourceName(path), format: null, bytes: 0, sha256: '' },
      report: null,
      notices: [notice],
      complete: false,
    }),
    identity: { organization: null, year: null },
    report: null,
  };
};

/** The one report that a review shows of a file. */
interface Reviewed {
  readonly checked: CheckedReport;
  readonly identities: readonly SourceIdentity[];
  readonly understood?: Uint8Array;
}

/** Every file is handed on when it has been checked; what stands for it until all are paired need hold nothing. */
const handedOn = (): Store<Reviewed, null> => ({
  put: async () => null,
  take: async () => ({ checked: emptyVerdict(''), identities: [] }),
  close: async () => {},
});

/** A crew whose failures stay with the file they met. */
const forgiving = (crew: Crew): Examiner<Reviewed> => ({
  width: crew.width,
  identify: crew.identify,
  async check(task: CheckTask) {
    const { reports, understood }: Pick<Checked, 'reports' | 'understood'> = await crew
      .check({ ...task, withReport: true })
      .catch(() => ({ reports: [emptyVerdict(task.path)] }));
    const checked = reports[0]!;
    return { checked, identities: [checked.identity], ...(understood && { understood }) };
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
  const taken: LoadedReport[] = [];
  const take = ({ item, priors }: Judged<Reviewed>, index: number, before: Report | null): void => {
    if (signal.aborted) return;
    const { report = null } = item.checked;
    const verdict = withPriorNotice(item.checked.verdict, priors[0] ?? null);
    taken[index] = {
      name: paths[index]!,
      sha256: verdict.source.sha256 || sha256Hex(new TextEncoder().encode(files[index]!)),
      report,
      findings: verdict.findings,
      diagnoses: verdict.diagnoses,
      notices: verdict.notices,
      outcome: verdict.outcome,
      coverage: describeCoverage(verdict, optionsFor(paths[index]!).language ?? 'zh'),
      prior: before,
    };
    taker.report(taken[index]!, index);
  };
  const reportOf = async (path: string): Promise<Report | null> => {
    const at = files.indexOf(path);
    return taken[at]?.report ?? crew.read(path);
  };
  try {
    if (children.length > 0) taker.children(await crew.children());
    let index = 0;
    const checking = judgeFiles(
      {
        files: files.map((path) => ({ path, named: false })),
        prior,
        settings: { optionsFor },
        stdinName: undefined,
      },
      forgiving(crew),
      handedOn(),
      (judged) => take(judged, taken.length, null),
    );
    for await (const judged of checking) {
      const [prior = null] = judged.priors;
      const before = prior === null ? null : await reportOf(prior);
      if (signal.aborted) return;
      if (judged.isAnew || !taken[index]) take(judged, index, before);
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
