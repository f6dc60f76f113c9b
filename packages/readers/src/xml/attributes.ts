import { malformedXml } from './malformed-xml.ts';
import type { NameScope } from './namespaces.ts';

/** Attributes of one element; asked for by local name, whatever their prefix. */
export interface XmlAttributes {
  get(localName: string): string | undefined;
}

/** The attributes of the tag a walk stands on, taken apart when first asked for. */
export class TagAttributes implements XmlAttributes {
  #element = '';
  #xml = '';
  #start = 0;
  #end = 0;
  #list: readonly (readonly [name: string, value: string])[] | null = null;

  /** Moves to the tag of an element, whose attributes stand between two places of the text. */
  look(element: string, xml: string, start: number, end: number): void {
    this.#element = element;
    this.#xml = xml;
    this.#start = start;
    this.#end = end;
    this.#list = null;
  }

  /** The names in force inside the element. */
  within(scope: NameScope): NameScope {
    if (this.#end - this.#start < 8) return scope;
    return this.#xml.slice(this.#start, this.#end).includes('xmlns') ? scope.within(this.#all()) : scope;
  }

  get(localName: string): string | undefined {
    const list = this.#all();
    const colon = this.#element.indexOf(':');
    // Word qualifies attributes like their element, spreadsheets and most others not at all; both go before the rest.
    const prefixed = colon < 0 ? localName : this.#element.slice(0, colon + 1) + localName;
    let other: string | undefined;
    for (const [name, value] of list) {
      if (name === prefixed || name === localName) return value;
      if (name.endsWith(localName) && name[name.length - localName.length - 1] === ':') other ??= value;
    }
    return other;
  }

  #all(): readonly (readonly [name: string, value: string])[] {
    this.#list ??= takeApart(this.#xml.slice(this.#start, this.#end));
    return this.#list;
  }
}

function takeApart(text: string): (readonly [name: string, value: string])[] {
  const list: (readonly [name: string, value: string])[] = [];
  const attribute = /\s+([^\s=<>"'/&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let end = 0;
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    end = attribute.lastIndex;
    const value = (found[2] ?? found[3]!).replace(/\r\n|[\t\r\n]/g, ' ');
    list.push([found[1]!, value.includes('&') ? decodeReferences(value) : value]);
  }
  if (/\S/.test(text.slice(end))) throw malformedXml();
  return list;
}

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces character references and the five entities that XML itself defines; there are no others. */
export function decodeReferences(text: string): string {
  return text.replace(/&([^;&]{0,12};)?/g, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? '';
    const known = named.get(name);
    if (known !== undefined) return known;
    const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
    const code = number?.[1] ? Number.parseInt(number[1], 16) : Number(number?.[2] ?? Number.NaN);
    if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) throw malformedXml();
    return String.fromCodePoint(code);
  });
}
