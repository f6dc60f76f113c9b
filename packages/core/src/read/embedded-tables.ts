/** A stretch of a text: lines, or an HTML table that a converter left among them. */
export interface Stretch {
  readonly kind: 'lines' | 'table';
  readonly start: number;
  readonly end: number;
}

/** Splits a text at the outermost `<table>…</table>` in it; a table never closed goes on to the end. */
export function* splitEmbeddedTables(text: string): Generator<Stretch> {
  const tag = /<(\/?)table(?=[\s>])/gi;
  let done = 0;
  let start = 0;
  let depth = 0;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    if (found[1] === '') {
      if (depth++ === 0) start = found.index;
    } else if (depth > 0 && --depth === 0) {
      const close = text.indexOf('>', found.index);
      const end = close < 0 ? text.length : close + 1;
      if (start > done) yield { kind: 'lines', start: done, end: start };
      yield { kind: 'table', start, end };
      done = end;
    }
  }
  if (depth > 0) {
    if (start > done) yield { kind: 'lines', start: done, end: start };
    yield { kind: 'table', start, end: text.length };
  } else if (done < text.length) yield { kind: 'lines', start: done, end: text.length };
}
