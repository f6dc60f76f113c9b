import { accountOf, describeCompanionReason, describeFileState, unreadParts } from '@gouji/core/format';
import type { FileState } from '@gouji/core/model';
import { signal, useComputed } from '@preact/signals';
import type { VNode } from 'preact';
import { removeLine } from '../desk/clear.ts';
import { busy, type Entry, type Line, language, lines } from '../desk/desk.ts';
import { retry } from '../desk/read-line.ts';
import { words } from '../words/words.ts';
import { goTo, toEntry } from './route.ts';

/** As the command line tells files, and `failed` where the work on one was broken off. */
type State = FileState | 'failed';
type Column = 'body' | 'year' | 'outcome' | 'error' | 'warning' | 'info' | 'open' | 'prior' | 'file';

/** A line of the table: a report, or a file that has none yet or could not be processed. */
interface Row {
  readonly key: string;
  readonly line: Line;
  readonly entry: Entry | null;
  readonly state: State;
}

const columns: readonly Column[] = [
  'body',
  'year',
  'outcome',
  'error',
  'warning',
  'info',
  'open',
  'prior',
  'file',
];
const rank: readonly State[] = [
  'failed',
  'unreadable',
  'problems',
  'incomplete',
  'pending',
  'notReport',
  'ignored',
  'passed',
];
/** The colour of a state. */
const tones: Partial<Record<State, string>> = {
  failed: 'fail',
  unreadable: 'fail',
  problems: 'fail',
  incomplete: 'indeterminate',
  passed: 'pass',
};
const nameOf = (state: State): string =>
  state === 'failed' ? words.value.failed : describeFileState(state, language.value);

const shown = signal<State | 'all'>('all');
const order = signal<{ readonly by: Column | null; readonly down: boolean }>({ by: null, down: false });

const known = new WeakMap<Line, readonly Row[]>();

/** The rows of a file; as long as nothing about the file changes they are the very same, and are not drawn again. */
function rowsOf(line: Line): readonly Row[] {
  const before = known.get(line);
  if (before) return before;
  const rows: readonly Row[] =
    line.entries.length > 0
      ? line.entries.map((entry) => ({ key: entry.key, line, entry, state: accountOf(entry.verdict).state }))
      : [
          {
            key: String(line.id),
            line,
            entry: null,
            state: line.state === 'failed' ? 'failed' : 'pending',
          },
        ];
  known.set(line, rows);
  return rows;
}

const drawn = new WeakMap<Row, VNode>();

function drawRow(row: Row): VNode {
  const node = drawn.get(row) ?? <TableRow key={row.key} row={row} />;
  drawn.set(row, node);
  return node;
}

/** What of a report could not be checked. */
const openParts = ({ verdict }: Entry): string[] =>
  verdict.report ? unreadParts(verdict, language.value) : [];

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

function PriorCell({ entry }: { readonly entry: Entry }) {
  const labels = words.value;
  const used = entry.verdict.coverage.companions.find(({ role }) => role === 'prior');
  if (!entry.prior) return <span class="quiet">{labels.pairNone}</span>;
  if (used?.used) return <span title={entry.prior.name}>{labels.pairUsed}</span>;
  const reason = used?.reason ? describeCompanionReason(used.reason, language.value) : '';
  return (
    <span class="lacking" title={`${entry.prior.name}：${reason}`}>
      {labels.pairUnused}
    </span>
  );
}

function TableRow({ row }: { readonly row: Row }) {
  const labels = words.value;
  const { entry, line, state } = row;
  if (!entry)
    return (
      <tr class={state} data-key={row.key}>
        <th scope="row" class="quiet">
          {labels.noBody}
        </th>
        <td class="number">–</td>
        <td>
          <span class={`tag ${tones[state] ?? ''}`}>
            {line.state === 'reading' ? labels.reading : nameOf(state)}
          </span>
        </td>
        <td colSpan={5} class="reason">
          {line.trouble && labels.trouble[line.trouble]}{' '}
          {state === 'failed' && (
            <button type="button" class="plain" onClick={() => retry(line)}>
              {labels.retry}
            </button>
          )}
        </td>
        <td class="file">
          <span title={line.name}>{line.name}</span>
          <button
            type="button"
            class="remove"
            aria-label={`${labels.remove} ${line.name}`}
            onClick={() => void removeLine(line.id)}
          >
            ×
          </button>
        </td>
      </tr>
    );
  const { verdict } = entry;
  const parts = openParts(entry);
  const refusal = verdict.report
    ? null
    : (verdict.notices.find(({ level }) => level === 'error') ?? verdict.notices[0]);
  return (
    <tr
      class={state}
      data-key={row.key}
      onClick={(event) => {
        if (!(event.target as Element).closest('a, button')) goTo(toEntry(entry.key));
      }}
    >
      <th scope="row">
        <a href={toEntry(entry.key)}>{verdict.report?.organization?.name ?? labels.noBody}</a>
      </th>
      <td class="number">{verdict.report?.year ?? '–'}</td>
      <td>
        <span class={`tag ${tones[state] ?? ''}`}>{nameOf(state)}</span>
      </td>
      {refusal ? (
        <td colSpan={5} class="reason">
          {refusal.message[language.value]}
        </td>
      ) : (
        <>
          {(['error', 'warning', 'info'] as const).map((severity) => (
            <td key={severity} class={`number ${verdict.counts[severity] > 0 ? severity : 'nought'}`}>
              {verdict.counts[severity]}
            </td>
          ))}
          <td class={parts.length > 0 ? 'number lacking' : 'number nought'} title={parts.join('\n')}>
            {parts.length}
          </td>
          <td>
            <PriorCell entry={entry} />
          </td>
        </>
      )}
      <td class="file">
        <span title={verdict.source.name}>{verdict.source.name}</span>
        <button
          type="button"
          class="remove"
          aria-label={`${labels.remove} ${line.name}`}
          onClick={() => void removeLine(line.id)}
        >
          ×
        </button>
      </td>
    </tr>
  );
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
          <td key={severity} class="number">
            {sum(({ verdict }) => verdict.counts[severity])}
          </td>
        ))}
        <td class="number">{sum((entry) => openParts(entry).length)}</td>
        <td class="number">{sum((entry) => (entry.prior ? 1 : 0))}</td>
        <td class="file">{labels.totals(reports, new Set(rows.map(({ line }) => line.id)).size)}</td>
      </tr>
    </tfoot>
  );
}

/** Every file that was given with what became of it, and the totals. */
export function FileTable() {
  const labels = words.value;
  const rows = useComputed(() => lines.value.flatMap(rowsOf));
  const failed = lines.value.filter(({ state }) => state === 'failed');
  const states = rank.filter((state) => rows.value.some((row) => row.state === state));
  const visible = rows.value.filter(({ state }) => shown.value === 'all' || state === shown.value);
  return (
    <section class="files" aria-labelledby="files-title">
      <div class="files-head">
        <h2 id="files-title">{labels.files}</h2>
        <p class="quiet" role="status">
          {busy.value.open > 0
            ? labels.progress(busy.value.total - busy.value.open, busy.value.total)
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
