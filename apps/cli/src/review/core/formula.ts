import type { Finding, Report, TableId } from '@gouji/core/model';
import {
  type IdentityLine,
  identityLines,
  parsePath,
  rowsOf,
  templateOf,
  templates,
} from '@gouji/core/template';

/** A figure of a sum; `text` is what stands for one that is no number. */
interface Operand {
  readonly value: number | null;
  readonly text: string;
  /** The figure that is looked at: always written, and in brackets. */
  readonly own?: boolean;
}

/** A sum written out in numbers, e.g. `15 + 7 + 36 = 58 ≠ 60`; with figures that are no number it neither holds nor fails. */
function writeOut(
  left: readonly Operand[],
  right: readonly Operand[],
): { readonly formula: string; readonly state: SumThrough['state'] } {
  const isKnown = [...left, ...right].every(({ value }) => value !== null);
  const add = (operands: readonly Operand[]): number =>
    Number(operands.reduce((sum, { value }) => sum + (value ?? 0), 0).toPrecision(12));
  const written = ({ value, text, own }: Operand): string => {
    const figure = value === null ? text : String(value);
    return own ? `[${figure}]` : figure;
  };
  // Zeros add nothing and would bury the few figures that matter; a sum of one figure needs no sum sign.
  const side = (operands: readonly Operand[], sumFirst: boolean): string => {
    const shown = operands.filter(({ value, own }) => value !== 0 || own);
    const parts = shown.map(written).join(' + ') || '0';
    if (shown.length < 2 || !isKnown) return parts;
    return sumFirst ? `${add(operands)} = ${parts}` : `${parts} = ${add(operands)}`;
  };
  const state = isKnown ? (add(left) === add(right) ? 'holds' : 'broken') : 'unknown';
  const relation = { holds: '=', broken: '≠', unknown: '?' }[state];
  return { formula: `${side(left, false)} ${relation} ${side(right, true)}`, state };
}

const operandAt = (report: Report, path: string, own?: string): Operand => {
  const address = parsePath(path)!;
  const cell = report.tables[address.table]?.[address.row]?.[address.column];
  const text = !cell || cell.state === 'missing' ? '×' : cell.raw.trim() || '□';
  return { value: cell?.value ?? null, text, own: path === own };
};

/** The sums of the template that a table of the report is held to, for the rows it prints. */
function sumsOf(report: Report, table: TableId): readonly IdentityLine[] {
  const values = report.tables[table];
  if (!values || report.template === null) return [];
  const rows = Object.keys(values);
  const own = templateOf(report.template);
  // An undivided （六）其他处理 is a row of another edition, whose table then describes this one.
  const fitting = [own, ...templates].find((template) =>
    rows.every((id) => rowsOf(template.tables[table]).some(({ row }) => row.id === id)),
  );
  return identityLines((fitting ?? own).tables[table], values);
}

/** A sum through a cell: its rule, whether it holds, and both sides in the report's own numbers. */
export interface SumThrough {
  readonly rule: string;
  readonly along: 'row' | 'column';
  readonly state: 'holds' | 'broken' | 'unknown';
  readonly formula: string;
  readonly paths: readonly string[];
}

/** Every sum a cell takes part in; the cell itself stands in brackets. */
export function sumsThrough(report: Report, path: string): SumThrough[] {
  const address = parsePath(path);
  if (!address) return [];
  return sumsOf(report, address.table).flatMap(({ identity, left, right }) => {
    const paths = [...left, ...right];
    if (!paths.includes(path)) return [];
    const side = (part: readonly string[]): Operand[] => part.map((one) => operandAt(report, one, path));
    return [{ rule: identity.rule, along: identity.along, paths, ...writeOut(side(left), side(right)) }];
  });
}

/** The identity of the template that a finding reports, in the report's own numbers; null for other rules. */
export function formulaOf(finding: Finding, report: Report): string | null {
  const { path, ruleId } = finding;
  const address = path === null ? null : parsePath(path);
  if (!address) return null;
  const line = sumsOf(report, address.table).find(
    ({ identity, left, right }) => identity.rule === ruleId && [...left, ...right].includes(path!),
  );
  if (!line) return null;
  const side = (part: readonly string[]): Operand[] => part.map((one) => operandAt(report, one));
  return writeOut(side(line.left), side(line.right)).formula;
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
