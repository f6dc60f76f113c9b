import { signal, useComputed } from '@preact/signals';
import type { VNode } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { busy, comparing, type Entry, language, lines } from '../desk/desk.ts';
import { retry } from '../desk/read-line.ts';
import { words } from '../words/words.ts';
import { FileRow } from './FileRow.tsx';
import { type Column, columns, nameOf, openParts, type Row, rank, rowsOf, type State } from './file-rows.ts';
import { returnToPlace } from './route.ts';

const shown = signal<State | 'all'>('all');
const order = signal<{ readonly by: Column | null; readonly down: boolean }>({ by: null, down: false });

const drawn = new WeakMap<Row, VNode>();

function drawRow(row: Row): VNode {
  const node = drawn.get(row) ?? <FileRow key={row.key} row={row} />;
  drawn.set(row, node);
  return node;
}

function columnValue({ entry, line, state }: Row, column: Column): string | number {
  switch (column) {
    case 'body':
      return entry?.verdict.report?.organization?.name ?? '';
    case 'year':
      return entry?.verdict.report?.year ?? 0;
    case 'outcome':
      return rank.indexOf(state);
    case 'open':
      return entry ? openParts(entry).length : 0;
    case 'prior':
      return entry?.prior?.name ?? '';
    case 'file':
      return line.name;
    default:
      return entry?.verdict.counts[column] ?? 0;
  }
}

function sorted(rows: readonly Row[]): Row[] {
  const { by, down } = order.value;
  if (!by) return [...rows];
  const compare = (a: Row, b: Row): number => {
    const one = columnValue(a, by);
    const other = columnValue(b, by);
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : String(one).localeCompare(String(other), 'zh-CN', { numeric: true });
  };
  return [...rows].sort((a, b) => (down ? compare(b, a) : compare(a, b)));
}

function Head() {
  const labels = words.value;
  const sort = (column: Column): void => {
    const { by, down } = order.value;
    order.value = by === column ? { by: down ? null : column, down: !down } : { by: column, down: false };
  };
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const { by, down } = order.value;
          return (
            <th
              key={column}
              scope="col"
              class={column}
              aria-sort={by === column ? (down ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" onClick={() => sort(column)}>
                {labels.columns[column]}
                <span aria-hidden="true">{by === column ? (down ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Totals({ rows }: { readonly rows: readonly Row[] }) {
  const labels = words.value;
  const sum = (of: (entry: Entry) => number): number =>
    rows.reduce((total, { entry }) => total + (entry ? of(entry) : 0), 0);
  const count = (state: State): number => rows.filter((row) => row.state === state).length;
  const outcomes = rank.flatMap((state) => (count(state) > 0 ? [`${nameOf(state)} ${count(state)}`] : []));
  const reports = rows.filter(({ entry }) => entry?.report).length;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {labels.total}
        </th>
        <td class="outcomes">{outcomes.join(language.value === 'zh' ? '、' : ', ')}</td>
        {(['error', 'warning', 'info'] as const).map((severity) => (
          <td key={severity} class="number" data-label={labels.columns[severity]}>
            {sum(({ verdict }) => verdict.counts[severity])}
          </td>
        ))}
        <td class="number" data-label={labels.columns.open}>
          {sum((entry) => openParts(entry).length)}
        </td>
        <td class="number" data-label={labels.columns.prior}>
          {sum((entry) => (entry.prior ? 1 : 0))}
        </td>
        <td class="file">{labels.totals(reports, new Set(rows.map(({ line }) => line.id)).size)}</td>
      </tr>
    </tfoot>
  );
}

/** Every file that was given with what became of it, and the totals. */
export function FileTable() {
  const labels = words.value;
  useLayoutEffect(returnToPlace, []);
  const rows = useComputed(() => lines.value.flatMap(rowsOf));
  const failed = lines.value.filter(({ state }) => state === 'failed');
  const states = rank.filter((state) => rows.value.some((row) => row.state === state));
  const visible = rows.value.filter(({ state }) => shown.value === 'all' || state === shown.value);
  return (
    <section class="files" aria-labelledby="files-title">
      <div class="files-head">
        <h2 id="files-title">{labels.files}</h2>
        <p class={comparing.value ? 'quiet comparing' : 'quiet'} role="status">
          {busy.value.open > 0
            ? labels.progress(busy.value.total - busy.value.open, busy.value.total)
            : comparing.value
              ? labels.comparing
              : labels.allDone(busy.value.total)}
        </p>
        {failed.length > 0 && (
          <button type="button" class="plain" onClick={() => failed.forEach(retry)}>
            {labels.retryAll(failed.length)}
          </button>
        )}
        {states.length > 1 && (
          <label class="filter">
            {labels.filter}{' '}
            <select
              value={shown.value}
              onChange={(event) => {
                shown.value = event.currentTarget.value as State | 'all';
              }}
            >
              <option value="all">{labels.all}</option>
              {states.map((state) => (
                <option key={state} value={state}>
                  {nameOf(state)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div class="scroll">
        <table class="list">
          <Head />
          <tbody>{sorted(visible).map(drawRow)}</tbody>
          <Totals rows={rows.value} />
        </table>
      </div>
    </section>
  );
}
