import { walkXml, type XmlAttributes, type XmlBudget } from '../xml/walk-xml.ts';
import { type FontLook, isWhite, plainFont, setFont } from './font-look.ts';
import { formatOf, generalFormat, type NumberFormat } from './number-format.ts';

/** What a cell style means for reading: how its content shows and whether the cell is drawn with a border. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly bordered: boolean;
  readonly font: Readonly<FontLook>;
  /** Whether what lies below the text is the white of paper. */
  readonly onPaper: boolean;
}

export const plainStyle: CellStyle = {
  format: generalFormat,
  bordered: false,
  font: plainFont,
  onPaper: true,
};

/** Reads the cell styles of a workbook by their index. */
export function readCellStyles(xml: string, budget: XmlBudget): CellStyle[] {
  const codes = new Map<number, string>();
  const borders: boolean[] = [];
  const fonts: FontLook[] = [];
  /** For each fill, whether it leaves the cell white. */
  const fills: boolean[] = [];
  const styles: CellStyle[] = [];
  const formats = new Map<number, NumberFormat>();
  let inside: 'border' | 'font' | 'fill' | 'cellXfs' | null = null;
  const addStyle = (attributes: XmlAttributes): void => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    const format = formats.get(id) ?? formatOf(id, codes.get(id));
    formats.set(id, format);
    styles.push({
      format,
      bordered: borders[Number(attributes.get('borderId') ?? 0)] ?? false,
      font: fonts[Number(attributes.get('fontId') ?? 0)] ?? plainFont,
      onPaper: fills[Number(attributes.get('fillId') ?? 0)] ?? true,
    });
  };
  walkXml(xml, budget, {
    open(name, attributes) {
      switch (name) {
        case 'numFmt': {
          const code = attributes.get('formatCode');
          // Formats of conditional formatting (inside dxf) come after those of cells and must not replace them.
          const id = Number(attributes.get('numFmtId'));
          if (code !== undefined && !codes.has(id)) codes.set(id, code);
          return;
        }
        case 'border':
          inside = 'border';
          borders.push(false);
          return;
        case 'font':
          inside = 'font';
          fonts.push({ ...plainFont });
          return;
        case 'fill':
          inside = 'fill';
          fills.push(true);
          return;
        case 'cellXfs':
          inside = 'cellXfs';
          return;
        case 'xf':
          if (inside === 'cellXfs') addStyle(attributes);
          return;
      }
      if (inside === 'border' && /^(left|right|start|end|top|bottom)$/.test(name)) {
        if ((attributes.get('style') ?? 'none') !== 'none') borders[borders.length - 1] = true;
      } else if (inside === 'font') setFont(fonts.at(-1)!, name, attributes);
      else if (inside === 'fill') {
        if (name === 'patternFill' || name === 'gradientFill')
          fills[fills.length - 1] =
            (attributes.get('patternType') ?? (name === 'patternFill' ? 'none' : '')) === 'none';
        else if (name === 'fgColor' && isWhite(attributes)) fills[fills.length - 1] = true;
      }
    },
    close(name) {
      if (name === inside) inside = null;
    },
  });
  return styles;
}
