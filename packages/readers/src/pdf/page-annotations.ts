import type { LeftOutKind } from '@gouji/core/model';
import type { Box, PageWord } from '../layout/page.ts';
import { mapBox, type PageFrame } from './page-frame.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** Something of a page that is left out, at its place. */
export interface PageAside {
  readonly what: LeftOutKind;
  readonly text: string;
  readonly box: Box;
}

/** What annotations add to a page. */
export interface PageAnnotations {
  /** Texts typed onto the page and values of form fields. */
  readonly words: readonly PageWord[];
  /** Areas that annotations strike out, and areas they may cover. */
  readonly struck: readonly Box[];
  readonly covering: readonly Box[];
  readonly asides: readonly PageAside[];
}

const subtypes = {
  note: 1,
  freeText: 3,
  square: 5,
  circle: 6,
  polygon: 7,
  strikeOut: 12,
  stamp: 13,
  widget: 20,
  redaction: 28,
};
const fieldTypes = { comboBox: 4, listBox: 5, text: 6 };
/** Flags of annotations that are not shown: hidden, no view. */
const notShown = 0x22;
const mostAnnotations = 20_000;
const longestText = 4_000;
const keys = {
  contents: new TextEncoder().encode('Contents\0'),
  value: new TextEncoder().encode('V\0'),
};
/** The kind of a value that is a text. */
const stringValue = 3;

/** Reads the annotations of a page. `form` is the form of the document, 0 for none. */
export function readAnnotations(
  engine: PdfiumEngine,
  page: Handle,
  form: Handle,
  frame: PageFrame,
  checkTime: () => void,
): PageAnnotations {
  const { call } = engine;
  const found: Found = { words: [], struck: [], covering: [], asides: [] };
  const count = Math.min(call.FPDFPage_GetAnnotCount(page), mostAnnotations);
  for (let index = 0; index < count; index++) {
    if (index % 256 === 255) checkTime();
    const annotation = call.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const isShown = (call.FPDFAnnot_GetFlags(annotation) & notShown) === 0;
    const box = isShown ? rectangleOf(engine, annotation, frame) : null;
    if (box) addAnnotation(found, engine, form, annotation, box, frame);
    call.FPDFPage_CloseAnnot(annotation);
  }
  return found;
}

interface Found extends PageAnnotations {
  readonly words: PageWord[];
  readonly struck: Box[];
  readonly covering: Box[];
  readonly asides: PageAside[];
}

function addAnnotation(
  { words, struck, covering, asides }: Found,
  engine: PdfiumEngine,
  form: Handle,
  annotation: Handle,
  box: Box,
  frame: PageFrame,
): void {
  switch (engine.call.FPDFAnnot_GetSubtype(annotation)) {
    case subtypes.freeText:
      covering.push(box);
      addLines(words, stringOf(engine, annotation, keys.contents), box);
      break;
    case subtypes.widget:
      addLines(words, fieldValue(engine, form, annotation), box);
      break;
    case subtypes.strikeOut:
      struck.push(...quadsOf(engine, annotation, frame));
      break;
    case subtypes.note:
      asides.push({ what: 'annotation', text: stringOf(engine, annotation, keys.contents), box });
      break;
    case subtypes.stamp:
      covering.push(box);
      asides.push({ what: 'overlay', text: '', box });
      break;
    case subtypes.square:
    case subtypes.circle:
    case subtypes.polygon:
    case subtypes.redaction:
      covering.push(box);
      break;
  }
}

function rectangleOf(
  { call, scratch, float }: PdfiumEngine,
  annotation: Handle,
  frame: PageFrame,
): Box | null {
  if (!call.FPDFAnnot_GetRect(annotation, scratch)) return null;
  // FS_RECTF: left, top, right, bottom.
  const box = mapBox(
    frame.matrix,
    float(scratch),
    float(scratch + 12),
    float(scratch + 8),
    float(scratch + 4),
  );
  return box.every(Number.isFinite) ? box : null;
}

function quadsOf({ call, scratch, float }: PdfiumEngine, annotation: Handle, frame: PageFrame): Box[] {
  const boxes: Box[] = [];
  const count = Math.min(call.FPDFAnnot_CountAttachmentPoints(annotation), 500);
  for (let index = 0; index < count; index++) {
    if (!call.FPDFAnnot_GetAttachmentPoints(annotation, index, scratch)) continue;
    const at = (offset: number): number => float(scratch + 4 * offset);
    const xs = [at(0), at(2), at(4), at(6)];
    const ys = [at(1), at(3), at(5), at(7)];
    boxes.push(mapBox(frame.matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)));
  }
  return boxes;
}

function keyOf({ bytes, scratch }: PdfiumEngine, key: Uint8Array): number {
  bytes().set(key, scratch + 64);
  return scratch + 64;
}

function stringOf(engine: PdfiumEngine, annotation: Handle, key: Uint8Array): string {
  const at = keyOf(engine, key);
  return textOf(engine, (buffer, size) => engine.call.FPDFAnnot_GetStringValue(annotation, at, buffer, size));
}

/** A text that PDFium writes as UTF-16 into a buffer. */
function textOf({ call, bytes }: PdfiumEngine, write: (buffer: number, size: number) => number): string {
  const size = longestText * 2;
  const buffer = call.malloc(size);
  if (buffer === 0) return '';
  const length = Math.min(write(buffer, size), size);
  const text = new TextDecoder('utf-16le').decode(bytes().slice(buffer, buffer + Math.max(0, length - 2)));
  call.free(buffer);
  return text;
}

/** What a field shows: its own value, or that of the field it is a part of. */
function fieldValue(engine: PdfiumEngine, form: Handle, annotation: Handle): string {
  const { call } = engine;
  const type = form === 0 ? -1 : call.FPDFAnnot_GetFormFieldType(form, annotation);
  if (type === fieldTypes.comboBox || type === fieldTypes.listBox) {
    const chosen = chosenOptions(engine, form, annotation);
    if (chosen !== '') return chosen;
  }
  if (call.FPDFAnnot_GetValueType(annotation, keyOf(engine, keys.value)) === stringValue)
    return stringOf(engine, annotation, keys.value);
  if (form === 0) return '';
  if (type !== fieldTypes.text && type !== fieldTypes.comboBox && type !== fieldTypes.listBox) return '';
  return textOf(engine, (buffer, size) => call.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size));
}

const mostOptions = 500;

/** The options of a list that are chosen, as it shows them: a file may store other words for them. */
function chosenOptions(engine: PdfiumEngine, form: Handle, annotation: Handle): string {
  const { call } = engine;
  const count = Math.min(call.FPDFAnnot_GetOptionCount(form, annotation), mostOptions);
  const chosen: string[] = [];
  for (let index = 0; index < count; index++)
    if (call.FPDFAnnot_IsOptionSelected(form, annotation, index))
      chosen.push(
        textOf(engine, (buffer, size) =>
          call.FPDFAnnot_GetOptionLabel(form, annotation, index, buffer, size),
        ),
      );
  return chosen.join('\n');
}

/** The lines of a text in a box, one under the other; they belong together wherever rules cross them. */
function addLines(words: PageWord[], text: string, [x0, y0, x1, y1]: Box): void {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const height = (y1 - y0) / Math.max(1, filled.length);
  for (const [index, line] of filled.entries())
    words.push({ text: line, box: [x0, y0 + index * height, x1, y0 + (index + 1) * height], whole: true });
}
