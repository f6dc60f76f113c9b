import { escapeMarkup } from '@gouji/core/format';
import { strToU8, zipSync } from 'fflate';
import type { Letter } from './letter.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Widths of the six columns in twentieths of a point; together the width of a landscape A4 page within its margins. */
const columnWidths = [700, 2600, 4200, 1700, 2700, 2838];

interface Look {
  readonly align?: 'center' | 'right';
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly font?: string;
  readonly indent?: boolean;
}

function run(text: string, { bold, size = 28, font = '仿宋' }: Look): string {
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>`;
  const properties = `<w:rPr>${fonts}${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
}

function paragraph(text: string, look: Look = {}): string {
  const align = look.align ? `<w:jc w:val="${look.align}"/>` : '';
  const indent = look.indent ? '<w:ind w:firstLineChars="200" w:firstLine="560"/>' : '';
  return `<w:p><w:pPr>${indent}${align}</w:pPr>${run(text, look)}</w:p>`;
}

function cell(text: string, width: number, bold: boolean): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, { size: 21, bold, ...(bold && { align: 'center' as const }) })}</w:tc>`;
}

function tableRow(cells: readonly string[], isHeader: boolean): string {
  const properties = `<w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${properties}${cells.map((text, index) => cell(text, columnWidths[index]!, isHeader)).join('')}</w:tr>`;
}

function table({ header, rows }: Letter): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${columnWidths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    tableRow(header, true),
    ...rows.map((cells) => tableRow(cells, false)),
    '</w:tbl>',
  ].join('');
}

/** The letter as a Word document, landscape A4, the header row repeated on every page. The same letter gives the same bytes. */
export function letterToDocx(letter: Letter): Uint8Array {
  const body = [
    paragraph(letter.title, { align: 'center', bold: true, size: 36, font: '宋体' }),
    paragraph(''),
    paragraph(letter.addressee),
    paragraph(letter.opening, { indent: true }),
    table(letter),
    paragraph(letter.closing, { indent: true }),
    paragraph(letter.date, { align: 'right' }),
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1050" w:bottom="1134" w:left="1050" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>',
  ].join('');
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${declaration}<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`,
  };
  const entries = Object.entries(files).map(([name, content]) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) });
}
