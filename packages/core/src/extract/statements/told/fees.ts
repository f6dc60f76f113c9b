import { findAll } from '../../../language/prose/find-all.ts';
import type { Sentence } from '../../../language/prose/sentences.ts';
import { sign } from '../../../language/scan/signs.ts';
import type { Family, Place, Told } from './family.ts';

const subject = /信息处理费|收费通知|(?<![水圾物料弃])处理费|信息公开[^。;]{0,12}收费/u;
/** Part of a year, part of the area, or another year: no total to be held against another. */
const limited =
  /上半年|下半年|季度|上年|去年|往年|其中|退还|退回|减免|应退|补缴|20\d\d年以来|累计以来|20\d\d年度?(?:曾|已|共)?收取的/u;
const years = /20\d\d(?=年)/gu;

/** 2024年未收取；2023年收取100元: of which year an amount is, the sentence says of each. */
const isOfYears = (sentence: string): boolean =>
  new Set([...findAll(sentence, years)].map(([year]) => year)).size > 1;

const money = '([\\d,]+(?:\\.\\d+)?)(万)?元';

const noticed = new RegExp(
  `(?<![未无没有])(?:(?:发出|发送|制发|送达|开具|下达|作出)(?:了)?(?:信息处理费)?收费|收取信息处理费的?)通知(?:书|单)?(?:共|共计|合计|总计|件数)?(?:为)?(?:(\\d+)[件份次个]?)?(?:(?:(?!实际|实收|已收|按[件量页])[^。;\\d]){0,14}${money})?`,
  'gu',
);
const collected = new RegExp(
  `(?:实际收取|实际收到|实际收费|实际缴纳|实收|已收取|已缴纳|缴费|收取)(?:了)?(?:(?!通知)[^。;,\\d]){0,20}(?:(\\d+)[件份次笔],?(?:[^。;\\d]{0,10}))?${money}`,
  'gu',
);
/** 应收金额100元，实收金额200元. */
const due = new RegExp(
  `(?:应收|应缴)(?:取|纳)?(?:总?金额|费用|信息处理费)?(?:共计?|合计|为)?()${money}(?=[,;]?实(?:际|收|缴))`,
  'gu',
);
/** 发出收费通知1件，计收60元，申请人已缴纳. */
const paidInFull = new RegExp(
  `(?:(\\d+)[件份次笔][^。;\\d]{0,10})?(?:计收|应收|应缴|收费|金额)(?:共计?|为)?${money},(?:申请人|当事人|均|全部|已|足额|按[时期]){1,4}(?:缴纳|缴清|缴费|支付)(?![\\d])`,
  'gu',
);
const noNotice =
  /(?:未|没有|均未|从未|无)(?:曾|有)?(?:向[^。,;]{1,12})?(?:发出|发送|制发|送达|开具|下达|作出|产生)?(?:过|任何)*(?:(?:政府信息公开)?信息处理费(?:的)?)?收费通知|收费通知(?:书|单)?(?:的)?(?:数量|件数|份数)?(?:共|为|是)?0[件份次]/gu;

const namedFee = /[^。;,\d]{2,}费(?!用)/u;
const ofInformation =
  /(?:信息|申请|公开|检索|复制|邮寄|成本)[^。;,\d]{0,8}费|实际收费|缴费|(?<![水圾物料弃])处理费/u;

/** 收取水资源费1180.6万元: of another kind. */
const isOtherFee = (words: string): boolean => namedFee.test(words) && !ofInformation.test(words);

const toYuan = (digits: string | undefined, myriad: string | undefined): number | null =>
  digits === undefined ? null : Number(digits.replaceAll(',', '')) * (myriad ? 10_000 : 1);

const charged = sign('信息处理费 收费通知 处理费 收费');

const acts = [
  ['noticed', noticed],
  ['noticed', due],
  ['collected', collected],
  ['collected', paidInFull],
] as const;

/** What a sentence tells of notices sent and fees paid; an amount that two expressions find is told once. */
function* readAmounts({ text, start: from }: Sentence): Generator<Told> {
  const taken: Told[] = [];
  for (const [act, pattern] of acts)
    for (const match of findAll(text, pattern)) {
      const [, count, digits, myriad] = match;
      if ((!count && digits === undefined) || (act === 'collected' && isOtherFee(match[0]))) continue;
      const start = from + match.index;
      const end = start + match[0].length;
      // 发出收费通知2件，应收1100元.
      if (taken.some((one) => one.kind === 'fee' && one.act === act && one.start < end && start < one.end))
        continue;
      const amount = toYuan(digits, myriad);
      const told: Told = { kind: 'fee', act, count: count ? Number(count) : null, amount, start, end };
      taken.push(told);
      yield told;
    }
}

function* read({ text, sentences }: Place): Generator<Told> {
  if (!subject.test(text)) return;
  for (const sentence of sentences().filter((one) => !limited.test(one.text) && !isOfYears(one.text))) {
    for (const match of findAll(sentence.text, noNotice)) {
      const start = sentence.start + match.index;
      yield { kind: 'fee', act: 'noNotice', count: 0, amount: null, start, end: start + match[0].length };
    }
    yield* readAmounts(sentence);
  }
}

/** What a paragraph tells of fee notices and of fees paid: amounts in yuan, null where none is given. */
export const fees: Family = { sign: charged, read };
