export { type CellNumber, type CellText, readCellText } from './cell-number.ts';
