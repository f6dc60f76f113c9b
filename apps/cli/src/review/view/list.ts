import type { Severity } from '@gouji/core/model';
import { causeInWords } from '../core/cause-words.ts';
import { type Item, type ItemStatus, isPending, statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { decidedIn, type Group } from '../core/rows.ts';
import { ruleTitle } from '../core/rule-titles.ts';
import { fit } from '../core/text.ts';
import { cutStart, fitLine, type Line, type Style, span, spread } from './spans.ts';
import { chrome } from './theme.ts';

/** A sign for every status and severity, so that nothing is told by colour alone. All are one cell wide everywhere. */
export const statusGlyphs: Readonly<Record<ItemStatus, string>> = {
  open: ' ',
  accepted: '✓',
  dismissed: '-',
  falsePositive: 'x',
  mended: '~',
  changed: '*',
  conflict: '≠',
  suppressed: '.',
};
export const severityGlyphs: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };

const statusStyles: Readonly<Record<ItemStatus, Style>> = {
  open: 'plain',
  accepted: 'ok',
  dismissed: 'dim',
  falsePositive: 'dim',
  mended: 'ok',
  changed: 'warning',
  conflict: 'error',
  suppressed: 'dim',
};

/** First row of a window of `height` rows that keeps the cursor two rows from its edges and moves as little as may be. */
export function windowTop(top: number, cursor: number, height: number, total: number): number {
  const margin = Math.min(2, Math.floor((height - 1) / 2));
  const lowest = cursor - height + 1 + margin;
  const highest = cursor - margin;
  return Math.max(0, Math.min(Math.max(lowest, Math.min(top, highest)), total - height));
}

const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

function itemLine(
  item: Item,
  width: number,
  isCursor: boolean,
  isSelected: boolean,
  focused: boolean,
  byFile: boolean,
  indent: number,
): Line {
  const status = statusOf(item);
  const open = isPending(item);
  const notes = `${item.presence === 'appeared' ? '+' : ''}${item.record.note ? '"' : ''}`;
  const head = `${isCursor ? '>' : ' '}${' '.repeat(indent)}${statusGlyphs[status]} `;
  const glyph = `${severityGlyphs[item.finding.severity]} `;
  const room = Math.max(0, width - 5 - indent - (notes === '' ? 0 : notes.length + 1));
  // Under a rule all messages begin alike: the file tells them apart.
  const message = fit(
    byFile ? item.finding.message : `${baseName(item.report.name)}  ${item.finding.message}`,
    room,
  );
  const tail = notes === '' ? '' : ` ${notes}`;
  // One style for the whole line where it can be: every change of style costs the terminal time.
  if (isCursor) return [span(head + glyph + message + tail, focused ? 'cursor' : 'cursorAway')];
  if (isSelected) return [span(head + glyph + message + tail, 'selected')];
  if (!open) return [span(head, statusStyles[status]), span(glyph + message + tail, 'dim')];
  return [span(head, statusStyles[status]), span(glyph, item.finding.severity), span(message + tail)];
}

function groupLine(review: Review, group: Group, width: number, isCursor: boolean, focused: boolean): Line {
  const { open, closed } = chrome();
  const mark = review.ui.collapsed.has(group.key) ? closed : open;
  const count =
    group.kind === 'unreadable' ? '?' : `${decidedIn(group, review.workspace.items)}/${group.items.length}`;
  const indent = group.kind === 'cause' ? 2 : 0;
  const room = width - count.length - 4 - indent;
  const style: Style = isCursor
    ? focused
      ? 'cursor'
      : 'cursorAway'
    : group.kind === 'unreadable'
      ? 'warning'
      : group.kind === 'cause'
        ? 'accent'
        : 'title';
  const label =
    group.kind === 'file' || group.kind === 'unreadable'
      ? cutStart(group.label, room)
      : group.kind === 'rule'
        ? `${ruleTitle(group.label, review.language)}  ${group.label}`
        : group.cause
          ? causeInWords(review, group.cause)
          : group.label;
  return spread(
    [
      span(`${isCursor ? '>' : ' '}${' '.repeat(indent)}${mark} `, style),
      span(fit(label, Math.max(0, room)), style),
    ],
    [span(` ${count}`, isCursor ? style : 'dim')],
    width,
  );
}

/** The visible rows of the list, each exactly `width` cells; what lies outside the window is never looked at. */
export function drawList(review: Review, width: number, height: number): { lines: Line[]; top: number } {
  const { rows, words, cursorRow } = review;
  if (cursorRow < 0) {
    const text = review.ui.loading
      ? ''
      : review.workspace.items.length === 0
        ? words.nothing
        : words.nothingShown;
    return { lines: [fitLine([span(` ${text}`, 'dim')], width)], top: 0 };
  }
  const top = windowTop(review.ui.top, cursorRow, height, rows.codes.length);
  const range = review.selectedRows;
  const focused = review.ui.pane === 'list';
  const byFile = review.ui.grouping !== 'rule';
  const lines: Line[] = [];
  for (let row = top; row < Math.min(top + height, rows.codes.length); row++) {
    const code = rows.codes[row]!;
    const isSelected = range !== null && row >= range[0] && row <= range[1];
    if (code < 0) lines.push(groupLine(review, rows.groups[-1 - code]!, width, row === cursorRow, focused));
    else
      lines.push(
        itemLine(
          review.workspace.items[code]!,
          width,
          row === cursorRow,
          isSelected,
          focused,
          byFile,
          rows.groups[rows.groupOfItem[code]!]?.kind === 'cause' ? 2 : 0,
        ),
      );
  }
  return { lines, top };
}
