import type { WordToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import { has, type Phrase, unknownBetween, verbsOf, withWords } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { interpret } from '../meanings/index.ts';
import { type Mention, placedAfter } from './mentions.ts';

const acts: ReadonlySet<string> = new Set(['issue', 'repeal', 'inForce']);
/** 61件制定中, 61件制定任务: not done, or another thing. */
const notDone = /^(?:中|时|前|计划|草案|任务|程序|主体|机关|过程|工作|情况)/u;
const intended = /[拟待需应将]|计划|建议|准备/u;
/** 经清理, 均已: as much as may stand between the number and what was done. */
const mostUnknown = 1;

/** 规范性文件61件继续有效: the one thing done that stands behind the number. */
function actIn(phrase: Phrase, from: number, text: string): WordToken | null {
  const [verb, ...others] = verbsOf(phrase);
  if (!verb || !acts.has(verb.id) || others.length > 0 || phrase.heads.length > 0) return null;
  if (has(phrase, 'not') || has(phrase, 'compare') || has(phrase, 'each')) return null;
  if (unknownBetween(phrase, from, verb.start) > mostUnknown) return null;
  if (intended.test(text.slice(from, verb.start))) return null;
  return notDone.test(text.slice(verb.end, verb.end + 2)) ? null : verb;
}

/** Where the last number of the list stands that this one belongs to, each with what it counts named before it. */
function lastOfList({ at, number, right }: Mention, clauses: readonly Clause[], phrases: readonly Phrase[]) {
  if (right.words.length > 0) return { phrase: right, from: number.end };
  for (let next = at + 1; clauses[next]?.before === 'list'; next++) {
    const { tokens } = clauses[next]!;
    const index = tokens.findIndex(({ kind }) => kind === 'number');
    const phrase = phrases[next]!;
    if (index < 0 || !isTitleOf(phrase)) return null;
    if (index === tokens.length - 1) continue;
    const { end } = tokens[index]!;
    return {
      phrase: withWords(
        { ...phrase, heads: [] },
        phrase.words.filter(({ start }) => start >= end),
      ),
      from: end,
    };
  }
  return null;
}
const isTitleOf = ({ head }: Phrase): boolean => head?.id === 'documents' || head?.id === 'rules';

/** 规章71部、规范性文件61件继续有效: what was done with documents that the words before the number only name. */
export function withActBehind(
  named: Meaning | null,
  mention: Mention,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  context: Context,
): Meaning | null {
  const isNamed = named?.kind === 'document' && (named.metric === 'documents' || named.metric === 'count');
  if (!isNamed || !isTitleOf(mention.left) || verbsOf(mention.left).length > 0) return named;
  const behind = lastOfList(mention, clauses, phrases);
  const verb = behind && actIn(behind.phrase, behind.from, context.text);
  if (!verb) return named;
  const { left, number } = mention;
  const joined = withWords(left, [...left.words, { ...verb, start: left.end, end: left.end }]);
  return interpret(joined, placedAfter(number, left), context, 'right');
}
