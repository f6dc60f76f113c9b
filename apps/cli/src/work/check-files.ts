import { allRules, type Verdict } from '@gouji/core';
import { selectRules, tellPrior } from '@gouji/core/check';
import type { FileAccount } from '@gouji/core/model';
import type { ReportDigest } from '@gouji/office/survey/digest';
import type { RunSettings } from '../config/run-settings.ts';
import type { FoundFile } from '../files/find-files.ts';
import { sourceName } from '../io/source-name.ts';
import type { Sentence } from '../usage-error.ts';
import type { Candidate, CheckTask, SourceIdentity } from './checker.ts';
import type { Crew } from './crew.ts';
import { inOrder } from './in-order.ts';
import { type PlacedReport, pairReports } from './pair-reports.ts';
import { fromRef, type ReportRef, refOf } from './report-ref.ts';
import { type PackedChecked, type Store, spoolStore, unpack } from './verdict-store.ts';

export interface CheckFilesOptions {
  /** Only those that are to be read. */
  readonly files: readonly Candidate[];
  /** Reports of the year before, as given; null = pair the files among themselves. */
  readonly prior: readonly string[] | null;
  readonly settings: Pick<RunSettings, 'optionsFor'>;
  readonly stdinName: string | undefined;
  /** Whether what a survey compares is wanted with each report. */
  readonly withDigest?: boolean;
  /** Is told of reports of the year before that were given and could not be used for any report. */
  readonly tell?: (sentence: Sentence) => void;
}

/** Whoever checks files, and what is known of a file then: at least whose reports it holds. */
export interface Examiner<Item> {
  readonly width: number;
  identify(path: string): Promise<readonly SourceIdentity[]>;
  check(task: CheckTask): Promise<Item>;
}

/** What was found in a file, and the reports of the year before that its reports were compared with. */
export interface Judged<Item> {
  readonly item: Item;
  readonly priors: readonly (ReportRef | null)[];
}

const toPlaced = (path: string, identities: readonly SourceIdentity[]): PlacedReport[] =>
  identities.map((identity, index) => ({ ...identity, ref: refOf(path, index) }));

/**
 * The given report of the year before: of several in its file, the first that is one. What cannot be understood is given on, so that the
 * verdict says why nothing was compared with it.
 */
async function findPrior(path: string, crew: Pick<Crew, 'identify'>): Promise<ReportRef> {
  const index = (await crew.identify(path)).findIndex(
    ({ organization, year }) => organization !== null || year !== null,
  );
  return refOf(path, Math.max(index, 0));
}

/** Names of files in a sentence; beyond these they are only counted. */
const mostNames = 5;

/** Says which of the given reports of the year before stood for none, and why. */
function tellUnused(
  candidates: readonly PlacedReport[],
  used: ReadonlySet<ReportRef>,
  tell: (sentence: Sentence) => void,
): void {
  const isUnread = ({ organization, year }: PlacedReport): boolean => organization === null && year === null;
  const left = candidates.filter(({ ref }) => !used.has(ref));
  const causes = [
    [left.filter(isUnread), '无法识别为年度报告', 'cannot be understood as annual reports'],
    [
      left.filter((one) => !isUnread(one)),
      '不是所查报告的上一年度报告（机关或年度不符）',
      'are last year’s reports of none that is checked (another body or year)',
    ],
  ] as const;
  for (const [those, zh, en] of causes) {
    if (those.length === 0) continue;
    const names = those.slice(0, mostNames).map(({ ref }) => sourceName(fromRef(ref).path));
    const rest = those.length - names.length;
    tell({
      zh: `--prior 中的${names.map((name) => `“${name}”`).join('、')}${rest > 0 ? `等 ${those.length} 份` : ''}${zh}，未用于核对。`,
      en: `of --prior, ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} ${en}, and not used.`,
    });
  }
}

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

function toEndings({ item, priors }: Judged<PackedChecked>): Ending[] {
  if (item.aside) return [{ account: item.aside }];
  return unpack(item).map(({ verdict, digest }, index) => ({
    verdict: withPriorNotice(verdict, priors[index] ?? null),
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
  const judging = judgeFiles({ ...options, files: toRead }, examiner, store, ({ item }) => step(item.name));
  try {
    for (const { account, unopened } of files) {
      if (account) yield { account, ...(unopened && { unopened }) };
      else yield* toEndings((await judging.next()).value as Judged<PackedChecked>);
    }
    // What is told at the end is told after the last of them.
    await judging.next();
  } finally {
    await judging.return(undefined);
    await store.close();
  }
}

/**
 * Checks files and gives what was found in the order of the files. Where files are paired among themselves, nothing is
 * final before all are read: until then what was found in each alone is put into `store`, and `step` is told.
 */
export async function* judgeFiles<Item extends { readonly identities: readonly SourceIdentity[] }, Ticket>(
  { files, prior, settings, stdinName, withDigest, tell }: CheckFilesOptions,
  crew: Examiner<Item>,
  store: Store<Item, Ticket>,
  step: (judged: Judged<Item>) => void,
): AsyncGenerator<Judged<Item>> {
  const check = async (
    { path, named }: Candidate,
    priors: readonly (ReportRef | null)[] = [],
  ): Promise<Judged<Item>> => ({
    item: await crew.check({
      path,
      named,
      priors,
      options: settings.optionsFor(path === '-' ? (stdinName ?? 'stdin') : sourceName(path)),
      ...(withDigest && { withDigest }),
    }),
    priors,
  });
  const wanted = selectRules(allRules, settings.optionsFor('')).some(({ rule }) =>
    rule.needs.includes('prior'),
  );
  if (!wanted) {
    yield* inOrder(files, crew.width, (file) => check(file));
    return;
  }
  if (prior?.length === 1 && files.length === 1) {
    yield await check(files[0]!, [await findPrior(prior[0]!, crew)]);
    return;
  }
  if (prior !== null) {
    const candidates: PlacedReport[] = [];
    const used = new Set<ReportRef>();
    const place = async (path: string): Promise<PlacedReport[]> => toPlaced(path, await crew.identify(path));
    for await (const placed of inOrder(prior, crew.width, place)) candidates.push(...placed);
    yield* inOrder(files, crew.width, async (file) => {
      const judged = await check(file);
      const reports = toPlaced(file.path, judged.item.identities);
      const pairs = pairReports(reports, candidates);
      for (const ref of pairs.values()) used.add(ref);
      return pairs.size === 0
        ? judged
        : check(
            file,
            reports.map(({ ref }) => pairs.get(ref) ?? null),
          );
    });
    if (tell) tellUnused(candidates, used, tell);
    return;
  }
  // Which reports belong together is known only when all have been read. Only those that turn out to have a partner are
  // checked once more, with it.
  const tickets: Ticket[] = [];
  const reports: PlacedReport[] = [];
  const counts: number[] = [];
  for await (const judged of inOrder(files, crew.width, (file) => check(file))) {
    const { identities } = judged.item;
    reports.push(...toPlaced(files[tickets.length]!.path, identities));
    counts.push(identities.length);
    tickets.push(await store.put(judged.item));
    step(judged);
  }
  const pairs = pairReports(reports);
  yield* inOrder([...files.keys()], crew.width, async (index) => {
    const file = files[index]!;
    const priors = Array.from(
      { length: counts[index]! },
      (_, part) => pairs.get(refOf(file.path, part)) ?? null,
    );
    return priors.every((one) => one === null)
      ? { item: await store.take(tickets[index]!), priors }
      : check(file, priors);
  });
}
