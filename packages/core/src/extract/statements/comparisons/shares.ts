import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import type { Head } from '../clauses/nouns.ts';
import { firstOf, has, type Phrase, readPart, tells, unknownBetween } from '../clauses/phrase.ts';
import { type Context, isRemedy } from '../figures/context.ts';
import type { Kind } from '../figures/draft.ts';
import { interpret } from '../meanings/index.ts';
import { tellsSubject } from '../meanings/subject-of-request.ts';

/** What a number is said of: a metric of the tables, nothing that the words name (占5.9%), or something no table counts. */
export type SaidOf = { readonly metric: string; readonly kind: Kind } | 'unnamed' | 'other';

/** No more unknown characters than these stand where nothing is named. */
const mostUnknown = 1;

/** Words beside which nothing is named; 其余占, 延期的占 and 信息公开目录占 name something that no table counts. */
const unnaming: ReadonlySet<string> = new Set([
  'filler',
  'join',
  'part',
  'sum',
  'scope',
  'all',
  'each',
  'compare',
]);
/** 两类案件总数: of both together, not of the last told. */
const namesNothing = (phrase: Phrase): boolean =>
  phrase.words.every((word) => unnaming.has(word.class)) && !has(phrase, 'filler', 'kinds');

/** Named before the phrase, of which it is said. */
const isGiven = ({ start, end }: Head): boolean => start === end;

/** 复议、诉讼较上年分别增加4件、减少6件: of things named together the phrase is about one; 复议141件、诉讼70件，纠错率分别为…: named before it. */
const withItsHeads = (phrase: Phrase, part: Phrase): Phrase =>
  phrase.heads.length === 1 &&
  phrase.head!.end <= part.end &&
  (part.heads.length > 0 || isGiven(phrase.head!))
    ? { ...part, heads: phrase.heads, head: phrase.head }
    : part;

const charges = /收费(?:总?额|金额|收入|数额)/u;

/** 行政强制5件，收费总额增长5.4%: the last that table two holds; of what was told before, where that is a fee. */
const readCharge = ({ lastKind }: Context): SaidOf =>
  lastKind === 'money'
    ? 'unnamed'
    : lastKind === 'decision'
      ? { metric: 'fees.administrative', kind: 'money' }
      : 'other';

/** What the words of a stretch name, read as if a number stood at its end. */
export function readSaidOf(phrase: Phrase, end: number, number: NumberToken, context: Context): SaidOf {
  const named = withItsHeads(phrase, readPart(phrase, phrase.start, end, context.text));
  if (named.heads.length === 0 && charges.test(context.text.slice(phrase.start, end)))
    return readCharge(context);
  if (!tells(named))
    return namesNothing(named) && unknownBetween(phrase, phrase.start, end) <= mostUnknown
      ? 'unnamed'
      : 'other';
  const last = Math.max(named.words.at(-1)?.end ?? named.end, named.heads.at(-1)?.end ?? 0);
  if (end - last > mostUnknown) return 'other';
  // 行政事业性收费同比增长5.7%, 比上年多收32.4万元.
  const unit = named.head?.id === 'administrativeFee' ? '元' : '件';
  const placed = { ...number, unit, start: end, end };
  const meaning = interpret(named, placed, context, 'left');
  const clear = meaning && meaning.certainty !== 'loose' && meaning.metric !== 'count' && !meaning.also;
  return clear ? { metric: meaning.metric, kind: meaning.kind } : 'other';
}

const ratios: ReadonlySet<string> = new Set(['比例', '比率', '比重']);
/** Nothing the tables count is a share of these, or they are shares themselves. */
const noShare = /^requests\.(?:received|carriedIn|channel)$|^(?:documents|rules|decisions|fees)\./u;

/** The word by which a percentage is a share or a rate: 占, 分别占, 率, 比例. */
const shareWord = (phrase: Phrase, text: string): WordToken | undefined =>
  phrase.words.findLast(
    ({ class: kind, end }) =>
      kind === 'share' || kind === 'rate' || (kind === 'each' && text[end - 1] === '占'),
  );

/** 占 and 分别占 say that it is a share; 率 may be many things. */
export const isShare = (phrase: Phrase, text: string): boolean =>
  has(phrase, 'share') || shareWord(phrase, text)?.class === 'each';

/** 企业申请占一成（18件，10.7%）: nothing but the number stands before it in the bracket. */
function isBesideCount({ start, end }: NumberToken, text: string): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  if (text[end] === ')') return /\([\d,.]+[件起宗份条人次]{1,2}[,、]$/u.test(before);
  // 予以公开53件、44.9%；部分公开16件、13.6%.
  return /\d[件起宗份条]、$/u.test(before) && /[;。]/u.test(text[end] ?? '。');
}

/** 予以公开11件（64.7%）; 占比：予以公开54.5%、部分公开18.2%: a percentage directly behind its number, or behind its result. */
function readBareShareOf(phrase: Phrase, number: NumberToken, context: Context): SaidOf {
  // 其次是部分公开（16.4%）: the result directly before the bracket.
  if (context.text[number.start - 1] === '(' && tells(phrase) && phrase.start < number.start - 1)
    return readSaidOf(phrase, number.start - 1, number, context);
  if (context.text[number.start - 1] === '(' || isBesideCount(number, context.text)) return 'unnamed';
  const last = phrase.words.at(-1);
  if (last?.class !== 'outcome' || last.end !== number.start) return 'other';
  return readSaidOf(phrase, number.start, number, context);
}

/** 因不予公开引发的复议. */
const namesCause = ({ head, words }: Phrase): boolean =>
  isRemedy(head?.id) && words.some((word) => word.class === 'outcome' && word.end <= head!.start);

/** 占比最高的是予以公开和部分公开，分别为46.2%和30.8%: named in the clause before. */
const isInTurn = (phrase: Phrase, share: WordToken, { start }: NumberToken, text: string): boolean =>
  phrase.end < start && text.startsWith('占比', share.start);

/** What the words before 占 or 率 name; those behind name the whole (占申请总数的). */
export function readShareOf(phrase: Phrase, number: NumberToken, context: Context): SaidOf {
  const word = shareWord(phrase, context.text);
  if (!word) return readBareShareOf(phrase, number, context);
  // 一审案件败诉率8.6%: of one instance.
  if (/[一二再]审/u.test(context.text.slice(phrase.start, word.start))) return 'other';
  // 涉及项目评审的申请不予公开比例达23.1%: of those alone; 因不予公开引发的复议占77.3%: of cases with that cause.
  if (tellsSubject(phrase, context.text) || namesCause(phrase)) return 'other';
  // 以简易程序为主（占96.4%）: of what is named there, without a number.
  if (/(?:为主|居多)\($/u.test(context.text.slice(Math.max(0, word.start - 3), word.start))) return 'other';
  // 占比最高的是予以公开（47.8%）, 占比最高的是予以公开和部分公开，分别为46.2%和30.8%: what is named behind it.
  const end = Math.min(phrase.end, number.start - 1);
  const behind = readPart(phrase, word.end, end, context.text);
  const namesBehind = context.text[number.start - 1] === '(' || isInTurn(phrase, word, number, context.text);
  if (namesBehind && tells(behind) && behind.words.at(-1)?.end === end)
    return readSaidOf(behind, end, number, context);
  const of = readSaidOf(phrase, word.start, number, context);
  // 占比前三的为就业创业45.1%: what it is a share of is named behind it.
  if (
    context.text.startsWith('占比', word.start) &&
    unknownBetween(phrase, word.end, Math.min(phrase.end, number.start)) > mostUnknown
  )
    return 'other';
  // 无法提供和不予处理各占5.9%: a share of each, not of both together.
  if (typeof of === 'object' && of.metric.includes('+') && has(phrase, 'each', 'each')) return 'other';
  if (of === 'unnamed' && word.class === 'rate' && !ratios.has(context.text.slice(word.start, word.end)))
    return 'other';
  // 10个工作日内办结的占41.5%: of those done so.
  if (typeof of === 'object' && of.metric === 'requests.processed' && context.text[word.start - 1] === '的')
    return 'other';
  return typeof of === 'object' && noShare.test(of.metric) && of.metric !== 'requests.channel' ? 'other' : of;
}

/** 分别占31.3%、37.5%; 分别占申请总量的31.3%、37.5%: to be shared out among the numbers before. */
export function isShareList(phrase: Phrase, text: string): boolean {
  const each = firstOf(phrase, 'each', 'respectively');
  const ofWhole = each !== undefined && text[each.end - 1] === '占';
  return each !== undefined && phrase.heads.every(({ start }) => ofWhole && start >= each.end);
}

/** Words that part nothing between two percentages of a list: 46.2%、30.8%和15.4%. */
const between: ReadonlySet<string> = new Set(['join', 'filler', 'all', 'each']);

/** How many percentages stand side by side from this number on, up to one that has words of its own (，其余占7.7%). */
export function percentagesFrom(clauses: readonly Clause[], at: number, number: NumberToken): number {
  let count = 0;
  for (let index = at; index < clauses.length; index++) {
    const { before, tokens } = clauses[index]!;
    if (index > at && before !== 'list' && before !== 'comma') break;
    const first = index === at ? tokens.indexOf(number) : 0;
    for (const token of tokens.slice(first)) {
      const isShare = token.kind === 'number' && token.unit === '%';
      if (!isShare && !(token.kind === 'word' && between.has(token.class))) return count;
      if (isShare) count++;
    }
  }
  return count;
}
