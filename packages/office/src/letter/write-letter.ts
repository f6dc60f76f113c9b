import { type GridCell, paragraphXml, tableXml } from '../docx/elements.ts';
import { packDocx, textWidth } from '../docx/pack-docx.ts';
import { markOwn } from '../opc/own-part.ts';
import type { LetterBlock } from './lay-out-letter.ts';

/** Text in Markdown that nothing in it may act as markup. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|#]/gu, '\\$&').replace(/\s*\n\s*/gu, '<br>');

/** The letter in Markdown. */
export function letterToMarkdown(blocks: readonly LetterBlock[]): string {
  const pieces = blocks.map((block) => {
    if (block.kind === 'table') {
      const [head = [], ...rest] = block.rows;
      const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
      return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rest.map(line)].join('\n');
    }
    const text = escaped(block.text);
    if (block.kind === 'title') return `# ${text}`;
    return block.kind === 'heading' ? `## ${text}` : text;
  });
  return `${pieces.join('\n\n')}\n`;
}

/** Shares of the columns: a number is narrow, what is said takes the most. */
function sharesOf(rows: readonly (readonly string[])[]): number[] {
  const columns = rows[0]?.length ?? 1;
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...rows.map((row) => (row[column] ?? '').length));
    return Math.min(40, Math.max(4, Math.sqrt(longest) * 4));
  });
}

function tableOf({ rows, shares = sharesOf(rows) }: Extract<LetterBlock, { kind: 'table' }>): string {
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth() * share) / sum));
  const cells = rows.flatMap((row, at) =>
    widths.map((_, column): GridCell => {
      const text = row[column] ?? '';
      const head = { bold: true, align: 'center' } as const;
      return {
        row: at,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        look: at === 0 ? head : text.length < 6 ? { align: 'center' } : {},
      };
    }),
  );
  return (
    tableXml(cells, { widths, headerRows: 1, look: { size: 21, font: '宋体' } }) +
    paragraphXml('', { size: 16 })
  );
}

function blockXml(block: LetterBlock): string {
  switch (block.kind) {
    case 'table':
      return tableOf(block);
    case 'title':
      return paragraphXml(block.text, { style: 'Title' });
    case 'heading':
      return paragraphXml(block.text, { style: 'Heading1' });
    case 'center':
      return paragraphXml(block.text, { align: 'center' });
    case 'right':
      return paragraphXml(block.text, { align: 'right', right: 4 });
    case 'flush':
      return paragraphXml(block.text);
    default:
      return paragraphXml(block.text, { indent: 2 });
  }
}

/** The letter as a Word document laid out as an official paper. The same letter gives the same bytes. */
export function letterToDocx(blocks: readonly LetterBlock[]): Uint8Array {
  const title = blocks.find(({ kind }) => kind === 'title');
  return markOwn(
    packDocx({
      body: blocks.map(blockXml).join(''),
      title: title && title.kind !== 'table' ? title.text : '',
    }),
  );
}
