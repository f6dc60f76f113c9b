import type { Token } from '../../../language/scan/scan.ts';
import type { WordClass } from '../../../language/words/types.ts';
import type { Clause } from '../clauses/clauses.ts';
import type { Scope } from '../figures/scope.ts';
import { figureTold, nothing, type Said } from './said.ts';
import { Listener } from './scope-listener.ts';
import type { TierSpan } from './tiers.ts';

const limiting: ReadonlySet<WordClass> = new Set(['carry', 'not', 'compare', 'scope']);

/** Whether a word or a date has any say in what limits a number. */
const limits = (token: Token): boolean =>
  token.kind === 'date' || (token.kind === 'word' && limiting.has(token.class));

/** 局本级收到22件, where no bodies below are spoken of: as 局机关 does, it may be all that the bureau counts. */
const levelOf = ({ level, system, area }: Said): Scope | null =>
  level && !system && !area && ofBureau.test(level.words) ? { kind: 'own', words: level.words } : level;
const ofBureau = /^[局厅委署部]/u;

const longestOpening = 24;
/** 累计受理210件（2019年以来）. */
const sinceBehind = /^[\d,.]+\p{Script=Han}{0,3}[(]自?(20\d{2})年(?:开展.{0,6})?以来/u;

/** 上半年收到95件。其中自然人申请81件: the time of the whole is that of its parts. */
function keptByParts(before: Said, isAlone: boolean, reportYear: number | null): Said {
  const { partial, partialOfPart, since, first, aside, previous } = before;
  // 上年收到151件。其中自然人申请120件; in 收到168件，上年151件 the whole is another.
  const ofPrevious = isAlone && previous !== null && reportYear !== null ? reportYear - 1 : null;
  const isOfYear = first !== null && first === before.year && first !== reportYear && !aside;
  const year = isOfYear ? first : ofPrevious;
  return { ...nothing, partial: partialOfPart ? null : partial, since, first: year, year };
}

/** Follows a sentence clause by clause and says what limits its numbers. */
export class ScopeReader {
  private earlier: Said = nothing;
  private current: Clause | null = null;
  /** Clauses of the sentence so far. */
  private clauses = 0;
  private readonly brackets: Said[] = [];

  private readonly text: string;
  private readonly reportYear: number | null;

  private readonly tiers: readonly TierSpan[];

  constructor(text: string, reportYear: number | null, tiers: readonly TierSpan[]) {
    this.text = text;
    this.reportYear = reportYear;
    this.tiers = tiers;
  }

  sentence({ tokens: [first] }: Clause): void {
    const goesOn = first?.kind === 'word' && first.class === 'part';
    // 收到117件（2023年103件）。其中…: what the bracket said is over.
    const before = goesOn && this.current ? (this.brackets[0] ?? this.hear(this.current, Infinity)) : nothing;
    this.earlier = before === nothing ? nothing : keptByParts(before, this.clauses === 1, this.reportYear);
    this.current = null;
    this.clauses = 0;
    this.brackets.length = 0;
  }

  clause(clause: Clause): void {
    const { current } = this;
    if (current) {
      this.earlier = this.hear(current, Infinity);
      for (let depth = current.depth; depth < clause.depth; depth++) this.brackets.push(this.earlier);
      for (let depth = current.depth; depth > clause.depth; depth--)
        this.earlier = this.brackets.pop() ?? this.earlier;
    }
    this.current = clause;
    this.clauses++;
  }

  private hear(clause: Clause, upTo: number): Said {
    if ((this.earlier === nothing || this.earlier === figureTold) && !clause.tokens.some(limits))
      return clause.tokens.some(({ kind }) => kind === 'number') ? figureTold : this.earlier;
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
    const tier = this.tiers.find(({ start, end }) => place >= start && place < end);
    return (
      said.previous ?? tier?.scope ?? said.filed ?? levelOf(said) ?? said.system ?? said.area ?? said.now
    );
  }
}
