import { allRules, type Verdict } from '@gouji/core';
import { selectRules } from '@gouji/core/check';
import type { FileAccount } from '@gouji/core/model';
import type { RunSettings } from '../config/run-settings.ts';
import type { FoundFile } from '../files/find-files.ts';
import { sourceName } from '../io/source-name.ts';
import { UsageError } from '../usage-error.ts';
import type { Checked, CheckTask, SourceIdentity } from './checker.ts';
import type { Crew } from './crew.ts';
import { inOrder } from './in-order.ts';
import { pairReports } from './pair-reports.ts';

export interface CheckFilesOptions {
  /** Only those without an account of their own. */
  readonly files: readonly Pick<FoundFile, 'path' | 'named'>[];
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

type Candidate = CheckFilesOptions['files'][number];
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

/** How one file ended: with a verdict, or without. */
export type Ending =
  | { readonly verdict: Verdict; readonly account?: undefined }
  | { readonly verdict?: undefined; readonly account: FileAccount; readonly unopened?: true };

/**
 * Checks files and tells in their order how each ended; `step` is told of each that must wait for others. What needs no
 * check is told in its turn.
 */
export async function* checkFiles(
  { files, ...options }: Omit<CheckFilesOptions, 'files'> & { readonly files: readonly FoundFile[] },
  crew: Crew,
  step: (path: string) => void = () => {},
): AsyncGenerator<Ending> {
  const waiting = ({ checked }: Judged): void => step(checked.verdict.source.name);
  const judging = judgeFiles({ ...options, files: files.filter(({ account }) => !account) }, crew, waiting);
  try {
    for (const { account, unopened } of files) {
      if (account) yield { account, ...(unopened && { unopened }) };
      else {
        const { checked } = (await judging.next()).value as Judged;
        yield checked.aside ? { account: checked.aside } : { verdict: checked.verdict };
      }
    }
  } finally {
    await judging.return(undefined);
  }
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
  const taskOf = ({ path, named }: Candidate, priorPath: string | null): CheckTask => ({
    path,
    named,
    prior: priorPath,
    options: settings.optionsFor(path === '-' ? (stdinName ?? 'stdin') : sourceName(path)),
    ...(withReports && { withReport: true }),
  });
  const alone = async (file: Candidate): Promise<Judged> => ({
    checked: await crew.check(taskOf(file, null)),
    prior: null,
  });
  const compared = async (file: Candidate, priorPath: string): Promise<Judged> => {
    const checked = await crew.check(taskOf(file, priorPath));
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
    yield* inOrder(files, crew.width, async (file) => {
      const judged = await alone(file);
      const match = pairReports([{ path: file.path, ...judged.checked.identity }], candidates).get(file.path);
      return match === undefined ? judged : compared(file, match);
    });
    return;
  }
  // Which reports belong together is known only when all have been read. Keeping the verdicts rather than the reports
  // costs little memory, and only those that turn out to have a partner are checked once more, with it.
  const first: Judged[] = [];
  const identities: Placed[] = [];
  for await (const judged of inOrder(files, crew.width, alone)) {
    identities.push({ path: files[first.length]!.path, ...judged.checked.identity });
    first.push(judged);
    step(judged);
  }
  const pairs = pairReports(identities);
  yield* inOrder([...files.keys()], crew.width, async (index) => {
    const match = pairs.get(files[index]!.path);
    return match === undefined ? first[index]! : compared(files[index]!, match);
  });
}
