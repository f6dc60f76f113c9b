const fieldBegin = 0x13;
const fieldSeparator = 0x14;
const fieldEnd = 0x15;

/** A complete field of a stretch of text. */
export interface DocField {
  readonly begin: number;
  readonly code: string;
  readonly hasResult: boolean;
  /** The chosen entry of a drop-down, once its data has been read. */
  entry: string | null;
}

export interface FieldMark {
  /** +1 where hidden code begins, -1 where it ends. */
  readonly change: number;
  /** The field that ends here. */
  readonly ends?: DocField;
}

export interface DocFields {
  readonly marks: ReadonlyMap<number, FieldMark>;
  /** The innermost field an index stands in. */
  at(index: number): DocField | undefined;
}

interface OpenField {
  readonly begin: number;
  /** Where its code ends and its result begins; null while none was met. */
  separator: number | null;
}

/** Finds the fields of a text. Only complete ones count, so a stray mark cannot swallow the rest of the document. */
export function findFields(text: string): DocFields {
  const marks = new Map<number, FieldMark>();
  const open: OpenField[] = [];
  const spans: { readonly begin: number; readonly end: number; readonly field: DocField }[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > fieldEnd) continue;
    // No field reaches out of its cell.
    if (code === 0x07) open.length = 0;
    else if (code === fieldBegin) open.push({ begin: index, separator: null });
    else if (code === fieldSeparator && open.length > 0) open.at(-1)!.separator ??= index;
    else if (code === fieldEnd) {
      const ended = open.pop();
      if (ended) spans.push({ begin: ended.begin, end: index, field: markField(marks, text, ended, index) });
    }
  }
  return {
    marks,
    // Inner fields end, and are listed, before those around them.
    at: (index) => spans.find(({ begin, end }) => begin < index && index < end)?.field,
  };
}

/** Marks where the code of a field is hidden, and where the field ends. */
function markField(
  marks: Map<number, FieldMark>,
  text: string,
  { begin, separator }: OpenField,
  end: number,
): DocField {
  const field: DocField = {
    begin,
    code: text.slice(begin + 1, separator ?? end),
    hasResult: separator !== null && separator + 1 < end,
    entry: null,
  };
  marks.set(begin, { change: 1 });
  if (separator === null) marks.set(end, { change: -1, ends: field });
  else {
    marks.set(separator, { change: -1 });
    marks.set(end, { change: 0, ends: field });
  }
  return field;
}
