import { UnitSet } from '../fold/unit-set.ts';
import { powerOf } from './numerals.ts';

/** How the prose binds a number: 余/多 and 以上 say at least, 近 and 不足 at most, 约 about. */
export type Bound = 'exact' | 'about' | 'atLeast' | 'atMost';

/** A number of the prose with all that is written onto it: magnitude, counter, 余/约/以上. */
export interface NumberReading {
  readonly value: number;
  readonly unit: string;
  readonly comparison: Bound;
  /** Worth of the last digit printed before 万 or 亿 (1.2万: 1000), or of the last zero of a share (6.0%: 0.1). */
  readonly step?: number | undefined;
  readonly start: number;
  readonly end: number;
}

const boundsBefore: readonly (readonly [Bound, readonly string[]])[] = [
  // What denies the other bound stands first: 不少于 ends like 少于.
  ['atLeast', ['不少于', '不低于', '不小于']],
  ['atMost', ['不超过', '不高于', '不大于', '不多于', '不超']],
  ['atMost', ['不足', '近', '将近', '接近', '最多', '至多', '不到', '低于', '少于', '小于']],
  ['atLeast', ['超过', '超', '逾', '突破', '至少', '多达', '高于', '大于', '多于']],
  ['about', ['约', '约为', '大概', '大约', '约有', '约计']],
];
const boundsAfter: readonly (readonly [Bound, readonly string[]])[] = [
  ['atLeast', ['以上']],
  ['atMost', ['以下', '以内']],
  ['about', ['左右', '上下']],
];

/** The last characters of the words before and the first of those after: most numbers stand beside none of them. */
const endsOfBounds = new UnitSet(
  boundsBefore.flatMap(([, words]) => words.map((word) => word.at(-1))).join(''),
);
const beginsOfBounds = new UnitSet(boundsAfter.flatMap(([, words]) => words.map((word) => word[0])).join(''));

/** The words before and after that bind the number; `end` takes in those after it. */
export function boundOf(
  text: string,
  start: number,
  more: boolean,
  end: number,
): Pick<NumberReading, 'comparison' | 'end'> {
  const after = beginsOfBounds.has(text.charCodeAt(end))
    ? boundsAfter.find(([, words]) => words.some((word) => text.startsWith(word, end)))
    : undefined;
  const before = endsOfBounds.has(text.charCodeAt(start - 1))
    ? boundsBefore.find(([, words]) => words.some((word) => text.endsWith(word, start)))
    : undefined;
  const to = after ? end + 2 : end;
  if (before?.[0] === 'atMost') return { comparison: 'atMost', end: to };
  // 数十件.
  const several = text[start - 1] === '数' && powerOf(text.charCodeAt(start)) > 1;
  if (more || several || before?.[0] === 'atLeast') return { comparison: 'atLeast', end: to };
  return { comparison: after?.[0] ?? before?.[0] ?? 'exact', end: to };
}

/** 余, 多, 几 or + behind a number: it is more than that. */
export const moreSigns = new UnitSet('余多几+');

/** Whether a clause ends at a place, or a word that binds a number follows. */
export const endsClause = (text: string, at: number): boolean =>
  at >= text.length || '，,。；;、)）(（：:！!以左多来'.includes(text[at]!);
