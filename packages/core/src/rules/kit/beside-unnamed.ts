import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';

/** As far as a list of results goes. */
const longest = 12;
/** Of more, too many sums would fit by chance. */
const most = 4;

/** The columns that a decision told by its own name (驳回, 终止, 撤销) may be filed under. */
const filedUnder = ({ metric, of }: Claim, row: string): readonly string[] =>
  metric === 'count' && of?.metric.startsWith(`${row}.`)
    ? of.metric.endsWith('.decided')
      ? ['upheld', 'other']
      : [of.metric.slice(row.length + 1)]
    : [];

function* sumsOf(values: readonly number[]): Generator<number> {
  for (let chosen = 1; chosen < 2 ** values.length; chosen++)
    yield values.reduce((sum, value, at) => (chosen & (2 ** at) ? sum + value : sum), 0);
}

/** 维持9件、驳回2件: the column holds both, where the text tells one of them by a name of its own. */
export function isBesideUnnamed({ claims }: Report, index: number, held: number): boolean {
  const claim = claims[index]!;
  const [family, kind, column] = claim.metric.split('.');
  if (family !== 'remedies' || column === undefined || claim.form === 'denial') return false;
  const beside = claims
    .slice(Math.max(0, index - longest), index + longest + 1)
    .filter(
      (one) =>
        one.sentence === claim.sentence &&
        one.partOf === claim.partOf &&
        filedUnder(one, `${family}.${kind}`).includes(column),
    );
  if (beside.length === 0 || beside.length > most) return false;
  for (const sum of sumsOf(beside.map(({ value }) => value ?? 0)))
    if (claim.value! + sum === held) return true;
  return false;
}
