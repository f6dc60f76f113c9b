import { expression } from '../../../language/expressions/expression.ts';
import { lead, thisYear, yearInDigits } from '../../../language/expressions/pieces.ts';
import type { NumberToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, unknownBetween, wordsOf } from '../clauses/phrase.ts';
import { type Context, plainCount, type Reader } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';

const charged = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'fees.information',
  kind: 'money',
  certainty,
  topic: 'informationFee',
});

/** 对小微企业行政事业性收费为零: of some payers alone. */
const payers = /(?:对|向|面向)(?!社会|公众|外)[^,]{1,12}$/u;

/** 停车费2680.1万元, 其他373.8万元, 生均620元: one of them, or an average. */
const isOneFee = (phrase: Phrase, { start }: NumberToken, text: string): boolean =>
  has(phrase, 'rest') ||
  has(phrase, 'per') ||
  average.test(text.slice(phrase.start, start)) ||
  (phrase.head?.id === 'fee' &&
    (unknownBetween(phrase, phrase.start, phrase.head.start) >= 2 ||
      phrase.words.some(
        ({ class: kind, id, end }) => kind === 'verb' && id !== 'charge' && end === phrase.head!.start,
      )));
const average = /[生人户件次日月]均/u;

/** 取消收费2项，减负12万元: what was not charged. */
const relief = /减[负免轻征收]|免[征收除]|退[还付费税]|缓[缴交]|优惠|让利|节[约省]/u;

const received = /收[取费入缴]|缴|征|入库|金额|总[额量计]|折合/u;
const other = /基金|资金|补[贴助]|奖[励补]|税|罚|贷款|投资|工资|欠薪|损失|赔偿|货值|货款|债/u;

/** 追回医保基金412.6万元: money of another kind. */
const namesOtherMoney = (phrase: Phrase, { start }: NumberToken, text: string): boolean =>
  other.test(text.slice(phrase.start, start)) ||
  (unknownBetween(phrase, phrase.start, start) >= 4 && !received.test(text.slice(phrase.start, start)));

const noFee = /(?:不属于?|不是|并非|不计入|未列入|不含)行政(?:事业性)?收费[^。;]*$/u;
const farthestFee = 40;

const feesAlone = expression`^(?:${thisYear}|${yearInDigits}|${lead}|[本我]\p{Script=Han}{1,3}|,)*(?:行政)?收费(?:总?金额|总额|收入)(?:${lead}|为|是|达)*$`;

/** 2024年收费金额共36.2万元, in the part on what table two holds: its only fees, where none is named. */
const isOnlyFee = ({ start }: Phrase, number: NumberToken, { aspect, topic, text }: Context): boolean =>
  aspect === 'published' && topic !== 'informationFee' && feesAlone.test(text.slice(start, number.start));

/** Amounts that no fee stands beside; `goesOn` where they may be of the fees told before. */
function readMoneyAlone(phrase: Phrase, number: NumberToken, context: Context, goesOn: boolean): Meaning {
  const verb = wordsOf(phrase, 'verb', 'charge')[0];
  // 政府性基金收入42.1亿元 is another income.
  if (verb && unknownBetween(phrase, phrase.start, verb.start) >= 2) return plainCount('thing', 'money');
  if (relief.test(context.text.slice(phrase.start, number.start))) return plainCount('thing', 'money');
  if (isOneFee(phrase, number, context.text)) return plainCount(undefined, 'money');
  // 行政强制3件，收费1207.35万元: the last of what table two holds.
  const isLast = verb?.end === number.start && phrase.words.length === 1 && context.lastKind === 'decision';
  if (isLast || isOnlyFee(phrase, number, context))
    return { metric: 'fees.administrative', kind: 'money', certainty: 'likely' };
  // 追回医保基金412.6万元: money of another kind.
  if (
    !verb &&
    phrase.heads.length === 0 &&
    !has(phrase, 'sum') &&
    namesOtherMoney(phrase, number, context.text)
  )
    return plainCount('thing', 'money');
  // 车辆通行费不属于行政事业性收费，全年收取2.1亿元.
  const before = context.text.slice(Math.max(0, number.start - farthestFee), number.start);
  // 行政事业性收费320万元，市级120万元，县级200万元: of one among them, once all are told.
  const isPart = context.besides.has('allFees') && namesOne.test(before) && !sumsUp.test(before);
  return context.topic === 'administrativeFee' && goesOn && !noFee.test(before) && !isPart
    ? { metric: 'fees.administrative', kind: 'money', certainty: 'likely' }
    : plainCount(undefined, 'money');
}

/** 市级 directly before the number, with nothing that was done to get it. */
const namesOne = /[,、;:]\p{Script=Han}{2,8}$/u;
const sumsUp = /(?:收|缴|征|入库|金额|总|共|合计|累计|折合|约)[^,、;:]*$/u;

/** Amounts in yuan: fees for information, administrative fees. */
const readAmount: Reader = (phrase, number, context) => {
  const fee = phrase.heads.findLast(
    (head) => head.id === 'informationFee' || head.id === 'administrativeFee',
  );
  // Fees notified, due or waived are not fees collected.
  const collected =
    !has(phrase, 'verb', 'notify') && (!context.besides.has('feeNotice') || has(phrase, 'verb', 'charge'));
  if (phrase.head?.id === 'thing') return plainCount('thing', 'money');
  if (fee?.id === 'informationFee')
    return collected ? charged('sure') : plainCount('informationFee', 'money');
  if (fee?.id === 'administrativeFee' && unknownBetween(phrase, fee.end, number.start) === 0)
    context.besides.add('allFees');
  if (fee?.id === 'administrativeFee')
    return collected && !payers.test(context.text.slice(phrase.start, fee.start))
      ? { metric: 'fees.administrative', kind: 'money', certainty: 'sure', topic: 'administrativeFee' }
      : plainCount('administrativeFee', 'money');
  const speaksOfFee = has(phrase, 'verb', 'charge') || has(phrase, 'sum') || phrase.head?.id === 'fee';
  if (context.topic === 'informationFee' && collected && (speaksOfFee || phrase.heads.length === 0))
    return charged('likely');
  return readMoneyAlone(phrase, number, context, collected && (speaksOfFee || phrase.heads.length === 0));
};

const itemCounters: ReadonlySet<string> = new Set(['项', '个', '类', '种']);
const countsItems = ({ unit }: NumberToken): boolean => itemCounters.has(unit);

/** Fees, and the requests for which they were charged. */
export const readFee: Reader = (phrase, number, context, side) => {
  const named = phrase.heads.some((head) => head.id === 'informationFee');
  const none = number.unit === '' && number.value === 0 && (named || phrase.head?.id === 'administrativeFee');
  if (number.unit === '元' || none) return readAmount(phrase, number, context, side);
  // 执收行政事业性收费2项，收费金额312.48万元: what is charged for, before how much.
  if (!named && phrase.head?.id === 'administrativeFee' && side === 'left' && countsItems(number))
    return plainCount(has(phrase, 'verb', 'notify') ? undefined : 'administrativeFee');
  // 依申请公开政府信息收费金额为零: what was charged for requests, and not how many there were.
  const charges =
    number.unit === '' &&
    wordsOf(phrase, 'verb', 'charge').some((verb) => verb.start >= (phrase.head?.end ?? 0));
  if (!named && number.value === 0 && charges && side === 'left') return charged('likely');
  if (!named) return null;
  if (has(phrase, 'verb', 'notify')) context.besides.add('feeNotice');
  return plainCount('informationFee');
};
