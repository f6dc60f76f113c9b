import type { Report, TableId } from '@gouji/core/model';
import { findCellTemplate, type TableTemplate } from '@gouji/core/template';
import { type Entry, language } from '../desk/desk.ts';
import { words } from '../words/words.ts';
import type { CellMarks } from './marks.ts';
import { type LaidCell, type LaidRow, layTable } from './table-layout.ts';
import { ValueCell } from './ValueCell.tsx';
import { showPrior } from './workbench.ts';

interface ReportTableProps {
  readonly entry: Entry;
  readonly table: TableTemplate;
  /** As it is shown: with the edits, or with those of a trial. */
  readonly report: Report;
  readonly marks: CellMarks;
}

/** Where a report prints （六）其他处理 as one row, that row is drawn. */
function rowsAsPrinted(table: TableTemplate, values: Report['tables'][TableId]): TableTemplate {
  const undivided = findCellTemplate('requests/other/total', null)?.row;
  if (table.id !== 'requests' || !undivided || !values?.[undivided.id]) return table;
  return {
    ...table,
    blocks: table.blocks.map((block) => {
      const first = block.rows.findIndex(({ id }) => id.startsWith('other.'));
      if (first < 0) return block;
      const rest = block.rows.filter(({ id }) => !id.startsWith('other.'));
      return { ...block, rows: [...rest.slice(0, first), undivided, ...rest.slice(first)] };
    }),
  };
}

/** How much room a block asks for: some stand side by side, others are scrolled on a phone. */
function widthOf(body: readonly LaidRow[]): string {
  const values = body[0]?.cells.filter(({ kind }) => kind === 'value').length ?? 0;
  return values < 2 ? 'narrow' : values > 4 ? 'wide' : '';
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest value in a direction: rows and columns of these forms do not line up, so places on the screen decide. */
function moveFocus(event: KeyboardEvent): void {
  const step = steps[event.key];
  const from = (event.target as HTMLElement).closest<HTMLElement>('.value');
  if (!step || !from) return;
  event.preventDefault();
  const root = event.currentTarget as HTMLElement;
  const centre = (node: HTMLElement): [number, number] => {
    const { left, top, width, height } = node.parentElement!.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [x, y] = centre(from);
  let best: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of root.querySelectorAll<HTMLElement>('.value')) {
    const [nodeX, nodeY] = centre(node);
    const along = (nodeX - x) * step[0] + (nodeY - y) * step[1];
    if (along < 4) continue;
    const aside = Math.abs((nodeX - x) * step[1]) + Math.abs((nodeY - y) * step[0]);
    const distance = along + aside * 3;
    if (distance < least) {
      least = distance;
      best = node;
    }
  }
  best?.focus();
}

export function ReportTable({ entry, table, report, marks }: ReportTableProps) {
  const labels = words.value;
  const values = report.tables[table.id];
  const before = entry.report?.tables[table.id] ?? null;
  const prior = entry.prior?.understanding.report?.tables[table.id] ?? null;
  const title = language.value === 'zh' ? table.title : table.titleEn;
  if (!values) return <p class="absent">{labels.noTable(title)}</p>;
  const blocks = layTable(rowsAsPrinted(table, values), language.value);
  let isFirst = true;
  const drawCell = (laid: LaidCell, index: number) => {
    if (laid.kind === 'value') {
      const isStop = isFirst;
      isFirst = false;
      return (
        <ValueCell
          key={laid.path}
          entry={entry}
          path={laid.path}
          cell={values[laid.row]?.[laid.column]}
          before={before?.[laid.row]?.[laid.column]}
          prior={prior?.[laid.row]?.[laid.column]}
          showsPrior={showPrior.value}
          marks={marks}
          isStop={isStop}
        />
      );
    }
    const spans = {
      rowSpan: laid.rows > 1 ? laid.rows : undefined,
      colSpan: laid.columns > 1 ? laid.columns : undefined,
    };
    if (!laid.text && !laid.number) return <td key={index} {...spans} />;
    return (
      <th key={index} scope={laid.scope} {...spans}>
        {laid.number && <span class="no">{laid.number}</span>}
        {laid.text}
      </th>
    );
  };
  const drawRow = ({ cells, sum }: LaidRow, index: number) => (
    <tr key={index} class={sum ? 'sum' : undefined}>
      {cells.map(drawCell)}
    </tr>
  );
  return (
    <section class="blocks" aria-label={title} onKeyDown={moveFocus}>
      {blocks.map(({ heading, head, body }, index) => (
        <div key={index} class={`scroll ${widthOf(body)}`}>
          <table aria-label={[title, heading].filter(Boolean).join(' ')}>
            <thead>
              {heading && (
                <tr>
                  <th scope="colgroup" colSpan={99}>
                    {heading}
                  </th>
                </tr>
              )}
              {head.map(drawRow)}
            </thead>
            <tbody>{body.map(drawRow)}</tbody>
          </table>
        </div>
      ))}
    </section>
  );
}
