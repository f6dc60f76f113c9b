import { countyOf, mayBeSameBody } from '../language/bodies/index.ts';
import type { CompanionCoverage, CompanionReason } from '../model/coverage.ts';
import type { Report } from '../model/report.ts';
import type { SourceSummary } from '../model/source.ts';
import type { Peer } from '../rules/kit/rule.ts';
import { governmentRank } from './standing.ts';

/**
 * Another report used beside: what `understand` or `parse` gave of it, so that one that cannot be read or is the same file
 * is told by its name; or a bare report.
 */
export type Companion =
  | Report
  | {
      readonly report: Report | null;
      readonly source?: Pick<SourceSummary, 'name' | 'sha256'>;
      readonly complete?: boolean;
    };

/** The companions that can be used, and what became of each that was given. */
export interface Companions {
  readonly prior: Report | null;
  readonly children: readonly Report[];
  readonly peers: readonly Peer[];
  /** Whether others were looked for that may be alike, found or not. */
  readonly lookedBeside: boolean;
  readonly told: readonly CompanionCoverage[];
}

interface Given {
  readonly name: string;
  readonly report: Report | null;
  readonly isUnreadable: boolean;
  readonly sha256: string | null;
}

function nameOf(report: Report | null): string {
  return report?.title ?? report?.organization?.name ?? '';
}

function unfold(companion: Companion): Given {
  if ('tables' in companion)
    return { name: nameOf(companion), report: companion, isUnreadable: false, sha256: null };
  const { report, source, complete } = companion;
  return {
    name: source?.name ?? nameOf(report),
    report,
    isUnreadable: report === null && complete === false,
    sha256: source?.sha256 || null,
  };
}

const isSameFile = (given: Given, report: Report, sha256: string | null): boolean =>
  given.report === report || (given.sha256 !== null && given.sha256 === sha256);

function refusePrior(given: Given, report: Report, sha256: string | null): CompanionReason | null {
  if (isSameFile(given, report, sha256)) return 'prior-same-file';
  if (!given.report) return given.isUnreadable ? 'prior-unreadable' : 'prior-not-report';
  const own = report.organization?.name;
  const other = given.report.organization?.name;
  if (own && other && !mayBeSameBody(own, other)) return 'prior-other-body';
  // What cannot be compared for want of our own year is skipped for that.
  if (report.year === null) return null;
  if (given.report.year === null) return 'prior-year-unknown';
  return given.report.year === report.year - 1 ? null : 'prior-wrong-year';
}

/** Whether one body is surely not below another: a government no lower than it, or a body of another county. */
function isSurelyNotBelow(child: Report, parent: Report): boolean {
  const [below, above] = [child.organization, parent.organization];
  if (!below || !above) return false;
  const [rank, over] = [governmentRank(below.kind), governmentRank(above.kind)];
  if (rank !== undefined && over !== undefined && rank >= over) return true;
  const [own, other] = [countyOf(below.name), countyOf(above.name)];
  return own !== null && other !== null && own !== other;
}

function refuseChild(given: Given, report: Report, sha256: string | null): CompanionReason | null {
  if (isSameFile(given, report, sha256)) return 'child-same-file';
  if (!given.report) return given.isUnreadable ? 'child-unreadable' : 'child-not-report';
  if (isSurelyNotBelow(given.report, report)) return 'child-other-body';
  if (report.year === null) return null;
  if (given.report.year === null) return 'child-year-unknown';
  return given.report.year === report.year ? null : 'child-wrong-year';
}

/** Takes the companions that are what they are given for, and says of every other why it is not. */
export function resolveCompanions(
  report: Report,
  given: {
    readonly prior?: Companion | null;
    readonly children?: readonly Companion[];
    readonly peers?: readonly Companion[];
  },
  sha256: string | null,
): Companions {
  const told: CompanionCoverage[] = [];
  const take = (companion: Companion, role: CompanionCoverage['role']): Report | null => {
    const one = unfold(companion);
    const reason = (role === 'prior' ? refusePrior : refuseChild)(one, report, sha256);
    told.push({ name: one.name, role, used: reason === null, ...(reason && { reason }) });
    return reason === null ? one.report : null;
  };
  const prior = given.prior ? take(given.prior, 'prior') : null;
  const children = (given.children ?? []).flatMap((child) => take(child, 'child') ?? []);
  // Peers are found beside the report, not given: what is none of them is missing from no comparison.
  const peers = (given.peers ?? []).flatMap((companion): Peer[] => {
    const one = unfold(companion);
    if (!one.report || isSameFile(one, report, sha256)) return [];
    return [{ report: one.report, name: 'tables' in companion ? null : (companion.source?.name ?? null) }];
  });
  return { prior, children, peers, lookedBeside: given.peers !== undefined, told };
}
