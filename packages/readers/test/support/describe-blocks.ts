import type { Block, TableBlock } from '@gouji/core/model';

/** Blocks as short lines: `# text` for headings (one `#` a level), `text`, and `[rows×columns]` for tables. */
export function describeBlocks(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return `[${block.rowCount}×${block.columnCount}]`;
    return block.kind === 'heading' ? `${'#'.repeat(block.level)} ${block.content.text}` : block.content.text;
  });
}

/** The tables among the blocks, each as `[row, column, rowSpan, columnSpan, text]` of every cell. */
export function describeGrids(
  blocks: readonly Block[],
): (readonly [number, number, number, number, string])[][] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.cells.map(
            ({ row, column, rowSpan, columnSpan, content }) =>
              [row, column, rowSpan, columnSpan, content.text] as const,
          ),
        ]
      : [],
  );
}

/** The one table of the blocks. */
export function onlyTable(blocks: readonly Block[]): TableBlock {
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.length !== 1) throw new Error(`expected one table, found ${tables.length}`);
  return tables[0]!;
}
