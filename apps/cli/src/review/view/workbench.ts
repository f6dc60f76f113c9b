import { describeLocation } from '@gouji/core/format';
import type { Cell, TableId } from '@gouji/core/model';
import { describePath, parsePath, templateOf } from '@gouji/core/template';
import { type EditorState, editorText } from '../core/editor.ts';
import { type SumThrough, sumsThrough } from '../core/formula.ts';
import type { ReviewReport } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { ruleTitle } from '../core/rule-titles.ts';
import { fit, wrap } from '../core/text.ts';
import { stringWidth } from '../core/width.ts';
import { cellAt, findingsAt, lastYearAt, participants } from '../core/workbench.ts';
import { type DocumentLine, foldRows, windowOfLines } from './document.ts';
import { severityGlyphs } from './list.ts';
import { fitLine, type Line, leftOut, lineWidth, ruled, type Span, span } from './spans.ts';
import { drawTable, shownValue } from './table.ts';
import { chrome } from './theme.ts';

export interface DrawnWorkbench {
  readonly lines: Line[];
  /** The cell of the screen where a value is typed. */
  readonly caret: { readonly x: number; readonly y: number } | null;
}

const signs = { holds: '✓', broken: '✗', unknown: '?' } as const;
const signStyles = { holds: 'ok', broken: 'error', unknown: 'warning' } as const;

const printedOf = (cell: Cell | undefined): string => shownValue(cell?.raw, cell?.state);

/** How the cell is printed and how sure its reading is, in one line. */
function certaintyInWords(review: Review, report: ReviewReport, path: string): string {
  const { words, language } = review;
  const { table: texts } = words;
  const read = report.report;
  const cell = cellAt(read, path);
  const address = parsePath(path)!;
  const rowPath = `${address.table}/${address.row}`;
  const labels = (read?.labels ?? []).filter(({ path: of }) => of === rowPath || of === path);
  const doubled = read?.doubled.find(({ table, row }) => table === address.table && row === address.row);
  const correction = review.ledger.correctionsOf(report.key).get(path);
  const raw = cell && cell.state !== 'missing' ? cell.raw.replace(/\s+/gu, ' ').trim() || texts.blank : '';
  return [
    raw && `${texts.raw} ${raw}`,
    texts.states[cell?.state ?? 'missing'],
    cell?.at ? describeLocation(cell.at, language) : '',
    ...labels.map(({ text, confidence }) => texts.label(text, confidence < 0.8)),
    doubled ? texts.printedTwice(doubled.printings.length) : '',
    correction ? texts.corrected(correction.from || '□') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Last year's figure at the same place with the difference; of what was carried in, what was then carried out. */
function lastYearInWords(review: Review, report: ReviewReport, path: string): string {
  const { table: texts } = review.words;
  const before = lastYearAt(report, path);
  if (!before) return texts.noPrior;
  const now = cellAt(report.current.report, path)?.value ?? null;
  const { same, carriedOut } = before;
  const change = now !== null && same?.value != null ? now - same.value : null;
  const shown = change === null || change === 0 ? '' : ` (${change > 0 ? '+' : ''}${change})`;
  const carried = carriedOut ? ` · ${texts.carriedOut(printedOf(carriedOut))}` : '';
  return `${texts.prior(printedOf(same))}${shown}${carried}`;
}

function drawSum(review: Review, { rule, along, state, formula }: SumThrough, width: number): Line[] {
  const head = `${signs[state]} ${review.words.table.along[along]} `;
  const [first = '', ...rest] = wrap(formula, width - stringWidth(head));
  const title = `  ${ruleTitle(rule, review.language)}`;
  return [
    fitLine(
      [
        span(head, signStyles[state]),
        span(first, state === 'broken' ? 'title' : 'plain'),
        span(title, 'dim'),
      ],
      width,
    ),
    ...rest.map((text): Line => [span(' '.repeat(stringWidth(head))), span(text)]),
  ];
}

/** Everything known of the cell under the cursor: how it is printed, last year's figure, its sums and its findings. */
export function drawCell(review: Review, report: ReviewReport, path: string, width: number): Line[] {
  const now = report.current.report!;
  const sums = sumsThrough(now, path);
  // What fails is what one looks for.
  const ordered = [
    ...sums.filter(({ state }) => state !== 'holds'),
    ...sums.filter(({ state }) => state === 'holds'),
  ];
  const { table: texts } = review.words;
  const sheet: Line[] = [];
  for (const text of wrap(certaintyInWords(review, report, path), width)) sheet.push([span(text)]);
  sheet.push(fitLine([span(lastYearInWords(review, report, path), 'accent')], width));
  if (sums.length === 0) sheet.push([span(texts.noSum, 'dim')]);
  for (const sum of ordered) sheet.push(...drawSum(review, sum, width));
  for (const { finding } of findingsAt(review, report, path))
    sheet.push(
      fitLine([span(`${severityGlyphs[finding.severity]} ${finding.message}`, finding.severity)], width),
    );
  return sheet;
}

/** Marks the cursor, the cells of its sums, and what the finding the list stands on is about. */
function markCells(line: Line, review: Review, report: ReviewReport, path: string): Line {
  const now = report.current.report!;
  const sums = sumsThrough(now, path);
  const around = new Set(sums.flatMap(({ paths }) => paths));
  const faulty = new Set(
    findingsAt(review, report, path).flatMap(({ finding }) => (finding.path === null ? [] : [finding.path])),
  );
  const corrected = review.ledger.correctionsOf(report.key);
  const { overlay } = review.ui;
  return line.map((one): Span => {
    if (one.path === undefined) return one;
    if (one.path === path) {
      if (overlay?.kind !== 'edit' || !overlay.inCell) return { ...one, style: 'cursor' };
      return {
        ...one,
        text: typedIn(editorText(overlay.editor), stringWidth(one.text)),
        style: overlay.editor.selected ? 'selected' : 'accent',
      };
    }
    if (faulty.has(one.path)) return { ...one, style: 'focus' };
    if (corrected.has(one.path)) return { ...one, style: 'corrected' };
    return around.has(one.path) ? { ...one, style: 'related' } : one;
  });
}

/** What is typed, as far as the cell shows it: its end, with a place for the caret behind it. */
function typedIn(text: string, width: number): string {
  let shown = text;
  while (stringWidth(shown) > width - 1) shown = shown.slice(1);
  return `${fit(shown, width - 1, 'right')} `;
}

/** The row of last year's report below that of the cursor. */
function lastYearRow(line: Line, review: Review, report: ReviewReport): Line[] {
  const { prior } = report;
  if (!prior) return [];
  const first = line.findIndex(({ path }) => path !== undefined);
  // Between the label and the first value stands the rule.
  const width = lineWidth(line.slice(0, first - 1));
  const label = review.words.table.lastYear(prior.year === null ? '' : ` ${prior.year}`);
  return [
    [
      span(fit(`${label} `, width, 'right'), 'dim'),
      ...line.slice(first - 1).map(
        (one): Span =>
          one.path === undefined
            ? one
            : {
                text: fit(printedOf(cellAt(prior, one.path)), stringWidth(one.text), 'right'),
                style: 'dim',
              },
      ),
    ],
  ];
}

/** The table of the cursor, folded or whole. */
function tableLines(review: Review, report: ReviewReport, table: TableId, width: number): DocumentLine[] {
  const path = review.ui.cell!.path;
  const all: DocumentLine[] = drawTable(table, report.current.report!, width);
  const takes = participants(review, report);
  const isTaking = all.some(({ line }) => line.some((one) => one.path !== undefined && takes(one.path)));
  const shown =
    review.ui.folded && isTaking
      ? foldRows(all, (one) => takes(one) || one === path, review.words.foldedRows)
      : all;
  return shown.flatMap((one): DocumentLine[] => {
    if (!one.line.some((each) => each.path === path)) return [one];
    const rest = { ...one, line: [] };
    return [one, ...lastYearRow(one.line, review, report).map((line) => ({ ...rest, line }))];
  });
}

/** The workbench: one table with a cursor, and below it all that is known of the cell the cursor is on. */
export function drawWorkbench(review: Review, columns: number, rows: number): DrawnWorkbench {
  const { cell, overlay } = review.ui;
  const report = cell && review.workspace.reports[cell.report];
  const address = cell && parsePath(cell.path);
  const now = report?.current.report;
  if (!cell || !report || !address || !now?.template) return { lines: [], caret: null };
  const { words, language } = review;
  const { horizontal } = chrome();
  const title = `${templateOf(now.template).tables[address.table].title} · ${report.name}`;
  const place = describePath(cell.path, now.template, language);
  const isEditing = overlay?.kind === 'edit' && overlay.inCell;
  const details = isEditing ? [] : drawCell(review, report, cell.path, columns - 2);
  const lines = tableLines(review, report, address.table, columns - 2);
  // The table may need less than its share; the cell then gets the rest.
  // On a small screen both sides of a sum matter more than rows that are far from the cursor.
  const share = Math.max(Math.ceil(rows * (rows < 16 ? 0.45 : 0.55)), rows - details.length - 2);
  const least = Math.min(lines.length + 1, share);
  const height = isEditing ? rows : Math.min(least, rows - 3);
  const at = lines.findIndex(({ line }) => line.some(({ path }) => path === cell.path));
  const top = Math.max(0, Math.min(at - Math.floor((height - 1) / 2), lines.length - (height - 1)));
  const shown = windowOfLines(lines, top, height - 1).map(({ line }) => [
    span(' '),
    ...markCells(line, review, report, cell.path),
  ]);
  const out = leftOut(top, height - 1, lines.length);
  const table = [ruled(title, 'accent', horizontal, columns, out), ...shown];
  while (table.length < height) table.push([]);
  const card = isEditing
    ? []
    : [
        ruled(place, 'title', horizontal, columns, leftOut(0, rows - height - 2, details.length)),
        ...details.slice(0, rows - height - 2).map((line) => [span(' '), ...line]),
      ];
  while (!isEditing && card.length < rows - height - 1) card.push([]);
  if (!isEditing) card.push([span(` ${words.table.keys}`, 'dim')]);
  const all = [...table, ...card].slice(0, rows).map((line) => fitLine(line, columns));
  return { lines: all, caret: isEditing ? caretIn(table, cell.path, overlay.editor) : null };
}

/** The caret in the cell, whose text ends one place before its edge. */
function caretIn(lines: readonly Line[], path: string, editor: EditorState): DrawnWorkbench['caret'] {
  const y = lines.findIndex((line) => line.some((one) => one.path === path));
  const line = lines[y];
  if (!line) return null;
  const at = line.findIndex((one) => one.path === path);
  const behind = stringWidth(editor.characters.slice(editor.caret).join(''));
  return { x: lineWidth(line.slice(0, at + 1)) - 1 - behind, y };
}
