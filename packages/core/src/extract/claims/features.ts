import type { Token, WordToken } from './tokenize.ts';

/** What a counted thing may be: one of the objects the tables know, a request in full or in short, or something else. */
export interface Head {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a stretch, sorted by what they say. */
export interface Features {
  readonly verbs: readonly WordToken[];
  /** Objects in order; the last is the head of the noun phrase. */
  readonly heads: readonly Head[];
  readonly outcomes: readonly WordToken[];
  readonly verdicts: readonly WordToken[];
  readonly channels: readonly WordToken[];
  readonly applicants: readonly WordToken[];
  readonly carries: ReadonlySet<string>;
  readonly years: readonly number[];
  readonly words: readonly WordToken[];
  /** 公开 on its own, which in a list of results means disclosed. */
  readonly publishes: boolean;
}

type Run = {
  start: number;
  end: number;
  apply: boolean;
  requestNoun: boolean;
  publish: boolean;
  information: boolean;
  endsInPublish: boolean;
};

/** The request in any order of its pieces: 依申请公开, 政府信息公开申请, 申请公开, 信息公开的申请 … */
function headOfRun(run: Run): Head | null {
  const { start, end } = run;
  if (run.apply && (run.publish || run.requestNoun)) return { id: 'request', start, end };
  if (run.apply) return { id: 'application', start, end };
  // 政府信息公开 names the field, 公开政府信息211条 counts pieces of information.
  if (run.information && !run.endsInPublish) return { id: 'thing', start, end };
  return null;
}

/** Sorts the words between two numbers. `text` is the uniform prose, to see whether two pieces touch. */
export function readFeatures(tokens: readonly Token[], text: string): Features {
  const words = tokens.filter((token): token is WordToken => token.kind === 'word');
  const heads: Head[] = [];
  const of = (name: string): WordToken[] => words.filter((word) => word.class === name);
  let publishes = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word.class === 'object') heads.push({ id: word.id, start: word.start, end: word.end });
    else if (word.class === 'other') {
      const last = heads.at(-1);
      // 依申请公开来信 is a request, not a letter.
      if (word.id === 'letter' && last?.id === 'request' && last.end === word.start)
        heads[heads.length - 1] = { ...last, end: word.end };
      else heads.push({ id: 'thing', start: word.start, end: word.end });
    } else if (word.class === 'atom') {
      const run: Run = {
        start: word.start,
        end: word.end,
        apply: false,
        requestNoun: false,
        publish: false,
        information: false,
        endsInPublish: false,
      };
      let next = index;
      for (; next < words.length; next++) {
        const piece = words[next]!;
        const touches = piece.start === run.end;
        const follower = words[next + 1];
        if (
          touches &&
          piece.class === 'filler' &&
          text[piece.start] === '的' &&
          piece.end === piece.start + 1
        ) {
          if (follower?.class !== 'atom' || follower.start !== piece.end) break;
        } else if (piece.class !== 'atom' || (next > index && !touches)) break;
        if (piece.id === 'apply' || piece.id === 'requestNoun') run.apply = true;
        if (piece.id === 'requestNoun') run.requestNoun = true;
        if (piece.id === 'publish') run.publish = true;
        if (piece.id === 'information') run.information = true;
        run.endsInPublish = piece.id === 'publish';
        run.end = piece.end;
      }
      index = next - 1;
      const head = headOfRun(run);
      const last = heads.at(-1);
      // 行政复议申请 is still a reconsideration.
      if (head?.id === 'application' && last && last.end === head.start)
        heads[heads.length - 1] = { ...last, end: head.end };
      else if (head) heads.push(head);
      else if (run.publish && !run.information) publishes = true;
    }
  }
  return {
    verbs: of('verb'),
    heads,
    outcomes: of('outcome'),
    verdicts: of('verdict'),
    channels: of('channel'),
    applicants: of('applicant'),
    carries: new Set(of('carry').map((word) => word.id)),
    years: tokens.flatMap((token) => (token.kind === 'year' ? [token.year] : [])),
    words,
    publishes,
  };
}

/** How many characters of `[start, end)` belong to no known word: an unknown noun between verb and number. */
export function unknownBetween(words: readonly WordToken[], start: number, end: number): number {
  let known = 0;
  for (const word of words) {
    const from = Math.max(word.start, start);
    const to = Math.min(word.end, end);
    if (to > from) known += to - from;
  }
  return Math.max(0, end - start - known);
}
