import { numeralValue } from '../../../language/numbers/numerals.ts';
import type { NumberToken } from '../../../language/scan/scan.ts';
import { before, firstOf, has, type Phrase, readPart, verbsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Ledger } from '../lists/ledger.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Qualifier } from './qualifier.ts';
import { readSaidOf } from './shares.ts';

/** 两类占…, 三者占…: more than one. */
function howMany(sign: string): number | null {
  const value = numeralValue(sign);
  return value !== null && value > 1 ? value : null;
}

/** 复议后起诉18件，占诉讼案件总数的60%: the whole named is not what is spoken of. */
export function beforeWhole(left: Phrase, text: string): Phrase {
  const share = firstOf(left, 'share', 'of');
  const named = share !== undefined && left.head !== undefined && left.head.start >= share.end;
  return named ? readPart(left, left.start, share.start, text) : left;
}

const ofAll = /^(?:比|了|到|全部|本年度?|全年|新收|申请|受理|收到|收件|总|量|数|的|为|约|比例)*$/u;

/** 直属分局受理51件，占21.8%: what is less than all is a part of what was received. */
export function saysPart({ metric, partOf, value }: Qualifier, left: Phrase, text: string): boolean {
  const share = firstOf(left, 'share', 'of');
  if (metric !== 'rate' || partOf?.metric !== 'requests.received' || value >= 100 || !share) return false;
  return left.start >= share.start - 1 && ofAll.test(text.slice(share.end, left.end));
}

/** 复议案件312件，其中信息公开类占5.1%: what was told are cases of every field. */
export const isShareOfField = ({ metric }: Qualifier, left: Phrase, text: string): boolean =>
  metric === 'rate' &&
  left.informed &&
  left.heads.length === 0 &&
  has(left, 'share', 'of') &&
  /信息公开(?:类|案件|领域|方面)?(?:的|案件)?占/u.test(text.slice(left.start, left.end));

/** 73.5%来自自然人, 约60%为部分公开: what it is a share of is named behind it. */
export function readShareFirst({ number, right }: Mention, left: Phrase, context: Context): Qualifier | null {
  const { text } = context;
  const isSource = /^的?(?:申请|答复)?(?:来自于?|系|为|由)/u.test(text.slice(number.end, number.end + 6));
  if (number.unit !== '%' || !isSource || has(left, 'share', 'of') || has(left, 'rate')) return null;
  if (has(left, 'compare') || !(has(right, 'applicant') || has(right, 'outcome'))) return null;
  const of = readSaidOf(right, right.end, number, context);
  if (typeof of !== 'object') return null;
  return {
    metric: 'rate',
    value: number.value,
    partOf: null,
    certainty: 'likely',
    of: of.metric,
    kind: of.kind,
  };
}

/** 全部公开的53件和部分公开的16件，占58.5%: of both. */
function isBehindJoined(left: Phrase, text: string, ledger: Ledger): boolean {
  const [one, last] = ledger.lastCounts(2);
  if (!one || !last || last.end !== left.start - 1 || ledger.drafts.at(-1) !== last) return false;
  return one.end === last.start && '和及与'.includes(text[last.start]!);
}

/** 不予处理6件、其他处理2件，合计占6.8%: a share of what was told since the last share, together. */
export function readShareOfSum(
  number: NumberToken,
  left: Phrase,
  { text }: Context,
  ledger: Ledger,
): Qualifier | null {
  const share = firstOf(left, 'share');
  if (number.unit !== '%' || !share) return null;
  const named = before(left, share.start);
  const joined = isBehindJoined(left, text, ledger);
  if (
    !(share.id === 'sum' || has(named, 'sum') || joined) ||
    verbsOf(named).length > 0 ||
    left.heads.some(({ start }) => start < share.start)
  )
    return null;
  const told = ledger.lastOfKind(joined ? 2 : howMany(text[share.start]!));
  if (told.length < 2) return null;
  const results = told.every(({ kind, metric }) => kind === 'outcome' && metric !== 'count');
  // 征地6件、财政4件，合计占62.5%: what no table counts is added up from the text, the last of it at the end.
  const counted = told.every(({ kind, metric }) => kind === 'count' && metric === 'count');
  return {
    metric: 'rate',
    value: number.value,
    partOf: counted ? told.at(-1)! : null,
    certainty: results || counted ? 'likely' : 'loose',
    of: results ? told.map(({ metric }) => metric).join('+') : null,
  };
}
