import { squeeze } from '../../language/fold/index.ts';
import type { PrintedLabel, Report, TableId } from '../../model/report.ts';

/** The header as printed above a column, by row and column id; null when it does not differ from the template's wording. */
export function printedHeader(
  report: Report,
  table: TableId,
  row: string,
  column: string,
): PrintedLabel | null {
  const endings = [`${row}/${column}`, column];
  for (const ending of endings) {
    const found = report.labels.find(
      (label) => label.table === table && (label.path === ending || label.path === `${table}/${ending}`),
    );
    if (found) return found;
  }
  return null;
}

/** The unit a header declares: `（单位：万元）` → 万元; null when it declares none. */
export const declaredUnit = (header: string): string | null =>
  /单位:?(亿元|万元|千元|元|件|项)/u.exec(squeeze(header))?.[1] ??
  /\((亿元|万元|千元|元)[,)]/u.exec(squeeze(header))?.[1] ??
  null;

/** The number of decimals a header asks for: `保留4位小数` → 4; null when it asks for none. */
export function declaredDecimals(header: string): number | null {
  const match = /保留(?:到)?(?:小数点后)?([\d一二两三四五六])位(?:小数)?/u.exec(squeeze(header));
  if (!match) return null;
  const digit = match[1]!;
  return /\d/u.test(digit) ? Number(digit) : '零一二三四五六'.indexOf(digit.replace('两', '二'));
}
