import { cut } from '../core/text.ts';
import { stringWidth } from '../core/width.ts';

/** What a piece of text means; the theme says how that looks. */
export type Style =
  | 'plain'
  | 'dim'
  | 'title'
  | 'border'
  | 'error'
  | 'warning'
  | 'info'
  | 'ok'
  | 'accent'
  | 'cursor'
  | 'cursorAway'
  | 'selected'
  | 'focus'
  | 'related'
  | 'corrected'
  | 'removed'
  | 'key';

export interface Span {
  readonly text: string;
  readonly style: Style;
  /** The cell the text is the value of. */
  readonly path?: string;
}

export type Line = readonly Span[];

export const span = (text: string, style: Style = 'plain'): Span => ({ text, style });

export const lineWidth = (line: Line): number => line.reduce((sum, one) => sum + stringWidth(one.text), 0);

/** Exactly `width` cells: what is too long is cut and marked, what is short is filled with blanks. */
export function fitLine(line: Line, width: number, fill: Style = 'plain'): Line {
  const fitted: Span[] = [];
  let room = width;
  for (const one of line) {
    const cells = stringWidth(one.text);
    if (cells <= room) {
      fitted.push(one);
      room -= cells;
      continue;
    }
    const text = cut(one.text, room);
    fitted.push({ ...one, text });
    room -= stringWidth(text);
    break;
  }
  if (room > 0) fitted.push(span(' '.repeat(room), fill));
  return fitted;
}

/** Text to the left and text to the right edge; the left gives way. */
export function spread(left: Line, right: Line, width: number): Line {
  const rightWidth = lineWidth(right);
  if (rightWidth + 2 > width) return fitLine(left, width);
  return [...fitLine(left, width - rightWidth), ...right];
}

/** Keeps the end of a text, for paths: the file name matters most. */
export function cutStart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const characters = [...text];
  let room = width - stringWidth('…');
  let from = characters.length;
  while (from > 0 && room - stringWidth(characters[from - 1]!) >= 0) room -= stringWidth(characters[--from]!);
  return `…${characters.slice(from).join('')}`;
}

/** How many lines a window leaves out above and below. */
export interface LeftOut {
  readonly above: number;
  readonly below: number;
}

/** What a window of `height` lines beginning with line `top` of `count` leaves out. */
export const leftOut = (top: number, height: number, count: number): LeftOut => ({
  above: Math.max(0, top),
  below: Math.max(0, count - top - height),
});

/** As marks: `↑3 ↓12`; nothing where all is seen. */
export const scrollMarks = ({ above, below }: LeftOut): string =>
  [above > 0 ? `↑${above}` : '', below > 0 ? `↓${below}` : ''].filter(Boolean).join(' ');

/** A title with a rule drawn to the edge, and near the edge the marks of what is left out below it. */
export function ruled(title: string, style: Style, rule: string, width: number, out?: LeftOut): Line {
  const marks = out ? scrollMarks(out) : '';
  const tail = marks === '' ? '' : ` ${marks} `;
  const head = cut(` ${title} `, Math.max(0, width - 2 - stringWidth(tail)));
  const room = Math.max(0, width - stringWidth(head) - stringWidth(tail) - 1);
  const last = tail === '' ? 0 : Math.min(room, 1);
  return [
    span(rule, 'border'),
    span(head, style),
    span(rule.repeat(room - last), 'border'),
    span(tail, 'dim'),
    span(rule.repeat(last), 'border'),
  ];
}
