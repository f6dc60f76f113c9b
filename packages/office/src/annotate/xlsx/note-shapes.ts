import type { CellNote } from './comments-part.ts';

/** Row and column of a cell, from 0. */
function positionOf(cell: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/iu.exec(cell) ?? [];
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** A box as high as its text needs, beside the cell; hidden until the cell is pointed at. */
function shape({ cell, text }: CellNote, id: number): string {
  const { row, column } = positionOf(cell);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 24), 0);
  const anchor = [column + 1, 15, Math.max(0, row - 1), 4, column + 6, 15, row + Math.min(40, lines + 1), 4];
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:320px;height:${(lines + 1) * 18}px;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

const shapes = (notes: readonly CellNote[], first: number): string =>
  notes.map((note, index) => shape(note, first + index)).join('');

/** The drawing of the notes of a sheet that had none, in the old markup language that Excel asks for. */
export function drawNotes(notes: readonly CellNote[]): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes(notes, 1025)}</xml>`;
}

/** A drawing with more notes. */
export function addNoteShapes(xml: string, notes: readonly CellNote[]): string {
  const ids = [...xml.matchAll(/_x0000_s(\d+)/gu)].map(([, id]) => Number(id));
  const end = xml.lastIndexOf('</');
  return xml.slice(0, end) + shapes(notes, Math.max(1024, ...ids) + 1) + xml.slice(end);
}
