import type { Claim } from '../../model/claim.ts';
import { digitOf, isExact, neighbours, requestBases, sumOf } from '../kit/claim-figures.ts';
import { defineRule } from '../kit/rule.ts';
import { fitOf } from '../kit/share-fit.ts';

interface Data {
  readonly parts: readonly number[];
  readonly left: number;
  readonly right: number;
}

const fewestApart = 3;

/** Two numbers in sentences of their own are no list: 转为书面申请12件。…在线申请312件. */
const isList = (parts: readonly Claim[]): boolean =>
  parts.length >= fewestApart || (parts.length === 2 && parts[0]!.sentence === parts[1]!.sentence);

/** What the channels of one sentence or of several that follow each other add up to: a later one may tell them again, or in part. */
function sumsOfSentences(parts: readonly Claim[]): number[] {
  const begins = parts.flatMap(({ sentence }, at) => (sentence === parts[at - 1]?.sentence ? [] : [at]));
  const ends = [...begins.slice(1), parts.length];
  return begins.flatMap((begin) =>
    ends.filter((end) => end > begin).map((end) => sumOf(parts.slice(begin, end))),
  );
}

/** 以网上申请为主，收到71件，占60.7%，信函28件: a share of all that came in, of which the list may leave some out. */
const isShareOfAll = (claims: readonly Claim[], parts: readonly Claim[], received: number): boolean =>
  claims.some(
    (share) =>
      share.metric === 'rate' &&
      isExact(share) &&
      share.partOf !== undefined &&
      // 网上仍是主要渠道，71件，占60.7%，信函28件: perhaps a way that was named further off.
      (parts.includes(claims[share.partOf]!) ||
        (share.sentence === parts[0]!.sentence && claims[share.partOf]!.metric === 'count')) &&
      fitOf(share.value!, digitOf(share), claims[share.partOf]!.value!, {
        value: received,
        step: 0,
        from: 'table',
      }) === 'rounded',
  );

/** The total told beside them: that of their own sentence before those of others. */
function statedBeside(claims: readonly Claim[], from: number): Claim | undefined {
  const received = neighbours(claims, from, 4).filter(({ metric }) => metric === 'requests.received');
  return received.find(({ sentence }) => sentence === claims[from]!.sentence) ?? received[0];
}

const compares: ReadonlySet<string> = new Set(['rate', 'growth', 'change']);

export default defineRule<Data>({
  id: 'claim/channels',
  title: { zh: '正文各渠道申请数之和与表三不符', en: 'requests by channel: text and table 3 differ' },
  severity: 'warning',
  needs: ['requests'],
  basis: ['regulations.50', 'definition'],
  docs: {
    what: {
      zh: '正文按当面、信函、网络、传真、邮箱等渠道列出申请数而没有写总数的，各渠道之和应等于表三本年新收、新收与结转之和或办理总计。',
      en: 'Where the text lists requests by channel without a total, they must add up to received, received plus carried in, or processed.',
    },
    why: { zh: '各渠道之和就是收到的申请数。', en: 'The channels together are the requests received.' },
    mend: { zh: '补列遗漏的渠道，或改正数字。', en: 'Add the missing channel or correct the numbers.' },
    falsePositives: {
      zh: '正文写有总数的，各渠道可以没有列全；只提到一种渠道的不比较。',
      en: 'Where the text gives a total, the list may leave some out; a single channel is not compared.',
    },
  },
  messages: {
    differs: {
      zh: ({ parts, left, right }) =>
        `正文各渠道申请数 ${parts.join('+')}＝${left} 件，而表三“一、本年新收政府信息公开申请数量·总计”栏为 ${right} 件，两处不一致，请核对。`,
      en: ({ parts, left, right }) =>
        `The channels in the text are ${parts.join('+')}=${left}, but table 3 gives ${right} received. Please check.`,
    },
  },
  *check(report) {
    const { claims } = report;
    const bases = requestBases(report);
    if (bases.length < 3) return;
    const isChannel = (claim: Claim): boolean =>
      claim.metric === 'requests.channel' && claim.partOf === undefined && isExact(claim);
    for (let start = 0; start < claims.length; start++) {
      if (!isChannel(claims[start]!)) continue;
      let end = start;
      while (end < claims.length && (isChannel(claims[end]!) || compares.has(claims[end]!.metric))) end++;
      const parts = claims.slice(start, end).filter(isChannel);
      const from = start;
      start = end;
      const stated = statedBeside(claims, from);
      if (!isList(parts) || parts.some((part) => part.extent !== 'same')) continue;
      const sum = sumOf(parts);
      if (sum < bases[0]! && isShareOfAll(claims, parts, bases[0]!)) continue;
      // Beside a total of what was received they are of that, and may leave some out.
      const admitted = stated ? [...bases.slice(0, 2), stated.value] : bases;
      if (sumsOfSentences(parts).some((one) => admitted.includes(one)) || (stated && sum < stated.value!))
        continue;
      yield {
        messageId: 'differs',
        data: { parts: parts.map((part) => part.value!), left: sum, right: bases[0]! },
        claim: parts[0]!,
        path: 'requests/received/total',
        related: ['requests/received/total'],
      };
    }
  },
});
