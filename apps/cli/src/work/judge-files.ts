import { dirname } from 'node:path';
import { allRules, type CheckOptions } from '@gouji/core';
import { type ComparedReport, findPeers, likenessOf, pairReports, selectRules } from '@gouji/core/check';
import type { RunSettings } from '../config/run-settings.ts';
import { sourceName } from '../io/source-name.ts';
import type { Sentence } from '../usage-error.ts';
import type { CheckTask, CompanionRef, CompanionRefs, Identified } from './checker.ts';
import { inOrder } from './in-order.ts';
import { fromRef, type PlacedReport, type ReportRef, refOf } from './report-ref.ts';
import { createSketches } from './sketches.ts';
import type { Candidate, SourceIdentity } from './source-identity.ts';
import { tellUnused } from './tell-unused.ts';
import { openUnderstoodStore, type Store, type UnderstoodStore } from './verdict-store.ts';

export interface CheckFilesOptions {
  /** Only those that are to be read. */
  readonly files: readonly Candidate[];
  /** Reports of the year before, as given; null = pair the files among themselves. */
  readonly prior: readonly string[] | null;
  readonly settings: Pick<RunSettings, 'optionsFor'>;
  readonly stdinName: string | undefined;
  /** Whether what a survey compares is wanted with each report. */
  readonly withDigest?: boolean;
  /** Whether reports of the run are compared with each other: texts of other bodies, and versions of one report. */
  readonly beside?: boolean;
  /** Is told of reports of the year before that were given and could not be used for any report. */
  readonly tell?: (sentence: Sentence) => void;
}

/** Whoever checks files, and what is known of a file then: at least whose reports it holds. */
export interface Examiner<Item> {
  readonly width: number;
  identify(path: string): Promise<Identified>;
  check(task: CheckTask): Promise<Item>;
}

/** What an examiner gives of a file. */
export interface Examined {
  readonly identities: readonly SourceIdentity[];
  readonly understood?: Uint8Array;
}

/** What was found in a file, and the reports of the year before that its reports were compared with. */
export interface Judged<Item> {
  readonly item: Item;
  readonly priors: readonly (ReportRef | null)[];
  /** Whether it was judged with others beside it, after `step` had been told what was found in it alone. */
  readonly isAnew: boolean;
}

const toPlaced = (path: string, identities: readonly SourceIdentity[]): PlacedReport[] =>
  identities.map(({ organization, year }, index) => ({ organization, year, ref: refOf(path, index) }));

const follows = ({ optionsFor }: Pick<RunSettings, 'optionsFor'>): boolean =>
  selectRules(allRules, optionsFor('')).some(({ rule }) => rule.needs.includes('prior'));

/** The least share from which texts are called alike in any of the files; null where no rule compares them. */
function likenessAmong(options: Iterable<CheckOptions>): number | null {
  const shares = [...new Set(options)].flatMap((own) => likenessOf(own) ?? []);
  return shares.length > 0 ? Math.min(...shares) : null;
}

/** Keeps whose reports were read, and with how much each of a crowd is remembered to find its like. */
function createRegister(files: number) {
  const sketches = createSketches(files);
  const reports: (PlacedReport & ComparedReport)[] = [];
  // Made anew for every file, the name of its folder would be kept as often.
  let folder = '';
  return {
    reports,
    add(path: string, identities: readonly SourceIdentity[]): void {
      const own = dirname(path);
      if (own !== folder) folder = own;
      // One shape for all, written out: of very many reports, what is spread lies in two objects each.
      for (const [index, { organization, year, sha256, sketch }] of identities.entries())
        reports.push({
          organization,
          year,
          sha256,
          ref: refOf(path, index),
          folder,
          sketch: sketch === undefined ? null : sketches.add(sketch),
        });
    },
    peers: (likeness: number): Map<ReportRef, readonly ReportRef[]> =>
      new Map(
        Array.from(findPeers({ reports, sketches: sketches.values }, likeness), ([index, peers]) => [
          reports[index]!.ref,
          peers.map((peer) => reports[peer]!.ref),
        ]),
      ),
  };
}

/**
 * Whether reports of following years may lie among the files, as far as their names tell: where all name one year, there are
 * none, and what was understood of them need not be kept. A report that is compared all the same is read again.
 */
function mayFollow(files: readonly Candidate[]): boolean {
  const years = new Set<string>();
  for (const { path } of files) {
    const named = path.match(/20[0-3]\d/gu);
    if (!named) return true;
    for (const year of named) years.add(year);
    if (years.size > 1) return true;
  }
  return false;
}

/** One run of `judgeFiles`. */
interface Run<Item> {
  readonly files: readonly Candidate[];
  readonly crew: Examiner<Item>;
  readonly check: (
    file: Candidate,
    companions?: readonly CompanionRefs[],
    more?: Pick<CheckTask, 'understood' | 'keep' | 'isBeside'>,
  ) => Promise<Item>;
}

const alone = <Item>(item: Item): Judged<Item> => ({ item, priors: [], isAnew: false });

/**
 * The one report with the one given for the year before it: of several in that file the first that is one. What cannot be
 * understood is given on, so that the verdict says why nothing was compared with it.
 */
async function judgeWith<Item>({ files, crew, check }: Run<Item>, prior: string): Promise<Judged<Item>> {
  const { identities, understood } = await crew.identify(prior);
  const index = identities.findIndex(({ organization, year }) => organization !== null || year !== null);
  const ref = refOf(prior, Math.max(index, 0));
  const companions = { prior: { ref, ...(understood && { understood }) }, peers: [] };
  return { item: await check(files[0]!, [companions]), priors: [ref], isAnew: false };
}

/** Keeps of the reports given for the year before what was understood, and says whose they are. */
async function placeGiven<Item>(
  paths: readonly string[],
  { crew }: Run<Item>,
  kept: UnderstoodStore,
): Promise<PlacedReport[]> {
  const placed: PlacedReport[] = [];
  const identify = async (path: string) => ({ path, ...(await crew.identify(path)) });
  for await (const { path, identities, understood } of inOrder(paths, crew.width, identify)) {
    placed.push(...toPlaced(path, identities));
    await kept.put(path, understood);
  }
  return placed;
}

/**
 * Checks files and gives what was found in the order of the files. Where files are compared among themselves, nothing is
 * final before all are read: until then what was found in each alone is put into `store`, and `step` is told. Only those that
 * turn out to have something to be compared with are judged once more, from what was understood of them.
 */
export async function* judgeFiles<Item extends Examined, Ticket>(
  { files, prior, settings, stdinName, withDigest, beside, tell }: CheckFilesOptions,
  crew: Examiner<Item>,
  store: Store<Item, Ticket>,
  step: (judged: Judged<Item>) => void,
): AsyncGenerator<Judged<Item>> {
  const optionsOf = (path: string): CheckOptions =>
    settings.optionsFor(path === '-' ? (stdinName ?? 'stdin') : sourceName(path));
  const run: Run<Item> = {
    files,
    crew,
    check: ({ path, named }, companions = [], more = {}) =>
      crew.check({
        path,
        named,
        companions,
        options: optionsOf(path),
        ...(withDigest && { withDigest }),
        ...more,
      }),
  };
  const likeness =
    beside && files.length > 1 ? likenessAmong(files.map(({ path }) => optionsOf(path))) : null;
  const isBeside = likeness !== null;
  const given = follows(settings) ? prior : [];
  if (given?.length === 1 && files.length === 1) {
    yield await judgeWith(run, given[0]!);
    return;
  }
  if (likeness === null && given?.length === 0) {
    yield* inOrder(files, crew.width, async (file) => alone(await run.check(file)));
    return;
  }
  const kept = openUnderstoodStore();
  try {
    const candidates = given && (await placeGiven(given, run, kept));
    const more = {
      keep: given === null ? mayFollow(files) : given.length > 0,
      isBeside,
    };
    const tickets: Ticket[] = [];
    const register = createRegister(files.length);
    const counts: number[] = [];
    for await (const item of inOrder(files, crew.width, (file) => run.check(file, [], more))) {
      const { path } = files[tickets.length]!;
      register.add(path, item.identities);
      counts.push(item.identities.length);
      await kept.put(path, item.understood);
      tickets.push(await store.put(item));
      step(alone(item));
    }
    const pairs = pairReports(
      register.reports,
      (ref) => sourceName(fromRef(ref).path),
      candidates ?? register.reports,
    );
    const peers = likeness === null ? null : register.peers(likeness);
    const toCompanion = async (ref: ReportRef): Promise<CompanionRef> => {
      const understood = await kept.take(fromRef(ref).path);
      return { ref, ...(understood && { understood }) };
    };
    yield* inOrder([...files.keys()], crew.width, async (index): Promise<Judged<Item>> => {
      const file = files[index]!;
      const refs = Array.from({ length: counts[index]! }, (_, part) => refOf(file.path, part));
      const priors = refs.map((ref) => pairs.get(ref) ?? null);
      const companions = await Promise.all(
        refs.map(async (ref, part) => ({
          prior: priors[part] == null ? null : await toCompanion(priors[part]),
          peers: await Promise.all((peers?.get(ref) ?? []).map(toCompanion)),
        })),
      );
      const isAnew = companions.some((one) => one.prior !== null || one.peers.length > 0);
      if (!isAnew) return { item: await store.take(tickets[index]!), priors, isAnew };
      const understood = await kept.take(file.path);
      return {
        item: await run.check(file, companions, { isBeside, ...(understood && { understood }) }),
        priors,
        isAnew,
      };
    });
    if (tell && candidates) tellUnused(candidates, new Set(pairs.values()), tell);
  } finally {
    await kept.close();
  }
}
