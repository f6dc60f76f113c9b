import { allRules, type Verdict } from '@gouji/core';
import { selectRules } from '@gouji/core/check';
import type { RunSettings } from '../config/run-settings.ts';
import { sourceName } from '../io/source-name.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckTask, SourceIdentity } from './checker.ts';
import type { Crew } from './crew.ts';
import { pairReports } from './pair-reports.ts';

export interface CheckFilesOptions {
  readonly files: readonly string[];
  /** Reports of the year before, as given; null = pair the files among themselves. */
  readonly prior: readonly string[] | null;
  readonly settings: RunSettings;
  readonly stdinName: string | undefined;
}

type Placed = SourceIdentity & { readonly path: string };

/** Runs `work` on every item, up to `width` at a time, and gives the results in the order of the items. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (const item of items) {
    const task = work(item);
    // A failure is met when its turn comes; until then it must not count as unhandled.
    task.catch(() => {});
    started.push(task);
    if (started.length >= width) yield await started.shift()!;
  }
  while (started.length > 0) yield await started.shift()!;
}

async function identifyAll(
  paths: readonly string[],
  crew: Crew,
  step: (path: string) => void,
): Promise<Placed[]> {
  const all: Placed[] = [];
  for await (const placed of inOrder(paths, crew.width, async (path) => ({
    path,
    ...(await crew.identify(path)),
  }))) {
    step(placed.path);
    all.push(placed);
  }
  return all;
}

/** The given report of the year before, refused when it cannot be understood: the comparison would silently not be made. */
async function requirePrior(path: string, crew: Crew): Promise<string> {
  const { organization, year } = await crew.identify(path);
  if (organization !== null || year !== null) return path;
  throw new UsageError({
    zh: `--prior 所给的“${path}”无法识别为年度报告。`,
    en: `“${path}”, given as --prior, cannot be understood as an annual report.`,
  });
}

async function findPriors(
  options: CheckFilesOptions,
  crew: Crew,
  step: (path: string) => void,
): Promise<Map<string, string>> {
  const { files, prior, settings } = options;
  const wanted = selectRules(allRules, settings.optionsFor('')).some(({ rule }) =>
    rule.needs.includes('prior'),
  );
  if (!wanted) return new Map();
  if (prior === null) return files.length > 1 ? pairReports(await identifyAll(files, crew, step)) : new Map();
  if (prior.length === 1 && files.length === 1)
    return new Map([[files[0]!, await requirePrior(prior[0]!, crew)]]);
  const candidates = await identifyAll(prior, crew, () => {});
  return pairReports(await identifyAll(files, crew, step), candidates);
}

/** Says in the verdict what it was compared with; a comparison nobody knows of explains nothing. */
function withPriorNotice(verdict: Verdict, prior: string): Verdict {
  const name = sourceName(prior);
  return {
    ...verdict,
    notices: [
      ...verdict.notices,
      {
        code: 'compared-with-prior',
        level: 'info',
        message: {
          zh: `已与上一年度报告“${name}”对照。`,
          en: `Compared with the report of the year before, “${name}”.`,
        },
        data: { prior: name },
      },
    ],
  };
}

/** Checks files and gives their verdicts in the order of the files. */
export async function* checkFiles(
  options: CheckFilesOptions,
  crew: Crew,
  step: (path: string) => void = () => {},
): AsyncGenerator<Verdict> {
  const priors = await findPriors(options, crew, step);
  const tasks = options.files.map((path): CheckTask => {
    const name = path === '-' ? (options.stdinName ?? 'stdin') : sourceName(path);
    return { path, prior: priors.get(path) ?? null, options: options.settings.optionsFor(name) };
  });
  yield* inOrder(tasks, crew.width, async (task) => {
    const verdict = await crew.check(task);
    return task.prior !== null && verdict.outcome !== 'indeterminate'
      ? withPriorNotice(verdict, task.prior)
      : verdict;
  });
}
