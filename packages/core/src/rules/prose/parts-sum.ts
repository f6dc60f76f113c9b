import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { enumeratedWholes, isExact, neighbours, requestBases, sumOf } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { type PartGroup, partGroups } from '../kit/part-groups.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly unit: string;
  readonly parts: readonly number[];
  /** What the parts add up to, and the whole. */
  readonly left: number;
  readonly right: number;
}

/** Everything the parts may add up to: the whole, with what was carried in, or a total of table three. */
function wholesOf(report: Report, group: PartGroup): number[] {
  const { whole, wholeIndex } = group;
  if (!whole.metric.startsWith('requests.')) return enumeratedWholes(report.claims, wholeIndex);
  const near = neighbours(report.claims, wholeIndex, 6);
  const carriedIn = near
    .filter((claim) => claim.metric === 'requests.carriedIn')
    .map((claim) => claim.value ?? 0);
  return [whole.value!, ...carriedIn.map((value) => whole.value! + value), ...requestBases(report)];
}

/** Whether the first parts already make up the whole: what follows is no part any more (“…，关停3个”). */
function reachedEarlier(parts: readonly Claim[], wholes: readonly number[]): boolean {
  let sum = 0;
  return parts.some((part, index) => {
    sum += part.value!;
    return index > 0 && wholes.includes(sum);
  });
}

const closing = /^\s*(?:其他|其它|其余)/u;
/** A list that ends with “其他…” says that nothing is left out. */
const endsWithRest = (parts: readonly Claim[]): boolean =>
  parts.length > 2 && closing.test(parts.at(-1)!.text) && parts.at(-1)!.metric === 'count';
/** A list by channel or applicant, or one introduced by 分别, looks complete without saying so. */
const looksComplete = (parts: readonly Claim[]): boolean =>
  parts.length > 1 &&
  (parts.some((part) => part.text.includes('分别')) ||
    parts.every((part) => part.metric === 'requests.channel'));

/** One document is interpreted in several forms, one event attended by several leaders: such parts may overlap. */
const overlapping = /解读|图解|图文|一图读懂|出席|列席/u;
const mayOverlap = (parts: readonly Claim[]): boolean => parts.every((part) => overlapping.test(part.text));

export default defineRule<Data>({
  id: 'prose/parts-sum',
  title: { zh: '正文分项之和与总数不符', en: 'parts in the text do not add up to the whole' },
  severity: 'warning',
  needs: [],
  basis: ['arithmetic', 'format.2021.accountability'],
  docs: {
    what: {
      zh: '“共 N 条，其中甲 a 条、乙 b 条……”这类表述，同一计量单位的分项之和不应超过总数；以“其他”收尾的分项应正好等于总数。',
      en: 'In “N in all, of which a, b, c” the parts counted alike must not exceed the whole, and a list that ends with “others” must equal it.',
    },
    why: { zh: '同一句话里的数字应当自洽。', en: 'The numbers of one sentence must agree with each other.' },
    mend: {
      zh: '核对总数和各分项，补齐遗漏的分项或改正错误的数字。',
      en: 'Check the whole and its parts; add what is missing or correct what is wrong.',
    },
    falsePositives: {
      zh: '同一条信息可能通过几个渠道发布而被重复统计；同一文件有几种形式的解读、同一活动有几位负责人出席的，超过总数时只作提示；“其中”之后可以只列举一部分（此时分项之和小于总数是正常的）；申请的分项可以是新收与结转之和。',
      en: 'One item may be counted under several channels; forms of interpretation and leaders attending may overlap, so that an excess is a remark only; 其中 may introduce only some of the parts; parts of requests may include those carried in.',
    },
  },
  messages: {
    over: {
      zh: ({ text, unit, parts, left, right }) =>
        `正文“${text}”的分项 ${parts.join('+')}=${left} ${unit}，超过总数 ${right} ${unit}。请核对总数和各分项。`,
      en: ({ text, parts, left, right }) =>
        `The parts of “${text}” are ${parts.join('+')}=${left}, more than the whole of ${right}. Please check the whole and its parts.`,
    },
    under: {
      zh: ({ text, unit, parts, left, right }) =>
        `正文“${text}”的分项 ${parts.join('+')}=${left} ${unit}，少于总数 ${right} ${unit}，而所列分项看来是全部。请核对是否有遗漏或错误。`,
      en: ({ text, parts, left, right }) =>
        `The parts of “${text}” are ${parts.join('+')}=${left}, less than the whole of ${right}, though the list looks complete. Please check.`,
    },
  },
  *check(report) {
    for (const group of partGroups(report.claims)) {
      const { whole, parts } = group;
      // Fees have a rule of their own.
      if (whole.metric === 'fees.information' || parts.length < 2) continue;
      if (!isExact(whole) || !parts.every(isExact)) continue;
      // A part above the whole is a plainer finding of its own.
      const sum = sumOf(parts);
      const wholes = wholesOf(report, group);
      const largest = Math.max(...wholes);
      if (parts.some((part) => part.value! > largest) || wholes.includes(sum)) continue;
      if (reachedEarlier(parts, wholes)) continue;
      const over = sum > largest;
      const told = endsWithRest(parts);
      if (!over && !told && !looksComplete(parts)) continue;
      yield {
        messageId: over ? 'over' : 'under',
        data: {
          text: quote(whole.text),
          unit: whole.unit,
          parts: parts.map((part) => part.value!),
          left: sum,
          right: whole.value!,
        },
        claim: whole,
        severity: (over && !mayOverlap(parts)) || (!over && told) ? 'warning' : 'info',
      };
    }
  },
});
