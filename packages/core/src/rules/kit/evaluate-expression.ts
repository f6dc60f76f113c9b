import { remember } from '../../memo/remember.ts';
import { rememberLast } from '../../memo/remember-last.ts';
import type { Edition, Report } from '../../model/report.ts';
import {
  type CellAddress,
  type CellTemplate,
  describePath,
  findCellTemplate,
  parsePath,
} from '../../template/index.ts';
import type { Bilingual } from './bilingual.ts';

/** A table expression with its value: paths joined by `+`. `value` is null when any cell is not a number. */
export interface Evaluated {
  readonly expression: string;
  readonly paths: readonly string[];
  readonly addends: readonly number[];
  readonly value: number | null;
}

interface Parts {
  readonly paths: readonly string[];
  readonly addresses: readonly (CellAddress | null)[];
}

const partsOf = remember((expression): Parts => {
  const paths = expression.split('+');
  return { paths, addresses: paths.map(parsePath) };
});

const evaluatorOf = rememberLast((report: Report) =>
  remember((expression): Evaluated => evaluate(report, expression)),
);

/** Evaluates `requests/received/total+requests/carriedIn/total`. A cell that is not a number makes the whole unknown, never 0. */
export const evaluateExpression = (report: Report, expression: string): Evaluated =>
  evaluatorOf(report)(expression);

function evaluate(report: Report, expression: string): Evaluated {
  const { paths, addresses } = partsOf(expression);
  const addends: number[] = [];
  for (const address of addresses) {
    const value = address ? report.tables[address.table]?.[address.row]?.[address.column]?.value : null;
    if (value === null || value === undefined) return { expression, paths, addends: [], value: null };
    addends.push(value);
  }
  const sum = addends.reduce((total, value) => total + value, 0);
  return { expression, paths, addends, value: Math.round(sum * 1e6) / 1e6 };
}

/** How many columns are added up, as it is said. */
const counted: Readonly<Record<number, string>> = { 2: '两', 3: '三', 4: '四', 5: '五', 6: '六' };

/** An expression in words: a cell, a few cells joined, or a group of rows by the name of the group. */
export const describeExpression = (expression: string, edition: Edition | null): Bilingual =>
  describeIn(`${edition} ${expression}`);

const describeIn = remember((key): Bilingual => {
  const [edition, expression] = key.split(' ') as [Edition, string];
  return sayExpression(expression, edition);
});

/** 行政诉讼 for its rows, 行政复议与行政诉讼 for those of both. */
function casesOf(rows: readonly CellTemplate['row'][]): { label: string; labelEn: string } {
  const names = new Set(rows.map(({ groups, label }) => groups.at(-1) ?? label));
  return {
    label: [...names].join('与'),
    labelEn: names.size > 1 ? 'reconsideration and litigation' : 'litigation',
  };
}

function sayExpression(expression: string, edition: Edition | null): Bilingual {
  const paths = expression.split('+');
  const rows = paths.map((path) => findCellTemplate(path, edition));
  const first = rows[0];
  const columns = new Set(rows.map((row) => row?.column.id));
  const sameRow = new Set(rows.map((row) => row?.row.id)).size === 1;
  if (paths.length > 2 && columns.size > 1 && expression.startsWith('remedies/') && first) {
    const labels = [...new Map(rows.map((row) => [row!.column.id, row!.column])).values()];
    const name = sameRow ? first.row : casesOf(rows.flatMap((row) => (row ? [row.row] : [])));
    return {
      zh: `表四“${name.label}·${labels.map(({ label }) => label).join('、')}”各栏合计`,
      en: `the columns ${labels.map(({ labelEn }) => `“${labelEn}”`).join(', ')} of “${name.labelEn}” in table 4 together`,
    };
  }
  if (
    paths.length > 2 &&
    !sameRow &&
    first &&
    rows.every((row) => row?.row.groups.at(-1) === first.row.groups.at(-1))
  ) {
    const group = first.row.groups.at(-1) ?? '';
    return { zh: `表三“${group}”各行合计`, en: `the rows under “${group}” of table 3 together` };
  }
  if (paths.length > 2 && columns.size > 2 && first)
    return {
      zh: `表三“${first.row.number}${first.row.label}·法人或其他组织”各栏合计`,
      en: `the columns for organisations in row “${first.row.labelEn}” of table 3 together`,
    };
  const say = (language: 'zh' | 'en'): string[] => paths.map((path) => describePath(path, edition, language));
  if (paths.length === 1) return { zh: say('zh')[0]!, en: say('en')[0]! };
  // The table is named once, and so is what the names are: 表四“甲·总计”与“乙·总计”两栏合计.
  const names = say('zh').map((place) => (place.endsWith('栏') ? place.slice(0, -1) : place));
  const bare = names.map((place, index) =>
    index > 0 ? place.slice(Math.max(0, place.indexOf('“'))) : place,
  );
  return {
    zh: `${bare.slice(0, -1).join('、')}与${bare.at(-1)}${counted[paths.length] ?? ` ${paths.length} `}栏合计`,
    en: `${say('en').join(' plus ')} together`,
  };
}
