import type { Report, TableId } from '../../model/report.ts';
import { findCellTemplate, plainRowName } from '../../template/index.ts';
import { identityLines, type Operand } from './identity-lines.ts';
import type { RuleContext, Violation } from './rule.ts';

/** A sum that does not hold: its two sides. Nothing in the sum tells which figure is wrong, so none is said to be right. */
export interface IdentityData {
  /** Label of the row or column the sum runs along, in both languages. */
  readonly place: string;
  readonly placeEn: string;
  /** What the left side adds up to, and its figures. */
  readonly left: number;
  readonly leftTerms: readonly number[];
  readonly right: number;
  readonly rightTerms: readonly number[];
  /** `right` − `left`. */
  readonly difference: number;
}

export const formula = (numbers: readonly number[]): string => {
  const shown = numbers.filter((value) => value !== 0);
  return (shown.length > 0 ? shown : [0]).map((value) => (value < 0 ? `(${value})` : value)).join('+');
};

/** A sum as it is said: `1+2＝3`, and `为 1` where only one figure is there to add. */
export const addedUp = (numbers: readonly number[], sum: number, is: string, equals: string): string =>
  numbers.filter((value) => value !== 0).length > 1 ? ` ${formula(numbers)}${equals}${sum}` : `${is}${sum}`;

const valuesOf = (operands: readonly Operand[]): number[] => operands.map(({ value }) => value!);

/**
 * Reports every broken line of one identity of the template. A line with a value that is not a number cannot be judged; the
 * coverage tells it.
 */
export function* checkIdentity(
  report: Report,
  { template }: RuleContext,
  tableId: TableId,
  rule: string,
): Generator<Violation<IdentityData>> {
  if (!template) return;
  for (const line of identityLines(report, template, tableId)) {
    if (line.rule !== rule || line.state !== 'broken') continue;
    const { left, right, leftSum, rightSum } = line;
    const { path } = right[0]!;
    const printed = findCellTemplate(path, template.edition);
    const isRow = line.along === 'row';
    yield {
      messageId: 'broken',
      path,
      key: `${leftSum}=${rightSum}`,
      related: [...left, ...right]
        .filter((one) => one.path !== path && one.value !== 0)
        .map((one) => one.path),
      data: {
        place: isRow
          ? printed
            ? plainRowName(printed.row)
            : line.line
          : (printed?.column.label ?? line.line),
        placeEn: (isRow ? printed?.row.labelEn : printed?.column.labelEn) ?? line.line,
        left: leftSum,
        leftTerms: valuesOf(left),
        right: rightSum,
        rightTerms: valuesOf(right),
        difference: rightSum - leftSum,
      },
    };
  }
}
