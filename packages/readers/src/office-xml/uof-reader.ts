import type { Document } from '@gouji/core/model';
import { type Budget, type ReadOptions, startBudget } from '@gouji/core/read';
import { type RunStyle, readWordParts, runXml } from '../word/word-package.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { setRun, setShift, UofStyles, type WritableRun } from './uof-styles.ts';

interface Cell {
  columns: number;
  rows: number;
  readonly content: string[];
}

interface Table {
  readonly rows: Cell[][];
}

const mostSpaces = 1_000;
const span = (value: string | undefined): number =>
  Math.min(Math.max(1, Number(value ?? 1) || 1), mostSpaces);

/** Cells that reach down are not repeated below: the rows below have fewer, as in HTML. */
function tableXml({ rows }: Table): string {
  const reaching = new Map<number, { left: number; columns: number }>();
  const lines = rows.map((cells) => {
    const written: string[] = [];
    let column = 0;
    const pass = (): void => {
      for (let over = reaching.get(column); over && over.left > 0; over = reaching.get(column)) {
        over.left--;
        written.push(`<w:tc><w:tcPr><w:gridSpan w:val="${over.columns}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`);
        column += over.columns;
      }
    };
    for (const { columns, rows: height, content } of cells) {
      pass();
      if (height > 1) reaching.set(column, { left: height - 1, columns });
      const merge = height > 1 ? '<w:vMerge w:val="restart"/>' : '';
      written.push(
        `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${content.join('') || '<w:p/>'}</w:tc>`,
      );
      column += columns;
    }
    pass();
    return `<w:tr>${written.join('')}</w:tr>`;
  });
  return `<w:tbl>${lines.join('')}</w:tbl>`;
}

/** What stands in the body and is text, or stands for it. */
const inlineText: Readonly<Record<string, (attributes: XmlAttributes) => string>> = {
  '字:空格符': (attributes) => ' '.repeat(span(attributes.get('个数') ?? attributes.get('数目'))),
  '字:制表符': () => '\t',
  '字:换行符': () => '\n',
};
const pictures: ReadonlySet<string> = new Set(['uof:图形', '字:图形', '图:图形']);

type Waiting = 'title' | 'outline' | 'shift';

class UofTranslator {
  readonly #budget: Budget;
  readonly #styles = new UofStyles();
  readonly #out: string[][] = [[]];
  readonly #tables: Table[] = [];
  #inBody = false;
  /** Inside the properties of a paragraph, those of its mark among them. */
  #inProperties = false;
  #paragraphRun: RunStyle = {};
  #run: WritableRun = {};
  #text: string | null = null;
  #outline: number | null = null;
  #waiting: Waiting | null = null;
  #waited = '';
  #runs = '';
  title = '';

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get body(): string {
    return this.#out[0]!.join('');
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#waited = '';
    if (name === '字:主体') this.#inBody = true;
    else if (this.#inBody) this.#enter(name, attributes);
    else if (name === 'uof:标题') this.#waiting = 'title';
    else {
      this.#styles.element(name, attributes);
      this.#waiting = waitingOf(name);
    }
  }

  #enter(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case '字:段落属性':
        this.#inProperties = true;
        this.#paragraphRun = this.#styles.run(attributes.get('式样引用'));
        return;
      case '字:大纲级别':
        this.#waiting = 'outline';
        return;
      case '字:句':
        this.#run = { ...this.#paragraphRun };
        return;
      case '字:句属性':
        if (!this.#inProperties) Object.assign(this.#run, this.#styles.run(attributes.get('式样引用')));
        return;
      case '字:文本串':
        this.#text = '';
        return;
      default:
        if (inlineText[name]) this.#runs += runXml(inlineText[name](attributes), this.#run);
        else if (pictures.has(name)) this.#runs += '<w:r><a:blip/></w:r>';
        else if (!this.#enterTable(name, attributes) && !this.#inProperties) {
          setRun(this.#run, name, attributes);
          this.#waiting = waitingOf(name);
        }
    }
  }

  /** Whether the element is of a table. */
  #enterTable(name: string, attributes: XmlAttributes): boolean {
    const row = this.#tables.at(-1)?.rows.at(-1);
    const cell = row?.at(-1);
    if (name === '字:文字表') this.#tables.push({ rows: [] });
    else if (name === '字:行') this.#tables.at(-1)?.rows.push([]);
    else if (name === '字:单元格') this.#openCell(row);
    else if (name === '字:跨列' && cell) cell.columns = span(attributes.get('值'));
    else if (name === '字:跨行' && cell) cell.rows = span(attributes.get('值'));
    else return false;
    return true;
  }

  #openCell(row: Cell[] | undefined): void {
    this.#budget.addCell();
    const cell: Cell = { columns: 1, rows: 1, content: [] };
    row?.push(cell);
    this.#out.push(cell.content);
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
    else if (this.#waiting !== null) this.#waited += text;
  }

  close(name: string): void {
    this.#endWaiting();
    if (!this.#inBody) {
      this.#styles.end(name);
      return;
    }
    switch (name) {
      case '字:主体':
        this.#inBody = false;
        return;
      case '字:段落属性':
        this.#inProperties = false;
        return;
      case '字:文本串':
        this.#runs += runXml(this.#text ?? '', this.#run);
        this.#text = null;
        return;
      case '字:段落':
        this.#endParagraph();
        return;
      case '字:单元格':
        this.#out.pop();
        return;
      case '字:文字表': {
        const table = this.#tables.pop();
        if (table) this.#out.at(-1)!.push(tableXml(table));
      }
    }
  }

  #endWaiting(): void {
    const [waiting, text] = [this.#waiting, this.#waited.trim()];
    this.#waiting = null;
    this.#waited = '';
    if (waiting === null || text === '') return;
    if (waiting === 'title') this.title += text;
    else if (waiting === 'outline') {
      const level = Number(text);
      this.#outline = level >= 1 && level <= 9 ? level - 1 : null;
    } else if (!this.#inBody) this.#styles.shift(text);
    else if (!this.#inProperties) setShift(this.#run, text);
  }

  #endParagraph(): void {
    const outline = this.#outline === null ? '' : `<w:pPr><w:outlineLvl w:val="${this.#outline}"/></w:pPr>`;
    this.#out.at(-1)!.push(`<w:p>${outline}${this.#runs}</w:p>`);
    this.#runs = '';
    this.#outline = null;
    this.#paragraphRun = {};
  }
}

/** Elements whose meaning is their text. */
const waitingOf = (name: string): Waiting | null =>
  name === '字:上下标' || name === '字:位置' ? 'shift' : null;

/** Reads a text document of UOF 1.0 (GB/T 20916—2007, one file), within the limits; automatic numbers are not made. */
export function readUof(bytes: Uint8Array, options: ReadOptions): Document {
  const budget = startBudget(options.limits);
  const translator = new UofTranslator(budget);
  walkXml(decodeXml(bytes), budget, {
    open: (name, given) => translator.open(name, given),
    text: (text) => translator.text(text),
    close: (name) => translator.close(name),
  });
  const title = translator.title.trim();
  return readWordParts({ part: 'document', body: translator.body, ...(title && { title }) }, 'uof', options);
}
