import type { Budget } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';
import { decodeReferences, TagAttributes, type XmlAttributes } from './attributes.ts';
import { malformedXml } from './malformed-xml.ts';
import { NameScope } from './namespaces.ts';

export type XmlBudget = Pick<Budget, 'checkDepth' | 'checkTime'>;
export type { XmlAttributes } from './attributes.ts';

/** What a walk tells its listener. Names come as `NameScope` gives them; attributes are valid only during the call. */
export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const exclamation = 0x21;
const slash = 0x2f;
const greater = 0x3e;
const question = 0x3f;

/**
 * Walks an XML text without building a tree. A document type declaration is refused (so no entity can be defined or
 * fetched), nesting and time are limited, and XML that is not well-formed throws `UnreadableError`. Attributes are
 * taken apart only when asked for: most elements of office documents merely style the text.
 */
export function walkXml(xml: string, budget: XmlBudget, listener: XmlListener): void {
  const walk = new XmlWalk(xml, budget, listener);
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at) walk.text(at, textEnd);
    at = tag < 0 ? textEnd : walk.tag(tag);
  }
  walk.end();
}

/** The elements a walk stands in. Each way of walking on returns where it ended. */
class XmlWalk {
  readonly #xml: string;
  readonly #budget: XmlBudget;
  readonly #listener: XmlListener;
  readonly #rawNames: string[] = [];
  readonly #names: string[] = [];
  readonly #scopes: NameScope[] = [new NameScope()];
  readonly #attributes = new TagAttributes();
  #hasRoot = false;

  constructor(xml: string, budget: XmlBudget, listener: XmlListener) {
    this.#xml = xml;
    this.#budget = budget;
    this.#listener = listener;
  }

  text(from: number, to: number): void {
    if (this.#names.length > 0) this.#listener.text?.(plainText(this.#xml.slice(from, to)));
    else if (/\S/.test(this.#xml.slice(from, to))) throw malformedXml();
  }

  tag(at: number): number {
    switch (this.#xml.charCodeAt(at + 1)) {
      case slash:
        return this.#endTag(at + 2);
      case question:
        return endOf(this.#xml, '?>', at + 2) + 2;
      case exclamation: {
        const listener = this.#listener;
        return passDeclaration(
          this.#xml,
          at,
          this.#names.length > 0 ? listener.text?.bind(listener) : undefined,
        );
      }
      default:
        return this.#startTag(at + 1);
    }
  }

  end(): void {
    if (this.#names.length > 0 || !this.#hasRoot) throw malformedXml();
  }

  #startTag(from: number): number {
    if (this.#names.length === 0 && this.#hasRoot) throw malformedXml();
    this.#hasRoot = true;
    const xml = this.#xml;
    const nameEnd = endOfName(xml, from);
    const end = endOfTag(xml, nameEnd);
    const isEmpty = xml.charCodeAt(end - 1) === slash;
    const raw = xml.slice(from, nameEnd);
    this.#attributes.look(raw, xml, nameEnd, isEmpty ? end - 1 : end);
    const scope = this.#attributes.within(this.#scopes.at(-1)!);
    const name = scope.resolve(raw);
    this.#rawNames.push(raw);
    this.#names.push(name);
    this.#scopes.push(scope);
    this.#budget.checkDepth(this.#names.length);
    this.#budget.checkTime();
    this.#listener.open?.(name, this.#attributes);
    if (isEmpty) this.#close();
    return end + 1;
  }

  #endTag(from: number): number {
    const end = endOf(this.#xml, '>', from);
    if (this.#names.length === 0 || this.#xml.slice(from, end).trimEnd() !== this.#rawNames.at(-1))
      throw malformedXml();
    this.#close();
    return end + 1;
  }

  #close(): void {
    this.#rawNames.pop();
    this.#scopes.pop();
    const name = this.#names.pop()!;
    this.#listener.close?.(name);
  }
}

/** Passes a comment or CDATA section; returns where it ends. */
function passDeclaration(xml: string, tag: number, text: ((text: string) => void) | undefined): number {
  if (xml.startsWith('<!--', tag)) return endOf(xml, '-->', tag + 4) + 3;
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = endOf(xml, ']]>', tag + 9);
    text?.(xml.slice(tag + 9, end));
    return end + 3;
  }
  if (!/^<!doctype/i.test(xml.slice(tag, tag + 9))) throw malformedXml();
  throw unreadable(
    'document-type',
    '文件内部的 XML 含有文档类型声明（DOCTYPE），正常文档不会有，已拒绝读取；请用 Word、WPS 等软件另存后再试。',
    'The XML inside the file has a document type declaration, which ordinary documents never have, and was refused; save the file again.',
  );
}

function plainText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('&') ? decodeReferences(lines) : lines;
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw malformedXml();
  return end;
}

function endOfName(xml: string, from: number): number {
  let at = from;
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code <= 0x20 || code === slash || code === greater) break;
  }
  if (at === from || at === xml.length) throw malformedXml();
  return at;
}

/** Where the `>` of a tag stands, quoted values passed over. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === greater) return at;
    if (code === 0x22) at = endOf(xml, '"', at + 1);
    else if (code === 0x27) at = endOf(xml, "'", at + 1);
    else if (code === 0x3c) throw malformedXml();
  }
  throw malformedXml();
}

/** Text without the white space of XML at its ends; other spaces are text. */
export const trimXml = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
