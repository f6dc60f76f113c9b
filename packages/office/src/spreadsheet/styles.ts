import type { CellStyle } from 'hucre/xlsx';

const edge = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: edge, bottom: edge, left: edge, right: edge };
const solid = (rgb: string): CellStyle['fill'] => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
  // Conditional formats take the background colour.
  bgColor: { rgb },
});
const middle = { horizontal: 'center', vertical: 'center', wrapText: true } as const;

type StyleName = 'title' | 'note' | 'header' | 'label' | 'value' | 'text' | 'result' | 'doubtful' | 'missing';

export const styles: Readonly<Record<StyleName, CellStyle>> = {
  title: { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } },
  note: { font: { color: { rgb: '606060' } }, alignment: { vertical: 'top', wrapText: true } },
  header: { font: { bold: true }, fill: solid('E8EEF7'), border, alignment: middle },
  label: { border, fill: solid('F5F5F5'), alignment: middle },
  value: { border, alignment: { horizontal: 'center', vertical: 'center' } },
  text: { border, alignment: { vertical: 'center', wrapText: true } },
  result: { border, font: { bold: true }, alignment: middle },
  /** Cells that hold no number, or none that could be read for sure. */
  doubtful: { border, fill: solid('FFF2CC'), alignment: middle },
  missing: { border, fill: solid('D9D9D9'), alignment: middle },
};

/** What a result turns when it holds, when it does not, and when it cannot be told. */
export const signals: Readonly<Record<'agrees' | 'differs' | 'open', CellStyle>> = {
  agrees: { font: { color: { rgb: '006100' } }, fill: solid('C6EFCE') },
  differs: { font: { color: { rgb: '9C0006' }, bold: true }, fill: solid('FFC7CE') },
  open: { font: { color: { rgb: '7F6000' } }, fill: solid('FFEB9C') },
};
