import type { TableValues } from '../../../model/report.ts';
import type { TableReading } from '../rows/table-reading.ts';
import type { FlowToken } from './tokenize-flow.ts';

/**
 * Whether the figures may stand before their labels: at least `fewest` of them before the first row label that follows a
 * header (or the beginning), and none after some last row label.
 */
export function figuresLead(tokens: readonly FlowToken[], fewest: number): boolean {
  let leading = false;
  let bare = false;
  let values = 0;
  let afterRow = false;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'value') {
      if (!token.words) values++;
      continue;
    }
    if (token.row !== null && values >= fewest && !afterRow) leading = true;
    if (token.row === null && values === 0 && afterRow) bare = true;
    afterRow = token.row !== null;
    values = 0;
    if (index === tokens.length - 1 && afterRow) bare = true;
  }
  return leading && bare;
}

/** The tokens from the end, each run of figures in its own order: figures that led now follow. */
export function reverseTokens(tokens: readonly FlowToken[]): FlowToken[] {
  const reversed: FlowToken[] = [];
  let run: FlowToken[] = [];
  for (const token of [...tokens].reverse()) {
    if (token.kind === 'value') {
      run.push(token);
      continue;
    }
    for (const value of run.reverse()) reversed.push(value);
    reversed.push(token);
    run = [];
  }
  for (const value of run.reverse()) reversed.push(value);
  return reversed;
}

/** Two readings of the same text when nothing tells which is right: only what both say is kept. */
export function agreement(first: TableReading, second: TableReading): TableReading {
  const table: TableValues = {};
  for (const [row, cells] of Object.entries(first.table)) {
    const others = second.table[row];
    const same =
      others && Object.entries(cells).every(([column, cell]) => others[column]?.value === cell.value);
    table[row] = same
      ? cells
      : Object.fromEntries(
          Object.entries(cells).map(([column, cell]) => [
            column,
            cell.state === 'missing' && (others?.[column]?.state ?? 'missing') === 'missing'
              ? cell
              : {
                  value: null,
                  raw: cell.raw,
                  state: 'ambiguous',
                  at: cell.at ?? others?.[column]?.at ?? null,
                },
          ]),
        );
  }
  return {
    ...first,
    table,
    notices: [
      {
        code: 'figures-before-labels',
        level: 'warning',
        message: {
          zh: '表格转换后，数字在行名之前还是之后无法分清，两种读法不一致的行未作猜测；请对照原表核对。',
          en: 'In this conversion of the table it cannot be told whether figures stand before or after their labels; rows where it matters are left open. Compare with the original table.',
        },
        data: { table: 'requests' },
      },
    ],
  };
}
