import { areaOf, namesArea, rankOf } from '@gouji/core/check';
import type { Entry } from './collect.ts';
import { keyFigures } from './key-figures.ts';
import type { RollUp } from './model.ts';

const governing = new Set(['province', 'prefecture', 'county', 'township']);
const isGovernment = ({ organization }: Entry): boolean =>
  organization !== null && governing.has(organization.kind) && /政府$/u.test(organization.name.trim());

/** The lowest area of a longer one: 乙县 of 甲市乙县. */
const lastArea = (area: string): string =>
  /(?<=[省市州盟])[^省市州盟]{1,8}[县区市旗]$/u.exec(area)?.[0] ?? area;

/** Governments of a year by the areas they govern; an area that two govern belongs to none. */
function governments(entries: readonly Entry[], indexes: readonly number[]): Map<string, number | null> {
  const byArea = new Map<string, number | null>();
  const put = (area: string, index: number): void => {
    if (area.length >= 2) byArea.set(area, byArea.has(area) && byArea.get(area) !== index ? null : index);
  };
  for (const index of indexes) {
    const entry = entries[index]!;
    if (!isGovernment(entry)) continue;
    const area = areaOf(entry.organization!);
    put(area, index);
    if (lastArea(area) !== area) put(lastArea(area), index);
  }
  return byArea;
}

/** The government right above a body: the one with the longest area its name begins with. */
function parentOf(
  index: number,
  entries: readonly Entry[],
  byArea: ReadonlyMap<string, number | null>,
  only: number | null,
): number | null {
  const organization = entries[index]!.organization!;
  const name = organization.name.replace(/\s+/gu, '');
  const stands = (parent: number): boolean =>
    parent !== index && rankOf(entries[parent]!.organization!) > rankOf(organization);
  for (let length = name.length - 1; length >= 2; length--) {
    const parent = byArea.get(name.slice(0, length));
    if (typeof parent === 'number' && stands(parent)) return parent;
    // A department of a township names it.
    if (typeof parent === 'number' && parent !== index && organization.kind === 'department') return parent;
  }
  return only !== null && !namesArea(name) && stands(only) ? only : null;
}

function compare(parent: number, children: readonly number[], entries: readonly Entry[]): RollUp {
  const { figures, year, doubted } = entries[parent]!;
  const sumOf = (values: readonly number[]): number =>
    Math.round(values.reduce((all, one) => all + one, 0) * 1e6) / 1e6;
  return {
    parent,
    year: year!,
    children,
    figures: keyFigures.flatMap(({ id, adds }, index) => {
      const value = figures[index]!;
      if (!adds || Number.isNaN(value)) return [];
      const known = children.filter((child) => !Number.isNaN(entries[child]!.figures[index]!));
      const valuesOf = (those: readonly number[]) => those.map((child) => entries[child]!.figures[index]!);
      const sum = sumOf(valuesOf(known));
      // A figure that its own report contradicts proves nothing about another.
      const sure = sumOf(valuesOf(known.filter((child) => !entries[child]!.doubted.has(index))));
      const exceeds = sure > value && !doubted.has(index);
      return [{ figure: id, value, sum, unknown: children.length - known.length, exceeds }];
    }),
  };
}

/**
 * Finds, among the reports given (one a body and year), who stands right below whom, and compares each parent's figures with
 * the sum of its children's.
 */
export function rollUp(entries: readonly Entry[], single: readonly number[]): RollUp[] {
  const years = new Map<number, number[]>();
  for (const index of single) {
    const { year, organization } = entries[index]!;
    if (year === null || !organization) continue;
    const list = years.get(year);
    if (list) list.push(index);
    else years.set(year, [index]);
  }
  const found: RollUp[] = [];
  for (const indexes of years.values()) {
    const byArea = governments(entries, indexes);
    const heads = new Set([...byArea.values()].filter((one) => one !== null));
    const highest = Math.max(0, ...[...heads].map((one) => rankOf(entries[one]!.organization!)));
    const tops = [...heads].filter((one) => rankOf(entries[one]!.organization!) === highest);
    const only = tops.length === 1 ? tops[0]! : null;
    const children = new Map<number, number[]>();
    for (const index of indexes) {
      const parent = parentOf(index, entries, byArea, only);
      if (parent === null) continue;
      const list = children.get(parent);
      if (list) list.push(index);
      else children.set(parent, [index]);
    }
    for (const [parent, list] of children) found.push(compare(parent, list, entries));
  }
  return found.sort((a, b) => a.year - b.year || a.parent - b.parent);
}
