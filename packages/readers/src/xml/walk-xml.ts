import type { Budget } from '@gouji/core/read';
import { SaxesParser } from 'saxes';
import { unreadable } from '../unreadable.ts';
import { NameScope } from './namespaces.ts';

export type XmlBudget = Pick<Budget, 'checkDepth' | 'checkTime'>;

/** Attributes of one element; asked for by local name, whatever their prefix. Valid only during the call. */
export interface XmlAttributes {
  get(localName: string): string | undefined;
}

/** What a walk tells its listener. Names come as `NameScope` gives them. */
export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Walks an XML text without building a tree. A document type declaration is refused (so no entity can be defined or
 * fetched), nesting and time are limited, and XML that is not well-formed throws `UnreadableError`.
 */
export function walkXml(xml: string, budget: XmlBudget, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names: string[] = [];
  const scopes: NameScope[] = [new NameScope()];
  const attributes = new AttributeView();
  parser.on('error', () => {
    throw malformedXml();
  });
  parser.on('doctype', () => {
    throw unreadable(
      'document-type',
      '文件内部的 XML 含有文档类型声明（DOCTYPE），正常文档不会有，已拒绝读取；请用 Word、WPS 等软件另存后再试。',
      'The XML inside the file has a document type declaration, which ordinary documents never have, and was refused; save the file again.',
    );
  });
  parser.on('opentag', (tag) => {
    const scope = scopes[scopes.length - 1]!.within(tag.attributes);
    const name = scope.resolve(tag.name);
    names.push(name);
    scopes.push(scope);
    budget.checkDepth(names.length);
    budget.checkTime();
    attributes.look(tag.name, tag.attributes);
    listener.open?.(name, attributes);
  });
  parser.on('closetag', () => {
    scopes.pop();
    listener.close?.(names.pop()!);
  });
  if (listener.text) {
    const text = (value: string): void => listener.text?.(value);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  // In pieces, so that the document type declaration is met before megabytes behind it are looked at.
  for (let at = 0; at < xml.length; at += pieceLength) parser.write(xml.slice(at, at + pieceLength));
  parser.close();
}

const pieceLength = 64 * 1024;

class AttributeView implements XmlAttributes {
  #element = '';
  #values: Readonly<Record<string, string>> = {};

  look(element: string, values: Readonly<Record<string, string>>): void {
    this.#element = element;
    this.#values = values;
  }

  get(localName: string): string | undefined {
    const colon = this.#element.indexOf(':');
    // Word qualifies attributes like their element, spreadsheets and most others not at all.
    const likely = colon < 0 ? localName : this.#element.slice(0, colon + 1) + localName;
    const value = this.#values[likely] ?? this.#values[localName];
    if (value !== undefined) return value;
    for (const key in this.#values)
      if (key.endsWith(localName) && key[key.length - localName.length - 1] === ':') return this.#values[key];
    return undefined;
  }
}

function malformedXml(): Error {
  return unreadable(
    'malformed-xml',
    '文件内部的 XML 不完整或有错误，无法读取；请重新下载，或用 Word、WPS 等软件打开后另存再试。',
    'The XML inside the file is incomplete or malformed; download it again, or open and save it again.',
  );
}
