import { escapeMarkup } from '@gouji/core/format';

/** How a run of text looks; sizes in half points. */
export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  /** East Asian font. */
  readonly font?: string;
  readonly colour?: string;
}

/** How a paragraph stands; `style` names one of the styles of the package. */
export interface ParagraphLook extends Look {
  readonly style?: 'Title' | 'Heading1' | 'Heading2';
  readonly align?: 'left' | 'center' | 'right';
  /** Characters by which the first line is indented. */
  readonly indent?: number;
  /** Characters kept free on the right, as before a date. */
  readonly right?: number;
  readonly keepNext?: boolean;
}

/** A run; tabs and line breaks of the text become those of Word. */
function run(text: string, { bold, size, font, colour }: Look): string {
  const properties = [
    font ? `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>` : '',
    bold ? '<w:b/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
  ].join('');
  const content = text
    .split(/([\t\n])/u)
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>';
      if (piece === '\n') return '<w:br/>';
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeMarkup(piece)}</w:t>`;
    })
    .join('');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/** Width of a character of the body (16 pt) in twentieths of a point. */
const characterWidth = 320;

/** An indentation in characters, and in twentieths of a point for those who know no other. */
const inCharacters = (side: 'right' | 'firstLine', characters: number): string =>
  ` w:${side}Chars="${characters * 100}" w:${side}="${characters * characterWidth}"`;

/** A paragraph as `w:p`. */
export function paragraphXml(text: string, look: ParagraphLook = {}): string {
  const { style, align, indent, right, keepNext } = look;
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    keepNext ? '<w:keepNext/>' : '',
    indent || right
      ? `<w:ind${right ? inCharacters('right', right) : ''}${indent ? inCharacters('firstLine', indent) : ''}/>`
      : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text, look)}</w:p>`;
}

/** A cell at its grid position, 0-based; merged cells stand once, at their top left corner. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly look?: ParagraphLook;
}

export interface TableLook {
  /** Widths of the grid columns in twentieths of a point. */
  readonly widths: readonly number[];
  /** Rows repeated on every page. */
  readonly headerRows?: number;
  readonly look?: ParagraphLook;
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

/** A table as `w:tbl`; a cell merged downwards goes on below as Word writes it. Gaps in the grid are empty cells. */
export function tableXml(
  cells: readonly GridCell[],
  { widths, headerRows = 0, look = {} }: TableLook,
): string {
  const rowCount = cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  const owners = Array.from({ length: rowCount }, () => new Array<GridCell | null>(widths.length).fill(null));
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      owners[row]!.fill(cell, cell.column, cell.column + cell.columnSpan);
  const rows = owners.map((line, row) => {
    const written: string[] = [];
    for (let column = 0; column < widths.length; ) {
      const owner = line[column] ?? null;
      const end = owner ? owner.column + owner.columnSpan : column + 1;
      written.push(cellXml(owner, row, widths.slice(column, end), look));
      column = end;
    }
    const header = row < headerRows ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${written.join('')}</w:tr>`;
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function cellXml(
  owner: GridCell | null,
  row: number,
  widths: readonly number[],
  look: ParagraphLook,
): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const starts = owner?.row === row;
  const merge = !owner || owner.rowSpan === 1 ? '' : starts ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const span = widths.length > 1 ? `<w:gridSpan w:val="${widths.length}"/>` : '';
  const text = owner && starts ? owner.text : '';
  const paragraphs = text.split('\n').map((line) => paragraphXml(line, { ...look, ...owner?.look }));
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}
