import {
  type Mark,
  type MarkToken,
  type NumberToken,
  type Token,
  wordToken,
} from '../../../language/scan/scan.ts';
import { holdsBareNumber, naming, opensItemsInBrackets } from './bracketed-numbers.ts';
import { endsException } from './exceptions.ts';
import { saysWithin } from './middle.ts';
import { joinsNumbered } from './numbers-first.ts';
import { type Bracket, pairBrackets } from './pair-brackets.ts';
import { mayBePeer, sharesOneNumber } from './peers.ts';
import { isBarePublish } from './phrase.ts';
import { startsItem } from './starts-item.ts';

/** A stretch of a sentence between two marks. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** The mark before it; `stop` at the start of a sentence. */
  readonly before: Mark;
  /** How many brackets it stands in. */
  readonly depth: number;
}

const isUnspecific = (token: Token): boolean =>
  token.kind === 'word' && token.class === 'outcome' && token.id === 'unspecific';

/** What may stand behind the number it counts: 16件公开, 6件维持, 3件其他. */
const opening: ReadonlySet<string> = new Set(['outcome', 'verdict', 'rest', 'carry', 'verb']);

/** No such bracket holds more words: 占申请总量的42.9%. */
const mostAside = 5;

/** （十二）. */
const longestOrdinal = 4;

/** No bracket that says which result is meant holds more words. */
const mostInside = 8;

/** No clause of real prose has more words; the bound keeps hostile prose linear. */
const longestClause = 80;

/** 行政诉讼（直接起诉）维持6件: which of the suits. */
const namesSuits = (inside: readonly Token[]): boolean =>
  inside.length === 1 &&
  inside[0]!.kind === 'word' &&
  inside[0]!.class === 'object' &&
  inside[0]!.id.startsWith('litigation');

const ranks: Readonly<Record<Mark, number>> = {
  list: 0,
  comma: 1,
  colon: 1,
  close: 2,
  open: 3,
  semicolon: 4,
  stop: 5,
};

class ClauseCutter {
  private readonly clauses: Clause[] = [];
  /** The tokens of the clause so far, in a list that all clauses use; each takes as many as it has. */
  private readonly current: Token[] = [];
  private size = 0;
  /** Whether a number is among them. */
  private hasNumber = false;
  private before: Mark = 'stop';
  /** Closing brackets that are passed over. */
  private readonly passed = new Set<number>();
  private depth = 0;
  private from = 0;
  /** A bracket that stands between a number and its words; it is read behind them. */
  private held: Pick<Clause, 'tokens' | 'start' | 'end'> | null = null;
  private readonly tokens: readonly Token[];
  private readonly brackets: Map<number, Bracket>;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.brackets = pairBrackets(tokens);
  }

  run(): Clause[] {
    for (let index = 0; index < this.tokens.length; index++) {
      const token = this.tokens[index]!;
      if (token.kind === 'mark') index = this.readMark(token, index);
      else if (this.joinsItems(token, index)) this.flush('list', token.end);
      else {
        if (this.size >= longestClause) this.flush('list', token.start);
        this.take(token);
        if (this.hasNumber && endsException(this.tokens, index, this.current.slice(0, this.size)))
          this.flush('comma', token.end);
      }
    }
    this.flush('stop', 0);
    return this.clauses;
  }

  /** 重复申请5件和大量反复申请2件: as a 、 does. */
  private joinsItems(token: Token, index: number): boolean {
    if (token.kind !== 'word' || token.class !== 'join' || token.id !== 'both') return false;
    const before = this.tokens[index - 1];
    if (before?.end !== token.start || !startsItem(this.tokens, index + 1)) return false;
    if (joinsNumbered(this.tokens, index, this.current.slice(0, this.size))) return true;
    // 工程招标(9件)和入园企业(6件).
    return before.kind === 'number' ? this.hasNumber : before.kind === 'mark' && before.mark === 'close';
  }

  private take(token: Token): void {
    this.current[this.size++] = token;
    if (token.kind === 'number') this.hasNumber = true;
  }

  private readMark(token: MarkToken, index: number): number {
    if (token.mark === 'open') return this.openBracket(token, index);
    if (token.mark === 'close') {
      if (!this.passed.delete(index)) this.closeBracket(token);
    } else if (this.joins(index)) this.join(token);
    else {
      this.flush(token.mark, token.end);
      if (token.mark === 'stop') this.depth = 0;
    }
    return index;
  }

  /**
   * A bracket that holds one bare number is no clause of its own: 全部申请（38件）由自然人提出. One without number or denial
   * is passed over, so that it does not part a word from its number.
   */
  private openBracket(token: MarkToken, index: number): number {
    const bracket = this.brackets.get(index);
    const inner = this.tokens[index + 1];
    const counts = bracket?.size === 1 && inner?.kind === 'number' && inner.unit !== '';
    if (counts && (!this.hasNumber || this.opensItems(index))) {
      this.take(inner);
      return bracket.close;
    }
    if (bracket && !this.hasNumber && holdsBareNumber(this.tokens, index)) {
      this.take({ ...(inner as NumberToken), start: token.start, end: this.tokens[bracket.close]!.end });
      return bracket.close;
    }
    if (bracket && bracket.counts === 0 && !bracket.denies && !this.setsApart(index, bracket)) {
      const end = this.tokens[bracket.close]!.end;
      if (this.tellsResult(index, bracket)) return index;
      // The bracket counts as read, so that it is no unknown noun between a word and its number.
      if (this.size > 0) this.take(wordToken(token.start, end, 'filler', 'bracket'));
      // （四）行政处罚：9件: the number of a paragraph is no part of its words.
      else if (end - token.start <= longestOrdinal && bracket.size <= 1) this.from = end;
      return bracket.close;
    }
    if (bracket && this.partsNumberFromWords(index, bracket)) {
      const inside = this.tokens.slice(index + 1, bracket.close);
      const end = this.tokens[bracket.close]!.end;
      this.take(wordToken(token.start, end, 'filler', 'bracket'));
      this.held = { tokens: inside, start: token.end, end: inside.at(-1)!.end };
      return bracket.close;
    }
    this.flush('open', token.end);
    this.depth++;
    return index;
  }

  /** 其余15件来自企业（9件）、律所（6件）: the first of them begins a list of its parts. */
  private opensItems(index: number): boolean {
    if (!opensItemsInBrackets(this.tokens, index)) return false;
    const word = this.current[--this.size]!;
    this.flush('colon', word.start);
    this.take(word);
    return true;
  }

  /** 24件（42.9%）予以公开、16件（28.6%）部分公开: the words behind the bracket are of the number before it. */
  private partsNumberFromWords(index: number, { close, counts, size }: Bracket): boolean {
    const number = this.current[this.size - 1];
    if (this.held || this.size === 0 || number?.kind !== 'number' || number.end !== this.tokens[index]!.start)
      return false;
    const inside = this.tokens.slice(index + 1, close);
    const isPlain = counts === 1 && size <= mostAside && inside.every(({ kind }) => kind !== 'mark');
    const next = this.tokens[close + 1];
    if (!isPlain || next?.kind !== 'word' || next.start !== this.tokens[close]!.end) return false;
    return !startsItem(this.tokens, close + 1) && this.namesResult(close + 1);
  }

  /** 为予以公开, 自然人提出, 被纠正. */
  private namesResult(from: number): boolean {
    for (let at = from; at < this.tokens.length; at++) {
      const token = this.tokens[at]!;
      if (token.kind !== 'word') return false;
      if (naming.has(token.class) || isBarePublish(token)) return true;
      if (token.class !== 'filler') return false;
    }
    return false;
  }

  /** 行政复议案件186件（作为复议机关）: none of the tables'. */
  private setsApart(index: number, { close }: Bracket): boolean {
    return (
      this.hasNumber &&
      this.tokens
        .slice(index + 1, close)
        .some((token) => token.kind === 'word' && token.class === 'excluded' && token.id === 'clause')
    );
  }

  /** 信息不存在（本机关不掌握）31件: which result the number behind the bracket is; the brackets themselves are passed over. */
  private tellsResult(index: number, { close, size }: Bracket): boolean {
    const number = this.tokens[close + 1];
    if (!this.hasNumber && namesSuits(this.tokens.slice(index + 1, close))) {
      this.passed.add(close);
      return true;
    }
    if (this.hasNumber || size > mostInside || number?.kind !== 'number' || number.unit === '') return false;
    if (number.start !== this.tokens[close]!.end) return false;
    const inside = this.tokens.slice(index + 1, close);
    const names = (...classes: string[]): boolean =>
      inside.some((token) => token.kind === 'word' && classes.includes(token.class));
    // 公开（含部分公开）103件, 其他（撤回）5件: more, or less, than the words before say.
    const isOther = names('part', 'excluded', 'sum') || inside.some((token) => isUnspecific(token));
    if (!names('outcome') || isOther) return false;
    this.passed.add(close);
    return true;
  }

  private closeBracket(token: MarkToken): void {
    this.flush('close', token.end);
    this.depth = Math.max(0, this.depth - 1);
  }

  /** A 、 joins words that wait for a number, a colon when its number follows at once (“行政诉讼：0件”). */
  private joins(index: number): boolean {
    const { mark, end } = this.tokens[index] as MarkToken;
    if (mark === 'comma' || mark === 'semicolon') return this.joinsPeers(index);
    const next = this.tokens[index + 1];
    if (this.hasNumber) return mark === 'list' && !startsItem(this.tokens, index + 1);
    const counted = mark === 'colon' && next?.kind === 'number' && next.start === end;
    return mark === 'list' || (counted && !this.opensResults(index + 2));
  }

  /** 复议，诉讼合计19件: a comma for a 、. */
  private joinsPeers(index: number): boolean {
    const last = this.size > 0 ? this.current[this.size - 1] : undefined;
    if (last?.kind !== 'word' || last.end !== this.tokens[index]!.start) return false;
    if (!(mayBePeer(last) || last.class === 'rate')) return false;
    if (this.hasNumber && startsItem(this.tokens, index + 1)) return false;
    return sharesOneNumber(this.tokens, index, this.current.slice(0, this.size));
  }

  /** 全部办结：16件公开、5件部分公开; 复议案件：38件维持、9件纠正: the number belongs to the result behind it. */
  private opensResults(index: number): boolean {
    const token = this.tokens[index];
    if (token?.kind !== 'word' || token.start !== (this.tokens[index - 1] as Token).end) return false;
    return opening.has(token.class) || isBarePublish(token);
  }

  private join(token: MarkToken): void {
    if (this.size > 0) this.take(wordToken(token.start, token.end, 'join', token.mark));
  }

  private flush(next: Mark, end: number): void {
    const last = this.size > 0 ? this.current[this.size - 1] : undefined;
    if (last)
      this.clauses.push({
        tokens: this.current.slice(0, this.size),
        start: this.from,
        end: last.end,
        before: this.before,
        depth: this.depth,
      });
    if (this.held) this.clauses.push({ ...this.held, before: 'open', depth: this.depth + 1 });
    this.held = null;
    this.from = end;
    // An empty stretch must not hide a stronger mark: “。其中” after “）。” still starts a sentence.
    this.before = last || ranks[next] > ranks[this.before] ? next : this.before;
    this.size = 0;
    this.hasNumber = false;
  }
}

/** Cuts tokens into clauses. */
export const toClauses = (tokens: readonly Token[]): Clause[] => new ClauseCutter(tokens).run();

/** Directly behind a number these hold its parts. */
export const bracketing: ReadonlySet<Mark> = new Set(['open', 'colon']);

/** 16件申请当中，在16件申请中: what follows are parts of it. */
export const isWithin = ({ tokens, end }: Clause, numbers: readonly number[], text: string): boolean =>
  numbers.length === 1 &&
  tokens.length - numbers[0]! > 1 &&
  saysWithin(text, end - 1) &&
  /,/u.test(text[end] ?? '');
