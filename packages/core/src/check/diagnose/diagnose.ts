import type { Finding, Language } from '../../model/finding.ts';
import type { Report, TableId } from '../../model/report.ts';
import type { Diagnosis } from '../../model/verdict.ts';
import { describePath } from '../../template/index.ts';
import { type Constraint, constraintsOf, rowPaths } from './constraints.ts';
import { rankRepairs } from './rank-repairs.ts';
import { type Repair, searchRepairs, searchShiftedRows } from './search-repairs.ts';

const isBroken = (constraint: Constraint): boolean => Math.abs(constraint.residual) >= 1e-9;

/** Groups of constraints that share cells, each with at least one broken. */
function brokenParts(constraints: readonly Constraint[]): Constraint[][] {
  if (!constraints.some(isBroken)) return [];
  const byPath = new Map<string, number[]>();
  constraints.forEach(({ terms }, index) => {
    for (const path of terms.keys()) {
      const known = byPath.get(path);
      if (known) known.push(index);
      else byPath.set(path, [index]);
    }
  });
  const seen = new Set<number>();
  const parts: Constraint[][] = [];
  constraints.forEach((constraint, start) => {
    if (!isBroken(constraint) || seen.has(start)) return;
    const part: Constraint[] = [];
    const queue = [start];
    seen.add(start);
    while (queue.length > 0) {
      const one = constraints[queue.pop()!]!;
      part.push(one);
      for (const path of one.terms.keys())
        for (const next of byPath.get(path)!)
          if (!seen.has(next)) {
            seen.add(next);
            queue.push(next);
          }
    }
    parts.push(part);
  });
  return parts;
}

const explainedBy = (findings: readonly Finding[], part: readonly Constraint[]): Finding[] => {
  const broken = part.filter(isBroken);
  return findings.filter((finding) =>
    broken.some((one) => one.rule === finding.ruleId && finding.path !== null && one.terms.has(finding.path)),
  );
};

function word(
  report: Report,
  diagnosis: Omit<Diagnosis, 'message'>,
  count: number,
  shifted: boolean,
  language: Language,
): string {
  const [best, second] = diagnosis.candidates;
  const zh = language === 'zh';
  const change = best!.changes
    .map(
      ({ path, from, to }) =>
        `${describePath(path, report.template, language)} ${zh ? `由 ${from} 改为 ${to}` : `from ${from} to ${to}`}`,
    )
    .join(zh ? '，' : ', ');
  const tie = second !== undefined && second.score === best!.score;
  const others = diagnosis.candidates.length - 1;
  const evidence =
    best!.evidence.length > 0 ? `${zh ? '；' : '; '}${best!.evidence.join(zh ? '，' : ', ')}` : '';
  if (shifted)
    return zh
      ? `这一行似乎整体错了一列：${change}，即可恢复 ${count} 项勾稽关系，请对照原表核实。`
      : `This row seems to be shifted by one column: ${change} would mend ${count} identities.`;
  if (tie)
    return zh
      ? `${change}，可恢复 ${count} 项勾稽关系${evidence}；另有 ${others} 种改法同样可能，请对照台账确定。`
      : `Changing ${change} would mend ${count} identities${evidence}; ${others} other changes are equally likely.`;
  return zh
    ? `最可能填错的是：${change}，可同时恢复 ${count} 项勾稽关系${evidence}。请对照台账核实。`
    : `Most likely wrong: ${change}, which would mend ${count} identities at once${evidence}.`;
}

/**
 * Finds, for each table whose identities are broken, the smallest change of cells that restores them all, and says which
 * findings it explains. A single broken sum that points to no cell in particular gets no diagnosis.
 */
export function diagnose(
  report: Report,
  findings: readonly Finding[],
  language: Language,
  prior: Report | null = null,
): Diagnosis[] {
  // A diagnosis explains findings; most tables have none, and need not be looked at.
  const tables = (['requests', 'remedies'] satisfies TableId[]).filter((tableId) =>
    findings.some(({ path }) => path?.startsWith(`${tableId}/`)),
  );
  return tables.flatMap((tableId) =>
    brokenParts(constraintsOf(report, tableId)).flatMap((part): Diagnosis[] => {
      const explained = explainedBy(findings, part);
      const broken = part.filter(isBroken).length;
      if (explained.length === 0) return [];
      const values = new Map<string, number>();
      for (const [row, cells] of Object.entries(report.tables[tableId]!))
        for (const [column, cell] of Object.entries(cells))
          if (cell.value !== null) values.set(`${tableId}/${row}/${column}`, cell.value);
      const search = searchRepairs(part, values);
      const smallest = search.repairs[0]?.size ?? Number.POSITIVE_INFINITY;
      const shifted: Repair[] =
        smallest > 1 ? searchShiftedRows(part, values, rowPaths(report, tableId)) : [];
      const repairs = shifted.length > 0 ? shifted : search.repairs;
      if (repairs.length === 0) return [];
      const candidates = rankRepairs(report, prior, repairs, values, language);
      if (broken === 1 && candidates.length > 1 && candidates[0]!.score <= candidates[1]!.score) return [];
      const diagnosis = {
        table: tableId,
        explains: explained.map((finding) => finding.fingerprint),
        candidates,
        exhaustive: search.exhaustive,
      };
      return [{ ...diagnosis, message: word(report, diagnosis, broken, shifted.length > 0, language) }];
    }),
  );
}
