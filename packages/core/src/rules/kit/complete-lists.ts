import { tellsEach } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { sumOf } from './claim-figures.ts';
import { isResult } from './other-readings.ts';
import type { PartGroup } from './part-groups.ts';
import { figuresOf, groups, totalsOf } from './share-bases.ts';

const columns = ['upheld', 'corrected', 'other', 'pending'] as const;
/** 驳回 stands under either. */
const anyColumn: readonly string[] = ['upheld', 'other'];

/** The columns of table four that a number of a list of results tells of. */
function columnsTold({ metric, of }: Claim): readonly string[] {
  const column = (metric === 'count' ? of?.metric : metric)?.split('.')[2];
  return column === 'decided' ? anyColumn : (column?.split('+') ?? []);
}

/** 复议26件，其中维持15件、撤销4件、终止5件、未审结2件. */
function namesEveryVerdict(report: Report, { whole, parts }: PartGroup): boolean {
  const [cases] = whole.targets;
  if (!whole.metric.startsWith('remedies.') || cases === undefined || !cases.endsWith('/total')) return false;
  const told = new Set(parts.flatMap(columnsTold));
  return columns.every(
    (column) => told.has(column) || figuresOf(report, [cases.replaceAll('/total', `/${column}`)])[0] === 0,
  );
}

/** 办结99件，其中予以公开51件…其他处理3件. */
function namesEveryOutcome(report: Report, { whole, parts }: PartGroup): boolean {
  if (whole.metric !== 'requests.processed' && whole.metric !== 'requests.received') return false;
  const told = new Set(parts.map(({ metric }) => metric));
  const totals = totalsOf(report);
  return (
    parts.every(({ metric }) => isResult(metric)) &&
    groups.every((group) => told.has(`requests.${group}`) || totals[group] === 0)
  );
}

/** Whether a list tells every result of cases, or of requests, that the table has. */
export const namesEveryResult = (report: Report, list: PartGroup): boolean =>
  namesEveryVerdict(report, list) || namesEveryOutcome(report, list);

/** 其中规章11件、其他文件102件；动态213件、其他19件: what follows in the sentence may be counted in the same whole. */
export function mayGoOn({ claims }: Report, { whole, parts }: PartGroup): boolean {
  const last = parts.at(-1)!;
  const before = sumOf(parts);
  let sum = before;
  for (const claim of claims.slice(claims.indexOf(last) + 1)) {
    if (claim.sentence !== last.sentence || claim.metric !== 'count' || claim.unit !== last.unit) break;
    if (claim.partOf !== undefined) break;
    if (!tellsEach(claim.text)) sum += claim.value!;
  }
  return sum > before && sum <= whole.value!;
}
