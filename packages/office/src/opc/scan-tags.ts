/** A tag of an XML text with its place; `name` is as written, with its prefix. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  /** Half-open range of the whole tag. */
  readonly start: number;
  readonly end: number;
}

const [exclamation, question, slash, greater] = [0x21, 0x3f, 0x2f, 0x3e];

/**
 * Tells of every tag of a well-formed XML text in order; comments, CDATA sections and instructions are passed over. No
 * expression is run over tags: they may be long, and there are a hundred thousand of them.
 */
export function scanTags(xml: string, tell: (tag: XmlTag) => void): void {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const code = xml.charCodeAt(at + 1);
    const isTag = code !== question && code !== exclamation;
    const end = isTag ? endOfTag(xml, at + 1) : endOfOther(xml, at, code);
    if (isTag) {
      const kind = code === slash ? 'close' : xml.charCodeAt(end - 2) === slash ? 'empty' : 'open';
      tell({ kind, name: nameAt(xml, kind === 'close' ? at + 2 : at + 1), start: at, end });
    }
    at = xml.indexOf('<', end);
  }
}

/** The end of an instruction, a comment, a CDATA section or a declaration. */
function endOfOther(xml: string, at: number, code: number): number {
  if (code === question) return after(xml, '?>', at);
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at);
  return after(xml, xml.startsWith('<![CDATA[', at) ? ']]>' : '>', at);
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === greater) return at + 1;
    if (code === 0x22 || code === 0x27) {
      const close = xml.indexOf(xml[at]!, at + 1);
      if (close < 0) return xml.length;
      at = close;
    }
  }
  return xml.length;
}

function nameAt(xml: string, from: number): string {
  let at = from;
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code <= 0x20 || code === slash || code === greater) break;
  }
  return xml.slice(from, at);
}

/** The value of an attribute of a tag by its name as written, references left as they are; null when it has none. */
export function attributeOf(
  xml: string,
  { start, end }: Pick<XmlTag, 'start' | 'end'>,
  name: string,
): string | null {
  const tag = xml.slice(start, end);
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + name.length)) {
    if (tag.charCodeAt(at - 1) > 0x20) continue;
    let next = at + name.length;
    while (tag.charCodeAt(next) <= 0x20) next++;
    if (tag[next] !== '=') continue;
    next++;
    while (tag.charCodeAt(next) <= 0x20) next++;
    const close = tag.indexOf(tag[next]!, next + 1);
    return close < 0 ? null : tag.slice(next + 1, close);
  }
  return null;
}

/** An insertion into a text, or the replacement of a range of it. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every splice made; those at one place stand in the order given. Ranges must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, index) => ({ ...splice, index }));
  ordered.sort((a, b) => a.start - b.start || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of ordered) {
    pieces.push(text.slice(at, start), inserted);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
