import type { Block } from '@gouji/core/model';
import { fixedText, type LooseEnd } from '@gouji/core/read';

const rowOf = ({ at }: Pick<LooseEnd, 'at'>): number =>
  at?.kind === 'sheet' ? Number(/\d+$/.exec(at.cell)?.[0] ?? Number.NaN) : Number.NaN;

const firstRow = (block: Block): number => {
  const content = block.kind === 'table' ? block.cells[0]?.content : block.content;
  return content ? rowOf({ at: content.locate(0, 0) }) : Number.NaN;
};

/**
 * Words that a text box or WordArt shows above all lines of a sheet are its first lines: titles are often set so. Further down
 * nobody knows whether they are text, a note or the value of a cell: those stay left out.
 */
export function readDrawnTitles(
  blocks: readonly Block[],
  drawings: readonly LooseEnd[],
): { readonly blocks: readonly Block[]; readonly loose: readonly LooseEnd[] } {
  const [first] = blocks;
  const top = first ? firstRow(first) : Number.NaN;
  const isTitle = (end: LooseEnd): boolean =>
    end.what === 'object' && /\p{Script=Han}/u.test(end.text) && rowOf(end) <= top;
  const titles = drawings.filter(isTitle).sort((one, other) => rowOf(one) - rowOf(other));
  if (titles.length === 0) return { blocks, loose: drawings };
  return {
    blocks: [
      ...titles.map(({ text, at }): Block => ({ kind: 'paragraph', content: fixedText(text, at!) })),
      ...blocks,
    ],
    loose: drawings.filter((end) => !isTitle(end)),
  };
}
