import type { Cell } from '../../model/report.ts';
import type { BlockTemplate, RowTemplate } from '../../template/index.ts';
import { fitFlow } from './flow-rows.ts';
import type { FlowText, FlowToken } from './flow-text.ts';
import type { RowEvent } from './row-event.ts';
import { figuresLead, reverseTokens } from './values-first.ts';

/** A row of table two with the block that gives its columns. */
export interface Place {
  readonly row: RowTemplate;
  readonly block: BlockTemplate;
}

function eventsOf(
  flow: FlowText,
  tokens: readonly FlowToken[],
  places: ReadonlyMap<string, Place>,
): RowEvent[] {
  const events: RowEvent[] = [];
  let open: { row: string; start: number; end: number; confidence: number } | null = null;
  let values: Parameters<typeof fitFlow>[1][number][] = [];
  const close = (): void => {
    const place = open && places.get(open.row);
    if (open && place && values.length > 0) {
      const { start, end } = open;
      events.push({
        row: open.row,
        confidence: open.confidence,
        label: {
          text: flow.text.slice(start, end),
          locate: (from, to) => flow.locate(start + from, start + to),
        },
        ...fitFlow(flow, values, place.block.columns),
      });
    }
    open = null;
    values = [];
  };
  for (const token of tokens) {
    if (token.kind === 'value') values.push(token);
    else {
      close();
      open = token.row === null ? null : { ...token, row: token.row };
    }
  }
  close();
  return events;
}

/** Rows of running text. Where figures may stand before their labels only what both readings say is kept: no sum decides. */
export function readFlowEvents(
  flow: FlowText,
  tokens: readonly FlowToken[],
  places: ReadonlyMap<string, Place>,
): RowEvent[] {
  const after = eventsOf(flow, tokens, places);
  if (!figuresLead(tokens, 1)) return after;
  const numbers = (event: RowEvent | undefined): string =>
    event?.cells.map((cell) => cell.value).join() ?? '';
  const before = eventsOf(flow, reverseTokens(tokens), places);
  return [...after, ...before.filter((one) => !after.some((other) => other.row === one.row))].map((event) =>
    numbers(before.find((one) => one.row === event.row)) ===
    numbers(after.find((one) => one.row === event.row))
      ? event
      : { ...event, cells: event.cells.map((cell): Cell => ({ ...cell, value: null, state: 'ambiguous' })) },
  );
}
