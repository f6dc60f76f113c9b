import type { Report } from '../../model/report.ts';
import { sumOf } from '../kit/claim-figures.ts';
import { isInOneParagraph } from '../kit/claim-places.ts';
import { quote } from '../kit/claim-rule.ts';
import type { JudgedShare } from '../kit/judge-shares.ts';
import { judgeShares } from '../kit/judge-shares.ts';
import { defineRule } from '../kit/rule.ts';
import { shareLists } from '../kit/share-lists.ts';

interface Data {
  readonly text: string;
  readonly part: number;
  readonly whole: number;
  readonly left: number;
  readonly right: number;
}

const ratio = ({ part, whole }: JudgedShare): number =>
  part === null || whole === null ? 0 : Math.round((10_000 * part) / whole) / 100;

/** The last of a list is often made to fit, so that all together are 100. */
function madeToFit(report: Report): ReadonlySet<JudgedShare> {
  return new Set(shareLists(report).flatMap(({ shares, sum }) => (sum === 100 ? shares : [])));
}

/** 市级9998条，占49.9%；各区10015条，占50.1%: shares of what no table counts, that make 100 of all that they are shares of. */
function makesHundred({ claims }: Report, { claim, whole }: JudgedShare): boolean {
  const beside = claims.filter(
    ({ metric, partOf, sentence, at }) =>
      metric === 'rate' &&
      partOf !== undefined &&
      sentence === claim.sentence &&
      isInOneParagraph(at, claim.at),
  );
  const parts = beside.map(({ partOf }) => claims[partOf!]!);
  return beside.includes(claim) && Math.round(10 * sumOf(beside)) === 1000 && sumOf(parts) === whole;
}

/** The words with the share they say, where they do not print it: 近三成. */
const said = (text: string, share: number): string =>
  /[%％﹪]/u.test(text) ? `“${text}”` : `“${text}”（${share}%）`;

export default defineRule<Data>({
  id: 'prose/rate',
  title: { zh: '正文百分比与数字不符', en: 'a percentage does not follow from its numbers' },
  severity: 'warning',
  needs: [],
  basis: ['arithmetic', 'regulations.50'],
  docs: {
    what: {
      zh: '正文中的占比和比率，应能由所说的数字（旁边写出的件数，或者表三、表四中对应的行）与某一总数得出，按所印小数位四舍五入；旁边没有写件数的占比同样核对。部分占总数的比例不能超过 100%。只有截尾才相符的，作为提示写明。',
      en: 'A share or rate of the text must follow from what it is said of (the number beside it, or the row of table 3 or 4 that its words name) and some total, rounded at its printed decimals; shares without a number beside them are held too. A part cannot exceed 100 %. Where only cutting off fits, that is remarked on.',
    },
    why: { zh: '比率应由报告自己的数字得出。', en: 'A rate must follow from the report’s own numbers.' },
    mend: {
      zh: '核对百分比，并写明以哪个总数为基数。',
      en: 'Check the percentage and say what it is a share of.',
    },
    falsePositives: {
      zh: '基数可能是新收、新收与结转之和、办结、扣除不予处理或其他处理后的答复数、所属大类的合计，或者附近写出的总数；都试过而无一相符的才报。各项合计正好 100% 的，末位调整不报；“约”和“成”按宽幅核对，“余”不比较。',
      en: 'The base may be received, received plus carried in, processed, what was answered, the total of the group, or a total stated nearby; only where none fits is it reported. A last digit adjusted so that a list makes 100 % is passed over; 约 and tenths (成) are held with a wide margin, 余 is not compared.',
    },
  },
  messages: {
    differs: {
      zh: ({ text, part, whole, left, right }) =>
        `正文写${said(text, left)}，而 ${part}÷${whole}＝${right}%，换用其他总数作基数也不能得出。请核对数字或写明基数。`,
      en: ({ text, part, whole, left, right }) =>
        `The text says ${said(text, left)}, but ${part}/${whole} is ${right}%, and no other total gives it. Please check the numbers or name the base.`,
    },
    row: {
      zh: ({ text, part, whole, left, right }) =>
        `正文写${said(text, left)}，而表中对应各行为 ${part} 件，${part}÷${whole}＝${right}%，换用其他总数作基数也不能得出。请核对正文与表格，或写明基数。`,
      en: ({ text, part, whole, left, right }) =>
        `The text says ${said(text, left)}, but the table has ${part} there and ${part}/${whole} is ${right}%; no other total gives it. Please check text and table, or name the base.`,
    },
    impossible: {
      zh: ({ text, left }) => `正文写${said(text, left)}，部分占总数的比例不会超过 100%。请核对。`,
      en: ({ text, left }) =>
        `The text says ${said(text, left)}; a part cannot exceed 100 % of its whole. Please check.`,
    },
    truncated: {
      zh: ({ text, part, whole, left, right }) =>
        `正文“${text}”所写 ${left}% 按截尾才与 ${part}÷${whole} 相符，四舍五入为 ${right}%。`,
      en: ({ text, part, whole, left, right }) =>
        `The ${left}% of “${text}” is ${part}/${whole} cut off; rounded it is ${right}%.`,
    },
  },
  *compares(report) {
    for (const { claim, state } of judgeShares(report)) if (state !== 'open') yield claim;
  },
  *check(report) {
    const fitted = madeToFit(report);
    for (const share of judgeShares(report)) {
      const { claim, state, part, whole } = share;
      if (
        state === 'agrees' ||
        state === 'open' ||
        (state === 'near' && (fitted.has(share) || makesHundred(report, share)))
      )
        continue;
      const named = share.fromTable && claim.of !== undefined;
      yield {
        messageId: state === 'near' || state === 'differs' ? (named ? 'row' : 'differs') : state,
        data: {
          text: quote(claim.text),
          part: part ?? 0,
          whole: whole ?? 0,
          left: claim.value!,
          right: ratio(share),
        },
        claim,
        ...(named &&
          part !== null && { related: claim.of!.targets.flatMap((one) => one.split('+')).slice(0, 8) }),
        ...(state === 'truncated' && { severity: 'info' as const }),
      };
    }
  },
});
