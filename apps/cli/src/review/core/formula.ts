import type { Finding, Report } from '@gouji/core/model';
import { parsePath, printedRows, templateOf } from '@gouji/core/template';

/** A sum written out in numbers, e.g. `15 + 7 + 36 = 58 ≠ 60`. */
function writeOut(left: readonly (number | null)[], right: readonly (number | null)[]): string {
  const add = (values: readonly (number | null)[]): number =>
    Number(values.reduce<number>((sum, value) => sum + (value ?? 0), 0).toPrecision(12));
  // Zeros add nothing and would bury the few figures that matter; a sum of one figure needs no sum sign.
  const side = (values: readonly (number | null)[], sum: number, sumFirst: boolean): string => {
    const shown = values.filter((value) => value !== 0);
    if (shown.length < 2) return String(shown[0] === null ? '□' : sum);
    const parts = shown.map((value) => (value === null ? '□' : String(value))).join(' + ');
    return sumFirst ? `${sum} = ${parts}` : `${parts} = ${sum}`;
  };
  const [sumLeft, sumRight] = [add(left), add(right)];
  return `${side(left, sumLeft, false)} ${sumLeft === sumRight ? '=' : '≠'} ${side(right, sumRight, true)}`;
}

/** The identity of the template that a finding reports, in the report's own numbers; null for other rules. */
export function formulaOf(finding: Finding, report: Report): string | null {
  const address = finding.path ? parsePath(finding.path) : null;
  const table = address && report.tables[address.table];
  if (!address || !table || report.template === null) return null;
  const template = templateOf(report.template).tables[address.table];
  const identity = template.identities.find((one) => one.rule === finding.ruleId);
  if (!identity) return null;
  const value = (part: string): number | null =>
    (identity.along === 'row' ? table[address.row]?.[part] : table[part]?.[address.column])?.value ?? null;
  const printed = (part: string): boolean =>
    identity.along === 'row' ? table[address.row]?.[part] !== undefined : table[part] !== undefined;
  const parts = identity.along === 'column' ? printedRows(identity.left, table) : identity.left;
  const left = parts.filter(printed);
  return writeOut(left.map(value), identity.right.filter(printed).map(value));
}

/** Whether a cell is one of those a finding speaks of: its own, a related one, or any operand of its sum. */
export function takesPart(finding: Finding, target: string, report: Report): boolean {
  if (target === finding.path || relatedPaths(finding).has(target)) return true;
  const own = finding.path ? parsePath(finding.path) : null;
  const other = parsePath(target);
  if (!own || !other || own.table !== other.table || report.template === null) return false;
  const { identities } = templateOf(report.template).tables[own.table];
  const identity = identities.find((one) => one.rule === finding.ruleId);
  if (!identity) return false;
  const [line, part] =
    identity.along === 'row'
      ? [own.row === other.row, other.column]
      : [own.column === other.column, other.row];
  return line && [...identity.left, ...identity.right, 'other'].includes(part);
}

/** The values that take part, as the finding names them. */
export const relatedPaths = (finding: Finding): ReadonlySet<string> =>
  new Set(finding.related.map(({ path }) => path).filter((path): path is string => path !== null));
