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
  readonly settings: RunSettings;
  readonly stdinName: string | undefined;
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

/** Checks files and gives their verdicts in the order of the files. */
export async function* checkFiles(
  { files, prior, settings, stdinName }: CheckFilesOptions,
  crew: Crew,
  step: (path: string) => void = () => {},
): AsyncGenerator<Verdict> {
  const taskOf = (path: string, priorPath: string | null): CheckTask => ({
    path,
    prior: priorPath,
    options: settings.optionsFor(path === '-' ? (stdinName ?? 'stdin') : sourceName(path)),
  });
  const alone = (path: string): Promise<Checked> => crew.check(taskOf(path, null));
  const compared = async (path: string, priorPath: string): Promise<Verdict> =>
    withPriorNotice((await crew.check(taskOf(path, priorPath))).verdict, priorPath);

  const wanted = selectRules(allRules, settings.optionsFor('')).some(({ rule }) =>
    rule.needs.includes('prior'),
  );
  if (!wanted || (prior === null && files.length === 1)) {
    for await (const { verdict } of inOrder(files, crew.width, alone)) yield verdict;
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
      const { verdict, identity } = await alone(path);
      const match = pairReports([{ path, ...identity }], candidates).get(path);
      return match === undefined ? verdict : compared(path, match);
    });
    return;
  }
  // Which reports belong together is known only when all have been read. Keeping the verdicts rather than the reports
  // costs little memory, and only those that turn out to have a partner are checked once more, with it.
  const verdicts: Verdict[] = [];
  const identities: Placed[] = [];
  for await (const { verdict, identity } of inOrder(files, crew.width, alone)) {
    identities.push({ path: files[verdicts.length]!, ...identity });
    verdicts.push(verdict);
    step(verdict.source.name);
  }
  const pairs = pairReports(identities);
  yield* inOrder([...files.keys()], crew.width, async (index) => {
    const match = pairs.get(files[index]!);
    return match === undefined ? verdicts[index]! : compared(files[index]!, match);
  });
}
