import type { Claim } from '../../model/claim.ts';
import type { Severity } from '../../model/finding.ts';
import type { Edition, Report } from '../../model/report.ts';
import { describePath } from '../../template/index.ts';
import type { BasisId } from './basis.ts';
import type { Bilingual } from './bilingual.ts';
import { describeExpression } from './evaluate-expression.ts';
import { type ClaimGroup, type Difference, judgeClaims } from './judge-claim.ts';
import {
  type AnyRule,
  defineRule,
  type Message,
  type Need,
  type RuleContext,
  type RuleDocs,
  type Violation,
} from './rule.ts';

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
  /** It says so of all that was counted before (均维持), without a numeral of its own. */
  readonly isOfAll: boolean;
}

/** A statement that something did not happen: `claim/zero` looks after those. */
export const isDenial = (claim: Claim): boolean => claim.form === 'denial';

/** What adds several columns up says 合计 of itself, and takes no 为. */
const isTotal = (place: string): boolean => place.endsWith('合计');

/** The words of a claim for a message: white space of the layout removed. */
export const quote = (text: string): string =>
  text.replace(/\s+/gu, '').replaceAll('“', '‘').replaceAll('”', '’');

const mostAddends = 2;

/** The other figures that were tried, as sums where these are short. */
function othersTried({ tried, right }: Difference): string[] {
  const shown = tried
    .slice(1)
    // A base of nothing is no base, and a zero beside another figure adds nothing to it.
    .filter(
      ({ value, addends }) =>
        value !== right && value !== 0 && (addends.length > mostAddends || !addends.includes(0)),
    )
    .map(({ value, addends }) =>
      addends.length === mostAddends ? `${addends.join('+')}=${value}` : String(value),
    );
  return [...new Set(shown)];
}

/** What the tables count in, whatever the text does (收到20件次, 受理15条); null where the format names no unit. */
function unitOfTable(path: string | undefined): string | null {
  if (path?.endsWith('/amount')) return '万元';
  return path && /^(?:requests|remedies)\//u.test(path) ? '件' : null;
}

function toData(difference: Difference, edition: Edition | null): ClaimData {
  const { claim, left, right, best, closest } = difference;
  return {
    text: quote(claim.text),
    left,
    right,
    unit: unitOfTable(best.paths[0]) ?? claim.unit,
    place: describeExpression(best.expression, edition),
    others: othersTried(difference),
    closest:
      closest === null || claim.form === 'all'
        ? null
        : { zh: describePath(closest, edition, 'zh'), en: describePath(closest, edition, 'en') },
    isDenial: isDenial(claim),
    isOfAll: claim.form === 'all',
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
  /** Which metrics it looks after; `denials` for the statements that something did not happen, which no other rule takes. */
  readonly counts: 'denials' | ((metric: string) => boolean);
  /** Claims of its metrics that say something else. */
  readonly isOther?: (claim: Claim, report: Report) => boolean;
}

/** The groups of claims that a rule looks after. */
function groupsOf({ counts }: ClaimRuleSpec, report: Report): ClaimGroup[] {
  const { groups } = judgeClaims(report);
  return groups.filter(({ metric }) =>
    metric === null ? counts === 'denials' : counts !== 'denials' && counts(metric),
  );
}

function comparedBy(spec: ClaimRuleSpec, report: Report): readonly Claim[] {
  const { isOther } = spec;
  const compared = groupsOf(spec, report).flatMap((group) => group.compared);
  return isOther ? compared.filter((claim) => !isOther(claim, report)) : compared;
}

function toViolation(
  difference: Difference,
  edition: Edition | null,
  severity: Severity,
): Violation<ClaimData> {
  const { claim, best, closest } = difference;
  const [path] = best.paths;
  const related = closest === null ? best.paths : [...best.paths, closest];
  return {
    messageId: 'differs',
    data: toData(difference, edition),
    claim,
    ...(path !== undefined && { path }),
    related: related.slice(0, 8),
    severity: lower(severity, difference.severity),
  };
}

/** Once for all the rules of this shape, so that the engine compiles it once. */
function violationsOf(
  spec: ClaimRuleSpec,
  report: Report,
  { template }: RuleContext,
): Violation<ClaimData>[] {
  const edition = template?.edition ?? report.template;
  const found: Violation<ClaimData>[] = [];
  for (const { differences } of groupsOf(spec, report))
    for (const difference of differences)
      if (!spec.isOther?.(difference.claim, report))
        found.push(toViolation(difference, edition, spec.severity));
  return found;
}

const basis: readonly BasisId[] = ['regulations.50', 'definition'];

const messages: Readonly<Record<string, Message<ClaimData>>> = {
  differs: {
    zh: ({ text, left, right, unit, place, others, closest, isDenial: denies, isOfAll }) =>
      `正文${denies ? '称' : '写'}“${text}”，${isOfAll ? `即 ${left} ${unit}，而` : ''}${denies ? '而' : ''}${isTotal(place.zh) ? place.zh : `${place.zh}为`} ${right} ${unit}，两处不一致` +
      `${others.length > 0 ? `（另按 ${others.join('、')} 核对亦不符）` : ''}` +
      `${closest ? `；${left} 与${closest.zh}的数相同，可能取自该栏` : ''}，请核对。`,
    en: ({ text, left, right, place, others, closest, isDenial: denies }) =>
      `The text says “${text}”${denies ? '' : ` (${left})`}, but ${place.en} ${place.en.endsWith('together') ? 'give' : 'gives'} ${right}` +
      `${others.length > 0 ? ` (nor does ${others.join(' or ')} fit)` : ''}. ` +
      `${closest ? `${left} equals ${closest.en}, which may have been taken by mistake. ` : ''}Please check text and table.`,
  },
};

/** The shape of the rules that hold a number of the prose against the tables. */
export function defineClaimRule(spec: ClaimRuleSpec): AnyRule {
  const { id, title, severity, needs, docs } = spec;
  return defineRule<ClaimData>({
    id,
    title,
    severity,
    needs,
    basis,
    docs,
    messages,
    compares: (report) => comparedBy(spec, report),
    check: (report, context) => violationsOf(spec, report, context),
  });
}
