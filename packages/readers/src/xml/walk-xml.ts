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
  const rawNames: string[] = [];
  const names: string[] = [];
  const scopes: NameScope[] = [new NameScope()];
  const attributes = new TagAttributes();
  let hasRoot = false;
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  const close = (): void => {
    rawNames.pop();
    scopes.pop();
    const name = names.pop()!;
    listener.close?.(name);
  };
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at) {
      if (names.length > 0) listener.text?.(plainText(xml.slice(at, textEnd)));
      else if (/\S/.test(xml.slice(at, textEnd))) throw malformedXml();
    }
    if (tag < 0) break;
    const code = xml.charCodeAt(tag + 1);
    if (code === slash) {
      const end = endOf(xml, '>', tag + 2);
      if (names.length === 0 || xml.slice(tag + 2, end).trimEnd() !== rawNames.at(-1)) throw malformedXml();
      close();
      at = end + 1;
    } else if (code === question) {
      at = endOf(xml, '?>', tag + 2) + 2;
    } else if (code === exclamation) {
      at = passDeclaration(xml, tag, names.length > 0 ? listener.text?.bind(listener) : undefined);
    } else {
      if (names.length === 0 && hasRoot) throw malformedXml();
      hasRoot = true;
      const nameEnd = endOfName(xml, tag + 1);
      const end = endOfTag(xml, nameEnd);
      const isEmpty = xml.charCodeAt(end - 1) === slash;
      const raw = xml.slice(tag + 1, nameEnd);
      attributes.look(raw, xml, nameEnd, isEmpty ? end - 1 : end);
      const scope = attributes.within(scopes.at(-1)!);
      const name = scope.resolve(raw);
      rawNames.push(raw);
      names.push(name);
      scopes.push(scope);
      budget.checkDepth(names.length);
      budget.checkTime();
      listener.open?.(name, attributes);
      if (isEmpty) close();
      at = end + 1;
    }
  }
  if (names.length > 0 || !hasRoot) throw malformedXml();
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
