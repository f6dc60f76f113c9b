import type { ColumnsOf } from './columns-of.ts';
import type { FlowToken } from './tokenize-flow.ts';

const fewestPaired = 3;

/** Whether most labels have the values of several rows behind them: then no rows lost their labels, but each cell holds several numbers. */
export function hasPairedValues(tokens: readonly FlowToken[], columnsOf: ColumnsOf): boolean {
  let groups = 0;
  let paired = 0;
  let row: string | null = null;
  let values = 0;
  const close = (): void => {
    const width = (row !== null && columnsOf(row)?.length) || 1;
    if (width > 1 && values > 0) groups++;
    if (width > 1 && values > width && values % width === 0) paired++;
    values = 0;
  };
  for (const token of tokens) {
    if (token.kind === 'value') {
      if (!token.words) values++;
      continue;
    }
    close();
    row = token.row;
  }
  close();
  return paired >= fewestPaired && 2 * paired >= groups;
}
