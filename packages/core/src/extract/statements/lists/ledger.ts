import type { Draft } from '../figures/draft.ts';
import { isOfYear } from '../figures/scope.ts';
import { comparedCount, compares } from './compared-count.ts';
import { takeBack } from './doubts.ts';
import type { Opening } from './open-list.ts';
import { demote, mainOf } from './part-kinds.ts';
import { PartLists } from './part-lists.ts';

/** How many numbers back a clause may refer; bounds the work on hostile prose. */
const reach = 24;
const farthestBefore = 3;
const longestResults = 14;
const resultsOf = /^的?(?:办理|答复|处理)(?:结果|情况)(?:为|是|如下)?:$/u;

/** The numbers of a run of prose, and how many there were when each sentence began. */
export interface RunReading {
  readonly drafts: readonly Draft[];
  readonly sentences: readonly number[];
}

const isCarriedIn = ({ metric }: Draft): boolean => metric === 'requests.carriedIn';

/** The numbers read so far, by sentence and group, and the lists they make. */
export class Ledger implements RunReading {
  readonly drafts: Draft[] = [];
  /** How many numbers there were when each sentence began. */
  readonly sentences: number[] = [];
  readonly lists = new PartLists();
  /** Where the numbers of the open brackets begin; those of closed ones. */
  private readonly brackets: number[] = [];
  private readonly aside = new Set<Draft>();
  /** What the sentence before counted, where it counted one thing and parts of it. */
  mainOfPrevious: Draft | null = null;
  private sentenceStart = 0;
  private groupStart = 0;
  /** What is said of a number before it does not reach further back than this. */
  private floor = 0;

  sentence(start: number): void {
    this.mainOfPrevious = mainOf(this.counts());
    this.lists.sentence(start);
    this.brackets.length = 0;
    this.aside.clear();
    this.sentences.push(this.drafts.length);
    this.sentenceStart = this.drafts.length;
    this.groupStart = this.drafts.length;
    this.floor = this.drafts.length;
  }

  /** The whole of a list that the semicolon completes; `named` where what follows names what it speaks of. */
  semicolon(receives: boolean, start: number, named: boolean): Draft | null {
    this.groupStart = this.drafts.length;
    const whole = this.lists.semicolon(receives, start);
    if (named && !this.lists.isOpen) this.floor = this.drafts.length;
    return whole;
  }

  /** A list of parts opens here. */
  startList(opening: Partial<Opening>): void {
    const atHead = this.drafts.length === this.sentenceStart;
    const none = { byWord: false, holds: false, named: false, listsAll: false };
    this.lists.start({ marked: true, ...none, atHead, ...opening });
  }

  enterBracket(onNumber: boolean): void {
    this.lists.enterBracket(onNumber);
    this.brackets.push(this.drafts.length);
  }

  /** 予以公开13件（含部分公开2件），占76%: what follows speaks of the number before the bracket. */
  leaveBracket(): void {
    this.lists.leaveBracket();
    const start = this.brackets.pop() ?? this.drafts.length;
    // A bracket that holds all that was counted is not passed over.
    if (start <= this.sentenceStart) return;
    for (let at = Math.max(start, this.drafts.length - reach); at < this.drafts.length; at++)
      this.aside.add(this.drafts[at]!);
  }

  /** A number that shares do not speak of. */
  passOver(draft: Draft): void {
    this.aside.add(draft);
  }

  /** Whether a number stands directly before a place, but for a mark or two. */
  numberStandsBefore(start: number): boolean {
    const last = this.drafts.at(-1);
    return last !== undefined && start - last.end <= farthestBefore;
  }

  /** Whether that number counts something: a bracket or a colon directly after it holds its parts. */
  countStandsBefore(start: number, text: string): boolean {
    const last = this.drafts.at(-1);
    if (!last || last.kind === 'qualifier') return false;
    // 上年结转6件的办理结果为：予以公开3件.
    return (
      this.numberStandsBefore(start) ||
      resultsOf.test(text.slice(last.end, Math.min(start, last.end + longestResults)))
    );
  }

  /** A number that may be part of a list, and the whole of others. */
  emit(draft: Draft): void {
    this.lists.add(draft);
    this.drafts.push(draft);
  }

  /** 占45%（234条）, 其中82.1%（1248件）来自网络: the number in the bracket directly behind a share is what that is of. */
  tellShareBefore(draft: Draft, text: string): void {
    const share = this.drafts.at(-2);
    if (share?.metric !== 'rate' || share.partOf !== undefined || draft.unit === '%') return;
    if (text[share.end] !== '(' || draft.anchor !== share.end + 1 || isOfYear(draft.scope)) return;
    share.partOf = draft;
    if (draft.metric !== 'count') share.of ??= draft.metric;
  }

  /** A number that speaks of another one. */
  note(...drafts: readonly Draft[]): void {
    this.drafts.push(...drafts);
  }

  /** The result of the cases just told; `ofSome` where the number is of that result alone (诉讼案件有1件未审结). */
  noteDecided(decided: Draft | null, ofSome: boolean): void {
    if (!decided) return;
    this.drafts.push(decided);
    if (ofSome && decided.partOf) demote(decided.partOf);
  }

  /** The last number of the sentence that counts something, in a given unit if one is given. */
  lastCount(unit?: string): Draft | null {
    return this.findLast((draft) => unit === undefined || draft.unit === unit);
  }

  /** The last number since the semicolon that tables know. */
  lastNamed(): Draft | null {
    return this.group().findLast(({ metric, kind }) => metric !== 'count' && kind !== 'qualifier') ?? null;
  }

  /** So many figures of last year that stand side by side at the end, to be told what each counts. */
  lastOfYearBefore(count: number): readonly Draft[] {
    const last = this.current().slice(-count);
    return last.length === count && last.every(({ metric, scope }) => metric === 'count' && isOfYear(scope))
      ? last
      : [];
  }

  /** Whether the last two numbers are results of cases joined by 和. */
  endsWithJoined(text: string): boolean {
    const [one, last] = this.current().slice(-2);
    if (one?.kind !== 'verdict' || last?.kind !== 'verdict') return false;
    return /[和及与]\d*$/u.test(text.slice(one.anchor, last.anchor));
  }

  /** What the last growth or change of the sentence speaks of. */
  lastCompares(): string | undefined {
    return this.current().findLast(({ metric }) => compares.has(metric))?.of;
  }

  /** The number that growth and shares speak of: not last year's, and not one of a bracket that is closed. */
  lastOfYear(unit?: string): Draft | null {
    return this.findLast(
      (draft) =>
        (unit === undefined || draft.unit === unit) &&
        draft.scope?.kind !== 'year' &&
        draft.scope?.kind !== 'previous' &&
        !this.aside.has(draft),
    );
  }

  /** 行政诉讼一审案件共279件，信息公开类12件: the cases told last are of every field, which no table counts. */
  tellsOfAllFields(metric: string, ofField: number): boolean {
    const last = this.lastCount();
    if (last?.metric !== metric || last.informed || last.value <= ofField) return false;
    demote(last);
    return true;
  }

  /** The last so many cases told are of every field, which no table counts; false where they are not as many. */
  ofAllFields(count: number): boolean {
    const cases = this.lastBeside(count, false).filter(({ kind }) => kind === 'remedy' || kind === 'count');
    for (const one of cases) demote(one);
    return cases.length === count;
  }

  /** The number that a comparison speaks of. */
  lastCompared(text: string): Draft | null {
    const last = this.lastOfYear();
    return last && comparedCount(last, this.current(), text);
  }

  /** The last numbers of the sentence that count something, where there are so many of them. */
  lastCounts(count: number): Draft[] {
    const counts = this.current().filter((draft) => draft.kind !== 'qualifier');
    return count > 0 && counts.length >= count ? counts.slice(-count) : [];
  }

  /** The last numbers of this year, or of any, that stand side by side, where there are so many: all wholes, or all parts of one. */
  lastBeside(count: number, ofYears: boolean): Draft[] {
    const counts = this.counts().filter(
      (draft) => (ofYears || !isOfYear(draft.scope)) && !this.aside.has(draft),
    );
    const last = counts.slice(-count);
    const beside = last.every((draft) => draft.partOf === last[0]!.partOf)
      ? last
      : counts.filter((draft) => draft.partOf === undefined).slice(-count);
    return count > 0 && beside.length === count ? beside : [];
  }

  /** The numbers of one kind at the end of the sentence, the last so many of them where that is said; none that already are a total. */
  lastOfKind(count: number | null): Draft[] {
    const current = this.current().filter((draft) => count === null || draft.kind !== 'qualifier');
    const last = current.at(-1);
    if (!last || current.some((draft) => draft.partOf === last)) return [];
    const kind = last.kind === 'count' ? (current.at(-2)?.kind ?? last.kind) : last.kind;
    const from =
      current.findLastIndex((one) => one.kind !== kind && (one !== last || one.kind !== 'count')) + 1;
    return count === null ? current.slice(from) : current.length - from >= count ? current.slice(-count) : [];
  }

  /** 收到4件，自然人3件、企业1件，全部予以公开: behind those who asked, where they are all of them, what all were is said of the whole. */
  lastOfAll(): Draft | null {
    const last = this.lastCount();
    if (last?.kind !== 'applicant') return last;
    const counts = this.group().filter(({ kind }) => kind !== 'qualifier');
    const from = counts.findLastIndex(({ kind }) => kind !== 'applicant');
    const whole = counts[from];
    const asked = counts.slice(from + 1).reduce((sum, { value }) => sum + value, 0);
    return whole?.metric === 'requests.received' && asked === whole.value ? whole : last;
  }

  /** 2022年未办结的2件，其中企业1件，均已办结: the group of clauses counts nothing but what was carried over, and parts of it. */
  tellsOnlyOfCarried(): boolean {
    const counts = this.group().filter((draft) => draft.metric.startsWith('requests.'));
    return counts.length > 0 && counts.every((draft) => isCarriedIn(draft.partOf ?? draft));
  }

  /** 会同答复的2件、征求意见的3件，均已办结: the numbers before are none of what the tables count. */
  tellsOnlyOfSome(): boolean {
    const counts = this.group().filter((draft) => draft.kind !== 'qualifier');
    return counts.length > 1 && counts.every(({ certainty }) => certainty === 'loose');
  }

  /** The sentence counts things that no table counts, and no parts of them. */
  tellsOnlyOfThings(): boolean {
    const counts = this.counts();
    return (
      counts.length > 0 && counts.every(({ metric, partOf }) => metric === 'count' && partOf === undefined)
    );
  }

  /** The numbers since the last semicolon. */
  group(): readonly Draft[] {
    return this.drafts.slice(Math.max(this.groupStart, this.drafts.length - reach));
  }

  /** 行政复议3件、行政诉讼5件，均不涉及政府信息公开: what was told is none of the tables'; `all` for every case told. */
  takeBack(all: boolean, text: string): void {
    takeBack(this.group(), this.lastCount(), all, text);
  }

  /** The numbers of the sentence that count something. */
  counts(): Draft[] {
    return this.current().filter((draft) => draft.kind !== 'qualifier');
  }

  /** The numbers told last, in this sentence and before. */
  recent(): readonly Draft[] {
    return this.drafts.slice(-reach);
  }

  /** The numbers of the sentence. */
  current(): readonly Draft[] {
    return this.drafts.slice(this.earliest());
  }

  /** 收到22件，其中12件准予公开，均按期办结: perhaps only the parts told, where they are not all. */
  tellsOnlyOfParts(): boolean {
    const whole = this.lastCount()?.partOf;
    if (whole === undefined) return false;
    const parts = this.current().filter(({ partOf, kind }) => partOf === whole && kind !== 'qualifier');
    return parts.reduce((sum, { value }) => sum + value, 0) < whole.value;
  }

  private findLast(fits: (draft: Draft) => boolean): Draft | null {
    for (let index = this.drafts.length - 1; index >= this.earliest(); index--) {
      const draft = this.drafts[index]!;
      if (draft.kind !== 'qualifier' && fits(draft)) return draft;
    }
    return null;
  }

  private earliest(): number {
    return Math.max(this.floor, this.drafts.length - reach);
  }
}
