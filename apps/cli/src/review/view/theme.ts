import { stringWidth } from '../core/width.ts';
import type { Line, Style } from './spans.ts';

export type ThemeName = 'dark' | 'light' | 'colorblind' | 'mono';
export const themeNames: readonly ThemeName[] = ['dark', 'light', 'colorblind', 'mono'];

/** Parameters of “select graphic rendition” for each style; an empty one leaves the text as the terminal draws it. */
type Theme = Readonly<Record<Style, string>>;

/** What every theme shares: nothing here is a colour, so that NO_COLOR keeps all of it. */
const mono: Theme = {
  plain: '',
  dim: '2',
  title: '1',
  border: '2',
  error: '1',
  warning: '1',
  info: '',
  ok: '',
  accent: '1',
  cursor: '7',
  cursorAway: '4',
  selected: '7',
  focus: '1;7',
  related: '4',
  corrected: '1;4',
  removed: '9',
  key: '1',
};

const dark: Theme = {
  ...mono,
  error: '38;5;203',
  warning: '38;5;214',
  info: '38;5;110',
  ok: '38;5;114',
  accent: '1;38;5;117',
  selected: '48;5;237',
  focus: '38;5;16;48;5;220',
  related: '48;5;24',
  corrected: '1;38;5;114',
  removed: '9;38;5;203',
  key: '1;38;5;117',
};
const light: Theme = {
  ...mono,
  error: '38;5;160',
  warning: '38;5;130',
  info: '38;5;25',
  ok: '38;5;28',
  accent: '1;38;5;25',
  selected: '48;5;254',
  focus: '38;5;16;48;5;220',
  related: '48;5;153',
  corrected: '1;38;5;28',
  removed: '9;38;5;160',
  key: '1;38;5;25',
};
/** Okabe and Ito's palette: blue and orange are told apart by every kind of colour vision. */
const colorblind: Theme = {
  ...mono,
  error: '1;38;5;166',
  warning: '38;5;214',
  info: '38;5;74',
  ok: '38;5;36',
  accent: '1;38;5;74',
  selected: '48;5;238',
  focus: '38;5;16;48;5;214',
  related: '38;5;231;48;5;25',
  corrected: '1;38;5;74',
  removed: '9;38;5;166',
  key: '1;38;5;74',
};

export const themes: Readonly<Record<ThemeName, Theme>> = { dark, light, colorblind, mono };

/** Characters that would act on the terminal instead of being shown: controls, and marks that turn the direction of writing. */
const acting = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text without what could act on the terminal; reports are written by others. The width stays the same. */
export const printable = (text: string): string => text.replace(acting, '');

/** The line with its escape sequences. Neighbours that look alike share one, since every change costs the terminal time. */
export function paint(line: Line, theme: Theme): string {
  let text = '';
  let open = '';
  for (const one of line) {
    if (one.text === '') continue;
    const look = theme[one.style];
    if (look !== open) {
      if (open !== '') text += '\u001b[0m';
      if (look !== '') text += `\u001b[${look}m`;
      open = look;
    }
    text += printable(one.text);
  }
  return open === '' ? text : `${text}\u001b[0m`;
}

/** Lines and corners; plain ASCII where box characters would be two cells wide. */
export function chrome(): {
  readonly vertical: string;
  readonly horizontal: string;
  readonly cross: string;
  readonly open: string;
  readonly closed: string;
} {
  return stringWidth('│') === 1
    ? { vertical: '│', horizontal: '─', cross: '┼', open: '▾', closed: '▸' }
    : { vertical: '|', horizontal: '-', cross: '+', open: 'v', closed: '>' };
}
