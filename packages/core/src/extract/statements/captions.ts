import { has, lastOf, type Phrase, wordsOf } from './clauses/phrase.ts';
import { type Context, isRemedy } from './figures/context.ts';
import { isRow } from './figures/crossed.ts';
import { isUnnamed } from './meanings/columns.ts';
import { interpret } from './meanings/index.ts';

const asked: ReadonlySet<string> = new Set(['request', 'application']);

/** 按申请人分, 从申请主体看: nothing but that what was told is parted by who asked. */
const partsByAskers =
  /^(?:其中)?(?:按照?|从|分)?申请(?:人|主体|者)(?:的?(?:类[别型]|身份|性质|情况))?(?:来?(?:划?分|看|区分|统计|计))?$/u;

/** The only row that the sentence told of so far. */
function onlyRow({ told }: Context): string | null {
  const rows = [...told].filter((metric) => metric !== 'requests.received' && metric !== 'count');
  return rows.length === 1 && isRow({ kind: 'outcome', metric: rows[0]! }) ? rows[0]! : null;
}

const numberBehind = { kind: 'number', value: 0, unit: '件', comparison: 'exact' } as const;

/** （六）其他处理 3.其他: the last row of that group. */
const lastOfOther = /\d[.、]其他$/u;

/** What the words of a caption would say of a number behind them. */
function rowOfCaption(phrase: Phrase, context: Context): string | null {
  if (partsByAskers.test(context.text.slice(phrase.start, phrase.end))) return onlyRow(context);
  if (!has(phrase, 'outcome') && !has(phrase, 'carry')) return null;
  const number = { ...numberBehind, start: phrase.end, end: phrase.end };
  const meaning = interpret(phrase, number, context, 'left');
  if (!meaning || !isRow(meaning)) return null;
  const isLast =
    meaning.metric === 'requests.other' && lastOfOther.test(context.text.slice(phrase.start, phrase.end));
  return isLast ? 'requests.other.other' : meaning.metric;
}

/** 予以公开：自然人38件; 自然人：予以公开38件: with which result, or whose, the numbers behind the colon are. */
function followCrossing(phrase: Phrase, context: Context): void {
  const words = wordsOf(phrase, 'applicant');
  const [first] = words;
  if (!first) context.row = rowOfCaption(phrase, context);
  else if (words.every(({ id }) => id === first.id)) context.asked = first.id;
}

/** 结果维持：复议38件，诉讼18件; 其他：复议6件: what became of the cases behind the colon. */
function followVerdict(phrase: Phrase, context: Context): void {
  if (phrase.heads.length > 0) return;
  const verdict = lastOf(phrase, 'verdict');
  if (verdict && !isUnnamed(verdict)) context.sentenceVerdict = verdict.id;
  else if (isRemedy(context.topic) && has(phrase, 'rest', 'other')) context.sentenceVerdict = 'other';
}

/** What a caption says of the numbers behind its colon; 各渠道发布信息数量：网站410条: they count what was published. */
export function followCaption(phrase: Phrase, context: Context): void {
  followCrossing(phrase, context);
  followVerdict(phrase, context);
  if (has(phrase, 'verb', 'publish') && !asked.has(phrase.head?.id ?? '')) context.topic = 'thing';
}
