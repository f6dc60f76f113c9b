import { strToU8, zipSync } from 'fflate';

export type OfdCell = readonly [
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
  text: string,
];

/** What stands on a page, from top to bottom: lines of text and tables given by their cells. */
export type OfdItem = string | { readonly cells: readonly OfdCell[]; readonly widths: readonly number[] };

/** Two manners of writing the same pages, as different producers do. */
export type OfdManner = 'runs' | 'glyphs';

const margin = 20;
const size = 3.5;
const lineHeight = 5;
const pageWidth = 297;
const pageHeight = 420;

/** An OFD of the given pages. `header` stands in a template on every page. */
export function buildOfd(pages: readonly (readonly OfdItem[])[], manner: OfdManner, header = ''): Uint8Array {
  const prefix = manner === 'runs' ? 'ofd:' : '';
  const element = (name: string, attributes: string, inner = ''): string =>
    `<${prefix}${name} ${attributes}>${inner}</${prefix}${name}>`;
  const root = (name: string, inner: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><${prefix}${name} xmlns${prefix && ':ofd'}="http://www.ofdspec.org/2016">${inner}</${prefix}${name}>`,
    );
  const write = manner === 'runs' ? writeRun : writeGlyphs;
  const draw = manner === 'runs' ? drawLine : drawBar;
  const content = (items: readonly OfdItem[]): string => {
    const objects: string[] = [];
    let y = margin;
    for (const item of items) {
      if (typeof item === 'string') {
        for (const line of wrap(item, pageWidth - 2 * margin)) {
          objects.push(write(element, line, margin, y));
          y += lineHeight;
        }
        y += 2;
      } else y = addTable(item, y, objects, element, write, draw) + 6;
    }
    return element('Content', '', element('Layer', 'ID="1"', objects.join('')));
  };
  const absolute = manner === 'runs' ? '' : '/Doc_0/';
  const area = element('Area', '', element('PhysicalBox', '', `0 0 ${pageWidth} ${pageHeight}`));
  return zipSync({
    'OFD.xml': root(
      'OFD',
      element(
        'DocBody',
        '',
        element('DocInfo', '', element('Title', '', '样例')) + element('DocRoot', '', 'Doc_0/Document.xml'),
      ),
    ),
    'Doc_0/Document.xml': root(
      'Document',
      element(
        'CommonData',
        '',
        element('PageArea', '', element('PhysicalBox', '', '0 0 210 297')) +
          element('TemplatePage', `ID="900" BaseLoc="${absolute}Tpls/Tpl_0/Content.xml"`),
      ) +
        element(
          'Pages',
          '',
          pages
            .map((_, index) =>
              element('Page', `ID="${index}" BaseLoc="${absolute}Pages/Page_${index}/Content.xml"`),
            )
            .join(''),
        ),
    ),
    'Doc_0/Tpls/Tpl_0/Content.xml': root(
      'Page',
      element('Content', '', element('Layer', '', header && write(element, header, margin, 8))),
    ),
    ...Object.fromEntries(
      pages.map((items, index) => [
        `Doc_0/Pages/Page_${index}/Content.xml`,
        root('Page', element('Template', 'TemplateID="900" ZOrder="Background"') + area + content(items)),
      ]),
    ),
  });
}

type ElementWriter = (name: string, attributes: string, inner?: string) => string;
type Writer = (element: ElementWriter, text: string, x: number, y: number) => string;
type Drawer = (element: ElementWriter, x0: number, y0: number, x1: number, y1: number) => string;

function addTable(
  { cells, widths }: Exclude<OfdItem, string>,
  top: number,
  objects: string[],
  element: ElementWriter,
  write: Writer,
  draw: Drawer,
): number {
  const edges = [margin];
  for (const width of widths) edges.push(edges.at(-1)! + width);
  const rowCount = Math.max(...cells.map(([row, , rowSpan]) => row + rowSpan));
  const heights = new Array<number>(rowCount).fill(lineHeight + 2);
  const linesOf = ([, column, , columnSpan, text]: OfdCell): string[] =>
    wrap(text, edges[column + columnSpan]! - edges[column]! - 2);
  for (const cell of cells)
    if (cell[2] === 1) heights[cell[0]] = Math.max(heights[cell[0]]!, linesOf(cell).length * lineHeight + 2);
  const tops = [top];
  for (const height of heights) tops.push(tops.at(-1)! + height);
  for (const cell of cells) {
    const [row, column, rowSpan, columnSpan] = cell;
    const [x0, x1] = [edges[column]!, edges[column + columnSpan]!];
    const [y0, y1] = [tops[row]!, tops[row + rowSpan]!];
    objects.push(draw(element, x0, y0, x1, y0), draw(element, x0, y1, x1, y1));
    objects.push(draw(element, x0, y0, x0, y1), draw(element, x1, y0, x1, y1));
    const lines = linesOf(cell);
    const start = (y0 + y1 - lines.length * lineHeight) / 2;
    for (const [index, line] of lines.entries())
      objects.push(write(element, line, x0 + 1, start + index * lineHeight));
  }
  return tops.at(-1)!;
}

function widthOf(character: string): number {
  return character.charCodeAt(0) < 0x2000 ? size / 2 : size;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    if (used + widthOf(character) > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += widthOf(character);
  }
  return line === '' ? lines : [...lines, line];
}

/** One object a line, equal steps shortened to `g n d`. */
function writeRun(element: ElementWriter, text: string, x: number, y: number): string {
  const groups: { step: number; count: number }[] = [];
  for (const character of [...text].slice(0, -1)) {
    const step = widthOf(character);
    if (groups.at(-1)?.step === step) groups.at(-1)!.count++;
    else groups.push({ step, count: 1 });
  }
  const steps = groups.map(({ step, count }) => (count > 1 ? `g ${count} ${step}` : `${step}`)).join(' ');
  return element(
    'TextObject',
    `Boundary="${x} ${y} 200 ${lineHeight}" Font="1" Size="${size}"`,
    element('TextCode', `X="0" Y="${size}" DeltaX="${steps}"`, text),
  );
}

/** One object a character, scaled by its matrix. */
function writeGlyphs(element: ElementWriter, text: string, x: number, y: number): string {
  let at = x;
  let objects = '';
  for (const character of text) {
    objects += element(
      'TextObject',
      `Boundary="${at.toFixed(4)} ${y} 5 5" CTM="${size} 0 0 ${size} 0 0" Size="1"`,
      element('TextCode', 'X="0" Y="1"', character),
    );
    at += widthOf(character);
  }
  return element('PageBlock', '', objects);
}

function drawLine(element: ElementWriter, x0: number, y0: number, x1: number, y1: number): string {
  return element(
    'PathObject',
    `Boundary="${x0} ${y0} ${x1 - x0 + 0.1} ${y1 - y0 + 0.1}" LineWidth="0.2"`,
    element('AbbreviatedData', '', `M 0 0 L ${x1 - x0} ${y1 - y0}`),
  );
}

function drawBar(element: ElementWriter, x0: number, y0: number, x1: number, y1: number): string {
  const [right, bottom] = [Math.max(x1 - x0, 0.2), Math.max(y1 - y0, 0.2)];
  return element(
    'PathObject',
    `Boundary="0 0 297 420" CTM="1 0 0 1 ${x0} ${y0}" Stroke="false" Fill="true"`,
    element('AbbreviatedData', '', `M 0 0 L ${right} 0 L ${right} ${bottom} L 0 ${bottom} C`),
  );
}
