import { squeeze } from '../../language/fold/index.ts';
import type { Edition } from '../../model/report.ts';
import type { Item } from '../outline/items.ts';
import { toFlow } from './flow-text.ts';
import { toGrid } from './grid-rows.ts';

/** Words of the headers that only one edition has. */
const editionWords: Readonly<Record<Edition, readonly RegExp[]>> = {
  '2019': [
    /新制作/u,
    /新公开/u,
    /公开总数/u,
    /上一年项目/u,
    /本年增/u,
    /采购项目|采购总金额/u,
    /对外管理服务/u,
  ],
  '2021': [/本年(?:\(?20\d\d\)?)?制发/u, /废止件?数?/u, /现行有效/u, /本年处理决定/u, /收费金额/u],
};

const editionMarks = [...editionWords['2019'], ...editionWords['2021']];
const marksOfText = new Map<string, number>();
const mostRemembered = 5_000;

/** Which of the words stand in a text, as bits. Headers come again in every report, so they are remembered. */
function marksOf(text: string): number {
  let marks = marksOfText.get(text);
  if (marks === undefined) {
    const squeezed = squeeze(text);
    marks = editionMarks.reduce((bits, word, index) => (word.test(squeezed) ? bits | (1 << index) : bits), 0);
    if (text.length <= 60 && marksOfText.size < mostRemembered) marksOfText.set(text, marks);
  }
  return marks;
}

/** The edition whose words stand in the cells of the tables and in the lines of the section. */
export function editionOf(items: readonly Item[], region: readonly Item[]): Edition | null {
  let marks = 0;
  for (const item of items)
    if (item.kind === 'table')
      for (const row of toGrid(item.table).rows) for (const cell of row.words) marks |= marksOf(cell.text);
  if (region.some((item) => item.kind === 'text' || item.table.grid === 'loose'))
    marks |= marksOf(toFlow(region).text);
  const count = (from: number, to: number): number =>
    editionMarks.slice(from, to).filter((_, index) => (marks & (1 << (from + index))) !== 0).length;
  const older = count(0, editionWords['2019'].length);
  const newer = count(editionWords['2019'].length, editionMarks.length);
  if (older === newer) return null;
  return older > newer ? '2019' : '2021';
}
