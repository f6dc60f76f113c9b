import { rememberLast } from '../../memo/remember-last.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { isExact, longestList, neighbours, requestBases } from './claim-figures.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { isQualifier } from './part-groups.ts';

/** A number that a share may be taken of, and where it stands. */
export interface Base {
  readonly value: number;
  /** Worth of its last printed digit, where it is rounded (1.2万). */
  readonly step: number;
  readonly from: 'text' | 'pair' | 'table';
}

/** The groups of results in table three. */
export const groups = [
  'disclosed',
  'partlyDisclosed',
  'refused',
  'unavailable',
  'notProcessed',
  'other',
] as const;
type Group = (typeof groups)[number];
const isGroup = (name: string): name is Group => (groups as readonly string[]).includes(name);

/** What the rows of table three under each group add up to: `refused` has eight. */
export const totalsOf = rememberLast((report: Report): Readonly<Record<Group, number>> => {
  const table = report.tables.requests;
  const totals = { disclosed: 0, partlyDisclosed: 0, refused: 0, unavailable: 0, notProcessed: 0, other: 0 };
  for (const row in table) {
    const [group] = row.split('.') as [string];
    if (isGroup(group)) totals[group] += table[row]!.total?.value ?? 0;
  }
  return totals;
});

const organizations = [
  'enterprise',
  'researchInstitution',
  'publicInterest',
  'legalService',
  'otherOrganization',
];

/** The totals a result or an applicant may be a share of. */
function basesOfRequests(report: Report, metric: string): number[] {
  const totals = requestBases(report);
  const [received, handled, processed] = totals;
  if (received === undefined || handled === undefined || processed === undefined) return totals;
  const { refused, unavailable, notProcessed, other } = totalsOf(report);
  const [, group = '', row] = metric.split('.');
  const columns = report.tables.requests?.received;
  return [
    ...totals,
    processed - other,
    processed - other - notProcessed,
    refused + unavailable + notProcessed + other,
    refused + unavailable,
    ...(row !== undefined && isGroup(group) ? [totalsOf(report)[group]] : []),
    organizations.reduce((sum, column) => sum + (columns?.[column]?.value ?? 0), 0),
  ];
}

/** The cases a verdict or a kind of case may be a share of. */
function basesOfRemedies(report: Report, metric: string): number[] {
  const [, kind = ''] = metric.split('.');
  const value = (row: string, column: string): number => report.tables.remedies?.[row]?.[column]?.value ?? 0;
  const suits = ['litigationDirect', 'litigationAfterReconsideration'];
  const named = kind === 'litigation' ? suits : [kind];
  const totals = [named, ['reconsideration'], suits, ['reconsideration', ...suits]].flatMap((rows) => {
    const sum = (column: string): number => rows.reduce((all, row) => all + value(row, column), 0);
    return [sum('total'), sum('total') - sum('pending')];
  });
  return [...totals, ...requestBases(report)];
}

/** Amounts stand in 万元 in the tables, and in 元 in claims. */
const yuan = 10_000;

/** How the number is counted that a share speaks of. */
const unitOf = (claims: readonly Claim[], index: number): string =>
  claims[claims[index]!.partOf ?? -1]?.unit ?? '';

/** Totals of the tables that a number of this metric may be a share of; nothing for what no table holds. */
export function tableBases(report: Report, metric: string, unit: string): number[] {
  if (unit === '元') return figuresOf(report, ['proactive/fees/amount']).map((amount) => amount * yuan);
  if (metric.startsWith('requests.')) return basesOfRequests(report, metric);
  if (metric.startsWith('remedies.')) return basesOfRemedies(report, metric);
  // 诉讼案件中，涉拆迁类12件，占40%: cases of a kind as well.
  return metric === '' ? basesOfRemedies(report, 'remedies.reconsideration') : requestBases(report);
}

/** What 12件、6件、2件，分别占60%、30%、10% add up to: numbers whose shares, told together behind them, are of it, but for one at most. */
function sharedTotal({ claims }: Report, index: number): number {
  const isShared = (at: number): boolean => claims[at]?.metric === 'rate' && claims[at].partOf !== undefined;
  let from = index;
  let to = index;
  while (index - from < longestList && isShared(from - 1)) from--;
  while (to - index < longestList && isShared(to + 1)) to++;
  const shares = claims.slice(from, to + 1).filter(({ partOf }) => partOf !== undefined);
  const parts = new Set(shares.map(({ partOf }) => claims[partOf!]!));
  if (shares.length < 2 || parts.size < shares.length) return 0;
  const all = [...parts].reduce((sum, { value }) => sum + (value ?? 0), 0);
  const fit = shares.filter(
    ({ value, partOf }) => Math.abs((value ?? 0) - (100 * claims[partOf!]!.value!) / all) <= leastDigit / 2,
  );
  return fit.length >= Math.max(shares.length - 1, 2) ? all : 0;
}
/** Shares are hardly told less exactly than in whole points. */
const leastDigit = 1;

const reach = 12;

const ofOtherTables = /^(?:remedies|documents|rules|decisions|fees)\./u;

/** No result of a request is a share of cases, documents or fees. */
const isOfOthers = (claim: Claim, metric: string): boolean =>
  metric.startsWith('requests.') && ofOtherTables.test(claim.metric);

/** What the numbers with shares of one list add up to: 予以公开3件，占23%；部分公开4件，占31%；…. */
function listedTotal(report: Report, index: number): number {
  const { claims } = report;
  const isShared = (at: number): boolean => claims[at]?.metric === 'rate' && claims[at]?.partOf === at - 1;
  let from = index;
  let to = index;
  while (index - from < longestList && isShared(from - 2)) from -= 2;
  while (to - index < longestList && isShared(to + 2)) to += 2;
  let sum = 0;
  for (let at = from; at <= to; at += 2) sum += claims[at - 1]?.value ?? 0;
  return from < to ? sum : 0;
}

/**
 * Every number a share may be taken of: totals of the tables, numbers near it in the text, and two of them side by side
 * (发布500条，占62.5%；其余300条，占37.5%).
 */
export function shareBases(report: Report, index: number, metric: string): Base[] {
  const near = neighbours(report.claims, index, reach).filter(
    (claim): claim is Claim & { value: number } =>
      !isQualifier(claim) && claim.value !== null && !isOfOthers(claim, metric),
  );
  const rounded = (claim: Claim): number => (isExact(claim) ? 0 : (claim.precision ?? claim.value! / 10));
  const pairs = near.slice(1).flatMap((claim, at) => {
    const other = near[at]!;
    return claim.unit === other.unit && claim.partOf === undefined && other.partOf === undefined
      ? [{ value: claim.value + other.value, step: rounded(claim) + rounded(other) }]
      : [];
  });
  return [
    ...tableBases(report, metric, unitOf(report.claims, index)).map(
      (value): Base => ({ value, step: 0, from: 'table' }),
    ),
    ...near.map((claim): Base => ({ value: claim.value, step: rounded(claim), from: 'text' })),
    { value: listedTotal(report, index), step: 0, from: 'text' } as const,
    { value: sharedTotal(report, index), step: 0, from: 'text' } as const,
    ...pairs.map((base): Base => ({ ...base, from: 'pair' })),
  ].filter(({ value }) => value > 0);
}

/** The figures that what a share speaks of may have, by the tables. */
export const figuresOf = (report: Report, targets: readonly string[]): number[] =>
  targets.flatMap((target) => evaluateExpression(report, target).value ?? []);
