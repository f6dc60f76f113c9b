import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { isExact } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { type Bilingual, defineRule } from '../kit/rule.ts';
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

const decided = /^remedies\.([^.]+)\.decided$/u;

/** The kind of case that a number says were decided; null for what is pending, no case, or last year's. */
const kindOf = ({ metric, of }: Claim): string | null =>
  (metric === 'count' ? decided.exec(of?.metric ?? '') : verdict.exec(metric))?.[1] ?? null;

/** 行政复议4件，其中驳回19件. */
const exceedsWhole = ({ value, partOf }: Claim, { claims }: Report): boolean =>
  partOf !== undefined && isExact(claims[partOf]!) && value! > claims[partOf]!.value!;

/** 驳回, 撤销: no column of its own. */
const isUnnamed = ({ metric }: Claim): boolean => metric === 'count';

/** Cases of one kind decided so or so, told one after another. */
function* listsOf(report: Report): Generator<Claim[]> {
  let list: Claim[] = [];
  let at = -2;
  for (const [index, claim] of report.claims.entries()) {
    const kind = kindOf(claim);
    if (kind === null || !isExact(claim) || claim.extent !== 'same') continue;
    const goesOn =
      index - at <= 2 && list.length > 0 && kindOf(list[0]!) === kind && list[0]!.partOf === claim.partOf;
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
      zh: '正文写有驳回、撤销、责令履行等结果的，这些案件与维持、纠正等一并计算，不应多于表四同类案件的结果维持、结果纠正、其他结果之和。',
      en: 'Cases dismissed, quashed and the like, together with those upheld or corrected that the text lists with them, must not be more than table 4 has decided: upheld, corrected and other.',
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
      zh: '驳回、撤销可按规定填入三栏中的任何一栏，所以只比较合计；一案有几种结果、上年案件另行说明的，可能多出。',
      en: 'Dismissed or quashed cases may stand under any of the three columns, so only the sums are compared; a case with several results may be told twice.',
    },
  },
  messages: {
    more: {
      zh: ({ first, last, kind, parts, left, right }) =>
        `正文从“${first}”到“${last}”，${kind.zh}已有结果的案件为 ${parts.length > 1 ? `${parts.join('+')}＝` : ''}${left} 件，而表四“${kind.zh}”结果维持、结果纠正、其他结果三栏合计 ${right} 件。请核对。`,
      en: ({ first, last, kind, parts, left, right }) =>
        `From “${first}” to “${last}” the text tells of ${parts.length > 1 ? `${parts.join('+')}=` : ''}${left} cases of ${kind.en} decided, but table 4 has ${right} upheld, corrected or other. Please check.`,
    },
  },
  *check(report) {
    for (const list of listsOf(report)) {
      const unnamed = list.find(isUnnamed);
      // A part above the cases it is of is a plainer finding of its own.
      if (!unnamed || list.some((claim) => exceedsWhole(claim, report))) continue;
      const decided = figuresOf(report, unnamed.of!.targets);
      const left = list.reduce((sum, claim) => sum + claim.value!, 0);
      if (decided.length === 0 || decided.some((figure) => left <= figure)) continue;
      const row = kindOf(unnamed)!;
      yield {
        messageId: 'more',
        data: {
          first: quote(list[0]!.text),
          last: quote(list.at(-1)!.text),
          kind: kinds[row] ?? kinds.litigation!,
          parts: list.map((claim) => claim.value!),
          left,
          right: decided[0]!,
        },
        claim: unnamed,
        related: unnamed.of!.targets[0]!.split('+'),
      };
    }
  },
});
