import type { NumberToken, Token, WordToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import { has, type Phrase, readPart, tells } from '../clauses/phrase.ts';
import type { Draft } from '../figures/draft.ts';
import { isOfOtherTime } from '../figures/scope.ts';
import type { Ledger } from '../lists/ledger.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Qualifier } from './qualifier.ts';
import { shareOf } from './qualifiers.ts';
import { isShareList, percentagesFrom } from './shares.ts';
import { directionOf, metricOf } from './yearly.ts';

const isNumber = (token: Token): token is NumberToken => token.kind === 'number';

const goesOnWith: ReadonlySet<string> = new Set(['compare', 'join', 'filler', 'all']);

/** A clause that only goes on with a list of comparisons: 下降12.5%, 和20.0%, 持平. */
const isPlain = ({ tokens }: Clause): boolean =>
  tokens.every((token) => token.kind === 'number' || (token.kind === 'word' && goesOnWith.has(token.class)));

/** How many comparisons counted alike stand side by side from this number on; null where one among them has no number (增加4件、持平). */
function alikeFrom(clauses: readonly Clause[], at: number, number: NumberToken): number | null {
  let count = 0;
  for (let index = at; index < clauses.length; index++) {
    const clause = clauses[index]!;
    const goesOn = clause.before === 'list' || clause.before === 'comma';
    if (index > at && (!goesOn || !isPlain(clause))) break;
    const numbers = clause.tokens.filter(isNumber).filter(({ start }) => start >= number.start);
    if (numbers.length === 0) return null;
    if (numbers.some(({ unit }) => unit !== number.unit)) break;
    count += numbers.length;
    // 增加6件、增加9件、持平: the last of them has no number.
    const end = numbers.at(-1)!.end;
    if (clause.tokens.some((token) => token.kind === 'word' && token.id === 'level' && token.start >= end))
      return count + 1;
  }
  return count;
}

/** Counters of which a difference may be told in a list; 百分点, 倍 and 番 are no differences. */
const ratios: ReadonlySet<string> = new Set(['百分点', '倍', '番']);
const farthest = 12;

/** Nothing but a percentage, behind a 、 or a joining word. */
function isBarePercentage({ before, tokens }: Clause): boolean {
  const [first, last] = tokens.length === 1 ? [undefined, tokens[0]!] : [tokens[0]!, tokens[1]!];
  const joined = first === undefined || (first.kind === 'word' && first.class === 'join');
  return before === 'list' && tokens.length <= 2 && joined && isNumber(last) && last.unit === '%';
}

/** 31%、38%: how many percentages stand side by side from the last number of this clause on, with nothing else. */
function barePercentagesFrom(clauses: readonly Clause[], at: number): number {
  let count = 1;
  while (count < farthest && at + count < clauses.length && isBarePercentage(clauses[at + count]!)) count++;
  return count;
}

/** 分别占无法提供总数的90.3%: what is named behind 占 is the whole. */
function tellsBeforeShare(left: Phrase, text: string): boolean {
  const share = left.words.findLast(({ class: kind, end }) => kind === 'each' && text[end - 1] === '占');
  // 其中信息公开类分别占12.9%、16.3%: of what is not counted.
  const ofField = left.informed && has(left, 'part');
  return ofField || tells(share ? readPart(left, left.start, share.start, text) : left);
}

/** 比例为13.7%、32.1%: nothing but the word for shares. */
const namesShares = ({ words, heads }: Phrase, text: string): boolean =>
  heads.length === 0 &&
  words.some(
    ({ class: kind, start, end }) => kind === 'rate' && /^比[例率重]$/u.test(text.slice(start, end)),
  ) &&
  words.every(({ class: kind }) => kind === 'rate' || kind === 'filler');

const shareOfUnnamed = (value: number): Qualifier => ({
  metric: 'rate',
  value,
  partOf: null,
  certainty: 'sure',
  of: null,
});

/** Percentages and changes that go to the numbers before one by one: 5件、6件，分别占31%、38%; 复议22件、诉讼12件，同比分别下降8.3%和20%. */
export class SharedOut {
  private waiting: (Draft | null)[] = [];
  /** The list is one of comparisons, not of shares. */
  private compares = false;
  /** 分别下降8.3%和20.0%: the direction holds until another is named. */
  private direction: WordToken | undefined;
  private readonly clauses: readonly Clause[];
  private readonly ledger: Ledger;
  private readonly text: string;

  constructor(clauses: readonly Clause[], ledger: Ledger, text: string) {
    this.clauses = clauses;
    this.ledger = ledger;
    this.text = text;
  }

  isOpenFor(mention: Mention): boolean {
    return this.waiting.length > 0 || this.changeBefore(mention) !== null;
  }

  /** 较上年增加2期、280人次: the change that a bare number of another counter goes on with. */
  private changeBefore({ number, clause, left }: Mention): Draft | null {
    const last = this.ledger.drafts.at(-1);
    const goesOn = clause.before === 'list' && left.words.length === 0 && number.unit !== '%';
    return goesOn && last?.metric === 'change' && last.end === number.start - 1 ? last : null;
  }

  private readNextChange(mention: Mention): Qualifier | null {
    const before = this.changeBefore(mention);
    if (!before) return null;
    const { unit, value } = mention.number;
    const count = this.ledger.counts().findLast((one) => one.unit === unit && !isOfOtherTime(one.scope));
    return {
      metric: 'change',
      value: before.value < 0 ? -value : value,
      partOf: count ?? null,
      certainty: count ? 'likely' : 'loose',
      of: count ? metricOf('unnamed', count) : null,
    };
  }

  sentence(): void {
    if (this.waiting.length > 0) this.waiting = [];
  }

  /** The qualifier that a number is by its place in such a list; null where it stands in none. */
  read(mention: Mention, left: Phrase): Qualifier | null {
    const { number } = mention;
    if (isShareList(mention.left, this.text) && directionOf(mention.left)) this.openComparison(mention);
    else if (
      number.unit === '%' &&
      isShareList(left, this.text) &&
      !directionOf(left) &&
      !tellsBeforeShare(left, this.text)
    )
      this.openShares(mention);
    else if (this.opensBareShares(mention)) this.openShares(mention);
    else if (this.isBehindWhole(number)) this.openSharesOfWhole(mention);
    else if (this.waiting.length > 0 && !this.goesOn(mention)) this.waiting = [];
    if (this.waiting.length === 0) return this.readNextChange(mention);
    const count = this.waiting.shift() ?? null;
    if (!this.compares) return count ? shareOf(count, number.value) : shareOfUnnamed(number.value);
    this.direction = directionOf(mention.left) ?? this.direction;
    return this.compare(number, count);
  }

  /** 无法提供、部分公开分别占15%、14%: of what its own words name. */
  private openShares({ number, at }: Mention): void {
    this.compares = false;
    const size = percentagesFrom(this.clauses, at, number);
    const counts = this.ledger.lastCounts(size);
    // 26件集中在征地、拆迁两类，分别占46.2%、30.8%: of what has no number.
    this.waiting = counts.length > 0 || size < 2 ? counts : Array.from({ length: size }, () => null);
  }

  /** 5件、6件，占申请总量的31%、38%: as many shares, with nothing between them, as there are numbers before. */
  private opensBareShares({ number, at, left, clause }: Mention): boolean {
    if (number.unit !== '%' || has(left, 'sum') || this.waiting.length > 0) return false;
    if (!has(left, 'share', 'of') && !namesShares(left, this.text)) return false;
    if (number.end !== clause.end) return false;
    const count = barePercentagesFrom(this.clauses, at);
    const counts = count > 1 ? this.ledger.lastCounts(count) : [];
    return counts.length === count && counts.every(({ unit }) => unit === counts[0]!.unit);
  }

  /** 占全部申请53件的56.6%. */
  isBehindWhole({ unit, start }: NumberToken): boolean {
    const whole = this.ledger.drafts.at(-1);
    const touches = unit === '%' && whole?.end === start - 1 && this.text[start - 1] === '的';
    return touches && this.text[whole.start] === '占';
  }

  /** 30件、11件，占全部申请53件的56.6%、20.8%: of the numbers before the whole, one by one. */
  private openSharesOfWhole({ number, at }: Mention): void {
    const count = percentagesFrom(this.clauses, at, number);
    if (count < 2) return;
    this.compares = false;
    this.waiting = this.ledger.lastCounts(count + 1).slice(0, -1);
  }

  private openComparison({ number, at, left }: Mention): void {
    this.compares = true;
    this.direction = undefined;
    const size = alikeFrom(this.clauses, at, number);
    // 2021年、2022年分别增长22.3%和22.6%: of the figures of these years.
    const ofYears = left.dates.length > 1;
    const counts = size === null || tells(left) ? [] : this.ledger.lastBeside(size, ofYears);
    // 较2024年的61件、27件分别减少3件、增加3件: each of what the number in its place counts.
    const before = counts.length > 1 ? this.ledger.lastOfYearBefore(counts.length) : [];
    before.forEach((one, index) => {
      one.of = counts[index]!.metric;
    });
    this.waiting = counts.length > 0 ? counts : Array.from({ length: size ?? farthest }, () => null);
  }

  private goesOn({ number, clause, left }: Mention): boolean {
    if (this.compares) return !tells(left) && left.words.every(({ class: one }) => goesOnWith.has(one));
    const joined = left.words.every((word) => word.class === 'join') && left.heads.length === 0;
    return number.unit === '%' && (joined || (clause.before === 'list' && !tells(left)));
  }

  private compare(number: NumberToken, count: Draft | null): Qualifier {
    const isRatio = ratios.has(number.unit);
    // 培训3期、265人次，分别增加1期、65人次: of what is counted so.
    const own = count && number.unit !== '%' && count.unit !== number.unit;
    const alike = own ? (this.ledger.lastOfYear(number.unit) ?? count) : count;
    const known = alike && !isRatio && !isOfOtherTime(alike.scope) ? alike : null;
    return {
      metric: number.unit === '%' || isRatio ? 'growth' : 'change',
      value: this.direction?.id === 'down' ? -number.value : number.value,
      partOf: known,
      certainty: known ? 'likely' : 'loose',
      of: known && metricOf('unnamed', known),
    };
  }
}
