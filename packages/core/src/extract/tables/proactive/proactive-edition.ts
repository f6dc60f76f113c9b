import { KnownTexts, squeeze } from '../../../language/fold/index.ts';
import type { Edition } from '../../../model/report.ts';
import { type BlockTemplate, knownTemplates, perTemplates, type Template } from '../../../template/index.ts';
import type { Item } from '../../outline/item.ts';
import { toFlow } from '../flow/flow-text.ts';
import { toGrid } from '../grid/grid-rows.ts';

/** The words that tell editions apart, and what is known of the texts that were met. */
const marking = perTemplates((templates) => ({
  words: [...new Set(templates.flatMap(({ marks }) => marks))],
  seen: new KnownTexts<ReadonlySet<string>>(5_000, 60),
}));
const none: ReadonlySet<string> = new Set();

const wordingsOf = ({ columns, rows }: BlockTemplate): string[] =>
  [...columns, ...rows].flatMap(({ label, aliases = [] }) => [label, ...aliases]);

/** In how many blocks of its table a template has some of the words. */
const countBlocks = ({ tables, marks }: Template, found: ReadonlySet<string>): number =>
  tables.proactive.blocks.filter((block) =>
    marks.some((mark) => found.has(mark) && wordingsOf(block).some((wording) => wording.includes(mark))),
  ).length;

/** The one template for which a number is greatest; null where several have it, or none has any. */
function bestOf(templates: readonly Template[], count: (template: Template) => number): Template | null {
  const counts = templates.map(count);
  const most = Math.max(...counts);
  const best = templates.filter((_, index) => counts[index] === most);
  return most > 0 && best.length === 1 ? best[0]! : null;
}

/** 本年（2023）制发件数 is 本年制发件数. */
const yearInBrackets = /\(?20\d\d\)?/gu;

/** Which of the words stand in a text. Headers come again in every report, so they are remembered. */
function marksOf(text: string): ReadonlySet<string> {
  const { words, seen } = marking();
  return seen.of(text, (own) => {
    const squeezed = squeeze(own).replace(yearInBrackets, '');
    const found = words.filter((word) => squeezed.includes(word));
    return found.length > 0 ? new Set(found) : none;
  });
}

/** The edition whose words stand in the cells of the tables and in the lines of the section. */
export function editionOf(items: readonly Item[], region: readonly Item[]): Edition | null {
  const found = new Set<string>();
  const look = (text: string): void => {
    for (const mark of marksOf(text)) found.add(mark);
  };
  for (const item of items)
    if (item.kind === 'table')
      for (const row of toGrid(item.table).rows) for (const cell of row.words) look(cell.text);
  if (region.some((item) => item.kind === 'text' || item.table.grid === 'loose')) look(toFlow(region).text);
  // One block may have kept the headers of another edition: the edition is that of most blocks.
  const marked = knownTemplates().filter(({ marks }) => marks.some((mark) => found.has(mark)));
  if (marked.length < 2) return marked[0]?.edition ?? null;
  const best = bestOf(marked, (template) => countBlocks(template, found));
  return (
    (best ?? bestOf(marked, ({ marks }) => marks.filter((mark) => found.has(mark)).length))?.edition ?? null
  );
}
