import type { DateToken, Token, WordToken } from '../../language/scan/scan.ts';
import type { WordClass } from '../../language/words/types.ts';
import type { Clause } from './clauses.ts';

/**
 * What limits a number: a part of the year, a time that began earlier, another year, the year before (上年), cases filed or
 * passed on, one level of a body, one's own body, the bodies below, other bodies together, an area, or a time up to now.
 */
export type ScopeKind =
  | 'partial'
  | 'since'
  | 'year'
  | 'previous'
  | 'filed'
  | 'level'
  | 'own'
  | 'units'
  | 'system'
  | 'area'
  | 'now';

export interface Scope {
  readonly kind: ScopeKind;
  /** As printed. */
  readonly words: string;
}

/** Whether a number is one of another time than the report's year alone. */
export const isOfOtherTime = (scope: Scope | null): boolean =>
  scope !== null && ['partial', 'since', 'year', 'previous'].includes(scope.kind);

/** What last year's figures are given where the text names no year (由9件增至15件). */
export const lastYear: Scope = { kind: 'previous', words: '上年' };

/** 2022年 or 上年: another year, and all of it. */
export const isOfYear = (scope: Scope | null): boolean =>
  scope?.kind === 'year' || scope?.kind === 'previous';

/** Whether a number is one of the year before the report's. */
export const isLastYear = (scope: Scope | null, reportYear: number | null): boolean =>
  scope?.kind === 'previous' || (reportYear !== null && scope?.words === `${reportYear - 1}年`);

/** What has been said about time, level and area up to some point of a sentence. */
interface Said {
  partial: string | null;
  level: Scope | null;
  area: Scope | null;
  now: Scope | null;
  year: number | null;
  /** The year compared with (比2021年): it binds only its clause and the bracket in it. */
  compared: number | null;
  since: boolean;
  /** 上年 binds only within its own clause, 备案 until another verb. */
  filed: Scope | null;
  system: Scope | null;
  previous: Scope | null;
}

const nothing: Said = {
  partial: null,
  level: null,
  area: null,
  now: null,
  year: null,
  compared: null,
  since: false,
  filed: null,
  system: null,
  previous: null,
};

/** Words before a year that only compare with it. */
const comparing: ReadonlySet<string> = new Set([...'比较与同如']);
const comparingWords = ['不足', '超过', '高于', '低于', '相较于', '相比于'];

/** 为2022年的1.5倍. */
const multiple = /^的?[\d.一二两三四五六七八九十]{1,5}倍/u;

const comparesWith = (date: DateToken, text: string): boolean =>
  multiple.test(text.slice(date.end, date.end + 8)) ||
  comparing.has(text[date.start - 1] ?? '') ||
  comparingWords.some((word) => text.endsWith(word, date.start));

/** 对2022年底前的134件文件进行清理: the year binds what it describes only. */
const beforeThen = /^[底末初]?(?:之前|以前|前)/u;

const turning: ReadonlySet<string> = new Set([...'转待移']);
const placing: ReadonlySet<string> = new Set([...'于在']);
const goingOn = /^(?:初|年初|以后)?(?:继续|依法|按期)?(?:办[理结毕]|[答回]复|处理|完成)/u;
const longestGoingOn = 10;

/** 转2024年办理, 留待2024年答复, 于2024年1月办结: a year that requests go on into. */
export const turnsTo = ({ start, end, to }: DateToken, text: string): boolean =>
  to === null &&
  (turning.has(text[start - 1] ?? '') ||
    (placing.has(text[start - 1] ?? '') && goingOn.test(text.slice(end, end + longestGoingOn))));

const until: ReadonlySet<string> = new Set(['截至', '截止', '截止到', '截至到']);

/** Listens to one clause. */
class Listener {
  readonly said: Said;
  private carried = false;
  private area = false;
  private year: number | null = null;
  private readonly text: string;
  private readonly reportYear: number | null;

  constructor(before: Said, clause: Clause, text: string, reportYear: number | null) {
    // 备案行政复议9件，行政诉讼2件: a clause without a verb goes on with the one before.
    const goesOn = !clause.tokens.some((token) => token.kind === 'word' && token.class === 'verb');
    this.said = { ...before, filed: goesOn ? before.filed : null, system: null, previous: null };
    if (clause.depth === 0) this.said.compared = null;
    this.text = text;
    this.reportYear = reportYear;
  }

  hear(tokens: readonly Token[], upTo: number): Said {
    for (const token of tokens) {
      if (token.start >= upTo) break;
      if (token.kind === 'date') this.hearDate(token);
      else if (token.kind === 'word') this.hearWord(token);
    }
    const { said } = this;
    if (this.carried) said.previous = null;
    // A year named with 结转 says where the requests went, not when they were counted.
    else if (this.year !== null) said.year = this.year;
    return said;
  }

  private hearDate(date: DateToken): void {
    const { said } = this;
    const { from, to } = date;
    // 转2024年办理: whither, not when.
    if (this.reportYear !== null && from.year === this.reportYear + 1 && turnsTo(date, this.text))
      this.carried = true;
    const listed = said.compared !== null && this.text[date.start - 1] === '、';
    const earlier = beforeThen.test(this.text.slice(date.end, date.end + 3));
    if (to === null && from.year !== null && (comparesWith(date, this.text) || listed || earlier)) {
      said.compared = from.year;
      return;
    }
    if (to) this.hearSpan(date);
    else {
      if (from.year !== null) this.hearYear(from.year);
      if (from.month !== null && this.isPart(date)) said.partial = this.text.slice(date.start, date.end);
    }
  }

  private hearYear(year: number): void {
    // 2022年、2023年分别收到…: not the report's year alone.
    if (this.year !== null && year !== this.year && !this.carried)
      this.said.partial = `${this.year}年、${year}年`;
    else if (year !== this.said.year) {
      this.said.partial = null;
      this.said.since = false;
    }
    this.year = year;
  }

  /** 1-6月, 1月1日至9月30日; 自2008年至2023年. */
  private hearSpan({ from, to, start, end }: DateToken): void {
    const words = this.text.slice(start, end);
    const years = from.year !== null && to!.year !== null && from.year !== to!.year;
    if (years && from.year !== this.reportYear) this.said.partial = words;
    else if (to!.month !== null && to!.month < 12) this.said.partial = words;
    else if (from.month !== null && from.month > 1) this.said.partial = words;
    else if (to!.year ?? from.year) this.hearYear((to!.year ?? from.year)!);
  }

  /** 截至11月底, 2023年5月: less than the year; 截至12月31日 is all of it. */
  private isPart({ from, start, end }: DateToken): boolean {
    if (
      until.has(this.text.slice(Math.max(0, start - 2), start)) ||
      until.has(this.text.slice(Math.max(0, start - 3), start))
    )
      return from.month! < 12;
    return from.day === null && !/[底末]$/u.test(this.text.slice(start, end));
  }

  private hearWord(word: WordToken): void {
    const { said } = this;
    const words = this.text.slice(word.start, word.end);
    if (word.class === 'carry') {
      if (word.id === 'previous') said.previous = { kind: 'previous', words };
      else if (word.id !== 'due' && word.id !== 'open') this.carried = true;
    } else if (word.class === 'not' && word.id === 'carry') this.carried = true;
    // 由去年的9件增至14件: what follows is this year's.
    else if (word.class === 'compare' && word.id === 'to') {
      said.previous = null;
      this.wholeYear();
    } else if (word.class === 'scope') this.hearScope(word.id, words, word.start);
  }

  private hearScope(id: string, words: string, start: number): void {
    const { said } = this;
    if (id === 'partial' || id === 'years') said.partial = words;
    else if (id === 'plan') this.hearPlan(words, start + words.length);
    else if (id === 'since')
      said.since = !/(?:今年|本年|一年|年初|全年|本年度)$/u.test(
        this.text.slice(Math.max(0, start - 3), start),
      );
    else if (id === 'filed') said.filed = { kind: id, words };
    else if (id === 'own' || id === 'level') said.level = { kind: id, words };
    else if (id === 'units') said.system = { kind: id, words };
    else if (id === 'system') said.system = this.area ? null : { kind: id, words };
    else if (id === 'area') this.hearArea({ kind: id, words });
    else if (id === 'now') said.now = { kind: id, words };
    else if (id === 'year') this.wholeYear();
  }

  /** 全区各部门、镇街: all of the area, whatever bodies are named behind it. */
  private hearArea(area: Scope): void {
    this.said.area = area;
    this.area = true;
  }

  /** “十四五”期间 spans years; “十四五”规划 is a name. */
  private hearPlan(words: string, end: number): void {
    const span = /^[”"’]?(期间|时期|以来)/u.exec(this.text.slice(end, end + 3))?.[1];
    if (span) this.said.partial = words + span;
  }

  /** 今年, 全年: what was said of another time is over. */
  private wholeYear(): void {
    const { said } = this;
    said.partial = null;
    said.since = false;
    this.year = null;
    if (said.year !== null && said.year !== this.reportYear) said.year = null;
  }
}

const limiting: ReadonlySet<WordClass> = new Set(['carry', 'not', 'compare', 'scope']);

/** Whether a word or a date has any say in what limits a number. */
const limits = (token: Token): boolean =>
  token.kind === 'date' || (token.kind === 'word' && limiting.has(token.class));

const longestOpening = 24;
/** 累计受理210件（2019年以来）. */
const sinceBehind = /^[\d,.]+\p{Script=Han}{0,3}[（(]自?(20\d{2})年(?:开展.{0,6})?以来/u;

/** Follows a sentence clause by clause and says what limits its numbers. */
export class ScopeReader {
  private earlier: Said = nothing;
  private current: Clause | null = null;
  private readonly brackets: Said[] = [];

  private readonly text: string;
  private readonly reportYear: number | null;

  constructor(text: string, reportYear: number | null) {
    this.text = text;
    this.reportYear = reportYear;
  }

  sentence(): void {
    this.earlier = nothing;
    this.current = null;
    this.brackets.length = 0;
  }

  clause(clause: Clause): void {
    const { current } = this;
    if (current) {
      this.earlier = this.hear(current, Number.POSITIVE_INFINITY);
      for (let depth = current.depth; depth < clause.depth; depth++) this.brackets.push(this.earlier);
      for (let depth = current.depth; depth > clause.depth; depth--)
        this.earlier = this.brackets.pop() ?? this.earlier;
    }
    this.current = clause;
  }

  private hear(clause: Clause, upTo: number): Said {
    if (this.earlier === nothing && !clause.tokens.some(limits)) return nothing;
    return new Listener(this.earlier, clause, this.text, this.reportYear).hear(clause.tokens, upTo);
  }

  /**
   * What limits a number at this place to less (or other) than the report's own year and body; null when nothing does.
   * A part of the year weighs most, then another year, then 备案 and the like, then a level of government, then an area.
   */
  at(place: number): Scope | null {
    if (!this.current) return null;
    const opening = this.text.slice(place, place + longestOpening);
    const behind = opening.includes('以来') ? sinceBehind.exec(opening) : null;
    if (behind && Number(behind[1]) !== this.reportYear)
      return { kind: 'since', words: `${behind[1]}年以来` };
    const said = this.hear(this.current, place);
    const year = said.compared ?? said.year;
    const otherYear = year !== null && this.reportYear !== null && year !== this.reportYear;
    if (said.partial) return { kind: 'partial', words: said.partial };
    if (said.since && (year === null || otherYear))
      return { kind: 'since', words: year === null ? '以来' : `${year}年以来` };
    if (otherYear) return { kind: 'year', words: `${year}年` };
    return said.previous ?? said.filed ?? said.level ?? said.system ?? said.area ?? said.now;
  }
}
