import { counted } from '../../language/counted.ts';
import { namesEarlierYear, namesYearBefore } from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { isExact } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { defineRule } from '../kit/rule.ts';
import { figuresOf } from '../kit/share-bases.ts';

interface Data {
  readonly first: string;
  readonly last: string;
  readonly kind: Bilingual;
  readonly parts: readonly number[];
  readonly left: number;
  readonly right: number;
}

const kinds: Readonly<Record<string, Bilingual>> = {
  reconsideration: { zh: '行政复议', en: 'reconsideration' },
  litigation: { zh: '行政诉讼', en: 'litigation' },
  litigationDirect: { zh: '未经复议直接起诉', en: 'direct litigation' },
  litigationAfterReconsideration: { zh: '复议后起诉', en: 'litigation after reconsideration' },
};

const verdict = /^remedies\.([^.]+)\.(?:upheld|corrected|other)$/u;

const unnamed = /^remedies\.([^.]+)\.(?:decided|corrected|other)$/u;

/** The kind of case that a number says were decided; null for what is pending, no case, or last year's. */
const kindOf = ({ metric, of }: Claim): string | null =>
  (metric === 'count' ? unnamed.exec(of?.metric ?? '') : verdict.exec(metric))?.[1] ?? null;

/** 行政复议4件，其中驳回19件. */
const exceedsWhole = ({ value, partOf }: Claim, { claims }: Report): boolean =>
  partOf !== undefined && isExact(claims[partOf]!) && value! > claims[partOf]!.value!;

/** 驳回, 撤销: no column of its own. */
const isUnnamed = ({ metric }: Claim): boolean => metric === 'count';

const isQuashed = ({ metric, of }: Claim): boolean =>
  metric === 'count' && (of?.metric.endsWith('.corrected') ?? false);

const sumOf = (list: readonly Claim[]): number => list.reduce((sum, { value }) => sum + value!, 0);

/** What was quashed and the like, and how many the table has put right; null where it has as many, or 纠正 stands beside. */
function quashedBeyond(list: readonly Claim[], report: Report): { parts: Claim[]; right: number } | null {
  const parts = list.filter(isQuashed);
  if (parts.length === 0 || list.some(({ metric }) => metric.endsWith('.corrected'))) return null;
  const corrected = figuresOf(report, parts[0]!.of!.targets);
  const left = sumOf(parts);
  return corrected.length === 0 || corrected.some((figure) => left <= figure)
    ? null
    : { parts, right: corrected[0]! };
}

/** The figures of all the cases of a kind that have a result; `of` may name one column only. */
const decidedTargets = ({ of }: Claim): string[] =>
  of!.targets.map((target) =>
    target
      .split('+')
      .flatMap((path) => decidedColumns.map((column) => path.replace(/[^/]+$/u, column)))
      .filter((path, at, all) => all.indexOf(path) === at)
      .join('+'),
  );
const decidedColumns = ['upheld', 'corrected', 'other'];

/** 审理下级机关复议31件，维持24件，终止2件: perhaps of other cases. */
const isDoubted = ({ metric, certainty }: Claim): boolean => metric !== 'count' && certainty === 'loose';

/** 被纠正案件比2021年（9件）下降: last year's. */
const isOfOtherYear = ({ scope }: Claim): boolean => namesYearBefore(scope) || namesEarlierYear(scope);

/** Cases of one kind decided so or so, told one after another. */
function* listsOf(report: Report): Generator<Claim[]> {
  let list: Claim[] = [];
  let at = -2;
  for (const [index, claim] of report.claims.entries()) {
    const kind = kindOf(claim);
    if (kind === null || !isExact(claim) || claim.extent !== 'same' || isOfOtherYear(claim)) continue;
    const goesOn =
      index - at <= 2 &&
      list.length > 0 &&
      kindOf(list[0]!) === kind &&
      list[0]!.partOf === claim.partOf &&
      list[0]!.sentence === claim.sentence;
    if (!goesOn) {
      if (list.length > 0) yield list;
      list = [];
    }
    list.push(claim);
    at = index;
  }
  if (list.length > 0) yield list;
}

export default defineRule<Data>({
  id: 'claim/decided',
  title: { zh: '正文所述已审结案件多于表四', en: 'more cases decided in the text than in table 4' },
  severity: 'warning',
  needs: ['remedies'],
  basis: ['regulations.50', 'definition'],
  docs: {
    what: {
      zh: '正文写有驳回、撤销、责令履行等结果的，这些案件与维持、纠正等一并计算，不应多于表四同类案件的结果维持、结果纠正、其他结果之和；撤销、变更、确认违法、责令履行的，不应多于结果纠正。',
      en: 'Cases dismissed, quashed and the like, together with those upheld or corrected that the text lists with them, must not be more than table 4 has decided: upheld, corrected and other; those quashed, changed, found unlawful or ordered anew must not be more than it has corrected.',
    },
    why: {
      zh: '已有结果的案件应当填在已审结的三栏中，不应填在“尚未审结”栏。',
      en: 'A case with a result belongs in one of the three columns of cases decided, not under pending.',
    },
    mend: {
      zh: '核对每件案件的审理结果，改正正文或表四。',
      en: 'Check the result of each case and correct text or table 4.',
    },
    falsePositives: {
      zh: '驳回、终止可按规定填入三栏中的任何一栏，所以只比较合计；一案有几种结果、上年案件另行说明的，可能多出。',
      en: 'Cases dismissed or ended may stand under any of the three columns, so only the sums are compared; a case with several results may be told twice.',
    },
  },
  messages: {
    more: {
      zh: ({ first, last, kind, parts, left, right }) =>
        `正文${first === last ? `“${last}”` : `从“${first}”到“${last}”`}，${kind.zh}已有结果的案件为 ${parts.length > 1 ? `${parts.join('+')}＝` : ''}${left} 件，而表四“${kind.zh}”结果维持、结果纠正、其他结果三栏合计 ${right} 件。请核对。`,
      en: ({ first, last, kind, parts, left, right }) =>
        `${first === last ? `With “${last}”` : `From “${first}” to “${last}”`} the text tells of ${parts.length > 1 ? `${parts.join('+')}=` : ''}${counted(left, 'case')} of ${kind.en} decided, but table 4 has ${right} upheld, corrected or other. Please check.`,
    },
    quashed: {
      zh: ({ last, kind, parts, left, right }) =>
        `正文“${last}”等撤销、变更、确认违法、责令履行的${kind.zh}案件为 ${parts.length > 1 ? `${parts.join('+')}＝` : ''}${left} 件，应计入结果纠正，而表四“${kind.zh}”结果纠正为 ${right} 件。请核对。`,
      en: ({ last, kind, parts, left, right }) =>
        `“${last}”: ${parts.length > 1 ? `${parts.join('+')}=` : ''}${counted(left, 'case')} of ${kind.en} quashed, changed, found unlawful or ordered anew count as corrected, but table 4 has ${right} corrected. Please check.`,
    },
  },
  *check(report) {
    for (const list of listsOf(report)) {
      const unnamed = list.find(isUnnamed);
      // A part above the cases it is of is a plainer finding of its own.
      if (!unnamed || list.some((claim) => exceedsWhole(claim, report) || isDoubted(claim))) continue;
      const targets = decidedTargets(unnamed);
      const decided = figuresOf(report, targets);
      const isMore = decided.length > 0 && decided.every((figure) => sumOf(list) > figure);
      const quashed = isMore ? null : quashedBeyond(list, report);
      if (!isMore && !quashed) continue;
      const parts = quashed?.parts ?? list;
      const claim = quashed?.parts[0] ?? unnamed;
      yield {
        messageId: quashed ? 'quashed' : 'more',
        data: {
          first: quote(parts[0]!.text),
          last: quote(parts.at(-1)!.text),
          kind: kinds[kindOf(unnamed)!] ?? kinds.litigation!,
          parts: parts.map(({ value }) => value!),
          left: sumOf(parts),
          right: quashed?.right ?? decided[0]!,
        },
        claim,
        related: (quashed ? claim.of!.targets : targets)[0]!.split('+'),
      };
    }
  },
});
