import { closesParts, opensParts, opensTotal } from '../../language/prose/claim-words.ts';
import type { Report } from '../../model/report.ts';
import { quote } from '../kit/claim-rule.ts';
import { defineRule } from '../kit/rule.ts';
import { type ShareList, shareLists } from '../kit/share-lists.ts';

interface Data {
  readonly first: string;
  readonly last: string;
  readonly shares: readonly number[];
  readonly left: number;
}

const countRows: ReadonlySet<string> = new Set(['received', 'carriedIn', 'processed', 'carriedOut']);

/** Rows of table three with a total above zero that no share of the list is said of. */
function rowsLeftOut(report: Report, list: ShareList): number {
  const told = new Set(
    list.shares.flatMap(({ claim }) => claim.of?.targets.flatMap((target) => target.split('+')) ?? []),
  );
  return Object.entries(report.tables.requests ?? {}).filter(
    ([row, { total }]) =>
      !countRows.has(row) && (total?.value ?? 0) !== 0 && !told.has(`requests/${row}/total`),
  ).length;
}

/** 甲占70.3%、乙占24.1%、丙占3.6%，合计100%: the list says itself that it leaves nothing out. */
function isAddedUp({ claims }: Report, { shares }: ShareList): boolean {
  const { index, claim } = shares.at(-1)!;
  const total = claims[index + 1];
  return (
    total?.metric === 'rate' &&
    total.value === 100 &&
    total.sentence === claim.sentence &&
    opensTotal(total.text)
  );
}

/** A list that names every kind of applicant, or every result the table has, or ends with the rest, leaves nothing out. */
function isComplete(report: Report, list: ShareList): boolean {
  const metrics = list.metrics.filter((metric): metric is string => metric !== null);
  if (metrics.length < list.metrics.length) return true;
  // 网络申请占53%、信函申请占27%、其他占9%: the rest of the ways closes them.
  if (metrics.every((metric) => metric === 'requests.channel'))
    return closesParts(list.shares.at(-1)!.claim.text);
  if (metrics.includes('requests.naturalPerson')) return metrics.includes('requests.organization');
  if (
    !metrics.every((metric) => /^requests\.(?:disclosed|partly|refused|unavailable|not|other)/u.test(metric))
  )
    return false;
  return report.tables.requests !== null && rowsLeftOut(report, list) === 0;
}

/** Shares of two wholes (received, and answered) may make less than 100: each of them is right. */
const areBorneOut = ({ shares }: ShareList): boolean =>
  shares.every(({ state }) => state === 'agrees' || state === 'truncated');

const fewest = 3;

/**
 * 政策文件占12%、财政信息占23%、其他占75%: three shares and more of what no table counts, or two behind 其中, which do not make the whole before the last;
 * less than the whole only where the rest closes them.
 */
function isPlainList({ shares, slack }: ShareList, over: boolean): boolean {
  let sum = 0;
  const isFullBefore = shares.slice(0, -1).some(({ claim }) => {
    sum += claim.value!;
    return Math.abs(sum - 100) <= slack;
  });
  const isPair = shares.length === 2 && over && opensParts(shares[0]!.claim.text);
  if (isPair) return true;
  return shares.length >= fewest && !isFullBefore && (over || closesParts(shares.at(-1)!.claim.text));
}

export default defineRule<Data>({
  id: 'prose/percent-sum',
  title: { zh: '各项占比之和不是 100%', en: 'shares do not add up to 100 per cent' },
  severity: 'warning',
  needs: [],
  basis: ['arithmetic'],
  docs: {
    what: {
      zh: '并列写出的各办理结果、各类申请人、各渠道的占比，相加不应超过 100%；列全的，相加应为 100%（各项四舍五入的误差除外）。',
      en: 'Shares of results, applicants or channels told side by side must not exceed 100 % together; where the list leaves nothing out they must make 100 %, but for what rounding leaves.',
    },
    why: {
      zh: '同一总数的各部分互不重叠，合在一起就是总数。',
      en: 'The parts of one whole do not overlap and together are the whole.',
    },
    mend: { zh: '逐项重新计算占比。', en: 'Compute each share anew.' },
    falsePositives: {
      zh: '各项以不同总数为基数的，合计可以不是 100%；已能逐项得出的，以及单项已报占比有误的，不再报合计。',
      en: 'Shares of different totals need not make 100 %; lists in which every share follows from its figures, or one is reported already, are passed over.',
    },
  },
  messages: {
    over: {
      zh: ({ first, last, shares, left }) =>
        `正文从“${first}”到“${last}”的各项占比 ${shares.map((share) => `${share}%`).join('+')}＝${left}%，超过 100%。请逐项核对。`,
      en: ({ first, last, shares, left }) =>
        `The shares from “${first}” to “${last}” are ${shares.map((share) => `${share}%`).join('+')}=${left}%, more than 100 %. Please check each.`,
    },
    under: {
      zh: ({ first, last, shares, left }) =>
        `正文从“${first}”到“${last}”看来列出了全部，各项占比 ${shares.map((share) => `${share}%`).join('+')}＝${left}%，不足 100%。请逐项核对。`,
      en: ({ first, last, shares, left }) =>
        `The shares from “${first}” to “${last}” look complete but are ${shares.map((share) => `${share}%`).join('+')}=${left}%. Please check each.`,
    },
  },
  *check(report) {
    for (const list of shareLists(report)) {
      const { shares, sum, slack } = list;
      const single = shares.some(({ state }) => state === 'differs' || state === 'impossible');
      const over = sum > 100 + slack;
      const added = isAddedUp(report, list);
      const under = sum < 100 - slack && (added || isComplete(report, list));
      if (single || areBorneOut(list) || !(over || under)) continue;
      if (!added && list.metrics.every((metric) => metric === null) && !isPlainList(list, over)) continue;
      yield {
        messageId: over ? 'over' : 'under',
        data: {
          first: quote(shares[0]!.claim.text),
          last: quote(shares.at(-1)!.claim.text),
          shares: shares.map(({ claim }) => claim.value!),
          left: sum,
        },
        claim: shares[0]!.claim,
      };
    }
  },
});
