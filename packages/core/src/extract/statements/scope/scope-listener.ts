import { expression } from '../../../language/expressions/expression.ts';
import { answers, receives, yearInDigits } from '../../../language/expressions/pieces.ts';
import type { DateToken, Token, WordToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import { comesFrom, type Scope, turnsTo } from '../figures/scope.ts';
import { addsBelow, joinsLevel, leavesOneself, opensWith, tierAlone, withoutJoin } from './bodies-below.ts';
import { comparesWith, goesOnWithPrevious } from './other-years.ts';
import type { Said } from './said.ts';

/** 收到1800件，2019年为1887件. */
const bareFigure = /^(?:全年|同期)?为\d/u;
const longestFigure = 5;

const cameAndWent = expression`^(?:\d{1,2}月|底|末)?${receives}[、,并]?(?:于|在)?${yearInDigits}(?:\d{1,2}月)?${answers}`;
const longestCourse = 24;

/** 因2022年度政府信息公开申请引发复议1件: when it was asked for, not when the case was counted. */
const isCause = ({ start, end, to }: DateToken, text: string): boolean =>
  to === null && text[start - 1] === '因' && brings.test(text.slice(end, end + longestBringing));
const brings = /^度?[^,。;、]{2,18}?(?:引发|引起|导致|产生|提起|而来)/u;
const longestBringing = 24;

/** 对2022年底前的134件文件进行清理: the year binds what it describes only. */
const beforeThen = /^[底末初]?及?(?:之前|以前|前)/u;

const telling: ReadonlySet<string> = new Set([...'为系是属']);
const until: ReadonlySet<string> = new Set(['截至', '截止', '截止到', '截至到']);

const ownYear: ReadonlySet<string> = new Set(['今年', '本年', '本年度', '当年', '本报告年度']);

const plain: ReadonlySet<string> = new Set(['object', 'filler', 'join', 'sum']);
/** A number, and what it counts. */
const isPlain = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'word' && plain.has(token.class));

const adding = /^(?:另|此外|加上|连同)/u;

/** 另有3件, 上年结转4件: besides what was told of the year, or what came into it. */
const addsToYear = ({ before, start, tokens }: Clause, text: string): boolean =>
  before === 'comma' &&
  (adding.test(text.slice(start, start + 2)) ||
    tokens.some((token) => token.kind === 'word' && token.class === 'carry' && token.id === 'previous'));

/** 2020年收到6件，2019年为9件；自然人申请5件; 收到108件，2023年为129件，上年结转4件，办结108件: of the year that was spoken of first. */
const endsYear = (before: Said, clause: Clause, text: string, reportYear: number | null): boolean =>
  clause.before === 'semicolon'
    ? before.first === reportYear || before.aside
    : before.aside && addsToYear(clause, text);

const ofPlan =
  /^[”"’]?((?:规划)?(?:期间|时期|以来|[前头后][一二两三四五\d]?年|首年|末年|开局之?年|收官之?年))/u;
const longestOfPlan = 8;

/** Listens to one clause. */
export class Listener {
  said: Said;
  private carried = false;
  private numbered = false;
  private denied = false;
  private readonly opensPart: boolean;
  /** The clause goes on with a sentence. */
  private readonly goesOn: boolean;
  private readonly isBeside: boolean;
  private beside = false;
  private area = false;
  private year: number | null = null;
  private ownLevel: Scope | null = null;
  /** Where the last year that was named ends. */
  private yearEnd = -1;
  private readonly from: number;
  private readonly text: string;
  private readonly reportYear: number | null;

  constructor(before: Said, clause: Clause, text: string, reportYear: number | null) {
    // 备案行政复议9件，行政诉讼2件: a clause without a verb goes on with the one before.
    const goesOn = !clause.tokens.some((token) => token.kind === 'word' && token.class === 'verb');
    // 上年分别为4件、5件: the next figure of that year.
    const goesOnWithYear =
      clause.before === 'list' && clause.tokens.length === 1 && clause.tokens[0]!.kind === 'number';
    this.said = {
      ...before,
      filed: goesOn ? before.filed : null,
      // 全系统复议7件、诉讼2件; 全系统（含各分局）受理18件.
      system:
        clause.before === 'close' || (clause.before === 'list' && clause.tokens.every(isPlain))
          ? before.system
          : null,
      previous: goesOnWithYear ? before.previous : null,
      opensWithPrevious: goesOnWithYear && before.opensWithPrevious,
    };
    if (before.opensWithPrevious && reportYear !== null && goesOnWithPrevious(clause, text, reportYear))
      this.said.year = reportYear - 1;
    // 较2024年的61件、27件分别减少3件、增加3件: the next figure of that year.
    const listed = clause.before === 'list' && clause.tokens[0]?.kind === 'number';
    if (clause.depth === 0 && !listed) this.said.compared = null;
    if (clause.before === 'semicolon' && before.ofPart)
      this.said = { ...this.said, level: null, ofPart: false };
    if (endsYear(before, clause, text, reportYear)) this.said.year = null;
    if (clause.before === 'semicolon' && before.partialOfPart)
      this.said = { ...this.said, partial: null, partialOfPart: false };
    this.opensPart = clause.tokens.some((token) => token.kind === 'word' && token.class === 'part');
    this.goesOn = clause.before === 'comma' || clause.before === 'open';
    this.isBeside = clause.before === 'semicolon';
    this.from = clause.start;
    this.text = text;
    this.reportYear = reportYear;
  }

  hear(tokens: readonly Token[], upTo: number): Said {
    for (const token of tokens) {
      if (token.start >= upTo) break;
      if (token.kind === 'number') this.numbered = true;
      else if (token.kind === 'date') this.hearDate(token);
      else if (token.kind === 'word') this.hearWord(token);
    }
    const { said } = this;
    said.told ||= (this.numbered || this.denied) && this.year === null && said.year === null;
    if (this.carried) said.previous = null;
    // A year named with 结转 says where the requests went, not when they were counted.
    else if (this.year !== null) {
      said.aside ||= said.first === null && this.beside;
      said.year = this.year;
      said.first ??= this.year;
    }
    return said;
  }

  private hearDate(date: DateToken): void {
    const { said } = this;
    const { from, to } = date;
    const moves = this.tellsOfMove(date);
    this.carried ||= moves;
    if (from.year !== null && from.year !== this.reportYear && isCause(date, this.text)) {
      said.partial = `因${this.text.slice(date.start, date.end)}`;
      return;
    }
    const listed = said.compared !== null && this.text[date.start - 1] === '、';
    // 其中1件为2023年接收: said of that number alone.
    const told = this.numbered && telling.has(this.text[date.start - 1] ?? '');
    const earlier = told || beforeThen.test(this.text.slice(date.end, date.end + 4));
    if (to === null && from.year !== null && (comparesWith(date, this.text) || listed || earlier)) {
      said.compared = from.year;
      return;
    }
    if (to) this.hearSpan(date);
    else {
      if (from.year !== null) this.hearYear(from.year);
      if (from.month === null) this.yearEnd = date.end;
      this.beside ||=
        this.goesOn && (said.told || bareFigure.test(this.text.slice(date.end, date.end + longestFigure)));
      if (from.month !== null && !moves && this.isPart(date))
        said.partial = this.text.slice(date.start, date.end);
    }
  }

  /** 转2024年办理, 2022年转来, 2022年12月收到、2023年答复: whence and whither, not when. */
  private tellsOfMove(date: DateToken): boolean {
    const years = this.reportYear === null ? null : (date.from.year ?? this.reportYear) - this.reportYear;
    return (
      (years === 1 && turnsTo(date, this.text)) ||
      (years === -1 && comesFrom(date, this.text)) ||
      cameAndWent.test(this.text.slice(date.end, date.end + longestCourse))
    );
  }

  private hearYear(year: number): void {
    // 2022年、2023年分别收到…: not the report's year alone.
    if (this.year !== null && year !== this.year && !this.carried)
      this.said.partial = `${this.year}年、${year}年`;
    // 于2023年1月答复；2023年新收50件: the year named anew is all of it.
    else if (year !== this.said.year || this.year === null) {
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
      said.opensWithPrevious = word.id === 'previous' && opensWith(word.start, this.from, this.text);
      if (word.id === 'previous') said.previous = { kind: 'previous', words };
      else if (word.id !== 'due' && word.id !== 'open') this.carried = true;
    } else if (word.class === 'not') this.hearDenial(word.id);
    // 全省收到2183件；省厅收到917件: no longer of the area.
    else if (word.class === 'body' && this.leavesArea(word)) said.area = null;
    // 由去年的9件增至14件: what follows is this year's.
    else if (word.class === 'compare' && word.id === 'to') {
      said.previous = null;
      this.wholeYear();
    } else if (word.class === 'scope') this.hearScope(word.id, words, word.start);
  }

  /** A body that is named behind a semicolon, and no level of it. */
  private leavesArea({ start, end }: WordToken): boolean {
    const { text, from, isBeside } = this;
    return (
      isBeside &&
      opensWith(start, from, text) &&
      !/^[局厅委]?(?:本级|机关|自身)/u.test(text.slice(end, end + 3))
    );
  }

  /** 未制发文件，2023年制发2件: a denial is a figure of the year as well. */
  private hearDenial(id: string): void {
    if (id === 'carry') this.carried = true;
    else this.denied = true;
  }

  private hearScope(id: string, words: string, start: number): void {
    const { said } = this;
    if (id === 'partial' || id === 'years') this.hearPart(words);
    else if (id === 'plan') this.hearPlan(words, start + words.length);
    else if (id === 'since')
      said.since = !/(?:今年|本年|一年|年初|全年|本年度)$/u.test(
        this.text.slice(Math.max(0, start - 3), start),
      );
    else if (id === 'filed') said.filed = { kind: id, words };
    else if (id === 'own' || id === 'level') this.hearLevel({ kind: id, words });
    else if (id === 'units' || id === 'system' || id === 'inner') this.hearBelow(id, words, start);
    else if (id === 'area') this.hearArea({ kind: id, words }, start + words.length);
    else if (id === 'now') said.now = { kind: id, words };
    else if (id === 'year') {
      // 由上年转来的6件和当年收到的117件.
      if (ownYear.has(words)) said.previous = null;
      // 2023年全年收到41件: all of the year that is named.
      if (start === this.yearEnd) said.partial = null;
      else this.wholeYear();
    }
  }

  private hearBelow(id: string, words: string, start: number): void {
    const { said, from, text } = this;
    if (id === 'inner' && !opensWith(start, from, text)) return;
    if (said.level?.kind === 'own' && leavesOneself(words, start, from, text)) said.level = null;
    if (said.level && joinsLevel(said.level.words, start, text)) said.level = null;
    if (id === 'units') said.system = { kind: id, words: withoutJoin(words) };
    else said.system = this.area || addsBelow(start, text) ? null : { kind: 'system', words };
  }

  private hearPart(words: string): void {
    const { said } = this;
    said.partialOfPart = this.opensPart || (said.partial !== null && said.partialOfPart);
    said.partial = words;
  }

  private hearLevel(level: Scope): void {
    this.ownLevel = level;
    this.said.level = level;
    this.said.ofPart = this.opensPart;
  }

  /** 全区各部门、镇街: all of the area, whatever bodies are named behind it. */
  private hearArea(area: Scope, end: number): void {
    const { level } = this.said;
    const tier = tierAlone(end, this.text);
    // 我办收到20件（全旗各部门共收到71件）: no longer of the body itself; 全区镇街12件，全区共41件: nor of a tier of it.
    const isOver = (level?.kind === 'own' && level !== this.ownLevel) || level?.words.startsWith(area.words);
    if (tier !== null) this.said.level = { kind: 'level', words: area.words + tier };
    else this.said = { ...this.said, area, level: isOver ? null : level };
    this.area ||= tier === null;
  }

  /** “十四五”期间, “十四五”前四年 span years; “十四五”规划 is a name. */
  private hearPlan(words: string, end: number): void {
    const span = ofPlan.exec(this.text.slice(end, end + longestOfPlan))?.[1];
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
