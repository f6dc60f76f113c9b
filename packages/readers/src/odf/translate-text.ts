import type { Budget } from '@gouji/core/read';
import { type RunStyle, runXml } from '../word/word-package.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { OdfLists } from './odf-lists.ts';
import { OdfStyles } from './odf-styles.ts';
import { TableWriter } from './table-writer.ts';

/** What a text document of OpenDocument says, in the words of a DOCX. */
export interface TranslatedText {
  readonly body: string;
  readonly numbering: string;
}

/** Subtrees that are not the text as it now stands: deletions, notes about it, forms, directories. */
const unread = new Set([
  ...[
    'text:tracked-changes',
    'office:annotation',
    'office:forms',
    'text:sequence-decls',
    'text:variable-decls',
  ],
  ...['text:table-of-content', 'text:illustration-index', 'text:table-index', 'text:alphabetical-index'],
  ...[
    'text:ruby-text',
    'svg:title',
    'svg:desc',
    'text:user-field-decls',
    'text:note-citation',
    'office:event-listeners',
  ],
]);

const mostSpaces = 1_000;

class TextTranslator {
  readonly styles = new OdfStyles();
  readonly lists = new OdfLists();
  readonly out: string[] = [];
  readonly #tables: TableWriter[] = [];
  readonly #runs: RunStyle[] = [];
  readonly #listStack: { readonly id: number; fresh: boolean }[] = [];
  #inBody = false;
  #skipping = 0;
  #paragraphs = 0;
  /** Text boxes and notes met in the paragraph that is open; they follow it. */
  readonly #hidden: number[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipping > 0 || unread.has(name)) {
      this.#skipping++;
      return;
    }
    this.styles.element(name, attributes);
    this.lists.element(name, attributes);
    if (name === 'office:text') this.#inBody = true;
    else if (this.#inBody) this.#enter(name, attributes);
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    this.styles.end(name);
    this.lists.end(name);
    if (name === 'office:text') this.#inBody = false;
    else if (this.#inBody) this.#leave(name);
  }

  text(text: string): void {
    if (this.#skipping > 0 || this.#paragraphs === 0 || !this.#inBody) return;
    // White space collapses; what is meant stands as elements of its own.
    this.#write(text.replace(/[ \t\r\n]+/gu, ' '));
  }

  #write(text: string): void {
    if (this.#hidden.length > 0) this.out.push(runXml(text, { hidden: true }));
    else this.out.push(runXml(text, Object.assign({}, ...this.#runs)));
  }

  #enter(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#openParagraph(name, attributes);
        return;
      case 'text:span':
        this.#runs.push(this.styles.run('text', attributes.get('style-name')));
        return;
      case 'text:s':
        this.#write(' '.repeat(Math.min(mostSpaces, Number(attributes.get('c') ?? 1) || 1)));
        return;
      case 'text:tab':
        this.#write('\t');
        return;
      case 'text:line-break':
        this.#write('\n');
        return;
      case 'text:section':
        if (attributes.get('display') === 'none') this.#hidden.push(1);
        return;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        if (attributes.get('is-hidden') === 'true') this.#skipping = 1;
        return;
      case 'text:list':
        this.#openList(attributes);
        return;
      case 'text:list-item':
        if (this.#listStack.length > 0) this.#listStack.at(-1)!.fresh = true;
        return;
      case 'text:note':
        this.#skipping = 1;
        if (this.#paragraphs > 0) this.out.push('<w:r><w:footnoteReference/></w:r>');
        return;
      case 'draw:image':
        this.out.push(this.#paragraphs > 0 ? '<w:r><a:blip/></w:r>' : '');
        return;
      case 'draw:text-box':
        this.out.push('<w:r><w:txbxContent>');
        return;
      default:
        this.#enterTable(name, attributes);
    }
  }

  #enterTable(name: string, attributes: XmlAttributes): void {
    const table = this.#tables.at(-1);
    if (name === 'table:table') {
      this.#tables.push(new TableWriter());
      this.out.push('<w:tbl>');
    } else if (name === 'table:table-row' && table) this.out.push(table.openRow());
    else if (name === 'table:table-cell' && table)
      this.out.push(
        table.openCell(
          Number(attributes.get('number-columns-spanned')),
          Number(attributes.get('number-rows-spanned')),
          this.styles.cellGround(attributes.get('style-name')),
        ),
      );
    else if (name === 'table:covered-table-cell' && table) {
      const count = Math.min(mostSpaces, Number(attributes.get('number-columns-repeated') ?? 1) || 1);
      for (let at = 0; at < count; at++) this.out.push(table.covered());
      this.#skipping = 1;
    }
  }

  #leave(name: string): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#paragraphs--;
        this.#runs.pop();
        this.out.push('</w:p>');
        return;
      case 'text:span':
        this.#runs.pop();
        return;
      case 'text:section':
        this.#hidden.pop();
        return;
      case 'text:list':
        this.#listStack.pop();
        return;
      case 'draw:text-box':
        this.out.push('</w:txbxContent></w:r>');
        return;
      case 'table:table':
        this.#tables.pop();
        this.out.push('</w:tbl>');
        return;
      case 'table:table-row':
        this.out.push(this.#tables.at(-1)?.closeRow() ?? '');
        return;
      case 'table:table-cell':
        if (this.#tables.length > 0) this.out.push('</w:tc>');
    }
  }

  #openParagraph(name: string, attributes: XmlAttributes): void {
    const style = attributes.get('style-name');
    this.#paragraphs++;
    this.#runs.push(this.styles.run('paragraph', style));
    const level =
      name === 'text:h' ? Number(attributes.get('outline-level') ?? 1) || 1 : this.styles.outline(style);
    const list = this.#listStack.at(-1);
    const numbered = list?.fresh ?? false;
    if (list) list.fresh = false;
    const properties = [
      level === null ? '' : `<w:outlineLvl w:val="${Math.min(level, 9) - 1}"/>`,
      numbered
        ? `<w:numPr><w:ilvl w:val="${this.#listStack.length - 1}"/><w:numId w:val="${list!.id}"/></w:numPr>`
        : '',
    ].join('');
    this.out.push(`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}`);
  }

  /** A list inside another counts on in its style; one that continues takes up the number of the one before. */
  #openList(attributes: XmlAttributes): void {
    const outer = this.#listStack[0];
    const style = attributes.get('style-name');
    const goesOn = attributes.get('continue-numbering') === 'true';
    if (outer) this.#listStack.push({ id: outer.id, fresh: false });
    else if (goesOn && this.#last) this.#listStack.push({ id: this.#last, fresh: false });
    else {
      this.#last = this.lists.begin(style ?? '');
      this.#listStack.push({ id: this.#last, fresh: false });
    }
  }
  #last = 0;
}

/** Translates the content of a text document; styles that stand in a part of their own are given first. */
export function translateText(parts: readonly string[], budget: Budget): TranslatedText {
  const translator = new TextTranslator();
  for (const xml of parts)
    walkXml(xml, budget, {
      open: (name, attributes) => translator.open(name, attributes),
      text: (text) => translator.text(text),
      close: (name) => translator.close(name),
    });
  return { body: translator.out.join(''), numbering: translator.lists.toXml() };
}
