import type { Token, WordToken } from '../../../language/scan/scan.ts';

/** What a counted thing may be: one of the objects the tables know, a request in full or in short, or something else. */
export interface Head {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Adjacent pieces of “政府信息公开申请”, in any order. */
class PieceRun {
  readonly start: number;
  end: number;
  private apply = false;
  private byRequest = false;
  private item = false;
  private field = false;
  publish = false;
  information = false;
  private last = '';
  /** 申请公开的政府信息: what follows 的 is what is counted. */
  private qualified = false;

  constructor(first: WordToken) {
    this.start = first.start;
    this.end = first.start;
    this.take(first);
  }

  take(piece: WordToken): void {
    if (piece.class === 'atom') {
      if (piece.id === 'apply') this.apply = true;
      else if (piece.id === 'byRequest') this.byRequest = true;
      else if (piece.id === 'item' || piece.id === 'size') this.item = true;
      else if (piece.id === 'publish') this.publish = true;
      else if (piece.id === 'field') this.field = true;
      else if (piece.id === 'information') this.information = true;
      this.last = piece.id;
    } else this.qualified = true;
    this.end = piece.end;
  }

  /** Speaks of government information disclosure. */
  get informed(): boolean {
    return this.field || (this.information && this.publish);
  }

  toHead(): Head | null {
    const { start, end } = this;
    const info = this.last === 'information';
    if (info && this.qualified && this.apply && !this.byRequest) return { id: 'thing', start, end };
    if (this.byRequest || this.item || (this.apply && this.publish)) return { id: 'request', start, end };
    if (this.apply) return { id: 'application', start, end };
    // 政府信息公开 names the field, 公开政府信息211条 counts pieces of information.
    return this.information && this.last !== 'publish' ? { id: 'thing', start, end } : null;
  }
}

/** Words that may stand between two pieces of one noun: 政府信息公开方面的申请, 政府信息公开类申请. */
const links: ReadonlySet<string> = new Set(['的', '方面', '类', '有关', '相关', '事项', '领域', '业务']);
const mostLinks = 2;

/** The index of the next piece of the noun after `index`, or -1; pieces touch, but for a few linking words. */
function nextPiece(words: readonly WordToken[], index: number, text: string): number {
  let { end } = words[index]!;
  for (let next = index + 1; next <= index + 1 + mostLinks; next++) {
    const word = words[next];
    if (!word || word.start !== end) return -1;
    if (word.class === 'atom') return next;
    if (word.class === 'scope' && word.id === 'own') {
      end = word.end;
      continue;
    }
    if (word.class !== 'filler' || !links.has(text.slice(word.start, word.end))) return -1;
    end = word.end;
  }
  return -1;
}

export interface Nouns {
  /** Objects in order; the last is the head of the noun phrase. */
  readonly heads: readonly Head[];
  /** 公开 on its own, which in a list of results means disclosed. */
  readonly publishes: boolean;
  /** The words speak of government information disclosure. */
  readonly informed: boolean;
}

/** What may stand directly before a bare 申请 that asks for information: 收到申请, 网上申请, 3件申请. */
const beforeApplication: ReadonlySet<string> = new Set([
  'verb',
  'filler',
  'person',
  'applicant',
  'channel',
  'scope',
  'carry',
  'share',
  'sum',
  'rest',
  'all',
  'join',
  'each',
  'not',
  'part',
  'atom',
  'outcome',
  'excluded',
  // 比上年多收申请26件.
  'compare',
]);

const asDone = /[作做]出|实施|采[取用]|送达/u;

/** 商标注册申请, 调解申请, 登记申请: an application for something else. */
function isForSomethingElse(
  words: readonly WordToken[],
  index: number,
  from: number,
  tokens: readonly Token[],
  text: string,
): boolean {
  const { start } = words[index]!;
  // 3件申请 names requests as well as 申请.
  if (start <= from || tokens.some((token) => token.kind !== 'word' && token.end === start)) return false;
  const before = words[index - 1];
  if (before?.end !== start) return true;
  const registers =
    before.class === 'verb' &&
    before.id === 'receive' &&
    words.some((word) => word !== before && word.end <= before.start && word.class === 'verb');
  // 演出审批申请, 补贴发放申请.
  if (before.class === 'verb' && before.id === 'decide' && !asDone.test(text.slice(before.start, before.end)))
    return true;
  // 尚未办结申请3件, but 调解申请.
  const pending = before.class === 'verdict' && before.id === 'pending';
  return registers || !(pending || beforeApplication.has(before.class));
}

const shortestInformed = 8;

/** One noun phrase after another. */
class NounReader {
  heads: Head[] = [];
  publishes = false;
  informed = false;
  private readonly words: readonly WordToken[];
  /** The same with dates and numbers. */
  private readonly tokens: readonly Token[];
  private readonly text: string;
  private readonly from: number;

  constructor(words: readonly WordToken[], tokens: readonly Token[], text: string, from: number) {
    this.words = words;
    this.tokens = tokens;
    this.text = text;
    this.from = from;
  }

  run(): Nouns {
    for (let index = 0; index < this.words.length; index++) {
      const { class: wordClass, id, start, end } = this.words[index]!;
      if (wordClass === 'object') {
        this.add({ id, start, end });
        // 信息公开类行政复议答复 is one word.
        this.informed ||= end - start >= shortestInformed && this.text.slice(start, end).includes('信息公开');
      } else if (wordClass === 'thing') this.add({ id: id === 'paper' ? id : 'thing', start, end });
      else if (wordClass === 'atom') index = this.readPieces(index);
    }
    return this;
  }

  private readPieces(first: number): number {
    const run = new PieceRun(this.words[first]!);
    let index = first;
    for (
      let next = nextPiece(this.words, index, this.text);
      next >= 0;
      next = nextPiece(this.words, index, this.text)
    ) {
      for (let at = index + 1; at <= next; at++) run.take(this.words[at]!);
      index = next;
    }
    const head = run.toHead();
    this.informed ||= run.informed || head?.id === 'request';
    if (
      head?.id === 'application' &&
      !this.touchesLast(head) &&
      isForSomethingElse(this.words, first, this.from, this.tokens, this.text)
    )
      this.add({ ...head, id: 'thing' });
    else if (head) this.add(head);
    else if (run.publish && !run.information) this.publishes = true;
    return index;
  }

  private touchesLast(head: Head): boolean {
    return this.heads.at(-1)?.end === head.start;
  }

  /** Joins a bare 申请 to what it touches: 行政复议申请 is still a reconsideration. */
  private add(head: Head): void {
    // Most phrases have one: a list of one is made as large as it is.
    if (this.heads.length === 0) {
      this.heads = [head];
      return;
    }
    const last = this.heads.at(-1);
    if (last && head.id === 'application' && this.touchesLast(head))
      this.heads[this.heads.length - 1] = { ...last, end: head.end };
    else this.heads.push(head);
  }
}

export const noNouns: Nouns = { heads: [], publishes: false, informed: false };

/**
 * The things named by a stretch of prose that begins at `from`: by its words, a number among them as one that says nothing,
 * and by all its tokens. `text` is the folded prose, to see which words link two pieces.
 */
export const readNouns = (
  words: readonly WordToken[],
  tokens: readonly Token[],
  text: string,
  from: number,
): Nouns => new NounReader(words, tokens, text, from).run();
