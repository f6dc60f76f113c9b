import type { Cell, Finding, Language, Report, TableId } from '@gouji/core/model';
import { editionForYear, findCellTemplate, type TableTemplate, templateOf } from '@gouji/core/template';
import { element } from './element.ts';
import { type LaidCell, type LaidRow, layTable } from './table-layout.ts';
import { words } from './words.ts';

interface Marks {
  /** Findings whose own place is the cell, by path: their numbers, gravest first. */
  readonly own: ReadonlyMap<string, { readonly number: number; readonly finding: Finding }[]>;
  /** Paths of cells that take part in a finding. */
  readonly taking: ReadonlySet<string>;
}

function collectMarks(findings: readonly Finding[]): Marks {
  const own = new Map<string, { number: number; finding: Finding }[]>();
  const taking = new Set<string>();
  findings.forEach((finding, index) => {
    if (finding.path)
      own.set(finding.path, [...(own.get(finding.path) ?? []), { number: index + 1, finding }]);
    if (finding.severity === 'error') for (const { path } of finding.related) if (path) taking.add(path);
  });
  return { own, taking };
}

const cellText = (cell: Cell | undefined): string =>
  !cell || cell.state === 'missing' || cell.state === 'blank'
    ? ''
    : cell.state === 'number'
      ? String(cell.value)
      : cell.raw.trim();

function drawValue(path: string, cell: Cell | undefined, marks: Marks, language: Language): HTMLElement {
  const labels = words[language];
  const found = marks.own.get(path) ?? [];
  const state = cell?.state ?? 'missing';
  const classes = [
    state === 'number' ? (cell?.value === 0 ? 'zero' : '') : state,
    found[0]?.finding.severity ?? (marks.taking.has(path) ? 'taking' : ''),
  ];
  const spoken = labels.state[state];
  const raw = cell?.raw.trim() ?? '';
  return element(
    'td',
    {
      class: classes.filter(Boolean).join(' ') || null,
      'data-path': path,
      title:
        [spoken, raw && raw !== cellText(cell) ? labels.asPrinted(raw) : ''].filter(Boolean).join(' · ') ||
        null,
    },
    cellText(cell),
    spoken && element('span', { class: 'away' }, spoken),
    ...found
      .slice(0, 1)
      .map(({ number }) =>
        element(
          'a',
          { href: `#finding-${number}`, 'aria-label': labels.cellFinding(number) },
          String(number),
        ),
      ),
  );
}

function drawCell(
  laid: LaidCell,
  values: Report['tables'][TableId],
  marks: Marks,
  language: Language,
): HTMLElement {
  if (laid.kind === 'value') return drawValue(laid.path, values?.[laid.row]?.[laid.column], marks, language);
  return element(
    laid.text || laid.number ? 'th' : 'td',
    {
      scope: laid.text ? laid.scope : null,
      rowspan: laid.rows > 1 ? laid.rows : null,
      colspan: laid.columns > 1 ? laid.columns : null,
    },
    laid.number && element('span', { class: 'no' }, laid.number),
    laid.text,
  );
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

function drawTable(table: TableTemplate, report: Report, marks: Marks, language: Language): HTMLElement {
  const title = language === 'zh' ? table.title : table.titleEn;
  const values = report.tables[table.id];
  if (!values) return element('p', { class: 'absent' }, words[language].absentTable(title));
  const row = ({ cells, sum }: LaidRow): HTMLElement =>
    element(
      'tr',
      { class: sum ? 'sum' : null },
      ...cells.map((cell) => drawCell(cell, values, marks, language)),
    );
  const blocks = layTable(rowsAsPrinted(table, values), language);
  const id = `table-${table.id}`;
  return element(
    'section',
    { class: 'blocks', 'aria-labelledby': id },
    element('h3', { id }, title),
    ...blocks.map(({ heading, head, body }) =>
      element(
        'div',
        {
          class:
            (body[0]?.cells.filter(({ kind }) => kind === 'value').length ?? 0) < 2
              ? 'scroll narrow'
              : 'scroll',
        },
        element(
          'table',
          { 'aria-label': [title, heading].filter(Boolean).join(' ') },
          element(
            'thead',
            {},
            heading && element('tr', {}, element('th', { scope: 'colgroup', colspan: 99 }, heading)),
            ...head.map(row),
          ),
          element('tbody', {}, ...body.map(row)),
        ),
      ),
    ),
  );
}

/** The three tables after the template of the report, with the cells marked that findings name. */
export function drawTables(report: Report, findings: readonly Finding[], language: Language): HTMLElement {
  const edition = report.template ?? (report.year ? editionForYear(report.year) : null) ?? '2021';
  const { tables } = templateOf(edition);
  const marks = collectMarks(findings);
  return element(
    'section',
    { class: 'report', 'aria-label': words[language].tables },
    ...[tables.proactive, tables.requests, tables.remedies].map((table) =>
      drawTable(table, report, marks, language),
    ),
  );
}
