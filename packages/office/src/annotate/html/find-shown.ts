/** Elements whose content is text to the parser: marks in them would be shown as they are written. */
const textElements = ['title', 'textarea', 'script', 'style', 'select', 'xmp', 'noscript'];

const unmarkable = new RegExp(`^<(?:!|(?:${textElements.join('|')})\\b)`, 'iu');

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where tags and comments stand, and elements that hold no markup: everything that cannot be marked. */
function markupIn(text: string): Stretch[] {
  const list: Stretch[] = [];
  for (let at = text.indexOf('<'); at >= 0; ) {
    const end = endOfMarkup(text, at);
    if (end > at) list.push({ start: at, end });
    at = text.indexOf('<', Math.max(end, at + 1));
  }
  return list;
}

function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  if (!/[a-z/!?]/iu.test(text[at + 1] ?? '')) return at;
  const end = endOfTag(text, at + 1);
  const name = /^<([a-z]+)/iu.exec(text.slice(at, at + 12))?.[1]?.toLowerCase();
  if (name === undefined || !textElements.includes(name)) return end;
  const close = new RegExp(`</${name}`, 'giu');
  close.lastIndex = end;
  const found = close.exec(text);
  return found ? endOfTag(text, found.index) : text.length;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** Behind the `>` of a tag; one in a quoted value does not count. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '>') return at + 1;
    if ((text[at] === '"' || text[at] === "'") && /=\s*$/u.test(text.slice(Math.max(0, at - 4), at))) {
      const close = text.indexOf(text[at]!, at + 1);
      if (close >= 0) at = close;
    }
  }
  return text.length;
}

/**
 * Gives a function that finds, in a half-open range of a page, the stretches of plain text, without the white space between
 * tags. An empty range (a blank cell) gives one empty stretch; a range in a place that cannot be marked gives none.
 */
export function findShown(text: string): (start: number, end: number) => (readonly [number, number])[] {
  const markup = markupIn(text);
  return (start, end) => {
    const ranges: (readonly [number, number])[] = [];
    const add = (from: number, to: number): void => {
      if (/[^\s\u00a0]/u.test(text.slice(from, to))) ranges.push([from, to]);
    };
    let at = start;
    for (const stretch of markup) {
      if (stretch.end <= start) continue;
      if (stretch.start >= end) break;
      if (stretch.start > at) add(at, stretch.start);
      at = Math.max(at, stretch.end);
    }
    if (at < end) add(at, end);
    if (ranges.length > 0) return ranges;
    const around = markup.find((stretch) => stretch.start < start && stretch.end > start);
    if (!around) return [[start, start]];
    const isTag = !unmarkable.test(text.slice(around.start, around.start + 12));
    return isTag ? [[around.end, around.end]] : [];
  };
}
