import type { Edition } from '@gouji/core/model';
import { identityLines, layOutTable, placeForm, rowsOf, templateOf } from '@gouji/core/template';

/** The paths of every value the forms of an edition ask for, in print order. */
export function valuePaths(edition: Edition): string[] {
  return Object.values(templateOf(edition).tables).flatMap((table) =>
    placeForm(layOutTable(table)).flatMap(({ path }) => path ?? []),
  );
}

/** The values with the totals that follow from their parts, where they are not given and every part is a number. */
export function addTotals(given: Readonly<Record<string, string>>, edition: Edition): Record<string, string> {
  const cells = { ...given };
  for (const table of Object.values(templateOf(edition).tables)) {
    const rows = Object.fromEntries(rowsOf(table).map(({ row }) => [row.id, row]));
    const lines = identityLines(table, rows).filter(({ right }) => right.length === 1);
    // Columns first, then rows: the total of the totals follows either way.
    for (const line of [...lines].sort((a, b) => a.identity.along.localeCompare(b.identity.along))) {
      const [total] = line.right;
      const parts = line.left.map((path) => cells[path]);
      if (cells[total!] !== undefined || parts.some((part) => part === undefined || !isNumber(part)))
        continue;
      cells[total!] = String(parts.reduce((sum, part) => sum + Number(part), 0));
    }
  }
  return cells;
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/u.test(text);
