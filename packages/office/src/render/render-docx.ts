import { type Piece, type PrintedReport, placeForm, toPieces } from '@gouji/core/template';
import { paragraphXml, tableXml } from '../docx/elements.ts';
import { packDocx, textWidth } from '../docx/pack-docx.ts';

/** Shares of the label columns of table three; its value columns take the rest alike. */
const requestLabels = [6, 9, 26];

function widthsOf({ id, form }: Extract<Piece, { kind: 'table' }>): number[] {
  const total = textWidth();
  const shares =
    id === 'requests'
      ? Array.from({ length: form.width }, (_, column) => requestLabels[column] ?? 8)
      : id === 'proactive'
        ? Array.from({ length: form.width }, (_, column) => (column === 0 ? 34 : 22))
        : new Array<number>(form.width).fill(1);
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => Math.floor((total * share) / sum));
}

function pieceXml(piece: Piece): string {
  switch (piece.kind) {
    case 'title':
      return paragraphXml(piece.text, { style: 'Title' });
    case 'line':
      return paragraphXml(piece.text, { align: 'center', size: 24, font: '楷体_GB2312' });
    case 'heading':
      return paragraphXml(piece.text, { style: 'Heading1' });
    case 'paragraph':
      return paragraphXml(piece.text, { indent: 2 });
    case 'table': {
      const size = piece.id === 'proactive' ? 24 : 18;
      const headerRows = piece.id === 'requests' ? 3 : 0;
      const table = tableXml(placeForm(piece.form), {
        widths: widthsOf(piece),
        headerRows,
        look: { align: 'center', size, font: '宋体' },
      });
      return table + paragraphXml('');
    }
  }
}

/** The report as a Word document laid out as an official paper. */
export function renderDocx(report: PrintedReport): Uint8Array {
  const body = toPieces(report).map(pieceXml).join('');
  return packDocx({ body, title: report.title });
}
