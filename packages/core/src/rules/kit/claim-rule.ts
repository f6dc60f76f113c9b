import type { Claim } from '../../model/claim.ts';
import type { Severity } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { describePath } from '../../template/index.ts';
import { describeExpression } from './evaluate-expression.ts';
import { type Difference, differencesOf, judgeClaims } from './judge-claim.ts';
import { type AnyRule, type Bilingual, defineRule, type Need, type RuleDocs } from './rule.ts';

/** What a finding of a text-against-table rule says. `left` is the prose, `right` the table. */
export interface ClaimData {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly unit: string;
  readonly place: Bilingual;
  /** The other admissible readings that were tried, as formulas. */
  readonly others: readonly string[];
  /** Where the tables hold the claimed number, in words. */
  readonly closest: Bilingual | null;
  /** The text says that there was nothing, without a numeral. */
  readonly isDenial: boolean;
}

/** A statement that something did not happen: `claim/zero` looks after those. */
export const isDenial = (claim: Claim): boolean => claim.form === 'denial';

/** What adds several columns up says 合计 of itself, and takes no 为. */
const isTotal = (place: string): boolean => place.endsWith('合计');

/** The words of a claim for a message: white space of the layout removed. */
export const quote = (text: string): string =>
  text.replace(/\s+/gu, '').replaceAll('“', '‘').replaceAll('”', '’');

function toData(difference: Difference, edition: string | null): ClaimData {
  const { claim, left, right, best, tried, closest } = difference;
  return {
    text: quote(claim.text),
    left,
    right,
    unit: best.paths[0]?.endsWith('/amount') ? '万元' : claim.unit,
    place: describeExpression(best.expression, edition),
    others: tried
      .slice(1)
      // A base of nothing is no base, and a zero beside another figure adds nothing to it.
      .filter(({ value, addends }) => value !== right && addends.length <= 2 && !addends.includes(0))
      .map((one) => (one.addends.length > 1 ? `${one.addends.join('+')}=${one.value}` : String(one.value))),
    closest:
      closest === null
        ? null
        : { zh: describePath(closest, edition, 'zh'), en: describePath(closest, edition, 'en') },
    isDenial: isDenial(claim),
  };
}

const order: readonly Severity[] = ['info', 'warning', 'error'];
const lower = (a: Severity, b: Severity): Severity => (order.indexOf(a) < order.indexOf(b) ? a : b);

export interface ClaimRuleSpec {
  readonly id: `claim/${string}`;
  readonly title: Bilingual;
  /** The highest severity a finding may have; weaker wording or scope lowers it. */
  readonly severity: Severity;
  readonly needs: readonly Need[];
  readonly docs: RuleDocs;
  readonly covers: (claim: Claim, report: Report) => boolean;
}

/** The shape of the rules that hold a number of the prose against the tables. */
export function defineClaimRule(spec: ClaimRuleSpec): AnyRule {
  return defineRule<ClaimData>({
    id: spec.id,
    title: spec.title,
    severity: spec.severity,
    needs: spec.needs,
    basis: ['regulations.50', 'definition'],
    docs: spec.docs,
    messages: {
      differs: {
        zh: ({ text, left, right, unit, place, others, closest, isDenial: denies }) =>
          `正文${denies ? '称' : '写'}“${text}”，${denies ? '而' : ''}${isTotal(place.zh) ? place.zh : `${place.zh}为`} ${right} ${unit}，两处不一致` +
          `${others.length > 0 ? `（另按 ${others.join('、')} 核对亦不符）` : ''}` +
          `${closest ? `；${left} 与${closest.zh}的数相同，可能取自该栏` : ''}，请核对。`,
        en: ({ text, left, right, place, others, closest, isDenial: denies }) =>
          `The text says “${text}”${denies ? '' : ` (${left})`}, but ${place.en} gives ${right}` +
          `${others.length > 0 ? ` (nor does ${others.join(' or ')} fit)` : ''}. ` +
          `${closest ? `${left} equals ${closest.en}, which may have been taken by mistake. ` : ''}Please check text and table.`,
      },
    },
    compares(report) {
      const { notCompared } = judgeClaims(report);
      return report.claims.filter((claim) => spec.covers(claim, report) && !notCompared.has(claim));
    },
    *check(report, context) {
      const edition = context.template?.edition ?? report.template;
      for (const difference of differencesOf(report)) {
        if (!spec.covers(difference.claim, report)) continue;
        const [path, ...rest] = difference.best.paths;
        yield {
          messageId: 'differs',
          data: toData(difference, edition),
          claim: difference.claim,
          ...(path !== undefined && { path }),
          related: [
            ...(path === undefined ? [] : [path]),
            ...rest,
            ...(difference.closest ? [difference.closest] : []),
          ].slice(0, 8),
          severity: lower(spec.severity, difference.severity),
        };
      }
    },
  });
}
