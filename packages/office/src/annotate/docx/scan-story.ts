import { attributeOf, scanTags, type XmlTag } from '../../opc/scan-tags.ts';
import type { Run, Story, StoryParagraph } from './story.ts';
import { StoryPlaces } from './story-places.ts';

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
  const { places } = new StoryScan(xml, prefix);
  const paragraphs = [...places.paragraphs.values()];
  const opening = paragraphs.find((paragraph) => paragraph.runs.length > 0) ?? paragraphs[0];
  if (!opening) throw new RangeError('the main part has no paragraph');
  return { paragraphs: places.paragraphs, cells: places.cells, opening: opening.host ?? opening };
}

/** What is done where an element begins (or is empty), and where it ends. */
interface Element {
  enter(tag: XmlTag): void;
  leave(tag: XmlTag): void;
}

interface OpenParagraph {
  readonly paragraph: StoryParagraph;
  /** Elements between paragraph and run, since the mark of a comment must stand outside a revision. */
  readonly inline: { end: number }[];
  boxes: number;
}

const nothing = (): void => {};

class StoryScan {
  readonly places = new StoryPlaces();
  readonly #xml: string;
  readonly #prefix: string;
  readonly #open: OpenParagraph[] = [];
  readonly #runs: Run[] = [];
  readonly #alternatives: boolean[] = [];
  /** Names as written are few, and tags many. */
  readonly #elements = new Map<string, Element>();
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
    let element = this.#elements.get(tag.name);
    if (!element) {
      element = this.#elementOf(tag.name);
      this.#elements.set(tag.name, element);
    }
    if (tag.kind === 'close') element.leave(tag);
    else element.enter(tag);
  }

  #elementOf(raw: string): Element {
    const colon = raw.indexOf(':');
    const local = raw.slice(colon + 1);
    const isOwn = raw.slice(0, colon + 1) === this.#prefix;
    return isOwn ? this.#ownElement(local) : this.#foreignElement(local);
  }

  #ownElement(local: string): Element {
    if (unread.has(local)) return { enter: whenOpen(() => this.#skip()), leave: nothing };
    const { places } = this;
    const unnest = (tag: XmlTag): void => this.#unnest(tag);
    switch (local) {
      case 'p':
        return { enter: (tag) => this.#openParagraph(tag), leave: (tag) => this.#closeParagraph(tag) };
      case 'r':
        return { enter: whenOpen((tag) => this.#openRun(tag)), leave: (tag) => this.#closeRun(tag) };
      case 't':
        return { enter: whenOpen((tag) => this.#openText(tag)), leave: (tag) => this.#closeText(tag) };
      case 'tbl':
        return { enter: (tag) => places.openTable(tag.kind === 'empty'), leave: () => places.closeTable() };
      case 'tr':
        return { enter: whenOpen(() => places.openRow()), leave: nothing };
      case 'tc':
        return { enter: whenOpen(() => places.openCell()), leave: () => places.closeContainer() };
      case 'txbxContent':
        return { enter: whenOpen(() => this.#openBox()), leave: () => places.closeContainer() };
      case 'pPr':
        return { enter: (tag) => this.#openProperties(tag), leave: (tag) => this.#endProperties(tag.end) };
      case 'rPr':
        return {
          enter: whenOpen((tag) => this.#openProperties(tag)),
          leave: (tag) => this.#endRunProperties(tag),
        };
      case 'vanish':
        return { enter: (tag) => this.#hide(tag), leave: nothing };
      case 'sdt':
        return { enter: whenOpen(() => this.#openControl()), leave: (tag) => this.#closeControl(tag) };
      default: {
        const shown = shownAs[local];
        if (shown === undefined) return { enter: whenOpen(() => this.#nest()), leave: unnest };
        return { enter: (tag) => this.#showElement(shown, tag), leave: unnest };
      }
    }
  }

  #foreignElement(local: string): Element {
    const nest = whenOpen(() => this.#nest());
    const leave = (tag: XmlTag): void => this.#unnest(tag);
    if (local === 'AlternateContent')
      return {
        enter: whenOpen(() => {
          this.#alternatives.push(false);
          this.#nest();
        }),
        leave: (tag) => {
          this.#alternatives.pop();
          leave(tag);
        },
      };
    if (local === 'Choice' || local === 'Fallback')
      return { enter: whenOpen((tag) => this.#enterAlternative(local, tag)), leave };
    return { enter: nest, leave };
  }

  /** Of alternatives the first is read; one that draws a symbol stands beside the character it draws. */
  #enterAlternative(local: 'Choice' | 'Fallback', tag: XmlTag): void {
    const isSymbol = local === 'Choice' && attributeOf(this.#xml, tag, 'Requires') === 'w16se';
    if (isSymbol || this.#alternatives.at(-1)) this.#skip();
    else {
      this.#alternatives[this.#alternatives.length - 1] = true;
      this.#nest();
    }
  }

  #skip(): void {
    this.#skipping = 1;
  }

  #nest(): void {
    this.#open.at(-1)?.inline.push({ end: 0 });
  }

  #unnest(tag: XmlTag): void {
    const element = this.#open.at(-1)?.inline.pop();
    if (element) element.end = tag.end;
  }

  #openControl(): void {
    this.#controls++;
    this.#nest();
  }

  #closeControl(tag: XmlTag): void {
    this.#controls--;
    this.#unnest(tag);
  }

  #openParagraph(tag: XmlTag): void {
    const text = this.#xml.slice(tag.start, tag.end);
    const paragraph = this.places.addParagraph(tag, text, this.#controls > 0);
    if (tag.kind === 'open') this.#open.push({ paragraph, inline: [], boxes: 0 });
  }

  #closeParagraph(tag: XmlTag): void {
    const open = this.#open.pop();
    if (open) open.paragraph.contentEnd = tag.start;
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

  #openText(tag: XmlTag): void {
    this.#text = tag;
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

  /** An element that stands for a character, such as `w:tab`. */
  #showElement(text: string, tag: XmlTag): void {
    const { start } = tag;
    const run = this.#runs.at(-1);
    if (run && !this.#properties)
      run.pieces.push({ text, start, end: start, elementStart: start, keepsSpace: true });
    if (tag.kind === 'open') this.#nest();
  }

  #hide(tag: XmlTag): void {
    const run = this.#runs.at(-1);
    const value = attributeOf(this.#xml, tag, `${this.#prefix}val`);
    if (run && this.#properties && !['0', 'false', 'off'].includes(value ?? '')) run.hidden = true;
  }

  #openProperties(tag: XmlTag): void {
    if (tag.kind === 'open') this.#properties ??= tag;
    else this.#endProperties(tag.end);
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

  #openBox(): void {
    const open = this.#open.at(-1);
    this.places.openBox(open?.paragraph ?? null, open ? ++open.boxes : 0);
  }
}

/** Does something for elements that have content, nothing for empty ones. */
const whenOpen =
  (act: (tag: XmlTag) => void) =>
  (tag: XmlTag): void => {
    if (tag.kind === 'open') act(tag);
  };
