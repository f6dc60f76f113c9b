import type { UnevaluatedReason } from '../../model/coverage.ts';
import type { Report } from '../../model/report.ts';
import { parsePath, rowsOf, type Template } from '../../template/index.ts';
import type { RuleContext, Unevaluated } from './rule.ts';

/** Whether the edition has such a cell: what it does not ask for cannot be lacking. */
function isForeseen(template: Template, path: string): boolean {
  const address = parsePath(path);
  return (
    address !== null &&
    rowsOf(template.tables[address.table]).some(
      ({ row, block }) =>
        row.id === address.row && block.columns.some((column) => column.id === address.column),
    )
  );
}

/** The reasons for which a figure may be unknown, worst first: what we could not read weighs more than what was left open. */
const worstFirst: readonly UnevaluatedReason[] = ['missing', 'ambiguous', 'invalid', 'placeholder', 'blank'];

function* readFigures(
  report: Report,
  template: Template | null,
  paths: readonly string[],
  prefix: string,
): Generator<Unevaluated, number[] | null> {
  const figures: number[] = [];
  const unknown = new Map<string, UnevaluatedReason>();
  for (const path of paths) {
    const address = parsePath(path);
    const cell = address ? report.tables[address.table]?.[address.row]?.[address.column] : undefined;
    if (cell?.value != null) figures.push(cell.value);
    else if (cell?.state !== 'number') unknown.set(path, cell?.state ?? 'missing');
  }
  if (figures.length === paths.length) return figures;
  if (template && [...unknown.keys()].every((path) => isForeseen(template, path))) {
    const reasons = [...unknown.values()].sort((a, b) => worstFirst.indexOf(a) - worstFirst.indexOf(b));
    yield { unevaluated: reasons[0]!, paths: [...unknown.keys()].map((path) => prefix + path) };
  }
  return null;
}

/**
 * The figures at some paths, or null when one of them is no number; then the rule says by what it yields that it could not
 * evaluate them. Used as `const figures = yield* figuresAt(…)`.
 */
export const figuresAt = (
  report: Report,
  { template }: RuleContext,
  ...paths: readonly string[]
): Generator<Unevaluated, number[] | null> => readFigures(report, template, paths, '');

/** The same of last year's report, whose paths are told as `prior/<path>`. */
export const priorFiguresAt = (
  prior: Report,
  { template }: RuleContext,
  ...paths: readonly string[]
): Generator<Unevaluated, number[] | null> => readFigures(prior, template, paths, 'prior/');
