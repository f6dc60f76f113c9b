import type { Report, TableId } from '../../model/report.ts';
import type { Template } from '../../template/index.ts';
import { type IdentityLine, identityLines, type Operand } from './identity-lines.ts';

/** So many sums with blanks must be right with zeros for each that is not, before a blank is likely a zero. */
export const heldPerFailing = 3;

/** Figures are compared in units of the tables, of which amounts have decimals. */
const tolerance = 1e-9;

/** Whether a sum lacks nothing but blanks, or signs for none. */
export const isLeftOpen = ({ state, reason }: IdentityLine): boolean =>
  state === 'unevaluated' && (reason === 'blank' || reason === 'placeholder');

/** The sums of a table that can be judged, or lack nothing but blanks. */
export const linesWithBlanks = (report: Report, template: Template, table: TableId): IdentityLine[] =>
  identityLines(report, template, table).filter((line) => line.state !== 'unevaluated' || isLeftOpen(line));

/** What the filled figures of a side add up to. */
export const addFilled = (operands: readonly Operand[]): number =>
  operands.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** Whether the two sides of a sum are equal if each blank is 0. */
export const holdsWithZeros = ({ left, right }: IdentityLine): boolean =>
  Math.abs(addFilled(left) - addFilled(right)) < tolerance;
