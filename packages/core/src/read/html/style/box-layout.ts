/** Properties that say where the boxes of an element's children stand, as written. */
export type BoxLayout = Readonly<Record<string, string>>;

const laid: ReadonlySet<string> = new Set(
  (
    'display flex-direction flex-flow order grid grid-template grid-template-columns grid-template-areas grid-auto-flow ' +
    'grid-area grid-row grid-column grid-row-start grid-row-end grid-column-start grid-column-end'
  ).split(' '),
);

export const isLayoutProperty = (name: string): boolean => laid.has(name);

/** Values that place a box in a grid, for those who look for telling declarations. */
export const placingValues =
  'contents(?<=display\\s*:\\s*contents)|[-\\da-z](?<=(?:grid-(?:area|row|column)(?:-start|-end)?|[^-\\w]order)\\s*:\\s*[-\\da-z])';

/** What an element makes of its children: the cells of one row, or a grid of so many columns. */
export type Arrangement = { readonly kind: 'row' } | { readonly kind: 'grid'; readonly columns: number };

const plainRow = { kind: 'row' } as const;

/** Null where the children are no cells, or where their order on the page is not that of the source. */
export function arrangementOf(layout: BoxLayout | undefined): Arrangement | null {
  const display = layout?.display;
  if (!layout || display === undefined) return null;
  if (display === 'table-row' || display === 'contents') return plainRow;
  if (/^(?:inline-)?flex$/.test(display)) {
    const direction = `${layout['flex-direction'] ?? ''} ${layout['flex-flow'] ?? ''}`;
    return /column|reverse|var\(/.test(direction) ? null : plainRow;
  }
  if (!/^(?:inline-)?grid$/.test(display)) return null;
  const { grid, 'grid-template': template, 'grid-template-areas': areas, 'grid-auto-flow': flow } = layout;
  if (grid ?? template ?? areas) return null;
  if (flow !== undefined && flow !== 'row') return null;
  const columns = countTracks(layout['grid-template-columns'] ?? '');
  return columns === null ? null : { kind: 'grid', columns };
}

const repeated = /repeat\(\s*([^,()]+),((?:[^()]|\([^()]*\))*)\)/g;

/** How many columns `3fr repeat(7, 1fr)` has; null where that is left to the browser. */
function countTracks(written: string): number | null {
  if (/auto-fi|subgrid|none|var\(/.test(written)) return null;
  let count = 0;
  const single = written.replace(repeated, (_, times: string, tracks: string) => {
    count += /^\d+\s*$/.test(times) ? Number(times) * countWords(tracks) : Number.NaN;
    return ' ';
  });
  count += countWords(single);
  return count > 0 && count <= 100 ? count : null;
}

/** Lengths of a list of tracks; names of lines in brackets count nothing. */
const countWords = (tracks: string): number =>
  tracks
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\([^()]*\)/g, '')
    .split(/\s+/)
    .filter(Boolean).length;

/** Where a box begins along one side of a grid, 0-based, null where it follows the one before; and how far it reaches. */
export interface Track {
  readonly start: number | null;
  readonly span: number;
}

/** Null where the place cannot be told. */
export function trackOf(
  layout: BoxLayout | undefined,
  along: 'row' | 'column',
  columns: number,
): Track | null {
  const area = layout?.['grid-area']?.split('/');
  const [first, last] = along === 'row' ? [area?.[0], area?.[2]] : [area?.[1], area?.[3]];
  const [from, to] = layout?.[`grid-${along}`]?.split('/') ?? [first, last];
  const start = layout?.[`grid-${along}-start`] ?? from ?? 'auto';
  const end = layout?.[`grid-${along}-end`] ?? to ?? 'auto';
  return track(start.trim(), end.trim(), along === 'column' ? columns : null);
}

function track(start: string, end: string, count: number | null): Track | null {
  const begins = lineOf(start, count);
  const ends = lineOf(end, count);
  const span = spanOf(start) ?? spanOf(end);
  if (begins !== null && ends !== null) return ends > begins ? { start: begins, span: ends - begins } : null;
  if (begins !== null && (end === 'auto' || span !== null)) return { start: begins, span: span ?? 1 };
  if (ends !== null && span !== null) return { start: ends - span, span };
  const isOpen = (value: string): boolean => value === 'auto' || spanOf(value) !== null;
  return isOpen(start) && isOpen(end) ? { start: null, span: span ?? 1 } : null;
}

function lineOf(value: string, count: number | null): number | null {
  if (/^[1-9]\d?$/.test(value)) return Number(value) - 1;
  return count !== null && /^-[1-9]\d?$/.test(value) ? count + 1 + Number(value) : null;
}

function spanOf(value: string): number | null {
  const digits = /^(?:span\s+([1-9]\d?)|([1-9]\d?)\s+span)$/.exec(value);
  return digits ? Number(digits[1] ?? digits[2]) : null;
}
