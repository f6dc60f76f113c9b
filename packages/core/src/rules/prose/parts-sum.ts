import {
  closesParts,
  interpretsDocuments,
  isBareRest,
  mayBeCountedTwice,
  mayBeInTwo,
  opensTotal,
  tellsRemainder,
  tellsSent,
} from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { endMakesUp, enumeratedWholes, neighbours, requestBases, sumOf } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { mayGoOn, namesEveryResult } from '../kit/complete-lists.ts';
import { type Interval, intervalOf, overlap, sumOfIntervals } from '../kit/interval.ts';
import { isMendedByTables } from '../kit/mended-by-tables.ts';
import { isResult } from '../kit/other-readings.ts';
import { type PartGroup, partGroups } from '../kit/part-groups.ts';
import { defineRule } from '../kit/rule.ts';
import { isPartOfYear, isWholeByNature } from '../kit/whole-by-nature.ts';
import { yearPartsAmiss } from '../kit/year-parts.ts';

interface Data {
  readonly text: string;
  readonly unit: string;
  readonly parts: readonly number[];
  /** What the parts add up to, and the whole. */
  readonly left: number;
  readonly right: number;
  /** Where the tables have the whole that the text does not tell. */
  readonly place?: Bilingual;
}

const isChannel = (part: Claim): boolean => part.metric === 'requests.channel';
const applicants: ReadonlySet<string> = new Set(['requests.naturalPerson', 'requests.organization']);
const asker =
  /^requests\.(?:naturalPerson|organization|enterprise|researchInstitution|publicInterest|legalService|otherOrganization)$/u;
const isAsker = ({ metric }: Claim): boolean => asker.test(metric);
/** Channels, or persons and organisations: each request has one of them. */
const isOfReceived = (parts: readonly Claim[]): boolean =>
  parts.every(isChannel) || (parts.length === 2 && parts.every(({ metric }) => applicants.has(metric)));
/**
 * Everything the parts may add up to: the whole, with what was carried in, or a total of table three. Channels, applicants and parts of
 * the year speak of what came in, not of what was answered.
 */
function wholesOf(report: Report, group: PartGroup): Interval[] {
  const { whole, wholeIndex, parts } = group;
  const stated = intervalOf(whole)!;
  const plus = (value: number): Interval => ({ low: stated.low + value, high: stated.high + value });
  if (!whole.metric.startsWith('requests.'))
    return [stated, ...enumeratedWholes(report.claims, wholeIndex).map((sum) => plus(sum - whole.value!))];
  const carriedIn = neighbours(report.claims, wholeIndex, 6)
    .filter((claim) => claim.metric === 'requests.carriedIn' && !parts.includes(claim))
    .map((claim) => claim.value ?? 0);
  // 予以公开174件，其中自然人149件…: who asked for what was disclosed is counted with no other result.
  if (isResult(whole.metric) && parts.every(isAsker)) return [stated];
  const near = [stated, ...carriedIn.map(plus)];
  // 各街道收到申请149件，其中…; 平台收到101件，其中…: no total of the table.
  if (whole.extent === 'other' || isChannel(whole)) return near;
  // 新收451件，其中自然人…: what was carried in is left out, but for results (新收327件，上年结转5件，其中予以公开…).
  if (whole.metric === 'requests.received' && whole.targets.length === 1)
    return parts.some(({ metric }) => metric === 'requests.carriedOut' || isResult(metric)) ? near : [stated];
  const exactly = (value: number): Interval => ({ low: value, high: value });
  const bases = requestBases(report);
  if (isWholeByNature(group) && !parts.every(isPartOfYear)) {
    // 办理113件，其中新收106件，上年结转8件，另结转下年度1件.
    const carriedOut = neighbours(report.claims, wholeIndex, 6).filter(
      (claim) => claim.metric === 'requests.carriedOut',
    );
    return [
      stated,
      ...carriedOut.map((claim) => plus(claim.value ?? 0)),
      ...(bases.includes(whole.value!) ? bases.slice(1, 2).map(exactly) : []),
    ];
  }
  if (parts.some(isPartOfYear)) return near;
  // 不予处理30件：信访16件…: a result is a whole of its own.
  if (isResult(whole.metric) || whole.certainty === 'loose') return near;
  const admitted = whole.metric === 'requests.received' && isOfReceived(parts) ? bases.slice(0, 2) : bases;
  return [...near, ...receivedNear(report, group), ...admitted.map(exactly)];
}

/** 新收29件，办结27件，其中自然人12件、组织17件: whoever asks is counted with what came in, though the last number is another. */
const receivedNear = ({ claims }: Report, { wholeIndex, parts }: PartGroup): Interval[] =>
  isOfReceived(parts)
    ? neighbours(claims, wholeIndex, 6).flatMap((claim) =>
        claim.metric === 'requests.received' && !parts.includes(claim) ? (intervalOf(claim) ?? []) : [],
      )
    : [];

/** Whether the first parts already make up the whole: what follows is no part any more (“…，关停3个”). */
function reachedEarlier(parts: readonly Claim[], whole: number): boolean {
  let sum = 0;
  return parts.some((part, index) => {
    sum += part.value!;
    // 书面答复96件、当面答复82件 of 96: each may have both.
    const mayBeBoth = parts.length === 2 && parts.every(({ metric }) => metric === 'count');
    return (index > 0 || mayBeBoth) && index < parts.length - 1 && sum === whole;
  });
}

/** A list that ends with “其他…” says that nothing is left out; of two, where they are amounts (学费98.6万元、其他27.8万元). */
const endsWithRest = (parts: readonly Claim[]): boolean =>
  parts.length > (parts[0]!.unit === '元' ? 1 : 2) &&
  closesParts(parts.at(-1)!.text) &&
  (parts.at(-1)!.metric === 'count' ||
    parts.at(-1)!.certainty === 'loose' ||
    (parts.at(-1)!.metric === 'requests.otherOrganization' && isBareRest(parts.at(-1)!.text.trim())));

/** 许可694件，其中3件为甲类，其余691件为乙类: nothing is told between, and of requests more may be left. */
const endsWithRemainder = ({ claims }: Report, { whole, wholeIndex, parts }: PartGroup): boolean =>
  parts.length === 2 &&
  tellsRemainder(parts[1]!.text) &&
  !whole.metric.startsWith('requests.') &&
  parts.every((part, at) => claims[wholeIndex + 1 + at] === part);

/** 其中网上42件、现场0件、邮寄2件: who tells the ways by which nothing came leaves none out. */
const namesEveryWay = (parts: readonly Claim[]): boolean =>
  parts.length > 2 && parts.every(isChannel) && parts.some(({ value }) => value === 0);

/** A9件、B14件，共25件: the whole stands behind what it adds up, of which the first may belong to something else. */
const isAddedUp = (report: Report, { whole, wholeIndex, parts }: PartGroup): boolean =>
  (opensTotal(whole.text) || followsTotal(report, wholeIndex)) &&
  report.claims.indexOf(parts.at(-1)!) < wholeIndex;

/** 公告36份、动态872条、通知143条，合计1051: what is added up is counted in several ways. */
function isOfSeveralUnits({ claims }: Report, { whole, parts }: PartGroup): boolean {
  let sum = sumOf(parts);
  for (let at = claims.indexOf(parts[0]!) - 1; at >= 0 && sum < whole.value!; at--) {
    const { metric, value, unit, comparison } = claims[at]!;
    if (metric !== 'count' || comparison !== 'exact' || unit === whole.unit) return false;
    sum += value!;
  }
  return sum === whole.value;
}

/** 共13次229人次: the number directly before is such a total. */
const followsTotal = ({ claims }: Report, index: number): boolean =>
  index > 0 &&
  opensTotal(claims[index - 1]!.text) &&
  claims.some(({ partOf }) => partOf === index - 1) &&
  claims[index]!.unit !== claims[index - 1]!.unit;

/** A list by channel or applicant, or one introduced by 分别, looks complete without saying so. */
const looksComplete = (parts: readonly Claim[]): boolean =>
  parts.length > 1 && (parts.some((part) => part.text.includes('分别')) || parts.every(isChannel));

/** Printed exactly, or in 万; 余 and 近 leave too much open. */
const isBound = ({ comparison }: Claim): boolean => comparison === 'exact';
/** 解读文件17篇，其中文字解读16篇、专家解读9篇、新闻发布会6场: in the forms that each of them has. */
function mayOverlap({ whole, parts }: PartGroup): boolean {
  const twice = parts.filter(({ text }) => tellsSent(whole.text) || mayBeCountedTwice(text)).length;
  return twice === parts.length || (interpretsDocuments(whole.text) && 2 * twice > parts.length);
}

/** 公开复文88件，公开率100%（主办88件）: the number told again behind its share is no further part. */
function isToldAgain({ claims }: Report, parts: readonly Claim[], largest: number): boolean {
  const last = parts.at(-1)!;
  const at = claims.indexOf(last);
  const isShared = claims[at - 1]?.metric === 'rate' && claims[at - 2] === parts.at(-2);
  return isShared && last.value === parts.at(-2)?.value && sumOf(parts.slice(0, -1)) <= largest;
}

/** 发布133条（其中网站130条，动态74条、公告20条、指南36条）: the others are what the first is made of, which names its place. */
const areOfFirst = ([first, ...others]: readonly Claim[]): boolean =>
  others.length > 2 &&
  first!.metric === 'count' &&
  sumOf(others) === first!.value &&
  mayBeInTwo(first!.text) &&
  !others.some(({ text }) => mayBeInTwo(text));

/** Whether the first or last of the parts make up the whole, or the last was told before. */
function isMadeUpBySome(report: Report, group: PartGroup, largest: number): boolean {
  const { whole, parts } = group;
  if (!isOfReceived(parts) && (reachedEarlier(parts, whole.value!) || areOfFirst(parts))) return true;
  if (isAddedUp(report, group)) return endMakesUp(parts, whole.value!) || isOfSeveralUnits(report, group);
  return isToldAgain(report, parts, largest);
}

/** Whether parts that do not make up their whole are more than it; null where they make it up, or nobody can tell. */
function exceeds(report: Report, group: PartGroup): boolean | null {
  const { whole, parts } = group;
  // Fees have a rule of their own.
  if (whole.metric === 'fees.information' || parts.length < 2) return null;
  const stated = intervalOf(whole);
  const sum = whole.comparison === 'exact' && parts.every(isBound) ? sumOfIntervals(parts) : null;
  if (!sum || stated === null) return null;
  const wholes = wholesOf(report, group);
  const largest = Math.max(...wholes.map(({ high }) => high));
  // A part above the whole is a plainer finding of its own.
  if (parts.some((part) => part.value! > largest) || wholes.some((one) => overlap(one, sum))) return null;
  if (!isWholeByNature(group) && isMadeUpBySome(report, group, largest)) return null;
  // Channels and applicants of what was received are of that, whatever else was handled.
  return sum.low > (isOfReceived(parts) ? stated.high : largest);
}

/**
 * 办结14件，其中予以公开8件、…，结转下年度1件: what is carried over is no part of what was concluded, however the list is written. Where
 * it makes up the whole after all, the text counts it in.
 */
function ofConcluded(group: PartGroup): PartGroup {
  const { whole, parts } = group;
  if (whole.metric !== 'requests.processed' || sumOf(parts) === whole.value) return group;
  const concluded = parts.filter(({ metric }) => metric !== 'requests.carriedOut');
  return concluded.length > 1 ? { ...group, parts: concluded } : group;
}

export default defineRule<Data>({
  id: 'prose/parts-sum',
  title: { zh: '正文分项之和与总数不符', en: 'parts in the text do not add up to the whole' },
  severity: 'warning',
  needs: [],
  basis: ['arithmetic', 'regulations.50'],
  docs: {
    what: {
      zh: '“共 N 条，其中甲 a 条、乙 b 条……”“甲 a 条、乙 b 条，合计 N 条”这类表述，同一计量单位的分项之和不应超过总数；以“其他”收尾的分项、写在分项之后的合计，以及四个季度、上下半年、新收与上年结转，应正好等于总数。以“万”写的数按四舍五入或截尾的范围核对。',
      en: 'In “N in all, of which a, b, c” and “a, b, together N” the parts counted alike must not exceed the whole; a list that ends with “others”, a total behind its parts, four quarters, two halves, or received and carried in must equal it. Numbers in 万 stand for all they may be rounded or cut off from.',
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
    year: {
      zh: ({ text, unit, parts, left, right, place }) =>
        `正文“${text}”等各时段之和 ${parts.join('+')}＝${left} ${unit}，而全年${place?.zh ?? ''}为 ${right} ${unit}。请核对各时段的数字。`,
      en: ({ text, parts, left, right, place }) =>
        `“${text}” and the other parts of the year are ${parts.join('+')}=${left}, but ${place?.en ?? 'the table'} has ${right}. Please check the parts.`,
    },
    over: {
      zh: ({ text, unit, parts, left, right }) =>
        `正文“${text}”的分项 ${parts.join('+')}＝${left} ${unit}，超过总数 ${right} ${unit}。请核对总数和各分项。`,
      en: ({ text, parts, left, right }) =>
        `The parts of “${text}” are ${parts.join('+')}=${left}, more than the whole of ${right}. Please check the whole and its parts.`,
    },
    under: {
      zh: ({ text, unit, parts, left, right }) =>
        `正文“${text}”的分项 ${parts.join('+')}＝${left} ${unit}，少于总数 ${right} ${unit}，而所列分项看来是全部。请核对是否有遗漏或错误。`,
      en: ({ text, parts, left, right }) =>
        `The parts of “${text}” are ${parts.join('+')}=${left}, less than the whole of ${right}, though the list looks complete. Please check.`,
    },
  },
  *check(report) {
    for (const { parts, ...sides } of yearPartsAmiss(report))
      yield {
        messageId: 'year',
        data: { ...sides, parts: parts.map(({ value }) => value!) },
        claim: parts[0]!,
      };
    for (const group of partGroups(report.claims).map(ofConcluded)) {
      const { whole, parts } = group;
      const over = exceeds(report, group);
      if (over === null) continue;
      const told =
        (endsWithRest(parts) && !mayGoOn(report, group)) ||
        endsWithRemainder(report, group) ||
        namesEveryWay(parts) ||
        isWholeByNature(group) ||
        (whole.listed && sumOf(parts) < whole.value!) ||
        isAddedUp(report, group) ||
        namesEveryResult(report, group);
      if (!over && !told && !looksComplete(parts)) continue;
      if (isMendedByTables(report, whole, parts)) continue;
      yield {
        messageId: over || sumOf(parts) > whole.value! ? 'over' : 'under',
        data: {
          text: quote(whole.text),
          unit: whole.unit,
          parts: parts.map((part) => part.value!),
          left: sumOf(parts),
          right: whole.value!,
        },
        claim: whole,
        severity: (over ? !mayOverlap(group) : told) ? 'warning' : 'info',
      };
    }
  },
});
