import { opensTotal } from '../../language/prose/claim-words.ts';
import { namesWhole } from '../../language/prose/scope-words.ts';
import { rememberLast } from '../../memo/remember-last.ts';
import type { Claim } from '../../model/claim.ts';
import type { NotComparedReason } from '../../model/coverage.ts';
import type { Severity } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { parsePath } from '../../template/index.ts';
import { agrees, inTableUnit } from './claimed-number.ts';
import { findClosest } from './closest-cell.ts';
import { type Evaluated, evaluateExpression } from './evaluate-expression.ts';
import {
  agreesOtherwise,
  collectStated,
  hasLargerBeside,
  hasLargerMatch,
  isResult,
  type Stated,
  takesUpCount,
} from './other-readings.ts';
import {
  isOfOtherScope,
  isOfSameArea,
  type KnownScopes,
  scopesOfTables,
  spansAreaFarBeyond,
} from './scopes-of-tables.ts';
import { isTellingSlip } from './slip-of-digits.ts';
import { isToldOfOne } from './told-by-tiers.ts';

/** A claim that no admissible expression of the tables bears out. */
export interface Difference {
  readonly claim: Claim;
  readonly index: number;
  /** The claimed number in the unit of the table. */
  readonly left: number;
  /** The value of the best expression. */
  readonly right: number;
  readonly best: Evaluated;
  /** Every admissible expression with its value, best first. */
  readonly tried: readonly Evaluated[];
  /** A cell that holds the claimed number: the likely slip. */
  readonly closest: string | null;
  readonly severity: Severity;
}

/** Whether a claim is understood, and of the report's own scope, so that what it says can speak for a figure of the tables. */
export const speaksOfTables = (claim: Claim): boolean =>
  claim.value !== null &&
  claim.targets.length > 0 &&
  claim.certainty !== 'loose' &&
  claim.comparison === 'exact' &&
  claim.extent === 'same';

/** Whether a claim agrees with one of its admissible expressions, the figures being as `figureAt` gives them by path. */
export function isBorneOut(claim: Claim, figureAt: (path: string) => number | null): boolean {
  return claim.targets.some((target) => {
    let sum = 0;
    for (const path of target.split('+')) {
      const value = figureAt(path);
      if (value === null) return false;
      sum += value;
    }
    return agrees(claim, inTableUnit(claim, target), Math.round(sum * 1e6) / 1e6);
  });
}

function isBorneOutBy(report: Report, claim: Claim): boolean {
  for (const target of claim.targets) {
    const { value } = evaluateExpression(report, target);
    if (value !== null && agrees(claim, inTableUnit(claim, target), value)) return true;
  }
  return false;
}

/** 区政府133件、部门201件、街道117件，全区合计415件, where the parts add up to what the table has: no part, but a total. */
const isMisadded = (report: Report, { text }: Claim, index: number, { value }: Evaluated): boolean =>
  opensTotal(text) &&
  report.claims.reduce((sum, one) => (one.partOf === index ? sum + (one.value ?? 0) : sum), 0) === value;

/** What the text states, and the scopes that the tables are known to have. */
type Known = Stated & KnownScopes;

/** What came of a claim: it agrees, it differs, or it was not compared. */
type Judgement = 'agrees' | NotComparedReason | Omit<Difference, 'closest'>;

/** A smaller number may agree by chance, unless another beside it does. */
const tellingBeside = 10;
const farthestBeside = 3;
const ofTableTwo = /^(?:decisions|documents|rules)\./u;

/** 作出许可263件、处罚6件: where the others of its list are all there are, so is it, though more is told elsewhere. */
function isAmongTotals(report: Report, claim: Claim, index: number): boolean {
  if (claim.partOf !== undefined || !ofTableTwo.test(claim.metric)) return false;
  const near = report.claims
    .slice(Math.max(0, index - farthestBeside), index + farthestBeside + 1)
    .filter((one) => one.sentence === claim.sentence && ofTableTwo.test(one.metric));
  // 处罚5327件、强制684件，其中市级处罚1264件: told of more than one body.
  if (near.some((one) => one !== claim && one.metric === claim.metric)) return false;
  const beside = near.filter(
    (one) =>
      one.partOf === undefined && (one.value ?? 0) > 0 && speaksOfTables(one) && isBorneOutBy(report, one),
  );
  return beside.length > 1 || beside.some(({ value }) => value! >= tellingBeside);
}

/** Whether a metric counts what became of those that another counts. */
const isResultOf = (metric: string, whole: string): boolean =>
  whole === 'requests.processed' ? isResult(metric) : metric.startsWith(`${whole}.`);

/** 维持 and 纠正 of one kind of cases; two results of requests. */
const areAlike = (one: string, other: string): boolean =>
  isResult(one) ? isResult(other) : one.split('.', 2).join('.') === other.split('.', 2).join('.');

/** 复议24件，维持12件、纠正3件: of all there were, where the number before the results is that of the table. */
function isOfAllTold(report: Report, claim: Claim, index: number): boolean {
  const { claims } = report;
  for (let at = index - 1; at >= 0 && index - at <= longestResults; at--) {
    const whole = claims[at]!;
    if (whole.sentence !== claim.sentence) return false;
    if (isResultOf(claim.metric, whole.metric))
      return (whole.value ?? 0) >= leastWhole && speaksOfTables(whole) && isBorneOutBy(report, whole);
    // Only other results of the same, and shares of them, may stand between.
    if (whole.metric !== 'rate' && !areAlike(whole.metric, claim.metric)) return false;
  }
  return false;
}
const longestResults = 8;
const leastWhole = 5;

const isToldOfAll = (report: Report, claim: Claim, index: number): boolean =>
  isAmongTotals(report, claim, index) || isOfAllTold(report, claim, index);

/** 全区共收到1652件, before 全区共处理1717件（含上年结转76件）: all that was new, and no part of what there was with those carried in. */
const tellsAllNew = ({ metric, partOf, certainty, extent, scope }: Claim): boolean =>
  metric === 'requests.received' &&
  partOf === undefined &&
  certainty === 'sure' &&
  extent === 'same' &&
  namesWhole(scope);

/** How surely a claim that nothing bears out is wrong; `known` is best first. */
function severityOf(
  report: Report,
  stated: Known,
  claim: Claim,
  index: number,
  known: readonly Evaluated[],
): Severity {
  const best = known[0]!;
  // “其中1件引发复议” speaks of this year's requests; other cases may follow from older ones.
  const ofRequests =
    claim.metric.startsWith('remedies.') &&
    claim.partOf !== undefined &&
    report.claims[claim.partOf]!.metric.startsWith('requests.') &&
    inTableUnit(claim, best.expression) < best.value!;
  const certain = claim.certainty === 'sure' && claim.extent === 'same' && claim.comparison === 'exact';
  const larger = hasLargerMatch(stated, claim, tellsAllNew(claim) ? known.slice(0, 1) : known);
  // A figure of section one told otherwise in section three; within one paragraph the smaller may be a part.
  const isOfAll = certain || isMisadded(report, claim, index, best);
  const isRestated = isOfAll && larger && !hasLargerBeside(report, claim, known);
  // 行政强制1206件 told once and 1026件 once: the same figure mistyped, and no part of it.
  const isSlip =
    larger && claim.partOf === undefined && isTellingSlip(inTableUnit(claim, best.expression), best.value!);
  const isPart = larger && !isRestated && !isSlip && !isToldOfAll(report, claim, index);
  if (ofRequests || isPart) return 'info';
  return certain && !larger && !spansAreaFarBeyond(claim, best.value!) ? 'error' : 'warning';
}

function judge(report: Report, stated: Known, claim: Claim, index: number): Judgement {
  if (claim.value === null || claim.targets.length === 0) return 'no-counterpart';
  if (claim.certainty === 'loose') return 'unsure';
  if (isOfOtherScope(claim, stated)) return 'other-scope';
  if (isBorneOutBy(report, claim)) return 'agrees';
  const tried = claim.targets.map((target) => evaluateExpression(report, target));
  const known = tried.filter((one) => one.value !== null);
  // An expression that cannot be evaluated might be the one that agrees; a row printed only sometimes is no obstacle.
  const open = tried.some((one) => one.value === null && !one.paths.every((path) => isAbsent(report, path)));
  const best = known[0];
  if (!best || open) return 'no-value';
  if (agreesOtherwise(report, stated, claim, index, known)) return 'agrees';
  if (takesUpCount(report, claim, index)) return 'unsure';
  if (isToldOfOne(report, claim, index)) return 'other-scope';
  const left = inTableUnit(claim, best.expression);
  return {
    claim,
    index,
    left,
    right: best.value!,
    best,
    tried: known,
    severity: severityOf(report, stated, claim, index, known),
  };
}

/** Rows such as an undivided （六） are printed by some reports only; the table as a whole must be there. */
function isAbsent(report: Report, path: string): boolean {
  const address = parsePath(path);
  return (
    address !== null && report.tables[address.table] !== null && !report.tables[address.table]?.[address.row]
  );
}

/** The claims of one metric, or all that say there was nothing: those the tables bear out or contradict, and the differences. */
export interface ClaimGroup {
  /** `null` for the denials. */
  readonly metric: string | null;
  readonly compared: Claim[];
  readonly differences: Difference[];
}

/** The group of a claim among those made so far, or a new one. */
function groupOf({ form, metric }: Claim, groups: ClaimGroup[]): ClaimGroup {
  const own = form === 'denial' ? null : metric;
  for (let at = 0; at < groups.length; at++) if (groups[at]!.metric === own) return groups[at]!;
  const group: ClaimGroup = { metric: own, compared: [], differences: [] };
  groups.push(group);
  return group;
}

/** What came of all the claims of a report. */
interface JudgedClaims {
  /** The same by what is counted, as the rules share it out; a rule looks at a dozen groups, not at every claim. */
  readonly groups: readonly ClaimGroup[];
  readonly notCompared: ReadonlyMap<Claim, NotComparedReason>;
  /**
   * Every claim the tables contradict, one root cause once: parts of a whole that is itself wrong, and repetitions of the
   * same wrong number, are left out.
   */
  readonly differences: readonly Difference[];
}

/** Holds every claim against the tables; a dozen rules and the coverage ask. */
export const judgeClaims = rememberLast(judgeAll);

function judgeAll(report: Report): JudgedClaims {
  const stated = { ...collectStated(report.claims), ...scopesOfTables(report, isBorneOutBy) };
  const told = new Set<string>();
  const wrong = new Set<number>();
  let ofArea: Claim | null = null;
  const differences: Difference[] = [];
  const notCompared = new Map<Claim, NotComparedReason>();
  const groups: ClaimGroup[] = [];
  const { claims } = report;
  for (let index = 0; index < claims.length; index++) {
    const claim = claims[index]!;
    const difference = judge(report, stated, claim, index);
    if (typeof difference === 'string' && difference !== 'agrees') {
      notCompared.set(claim, difference);
      continue;
    }
    const group = groupOf(claim, groups);
    group.compared.push(claim);
    if (difference === 'agrees') continue;
    wrong.add(index);
    const wholeIsWrong = claim.partOf !== undefined && wrong.has(claim.partOf);
    // The same wrong number again, or “收到7件，办结7件”, is the same mistake.
    const key = `${claim.metric} ${difference.left}`;
    const echo =
      told.has(key) ||
      (claim.metric === 'requests.processed' && told.has(`requests.received ${difference.left}`));
    told.add(key);
    if (wholeIsWrong || echo || (ofArea && isOfSameArea(ofArea, difference))) continue;
    if (spansAreaFarBeyond(claim, difference.right)) ofArea = claim;
    const full = { ...difference, closest: findClosest(report, difference.best, difference.left) };
    differences.push(full);
    group.differences.push(full);
  }
  return { groups, notCompared, differences };
}

/** Every claim the tables contradict, one root cause once. */
export const differencesOf = (report: Report): readonly Difference[] => judgeClaims(report).differences;
