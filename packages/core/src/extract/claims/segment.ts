import type { Mark, Token } from './tokenize.ts';

/** A stretch of a sentence between two marks, with at least the words that belong to its numbers. */
export interface Segment {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** The mark before it; `stop` at the start of a sentence. */
  readonly before: Mark;
  /** How many brackets it stands in. */
  readonly depth: number;
}

/** No clause of real prose has more words; the bound keeps hostile prose linear. */
const longestSegment = 80;

const isCounted = (token: Token): boolean => token.kind === 'number' && token.number.unit !== '';

/** For each opening bracket: the index of its closing one, when that comes before the sentence ends. */
function pairBrackets(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'mark') return;
    if (token.mark === 'open') open.push(index);
    else if (token.mark === 'close') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    } else if (token.mark === 'stop') open = [];
  });
  return pairs;
}

/**
 * Cuts tokens into segments. A bracket without a number is passed over, so that it does not part a word from its number;
 * a 、 parts two numbers, but joins words that wait for one (“行政复议、行政诉讼0件”).
 */
export function toSegments(tokens: readonly Token[]): Segment[] {
  const pairs = pairBrackets(tokens);
  const counted = new Int32Array(tokens.length + 1);
  tokens.forEach((token, index) => {
    counted[index + 1] = counted[index]! + (isCounted(token) ? 1 : 0);
  });
  const segments: Segment[] = [];
  let current: Token[] = [];
  let before: Mark = 'stop';
  let depth = 0;
  let from = 0;
  const flush = (next: Mark, end: number): void => {
    const first = current[0];
    const last = current.at(-1);
    if (first && last) segments.push({ tokens: current, start: from, end: last.end, before, depth });
    from = end;
    // An empty stretch must not hide a stronger mark: “。其中” after “）。” still starts a sentence.
    before = first || rank(next) > rank(before) ? next : before;
    current = [];
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'mark') {
      if (current.length >= longestSegment) flush('list', token.start);
      current.push(token);
      continue;
    }
    if (token.mark === 'open') {
      const close = pairs.get(index);
      if (close !== undefined && counted[close] === counted[index]) {
        // The bracket counts as read, so that it is no unknown noun between a word and its number.
        const end = tokens[close]!.end;
        if (current.length > 0)
          current.push({ kind: 'word', start: token.start, end, class: 'filler', id: 'bracket' });
        index = close;
        continue;
      }
      flush('open', token.end);
      depth++;
    } else if (token.mark === 'close') {
      flush('close', token.end);
      depth = Math.max(0, depth - 1);
    } else if (joinsOn(tokens, index) && !current.some((part) => part.kind === 'number')) {
      if (current.length > 0)
        current.push({ kind: 'word', start: token.start, end: token.end, class: 'join', id: 'list' });
    } else {
      flush(token.mark, token.end);
      if (token.mark === 'stop') depth = 0;
    }
  }
  flush('stop', 0);
  return segments;
}

/** A 、 always, a colon when its number follows at once (“行政诉讼：0件”). */
function joinsOn(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  if (token.kind !== 'mark') return false;
  return (
    token.mark === 'list' || (token.mark === 'colon' && next?.kind === 'number' && next.start === token.end)
  );
}

const ranks: Readonly<Record<Mark, number>> = {
  list: 0,
  comma: 1,
  colon: 1,
  close: 2,
  open: 3,
  semicolon: 4,
  stop: 5,
};
const rank = (mark: Mark): number => ranks[mark];
