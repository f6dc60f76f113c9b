import { attributeOf, scanTags, type XmlTag } from '../../opc/scan-tags.ts';
import type { Container, Run, Story, StoryParagraph, Table } from './story.ts';

/** Subtrees whose text is not shown, as the reader leaves them out. */
const unread: ReadonlySet<string> = new Set([
  ...['pPrChange', 'rPrChange', 'tblPr', 'tblPrEx', 'tblGrid', 'tcPrChange', 'trPrChange', 'sectPr', 'tabs'],
  ...['sdtPr', 'sdtEndPr', 'rt', 'del', 'moveFrom', 'instrText', 'delText'],
]);

const shownAs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** Walks the main part of a DOCX and keeps the places comments can be tied to; `prefix` names its own elements (`w:`). */
export function scanStory(xml: string, prefix: string): Story {
  const scan = new StoryScan(xml, prefix);
  const paragraphs = [...scan.paragraphs.values()];
  const opening = paragraphs.find((paragraph) => paragraph.runs.length > 0) ?? paragraphs[0];
  if (!opening) throw new RangeError('the main part has no paragraph');
  return { paragraphs: scan.paragraphs, cells: scan.cells, opening: opening.host ?? opening };
}

class StoryScan {
  readonly paragraphs = new Map<string, StoryParagraph>();
  readonly cells = new Map<string, StoryParagraph[]>();
  readonly #xml: string;
  readonly #prefix: string;
  readonly #containers: Container[] = [{ path: '', paragraphs: 0, tables: 0, host: null, direct: [] }];
  readonly #tables: Table[] = [];
  readonly #open: { paragraph: StoryParagraph; inline: { end: number }[]; boxes: number }[] = [];
  readonly #runs: Run[] = [];
  readonly #alternatives: boolean[] = [];
  readonly #names = new Map<string, { readonly local: string; readonly own: boolean }>();
  #controls = 0;
  #skipping = 0;
  #text: XmlTag | null = null;
  #properties: XmlTag | null = null;

  constructor(xml: string, prefix: string) {
    this.#xml = xml;
    this.#prefix = prefix;
    scanTags(xml, (tag) => this.#tell(tag));
  }

  #tell(tag: XmlTag): void {
    if (this.#skipping > 0) {
      if (tag.kind === 'open') this.#skipping++;
      else if (tag.kind === 'close') this.#skipping--;
      return;
    }
    const { local, own } = this.#nameOf(tag.name);
    if (tag.kind === 'close') this.#close(local, own, tag);
    else this.#enter(local, own, tag);
  }

  /** Names are few and tags many. */
  #nameOf(raw: string): { readonly local: string; readonly own: boolean } {
    const known = this.#names.get(raw);
    if (known) return known;
    const colon = raw.indexOf(':');
    const name = { local: raw.slice(colon + 1), own: raw.slice(0, colon + 1) === this.#prefix };
    this.#names.set(raw, name);
    return name;
  }

  #enter(local: string, own: boolean, tag: XmlTag): void {
    const isOpen = tag.kind === 'open';
    if (!own) {
      this.#enterAlternative(local, tag);
      if (isOpen && this.#skipping === 0) this.#nest();
      return;
    }
    if (unread.has(local)) {
      if (isOpen) this.#skipping = 1;
      return;
    }
    switch (local) {
      case 'p':
        this.#openParagraph(tag);
        return;
      case 'r':
        if (isOpen) this.#openRun(tag);
        return;
      case 't':
        if (isOpen) this.#text = tag;
        return;
      case 'tbl':
        this.#openTable(isOpen);
        return;
      case 'tr':
      case 'tc':
        if (isOpen) this.#openTablePart(local);
        return;
      case 'txbxContent':
        if (isOpen) this.#openBox();
        return;
      case 'pPr':
      case 'rPr':
        if (isOpen) this.#properties ??= tag;
        else if (local === 'pPr') this.#endProperties(tag.end);
        return;
      case 'vanish':
        this.#hide(tag);
        return;
      case 'sdt':
        if (isOpen) this.#controls++;
        if (isOpen) this.#nest();
        return;
      default:
        this.#enterInline(local, isOpen, tag);
    }
  }

  #enterInline(local: string, isOpen: boolean, tag: XmlTag): void {
    const shown = shownAs[local];
    const run = this.#runs.at(-1);
    if (shown !== undefined && run && !this.#properties)
      run.pieces.push({
        text: shown,
        start: tag.start,
        end: tag.start,
        elementStart: tag.start,
        keepsSpace: true,
      });
    if (isOpen) this.#nest();
  }

  /** Elements between paragraph and run are kept, since the mark of a comment must stand outside a revision. */
  #nest(): void {
    this.#open.at(-1)?.inline.push({ end: 0 });
  }

  #enterAlternative(local: string, tag: XmlTag): void {
    if (tag.kind !== 'open') return;
    if (local === 'AlternateContent') this.#alternatives.push(false);
    else if (local === 'Choice' || local === 'Fallback') {
      const symbol = local === 'Choice' && attributeOf(this.#xml, tag, 'Requires') === 'w16se';
      if (symbol || this.#alternatives.at(-1)) this.#skipping = 1;
      else this.#alternatives[this.#alternatives.length - 1] = true;
    }
  }

  #close(local: string, own: boolean, tag: XmlTag): void {
    const open = this.#open.at(-1);
    if (!own) {
      if (local === 'AlternateContent') this.#alternatives.pop();
      this.#unnest(tag);
      return;
    }
    switch (local) {
      case 'p':
        if (open) open.paragraph.contentEnd = tag.start;
        this.#open.pop();
        return;
      case 'r':
        this.#closeRun(tag);
        return;
      case 't':
        this.#closeText(tag);
        return;
      case 'tbl':
        this.#tables.pop();
        return;
      case 'tr':
        return;
      case 'tc':
      case 'txbxContent':
        this.#closeContainer();
        return;
      case 'pPr':
        this.#endProperties(tag.end);
        return;
      case 'rPr':
        this.#endRunProperties(tag);
        return;
      case 'sdt':
        this.#controls--;
        this.#unnest(tag);
        return;
      default:
        this.#unnest(tag);
    }
  }

  #unnest(tag: XmlTag): void {
    const element = this.#open.at(-1)?.inline.pop();
    if (element) element.end = tag.end;
  }

  #openParagraph(tag: XmlTag): void {
    const container = this.#containers.at(-1)!;
    const paragraph: StoryParagraph = {
      path: `${container.path}p[${++container.paragraphs}]`,
      start: tag.start,
      tag: this.#xml.slice(tag.start, tag.end),
      tagEnd: tag.end,
      empty: tag.kind === 'empty',
      contentStart: tag.end,
      contentEnd: tag.end,
      runs: [],
      host: container.host,
      inControl: this.#controls > 0,
    };
    container.direct.push(paragraph);
    this.paragraphs.set(paragraph.path, paragraph);
    if (tag.kind === 'open') this.#open.push({ paragraph, inline: [], boxes: 0 });
  }

  #openRun(tag: XmlTag): void {
    const open = this.#open.at(-1);
    const own = { end: 0 };
    const run: Run = {
      start: tag.start,
      tag: this.#xml.slice(tag.start, tag.end),
      end: 0,
      properties: '',
      hidden: false,
      pieces: [],
      self: own,
      outer: open?.inline[0] ?? own,
    };
    open?.inline.push(own);
    open?.paragraph.runs.push(run);
    this.#runs.push(run);
  }

  #closeRun(tag: XmlTag): void {
    const run = this.#runs.pop();
    if (run) run.end = tag.end;
    this.#unnest(tag);
  }

  #closeText(tag: XmlTag): void {
    const opened = this.#text;
    this.#text = null;
    const run = this.#runs.at(-1);
    if (!opened || !run) return;
    run.pieces.push({
      text: this.#xml.slice(opened.end, tag.start),
      start: opened.end,
      end: tag.start,
      elementStart: opened.start,
      keepsSpace: attributeOf(this.#xml, opened, 'xml:space') === 'preserve',
    });
  }

  #hide(tag: XmlTag): void {
    const run = this.#runs.at(-1);
    const value = attributeOf(this.#xml, tag, `${this.#prefix}val`);
    if (run && this.#properties && !['0', 'false', 'off'].includes(value ?? '')) run.hidden = true;
  }

  #endProperties(end: number): void {
    const open = this.#open.at(-1);
    this.#properties = null;
    if (open) open.paragraph.contentStart = end;
  }

  #endRunProperties(tag: XmlTag): void {
    const run = this.#runs.at(-1);
    const opened = this.#properties;
    // The properties of the paragraph mark stand inside those of the paragraph.
    if (!opened?.name.endsWith('rPr')) return;
    this.#properties = null;
    if (run) run.properties = this.#xml.slice(opened.start, tag.end);
  }

  #openTable(isOpen: boolean): void {
    const container = this.#containers.at(-1)!;
    const path = `${container.path}tbl[${++container.tables}]`;
    if (isOpen) this.#tables.push({ path, rows: 0, cells: 0 });
  }

  #openTablePart(local: 'tr' | 'tc'): void {
    const table = this.#tables.at(-1);
    if (local === 'tr') {
      if (!table) return;
      table.rows++;
      table.cells = 0;
      return;
    }
    const path = table ? `${table.path}/tr[${table.rows}]/tc[${++table.cells}]` : 'tc';
    const direct: StoryParagraph[] = [];
    this.cells.set(path, direct);
    const host = this.#containers.at(-1)!.host;
    this.#containers.push({ path: `${path}/`, paragraphs: 0, tables: 0, host, direct });
  }

  #openBox(): void {
    const open = this.#open.at(-1);
    const path = open ? `${open.paragraph.path}/txbx[${++open.boxes}]/` : 'txbx/';
    const host = open ? (open.paragraph.host ?? open.paragraph) : null;
    this.#containers.push({ path, paragraphs: 0, tables: 0, host, direct: [] });
  }

  #closeContainer(): void {
    if (this.#containers.length > 1) this.#containers.pop();
  }
}
