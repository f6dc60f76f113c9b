import { walkXml, type XmlBudget } from '../xml/walk-xml.ts';
import { type NumberShape, shapeOf } from './number-text.ts';

/** What a cell style means for reading: how numbers show and whether the cell is drawn with a border. */
export interface CellStyle {
  readonly shape: NumberShape;
  readonly bordered: boolean;
}

/** Reads the cell styles of a workbook by their index. */
export function readCellStyles(xml: string, budget: XmlBudget): CellStyle[] {
  const codes = new Map<number, string>();
  const borders: boolean[] = [];
  const styles: CellStyle[] = [];
  const shapes = new Map<number, NumberShape>();
  let inBorder = false;
  let inCellStyles = false;
  walkXml(xml, budget, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const code = attributes.get('formatCode');
        // Formats of conditional formatting (inside dxf) come after those of cells and must not replace them.
        const id = Number(attributes.get('numFmtId'));
        if (code !== undefined && !codes.has(id)) codes.set(id, code);
      } else if (name === 'border') {
        inBorder = true;
        borders.push(false);
      } else if (inBorder && /^(left|right|start|end|top|bottom)$/.test(name)) {
        if ((attributes.get('style') ?? 'none') !== 'none') borders[borders.length - 1] = true;
      } else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        const shape = shapes.get(id) ?? shapeOf(id, codes.get(id));
        shapes.set(id, shape);
        styles.push({ shape, bordered: borders[Number(attributes.get('borderId') ?? 0)] ?? false });
      }
    },
    close(name) {
      if (name === 'border') inBorder = false;
      else if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
