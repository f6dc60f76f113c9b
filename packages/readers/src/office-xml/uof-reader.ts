import type { Document } from '@gouji/core/model';
import { type Budget, type ReadOptions, startBudget } from '@gouji/core/read';
import { type RunStyle, readWordParts, runXml } from '../word/word-package.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';

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

class UofTranslator {
  readonly #budget: Budget;
  readonly #out: string[][] = [[]];
  readonly #tables: Table[] = [];
  #inBody = false;
  #inProperties = false;
  #run: { -readonly [Key in keyof RunStyle]: RunStyle[Key] } = {};
  #text: string | null = null;
  #outline: number | null = null;
  #waiting: 'outline' | 'title' | 'shift' | null = null;
  #runs = '';
  title = '';

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get body(): string {
    return this.#out[0]!.join('');
  }

  open(name: string, attributes: XmlAttributes): void {
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (name === '字:主体') this.#inBody = true;
    else if (name === 'uof:标题' && !this.#inBody) this.#waiting = 'title';
    if (!this.#inBody) return;
    if (name === '字:段落属性') this.#inProperties = true;
    else if (name === '字:大纲级别') this.#waiting = 'outline';
    else if (name === '字:句') this.#run = {};
    else if (name === '字:删除线')
      this.#run.strike = !this.#inProperties && attributes.get('类型') !== 'none';
    else if (name === '字:隐藏文字')
      this.#run.hidden = !this.#inProperties && attributes.get('值') !== 'false';
    else if (name === '字:上下标') this.#waiting = 'shift';
    else if (name === '字:文本串') this.#text = '';
    else if (name === '字:空格符')
      this.#runs += runXml(' '.repeat(span(attributes.get('个数') ?? attributes.get('数目'))), this.#run);
    else if (name === '字:制表符') this.#runs += runXml('\t', this.#run);
    else if (name === '字:换行符') this.#runs += runXml('\n', this.#run);
    else if (name === '字:文字表') this.#tables.push({ rows: [] });
    else if (name === '字:行') this.#tables.at(-1)?.rows.push([]);
    else if (name === '字:单元格') this.#openCell();
    else if (name === '字:跨列' && cell) cell.columns = span(attributes.get('值'));
    else if (name === '字:跨行' && cell) cell.rows = span(attributes.get('值'));
    else if (name === 'uof:图形' || name === '字:图形' || name === '图:图形')
      this.#runs += '<w:r><a:blip/></w:r>';
  }

  #openCell(): void {
    this.#budget.addCell();
    const cell: Cell = { columns: 1, rows: 1, content: [] };
    this.#tables.at(-1)?.rows.at(-1)?.push(cell);
    this.#out.push(cell.content);
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
    else if (this.#waiting === 'title') this.title += text;
    else if (this.#waiting === 'outline')
      this.#outline = Number(text) >= 1 && Number(text) <= 9 ? Number(text) - 1 : null;
    else if (this.#waiting === 'shift' && !this.#inProperties)
      this.#run.shift = /sup/u.test(text) ? 'superscript' : /sub/u.test(text) ? 'subscript' : null;
  }

  close(name: string): void {
    this.#waiting = null;
    if (!this.#inBody) return;
    if (name === '字:主体') this.#inBody = false;
    else if (name === '字:段落属性') this.#inProperties = false;
    else if (name === '字:文本串') {
      this.#runs += runXml(this.#text ?? '', this.#run);
      this.#text = null;
    } else if (name === '字:段落') this.#endParagraph();
    else if (name === '字:单元格') this.#out.pop();
    else if (name === '字:文字表') {
      const table = this.#tables.pop();
      if (table) this.#out.at(-1)!.push(tableXml(table));
    }
  }

  #endParagraph(): void {
    const outline = this.#outline === null ? '' : `<w:pPr><w:outlineLvl w:val="${this.#outline}"/></w:pPr>`;
    this.#out.at(-1)!.push(`<w:p>${outline}${this.#runs}</w:p>`);
    this.#runs = '';
    this.#outline = null;
  }
}

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
