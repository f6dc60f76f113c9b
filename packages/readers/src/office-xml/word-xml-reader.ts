import type { Document } from '@gouji/core/model';
import { type Budget, type ReadOptions, startBudget } from '@gouji/core/read';
import { readWordParts, runXml, xmlText } from '../word/word-package.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';

/** Elements that are named otherwise in the Word XML of 2003. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['w:vmerge', 'w:vMerge'],
  ['w:hmerge', 'w:hMerge'],
]);

const attributes = [
  'val',
  'type',
  'styleId',
  'fill',
  'color',
  'fldCharType',
  'space',
  'font',
  'char',
] as const;

const unread = new Set([
  'w:binData',
  'w:docPr',
  'w:fonts',
  'w:lists',
  'w:instrText',
  'w:footnote',
  'w:endnote',
  'w:hdr',
  'w:ftr',
  'w:sectPr',
]);

class WordXmlTranslator {
  readonly body: string[] = [];
  readonly styles: string[] = [];
  title = '';
  #out: string[] | null = null;
  #skipping = 0;
  #inTitle = false;
  /** The label of a list item as it was shown when the file was saved. */
  #label = '';
  /** What ends each annotation that is open. */
  readonly #annotations: string[] = [];

  open(name: string, given: XmlAttributes): void {
    if (this.#skipping > 0 || isUnread(name, given)) {
      if (name === 'w:footnote' || name === 'w:endnote') this.#out?.push('<w:r><w:footnoteReference/></w:r>');
      this.#skipping++;
      return;
    }
    if (name.startsWith('w:')) this.#openWord(name, given);
    else if (name === 'aml:annotation') this.#openAnnotation(given.get('type') ?? '');
    else if (name === 'o:Title') this.#inTitle = true;
    else if (name === 'wx:t') this.#label = given.get('val') ?? '';
    else if (name === 'v:imagedata') this.#out?.push('<w:r><a:blip/></w:r>');
  }

  #openWord(name: string, given: XmlAttributes): void {
    if (name === 'w:body') this.#out = this.body;
    else if (name === 'w:styles') this.#out = this.styles;
    else this.#out?.push(tag(renamed.get(name) ?? name, given));
  }

  #openAnnotation(kind: string): void {
    const isGone = /Deletion|MoveFrom/u.test(kind);
    if (isGone) this.#out?.push('<w:del>');
    this.#annotations.push(isGone ? '</w:del>' : '');
  }

  text(text: string): void {
    if (this.#inTitle) this.title += text;
    else if (this.#skipping === 0) this.#out?.push(xmlText(text));
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping--;
    else if (name === 'o:Title') this.#inTitle = false;
    else if (name === 'aml:annotation') this.#out?.push(this.#annotations.pop() ?? '');
    else if (name === 'w:body' || name === 'w:styles') this.#out = null;
    else if (name.startsWith('w:')) this.#closeWord(name);
  }

  #closeWord(name: string): void {
    this.#out?.push(`</${renamed.get(name) ?? name}>`);
    if (name !== 'w:pPr' || this.#label === '') return;
    this.#out?.push(runXml(this.#label));
    this.#label = '';
  }
}

/** Annotations that say how something looked before, or what somebody thinks of it. */
const isUnread = (name: string, given: XmlAttributes): boolean =>
  unread.has(name) ||
  (name === 'aml:annotation' && /Formatting|Properties|Comment/u.test(given.get('type') ?? ''));

function tag(name: string, given: XmlAttributes): string {
  const list = attributes.flatMap((attribute) => {
    const value = given.get(attribute);
    if (value === undefined) return [];
    return [` ${attribute === 'space' ? 'xml' : 'w'}:${attribute}="${xmlText(value)}"`];
  });
  return `<${name}${list.join('')}>`;
}

function translate(xml: string, budget: Budget): WordXmlTranslator {
  const translator = new WordXmlTranslator();
  walkXml(xml, budget, {
    open: (name, given) => translator.open(name, given),
    text: (text) => translator.text(text),
    close: (name) => translator.close(name),
  });
  return translator;
}

/** Reads a Word document in the XML of 2003 (WordprocessingML, one file), within the limits. */
export function readWordXml(bytes: Uint8Array, options: ReadOptions): Document {
  const { body, styles, title } = translate(decodeXml(bytes), startBudget(options.limits));
  return readWordParts(
    { part: 'document', body: body.join(''), styles: styles.join(''), ...(title && { title }) },
    'word-xml',
    options,
  );
}
