import { allRules, type Verdict } from '@gouji/core';
import { selectRules } from '@gouji/core/check';
import type { RunSettings } from '../config/run-settings.ts';
import { sourceName } from '../io/source-name.ts';
import { UsageError } from '../usage-error.ts';
import type { Checked, CheckTask, SourceIdentity } from './checker.ts';
import type { Crew } from './crew.ts';
import { inOrder } from './in-order.ts';
import { pairReports } from './pair-reports.ts';

export interface CheckFilesOptions {
  readonly files: readonly string[];
  /** Reports of the year before, as given; null = pair the files among themselves. */
  readonly prior: readonly string[] | null;
  readonly settings: Pick<RunSettings, 'optionsFor'>;
  readonly stdinName: string | undefined;
  /** Whether the reports themselves are wanted too. */
  readonly withReports?: boolean;
}

/** What was found in a file, and the report of the year before it was compared with. */
export interface Judged {
  readonly checked: Checked;
  readonly prior: string | null;
}

type Placed = SourceIdentity & { readonly path: string };

/** The given report of the year before, refused when it cannot be understood: the comparison would silently not be made. */
async function requirePrior(path: string, crew: Crew): Promise<string> {
  const { organization, year } = await crew.identify(path);
  if (organization !== null || year !== null) return path;
  throw new UsageError({
    zh: `--prior 所给的“${path}”无法识别为年度报告。`,
    en: `“${path}”, given as --prior, cannot be understood as an annual report.`,
  });
}

/** Says in the verdict which report stood for the year before; a comparison nobody knows of explains nothing. */
function withPriorNotice(verdict: Verdict, prior: string): Verdict {
  if (verdict.outcome === 'indeterminate') return verdict;
  const name = sourceName(prior);
  const message = {
    zh: `上一年度报告用的是“${name}”。`,
    en: `The report of the year before is “${name}”.`,
  };
  const notice = { code: 'prior-used', level: 'info' as const, message, data: { prior: name } };
  return { ...verdict, notices: [...verdict.notices, notice] };
}

/** Checks files and gives their verdicts in the order of the files; `step` is told of each that must wait for others. */
export async function* checkFiles(
  options: CheckFilesOptions,
  crew: Crew,
  step: (path: string) => void = () => {},
): AsyncGenerator<Verdict> {
  const waiting = ({ checked }: Judged): void => step(checked.verdict.source.name);
  for await (const { checked } of judgeFiles(options, crew, waiting)) yield checked.verdict;
}

/**
 * Checks files and gives what was found in the order of the files. Where files are paired among themselves, nothing is
 * final before all are read: until then `step` gets, in the same order, what was found in each alone.
 */
export async function* judgeFiles(
  { files, prior, settings, stdinName, withReports }: CheckFilesOptions,
  crew: Crew,
  step: (judged: Judged) => void,
): AsyncGenerator<Judged> {
  const taskOf = (path: string, priorPath: string | null): CheckTask => ({
    path,
    prior: priorPath,
    options: settings.optionsFor(path === '-' ? (stdinName ?? 'stdin') : sourceName(path)),
    ...(withReports && { withReport: true }),
  });
  const alone = async (path: string): Promise<Judged> => ({
    checked: await crew.check(taskOf(path, null)),
    prior: null,
  });
  const compared = async (path: string, priorPath: string): Promise<Judged> => {
    const checked = await crew.check(taskOf(path, priorPath));
    return {
      checked: { ...checked, verdict: withPriorNotice(checked.verdict, priorPath) },
      prior: priorPath,
    };
  };

  const wanted = selectRules(allRules, settings.optionsFor('')).some(({ rule }) =>
    rule.needs.includes('prior'),
  );
  if (!wanted || (prior === null && files.length === 1)) {
    yield* inOrder(files, crew.width, alone);
    return;
  }
  if (prior?.length === 1 && files.length === 1) {
    yield await compared(files[0]!, await requirePrior(prior[0]!, crew));
    return;
  }
  if (prior !== null) {
    const candidates: Placed[] = [];
    for await (const placed of inOrder(prior, crew.width, async (path) => ({
      path,
      ...(await crew.identify(path)),
    })))
      candidates.push(placed);
    yield* inOrder(files, crew.width, async (path) => {
      const judged = await alone(path);
      const match = pairReports([{ path, ...judged.checked.identity }], candidates).get(path);
      return match === undefined ? judged : compared(path, match);
    });
    return;
  }
  // Which reports belong together is known only when all have been read. Keeping the verdicts rather than the reports
  // costs little memory, and only those that turn out to have a partner are checked once more, with it.
  const first: Judged[] = [];
  const identities: Placed[] = [];
  for await (const judged of inOrder(files, crew.width, alone)) {
    identities.push({ path: files[first.length]!, ...judged.checked.identity });
    first.push(judged);
    step(judged);
  }
  const pairs = pairReports(identities);
  yield* inOrder([...files.keys()], crew.width, async (index) => {
    const match = pairs.get(files[index]!);
    return match === undefined ? first[index]! : compared(files[index]!, match);
  });
}
