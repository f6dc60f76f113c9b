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

type Room = 'border' | 'font' | 'fill' | 'cellXfs';

const borderSide = /^(left|right|start|end|top|bottom)$/;

/** The parts of a style sheet, each list in the order in which styles refer to it. */
class StyleSheet {
  readonly styles: CellStyle[] = [];
  readonly #codes = new Map<number, string>();
  readonly #borders: boolean[] = [];
  readonly #fonts: FontLook[] = [];
  /** For each fill, whether it leaves the cell white. */
  readonly #fills: boolean[] = [];
  readonly #formats = new Map<number, NumberFormat>();
  #inside: Room | null = null;

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'numFmt':
        this.#code(attributes);
        return;
      case 'border':
        this.#inside = name;
        this.#borders.push(false);
        return;
      case 'font':
        this.#inside = name;
        this.#fonts.push({ ...plainFont });
        return;
      case 'fill':
        this.#inside = name;
        this.#fills.push(true);
        return;
      case 'cellXfs':
        this.#inside = name;
        return;
      default:
        this.#part(name, attributes);
    }
  }

  #part(name: string, attributes: XmlAttributes): void {
    if (this.#inside === 'cellXfs' && name === 'xf') this.#style(attributes);
    else if (this.#inside === 'border' && borderSide.test(name)) this.#side(attributes);
    else if (this.#inside === 'font') setFont(this.#fonts.at(-1)!, name, attributes);
    else if (this.#inside === 'fill') this.#fill(name, attributes);
  }

  close(name: string): void {
    if (name === this.#inside) this.#inside = null;
  }

  /** Formats of conditional formatting (inside dxf) come after those of cells and must not replace them. */
  #code(attributes: XmlAttributes): void {
    const code = attributes.get('formatCode');
    const id = Number(attributes.get('numFmtId'));
    if (code !== undefined && !this.#codes.has(id)) this.#codes.set(id, code);
  }

  #side(attributes: XmlAttributes): void {
    if ((attributes.get('style') ?? 'none') !== 'none') this.#borders[this.#borders.length - 1] = true;
  }

  #fill(name: string, attributes: XmlAttributes): void {
    const last = this.#fills.length - 1;
    if (name === 'patternFill') this.#fills[last] = (attributes.get('patternType') ?? 'none') === 'none';
    else if (name === 'gradientFill') this.#fills[last] = attributes.get('patternType') === 'none';
    else if (name === 'fgColor' && isWhite(attributes)) this.#fills[last] = true;
  }

  #style(attributes: XmlAttributes): void {
    const id = Number(attributes.get('numFmtId') ?? 0);
    const format = this.#formats.get(id) ?? formatOf(id, this.#codes.get(id));
    this.#formats.set(id, format);
    this.styles.push({
      format,
      bordered: this.#borders[Number(attributes.get('borderId') ?? 0)] ?? false,
      font: this.#fonts[Number(attributes.get('fontId') ?? 0)] ?? plainFont,
      onPaper: this.#fills[Number(attributes.get('fillId') ?? 0)] ?? true,
    });
  }
}

/** Reads the cell styles of a workbook by their index. */
export function readCellStyles(xml: string, budget: XmlBudget): CellStyle[] {
  const sheet = new StyleSheet();
  walkXml(xml, budget, {
    open: (name, attributes) => sheet.open(name, attributes),
    close: (name) => sheet.close(name),
  });
  return sheet.styles;
}
