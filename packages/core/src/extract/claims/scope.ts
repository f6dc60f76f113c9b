import type { Segment } from './segment.ts';

/** Spans of months that are not the whole year: 1-6月, 1月1日至9月30日, 截至10月底. */
const monthSpan = /1月?(?:1日|份)?(?:-|—|–|~|至|到)(?:\d{4}年)?(\d{1,2})月/u;
/** 自2008年…至…: figures added up over years. */
const yearSpan = /(?:自|从)((?:19|20)\d{2})年.{0,12}?[至到]/u;
const untilMonth = /截[至止](?:\d{4}年)?(\d{1,2})月/u;
/** 今年以来 is the report's own year. */
const thisYear = /(?:今年|本年|一年|年初|全年)$/u;
const comparing = /[比较]/u;
const longestOpening = 24;
/** 累计受理210件（2019年以来）. */
const sinceBehind = /^[\d,.]+\p{Script=Han}{0,3}[（(]自?(20\d{2})年(?:开展.{0,6})?以来/u;
/** Where dates of a sentence are looked for. */
const longestHead = 400;

/** What has been said about time, level and area up to some point of a sentence. */
interface Said {
  readonly partial: string | null;
  readonly level: string | null;
  readonly area: string | null;
  readonly now: string | null;
  readonly year: number | null;
  /** The year compared with (比2021年): it binds only its clause and the bracket in it. */
  readonly compared: number | null;
  readonly since: boolean;
  /** 备案 and 上年 bind only within their own clause. */
  readonly filed: string | null;
  readonly system: string | null;
  readonly previous: string | null;
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

/** Adds what a clause says before `upTo`. */
function hear(before: Said, segment: Segment, text: string, upTo: number): Said {
  const said = { ...before, filed: null, system: null, previous: null } as {
    -readonly [K in keyof Said]: Said[K];
  };
  if (segment.depth === 0) said.compared = null;
  let carried = false;
  let year: number | null = null;
  for (const token of segment.tokens) {
    if (token.start >= upTo) break;
    if (token.kind === 'year' && comparing.test(text.slice(Math.max(0, token.start - 1), token.start))) {
      said.compared = token.year;
      continue;
    }
    if (token.kind === 'year') {
      // 2022年、2023年分别收到…: not the report's year alone.
      if (year !== null && year !== token.year && !carried) said.partial = `${year}年、${token.year}年`;
      year = token.year;
    }
    if (token.kind !== 'word' || (token.class !== 'carry' && token.class !== 'scope')) continue;
    const word = text.slice(token.start, token.end);
    if (token.class === 'carry') {
      if (token.id === 'previous') said.previous = word;
      else carried = true;
    } else if (token.id === 'partial' || token.id === 'years') said.partial = word;
    else if (token.id === 'since') said.since = !thisYear.test(text.slice(token.start - 2, token.start));
    else if (token.id === 'filed') said.filed = word;
    else if (token.id === 'own' || token.id === 'level') said.level = word;
    else if (token.id === 'system') said.system = word;
    else if (token.id === 'area') said.area = word;
    else if (token.id === 'now') said.now = word;
  }
  if (carried) said.previous = null;
  // A year named with 结转 says where the requests went, not when they were counted.
  if (year !== null && !carried) said.year = year;
  return said;
}

interface Dates {
  readonly span: string | null;
  readonly months: string | null;
}

const sentenceEnds: ReadonlySet<string> = new Set('。；;！!？?\n');

/** Where the sentence of a segment begins: 截至11月底， before it has no word of the vocabulary and is no segment. */
function sentenceStart(text: string, at: number): number {
  const earliest = Math.max(0, at - longestOpening);
  let start = at;
  while (start > earliest && !sentenceEnds.has(text[start - 1]!)) start--;
  return start;
}

/** Follows a sentence clause by clause and says what limits its numbers. */
export class ScopeReader {
  private earlier: Said = nothing;
  private current: Segment | null = null;
  private start = 0;
  private dates: Dates | null = null;

  private readonly text: string;
  private readonly reportYear: number | null;

  constructor(text: string, reportYear: number | null) {
    this.text = text;
    this.reportYear = reportYear;
  }

  sentence(): void {
    this.earlier = nothing;
    this.current = null;
  }

  clause(segment: Segment): void {
    if (this.current) this.earlier = hear(this.earlier, this.current, this.text, Number.POSITIVE_INFINITY);
    else this.start = sentenceStart(this.text, segment.start);
    this.current = segment;
    this.dates = null;
  }

  private readDates(segment: Segment): Dates {
    const head = this.text.slice(this.start, Math.min(segment.end, this.start + longestHead));
    const span = yearSpan.exec(head);
    const months = monthSpan.exec(head) ?? untilMonth.exec(head);
    return {
      span: span && this.reportYear !== null && Number(span[1]) !== this.reportYear ? `${span[1]}年至` : null,
      months: months && Number(months[1]) < 12 ? months[0] : null,
    };
  }

  /**
   * What limits a number at this place to less (or other) than the report's own year and body, as printed; null when nothing
   * does. A part of the year weighs most, then another year, then 备案 and the like, then a level of government, then an area.
   */
  at(place: number): string | null {
    if (!this.current) return null;
    const behind = sinceBehind.exec(this.text.slice(place, place + longestOpening));
    if (behind && Number(behind[1]) !== this.reportYear) return `${behind[1]}年以来`;
    const said = hear(this.earlier, this.current, this.text, place);
    const year = said.compared ?? said.year;
    const otherYear = year !== null && this.reportYear !== null && year !== this.reportYear;
    this.dates ??= this.readDates(this.current);
    const partial = this.dates.span ?? said.partial ?? this.dates.months;
    if (partial) return partial;
    if (said.since && (year === null || otherYear)) return year === null ? '以来' : `${year}年以来`;
    if (otherYear) return `${year}年`;
    return said.previous ?? said.filed ?? said.level ?? said.system ?? said.area ?? said.now;
  }
}
