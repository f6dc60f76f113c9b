import { escapeMarkup } from '@gouji/core/format';
import { decodeText } from '@gouji/core/read';
import type { Annotated, Signature } from '../annotated.ts';
import type { Remark } from '../remarks.ts';
import { findShown } from './find-shown.ts';

const rank = { error: 0, warning: 1, info: 2 } as const;

/**
 * The page with the words at fault marked and numbered, and what is said of each listed below. The list is drawn by the
 * style sheet, so that nothing is added to the text of the page. The copy is UTF-8, whatever the page was.
 */
export function annotateHtml(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  { author, date }: Signature,
  charset?: string,
): Annotated {
  const { text } = decodeText(bytes, { html: true, ...(charset !== undefined && { charset }) });
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, tellers } of segmentsOf(text, remarks)) {
    pieces.push(text.slice(at, start), markUp(text.slice(start, end), tellers, remarks));
    at = end;
  }
  pieces.push(text.slice(at), styleSheet(remarks, author, date));
  // With its mark in front a file is UTF-8 to every browser, whatever it says of itself.
  const bytesOut = new TextEncoder().encode(`\ufeff${pieces.join('').replace(/^\ufeff/u, '')}`);
  return { format: 'html', bytes: bytesOut, remarks: remarks.length, notices: [] };
}

interface Segment {
  readonly start: number;
  readonly end: number;
  /** Indexes of the remarks that speak of it. */
  readonly tellers: readonly number[];
}

/** The text that is spoken of, cut where the number of remarks changes and where tags stand; in order. */
function segmentsOf(text: string, remarks: readonly Remark[]): Segment[] {
  const shownIn = findShown(text);
  const ranges = remarks.flatMap(({ at }, teller) =>
    at?.kind === 'text'
      ? shownIn(at.start.offset, at.end.offset).map(([start, end]) => ({ start, end, teller }))
      : [],
  );
  const edges = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const points = new Map<number, number[]>();
  for (const { start, end, teller } of ranges)
    if (start === end) points.set(start, [...(points.get(start) ?? []), teller]);
  const segments: Segment[] = [];
  for (const [index, start] of edges.entries()) {
    const empty = points.get(start);
    if (empty) segments.push({ start, end: start, tellers: empty });
    const end = edges[index + 1] ?? start;
    const tellers = ranges.filter((range) => range.start <= start && range.end >= end && range.end > start);
    if (end > start && tellers.length > 0)
      segments.push({ start, end, tellers: tellers.map(({ teller }) => teller) });
  }
  return segments;
}

function markUp(text: string, tellers: readonly number[], remarks: readonly Remark[]): string {
  const told = tellers.map((teller) => remarks[teller]!);
  const [gravest] = [...told].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const numbers = tellers.map((teller) => teller + 1).join(',');
  const title = told.map(({ paragraphs }) => paragraphs.join('\n')).join('\n\n');
  return `<mark class="gouji gouji-${gravest!.severity}" data-gouji="${numbers}" title="${escapeMarkup(title)}">${text}</mark>`;
}

/** A string of a style sheet; no character of it can end the string or the sheet. */
const cssString = (text: string): string =>
  `"${text.replace(/[\\"<>\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

/**
 * The notes stand in custom properties: what a style sheet writes into a page as literal content is text of the page to those
 * who read it, and the copy must read as the page does.
 */
function styleSheet(remarks: readonly Remark[], author: string, date: string | null): string {
  const head = [author, date?.slice(0, 10)].filter(Boolean).join(' ');
  const list = remarks.map(({ paragraphs }, index) => `${index + 1}. ${paragraphs.join('\n    ')}`);
  const content = cssString([`校核意见（${head}）`, ...list].join('\n\n'));
  return `\n<style class="gouji">
mark.gouji { --gouji-note: "[" attr(data-gouji) "]"; background: #ffe9a8; color: inherit; outline: 1px solid #c98a00; }
mark.gouji-error { background: #ffd0d0; outline-color: #c00000; }
mark.gouji-info { background: #d8e9ff; outline-color: #2f6db5; }
mark.gouji::after { content: var(--gouji-note); font: bold 11px sans-serif; vertical-align: super; color: #c00000; }
body { --gouji-list: ${content}; }
body::after { content: var(--gouji-list); display: block; clear: both; white-space: pre-wrap; text-align: left; margin: 24px; padding: 16px; border: 2px solid #c00000; font: 14px/1.6 sans-serif; color: #222; background: #fffdf5; }
</style>
`;
}
