import type { XmlTag } from '../../opc/scan-tags.ts';
import type { StoryParagraph } from './story.ts';

interface Container {
  readonly path: string;
  paragraphs: number;
  tables: number;
  readonly host: StoryParagraph | null;
  readonly direct: StoryParagraph[];
}

interface Table {
  readonly path: string;
  rows: number;
  cells: number;
}

/** Counts paragraphs, tables, rows, cells and text boxes as the reader does, so that its paths lead to the same places. */
export class StoryPlaces {
  readonly paragraphs = new Map<string, StoryParagraph>();
  readonly cells = new Map<string, StoryParagraph[]>();
  readonly #containers: Container[] = [{ path: '', paragraphs: 0, tables: 0, host: null, direct: [] }];
  readonly #tables: Table[] = [];

  addParagraph(tag: XmlTag, text: string, inControl: boolean): StoryParagraph {
    const container = this.#containers.at(-1)!;
    const paragraph: StoryParagraph = {
      path: `${container.path}p[${++container.paragraphs}]`,
      start: tag.start,
      tag: text,
      tagEnd: tag.end,
      empty: tag.kind === 'empty',
      contentStart: tag.end,
      contentEnd: tag.end,
      runs: [],
      host: container.host,
      inControl,
    };
    container.direct.push(paragraph);
    this.paragraphs.set(paragraph.path, paragraph);
    return paragraph;
  }

  /** An empty table is counted, and nothing stands in it. */
  openTable(isEmpty: boolean): void {
    const container = this.#containers.at(-1)!;
    const path = `${container.path}tbl[${++container.tables}]`;
    if (!isEmpty) this.#tables.push({ path, rows: 0, cells: 0 });
  }

  closeTable(): void {
    this.#tables.pop();
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    table.rows++;
    table.cells = 0;
  }

  openCell(): void {
    const table = this.#tables.at(-1);
    const path = table ? `${table.path}/tr[${table.rows}]/tc[${++table.cells}]` : 'tc';
    const direct: StoryParagraph[] = [];
    this.cells.set(path, direct);
    this.#open(`${path}/`, this.#containers.at(-1)!.host, direct);
  }

  /** A text box, the `number`-th of the paragraph it hangs on. */
  openBox(anchor: StoryParagraph | null, number: number): void {
    const path = anchor ? `${anchor.path}/txbx[${number}]/` : 'txbx/';
    this.#open(path, anchor && (anchor.host ?? anchor), []);
  }

  #open(path: string, host: StoryParagraph | null, direct: StoryParagraph[]): void {
    this.#containers.push({ path, paragraphs: 0, tables: 0, host, direct });
  }

  /** Ends a cell or a text box. */
  closeContainer(): void {
    if (this.#containers.length > 1) this.#containers.pop();
  }
}
