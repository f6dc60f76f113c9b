import { tellsCame, tellsDealtWith } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import { endMakesUp, enumeratedWholes, isExact, neighbours, requestBases } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { partGroups } from '../kit/part-groups.ts';
import { defineRule, type Violation } from '../kit/rule.ts';

interface Data {
  readonly part: string;
  readonly whole: string;
  readonly left: number;
  readonly right: number;
  readonly unit: string;
}

/** 整改清单17项，已整改18项: what was dealt with stands directly behind what was found. */
function* dealtWithMore(claims: readonly Claim[]): Generator<Violation<Data>> {
  for (const [index, claim] of claims.entries()) {
    const found = claims[index - 1];
    if (claim.metric !== 'count' || found?.metric !== 'count' || claim.partOf !== undefined) continue;
    if (found.unit !== claim.unit || found.sentence !== claim.sentence) continue;
    if (!isExact(found) || !isExact(claim) || claim.value! <= found.value!) continue;
    if (!tellsDealtWith(claim.text, found.text) && !tellsCame(claim.text, found.text)) continue;
    const data = { left: claim.value!, right: found.value!, unit: claim.unit };
    yield {
      messageId: 'exceeds',
      data: { part: quote(claim.text), whole: quote(found.text), ...data },
      claim,
    };
  }
}

const ofDocuments = /^(?:documents|rules)\.(?:inForce|issued)$/u;

export default defineRule<Data>({
  id: 'prose/part-exceeds-whole',
  title: { zh: '正文分项大于总数', en: 'a part in the text exceeds its whole' },
  severity: 'warning',
  needs: [],
  basis: ['arithmetic', 'regulations.50'],
  docs: {
    what: {
      zh: '“其中”所列的任何一项都不应大于总数。',
      en: 'No single part may be larger than the whole it belongs to.',
    },
    why: {
      zh: '部分不能大于整体，必有一处数字有误。',
      en: 'A part cannot exceed its whole; one of the numbers is wrong.',
    },
    mend: { zh: '核对总数和该分项。', en: 'Check the whole and that part.' },
    falsePositives: {
      zh: '计量单位不同（个、条、次）的数字不作比较；申请的分项可以包括上年结转；几个并列的数字之后的“其中”所指不明，不作比较。',
      en: 'Numbers with different counters are not compared; parts of requests may include those carried in; after several numbers side by side it is unclear which of them is parted.',
    },
  },
  messages: {
    exceeds: {
      zh: ({ part, whole, left, right, unit }) =>
        `正文分项“${part}”为 ${left} ${unit}，大于总数“${whole}”的 ${right} ${unit}。请核对两处数字。`,
      en: ({ part, whole, left, right }) =>
        `The part “${part}” is ${left}, more than its whole “${whole}” of ${right}. Please check both numbers.`,
    },
  },
  *check(report) {
    yield* dealtWithMore(report.claims);
    for (const { whole, wholeIndex, parts } of partGroups(report.claims)) {
      if (!isExact(whole) || whole.metric === 'fees.information') continue;
      const carriedIn = neighbours(report.claims, wholeIndex, 6).filter(
        (claim) => claim.metric === 'requests.carriedIn',
      );
      // “网站54条、微信28条、报刊5条。其中…” may part any or all of them: none is the whole.
      const enumerated = enumeratedWholes(report.claims, wholeIndex);
      if (!whole.metric.startsWith('requests.') && enumerated.length > 2) continue;
      const largest = whole.metric.startsWith('requests.')
        ? Math.max(
            whole.value!,
            ...carriedIn.map((claim) => whole.value! + (claim.value ?? 0)),
            // A whole that is none of the totals is no less than its parts.
            ...(requestBases(report).includes(whole.value!) ? requestBases(report) : []),
          )
        : Math.max(...enumerated);
      // 建议86件、提案102件，主办件分别为31件、40件，合计71件: the last of them are added up.
      if (endMakesUp(parts, whole.value!)) continue;
      const part = parts.find(
        (one) =>
          one.value !== null &&
          one.comparison !== 'atMost' &&
          one.value > largest &&
          // 规范性文件5件（有效19件）: those of other years are no part of this year's; nor is 新公开7件（新制作8件）.
          (!ofDocuments.test(one.metric) || one.metric.split('.')[1] === whole.metric.split('.')[1]),
      );
      if (!part) continue;
      yield {
        messageId: 'exceeds',
        data: {
          part: quote(part.text),
          whole: quote(whole.text),
          left: part.value!,
          right: whole.value!,
          unit: whole.unit,
        },
        claim: part,
      };
    }
  },
});
