import { squeeze } from '../fold/index.ts';
import { numeralValue } from '../numbers/numerals.ts';

/** A label without the number before it: （三）不予公开 → 不予公开. */
export const withoutNumber = (label: string): string =>
  squeeze(label).replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.]*/u, '');

/** A label without numbering, remarks in brackets, quotation marks and separators. */
export const bareLabel = (label: string): string =>
  squeeze(label)
    .replace(/\([^)]*\)/gu, '')
    .replace(/^[一二三四五六七八九十\d]+[、.]/u, '')
    .replace(/["'“”‘’「」、,，./]/gu, '');

/** The unit a header declares: `（单位：万元）` → 万元; null when it declares none. */
export const declaredUnit = (header: string): string | null =>
  /单位:?(亿元|万元|千元|元|件|项)/u.exec(squeeze(header))?.[1] ??
  /\((亿元|万元|千元|元)[,)]/u.exec(squeeze(header))?.[1] ??
  null;

/** The number of decimals a header asks for: `保留4位小数` → 4; null when it asks for none. */
export function declaredDecimals(header: string): number | null {
  const digits = /保留(?:到)?(?:小数点后)?([\d一二两三四五六])位(?:小数)?/u.exec(squeeze(header))?.[1];
  return digits === undefined ? null : numeralValue(digits);
}
