import { expression } from '../../../language/expressions/expression.ts';
import { counter } from '../../../language/expressions/pieces.ts';
import { foldString, KnownTexts, labelKey, labelNumber } from '../../../language/fold/index.ts';
import type { PlacedText } from '../../../model/document.ts';
import { perTemplates } from '../../../template/index.ts';
import { type LabelMatch, requestRows } from '../../label-index.ts';
import type { GridCell } from '../grid/grid-cell.ts';
import { joinLabels } from '../grid/grid-rows.ts';

export interface RowLabel {
  readonly match: LabelMatch | null;
  readonly label: PlacedText;
  /** How many of the row's cells belong to the label. */
  readonly width: number;
  /** The text is a piece of some template label, too short to tell which. */
  readonly fragment: boolean;
  /** The rows of the group whose label this is; null for any other label. */
  readonly group: readonly string[] | null;
}

/** The rows under each group label. */
const groups = perTemplates((templates) => {
  const found = new Map<string, string[]>();
  for (const template of templates)
    for (const { id, groups: labels } of template.tables.requests.blocks[0]!.rows) {
      if (labels.length < 2) continue;
      const key = labelKey(labels.at(-1)!);
      const rows = found.get(key) ?? [];
      if (!rows.includes(id)) found.set(key, [...rows, id]);
    }
  return found;
});

/** The label above all outcomes, and those rows. */
const results = perTemplates((templates) => {
  const rows = templates.flatMap(({ tables }) => tables.requests.blocks[0]!.rows);
  const outcomes = rows.filter(({ id, groups: [label] }) => label !== undefined && id !== 'processed');
  return { key: labelKey(outcomes[0]?.groups[0] ?? ''), rows: [...new Set(outcomes.map(({ id }) => id))] };
});

const rowsOfResults = (text: string): readonly string[] | null =>
  labelKey(text) === results().key ? results().rows : null;

const sumWord = /[小合]计$/u;

/** The rows that stand under a group label, also where it calls itself a sum (不予公开小计); null for any other text. */
export function rowsOfGroup(text: string): readonly string[] | null {
  const key = labelKey(text);
  return groups().get(key) ?? groups().get(key.replace(sumWord, '')) ?? null;
}

/** Whether a label says no more than that its row is a sum. */
export const isBareSum = (text: string): boolean =>
  labelNumber(text) === null && /^[小合]?计$/u.test(labelKey(text));

/** The rows that a sum below a row adds up: those of its group, or the two rows of what came in. */
export function rowsSummedBelow(row: string): readonly string[] | null {
  if (row === 'carriedIn') return ['received', 'carriedIn'];
  return [...groups().values()].find((rows) => rows.includes(row)) ?? null;
}

const countBehind = expression`[（(](?:共|计|合计|小计)?[：:]?(\d{1,7})${counter}?[）)]$`;

/** A count that is printed behind a group label in its own cell: （三）不予公开（共3件）. */
export function countOfGroup(
  text: string,
): { readonly label: string; readonly rows: readonly string[]; readonly count: number } | null {
  const label = text.trim();
  const [behind, digits] = countBehind.exec(foldString(label)) ?? [];
  const rows = behind ? rowsOfGroup(label.slice(0, -behind.length)) : null;
  return rows ? { label, rows, count: Number(digits) } : null;
}

/** The keys of all group labels. */
const groupKeys = perTemplates((templates): readonly string[] => [
  ...new Set(
    templates.flatMap(({ tables }) =>
      tables.requests.blocks[0]!.rows.flatMap((row) => row.groups.map(labelKey)),
    ),
  ),
]);

/** A number between two labels, of which a key keeps the digits and drops the signs. */
const numberBetween = /^(?:[一二三四五六七]|\d)(?=.)/u;
const longestJoined = 120;

/** The row of a label that is printed behind its groups in one cell: 本年度办理结果（六）其他处理 3.其他. */
function matchBehindGroups(text: string): LabelMatch | null {
  if (text.length > longestJoined) return null;
  let key = labelKey(text);
  let behind: string | undefined;
  for (;;) {
    const group = groupKeys().find((one) => key.length > one.length && key.startsWith(one));
    if (group === undefined) break;
    key = key.slice(group.length).replace(numberBetween, '');
    behind = group;
  }
  const match = behind === undefined ? null : requestRows().exact(key);
  // Short words are labels of their own groups only.
  const isOfGroup =
    key.length >= shortestLabel ||
    behind === undefined ||
    groups()
      .get(behind)
      ?.includes(match?.id ?? '');
  return isOfGroup || match?.id === 'processed' ? match : null;
}

const shortestLabel = 4;
const mostFragments = 5_000;
const longestFragment = 160;

const joined = perTemplates(() => new KnownTexts<LabelMatch | null>(mostFragments, longestFragment));

/** The row that a label names, alone or behind its groups. */
function matchRow(text: string): LabelMatch | null {
  const match = requestRows().match(text);
  if (match && match.confidence >= leastKnown) return match;
  return joined().of(text, matchBehindGroups) ?? match;
}

const leastKnown = 0.95;

const fragmentsOf = perTemplates(() => new KnownTexts<boolean>(mostFragments, longestFragment));

const isFragment = (text: string): boolean =>
  fragmentsOf().of(text, (own) => {
    const key = labelKey(own);
    return key !== '' && requestRows().wordings.some((wording) => wording.key.includes(key));
  });

/** Words right behind a label that are a piece of a label themselves belong to it; other words stand in place of a value. */
function widthOf(cells: readonly GridCell[], leaf: number, end: number): number {
  let last = leaf;
  for (let index = leaf + 1; index < end; index++)
    if (cells[index]!.kind === 'words' && isFragment(cells[index]!.text)) last = index;
  return last + 1;
}

/** Whether words behind the name of a group are no label of their own: the name once more, or 小计. */
const isSumOf = (behind: GridCell, group: GridCell): boolean =>
  isBareSum(behind.text) || labelKey(behind.text) === labelKey(group.text);

/** The rows of the group a cell names, unless a label of its own stands behind it. */
function groupNamed(cell: GridCell, last: GridCell): readonly string[] | null {
  if (cell !== last && !isSumOf(last, cell)) return null;
  return rowsOfGroup(cell.text) ?? (cell === last ? rowsOfResults(cell.text) : null);
}

/** The label at the beginning of printed cells; null when there are no words before the first number. */
export function readLabel(cells: readonly GridCell[]): RowLabel | null {
  const firstNumber = cells.findIndex((cell) => cell.says.kind === 'number');
  const end = firstNumber < 0 ? cells.length : firstNumber;
  let last = -1;
  for (let index = end - 1; index >= 0; index--) {
    const cell = cells[index]!;
    if (cell.kind !== 'words') continue;
    if (last < 0) last = index;
    const match = matchRow(cell.text);
    if (match)
      return { match, label: cell.content, width: widthOf(cells, index, end), fragment: false, group: null };
    const group = groupNamed(cell, cells[last]!);
    if (group)
      return { match: null, label: cell.content, width: widthOf(cells, index, end), fragment: false, group };
  }
  if (last < 0) return null;
  const texts = cells.slice(0, end).filter((cell) => cell.kind === 'words');
  const label = texts.length === 1 ? texts[0]!.content : joinLabels(texts);
  const match = texts.length === 1 ? null : requestRows().match(label.text);
  return {
    match,
    label: match ? label : cells[last]!.content,
    width: last + 1,
    fragment: !match && texts.every((cell) => isFragment(cell.text)),
    group: null,
  };
}
