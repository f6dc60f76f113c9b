import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Notice, Severity } from '@gouji/core/model';
import type { Annotated, Signature } from '../annotated.ts';
import type { Remark } from '../remarks.ts';

/** Highlighter colours, as parts of red, green and blue. */
const colours: Readonly<Record<Severity, readonly [number, number, number]>> = {
  error: [1, 0.6, 0.6],
  warning: [1, 0.85, 0.4],
  info: [0.7, 0.85, 1],
};

/** Points around the words that the colour covers. */
const margin = 1;
const noteSize = 18;

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * The PDF with an annotation over the words of each remark, appended as an incremental update: the bytes of the original
 * stand unchanged at the front, so that what was signed stays as it was signed. Throws when it is encrypted or damaged.
 */
export async function annotatePdf(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  signature: Signature,
): Promise<Annotated> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, forIncrementalUpdate: true });
  const pages = document.getPages();
  let unplaced = 0;
  for (const remark of remarks) {
    const at = remark.at?.kind === 'page' ? remark.at : null;
    const page = (at && pages[at.page - 1]) ?? pages[0]!;
    const box = at ? toPageSpace(page, at.box) : null;
    annotatePage(document, page, remark, box, box ? 0 : unplaced++, signature);
  }
  return {
    format: 'pdf',
    bytes: await document.commit({ useObjectStreams: false }),
    remarks: remarks.length,
    notices: certifiedNotice(document),
  };
}

/** From the page as it is shown (points, origin top left) to the coordinates of the file. */
function toPageSpace(page: PDFPage, [x0, y0, x1, y1]: Box): Box {
  const crop = page.getCropBox();
  const media = page.getMediaBox();
  const left = Math.max(crop.x, media.x);
  const bottom = Math.max(crop.y, media.y);
  const right = Math.min(crop.x + crop.width, media.x + media.width);
  const top = Math.min(crop.y + crop.height, media.y + media.height);
  const turns = (((page.getRotation().angle / 90) % 4) + 4) % 4;
  const turn = (x: number, y: number): readonly [number, number] => {
    if (turns === 1) return [y + left, x + bottom];
    if (turns === 2) return [right - x, y + bottom];
    if (turns === 3) return [right - y, top - x];
    return [x + left, top - y];
  };
  const [ax, ay] = turn(x0, y0);
  const [bx, by] = turn(x1, y1);
  return [
    Math.min(ax, bx) - margin,
    Math.min(ay, by) - margin,
    Math.max(ax, bx) + margin,
    Math.max(ay, by) + margin,
  ];
}

function annotatePage(
  document: PDFDocument,
  page: PDFPage,
  remark: Remark,
  box: Box | null,
  place: number,
  { author, date }: Signature,
): void {
  const { context } = document;
  const colour = colours[remark.severity];
  const common = {
    Type: 'Annot',
    Contents: PDFHexString.fromText(remark.paragraphs.join('\n')),
    T: PDFHexString.fromText(author),
    C: [...colour],
    F: 4,
    ...(date && { M: PDFString.of(pdfDate(date)), CreationDate: PDFString.of(pdfDate(date)) }),
  };
  const annotation = box
    ? context.obj({
        ...common,
        Subtype: 'Highlight',
        Rect: [...box],
        QuadPoints: [box[0], box[3], box[2], box[3], box[0], box[1], box[2], box[1]],
        AP: { N: context.register(highlight(document, box, colour)) },
      })
    : context.obj({ ...common, Subtype: 'Text', Name: 'Comment', Rect: [...cornerOf(page, place)] });
  page.node.addAnnot(context.register(annotation));
}

/** Notes about the whole report stand beside each other in the upper left corner of the first page. */
function cornerOf(page: PDFPage, place: number): Box {
  const { x, y, height } = page.getCropBox();
  const left = x + noteSize + place * (noteSize + 4);
  const top = y + height - noteSize;
  return [left, top - noteSize, left + noteSize, top];
}

/** The colour as it is drawn: multiplied, so that the words stay black. */
function highlight(document: PDFDocument, [x0, y0, x1, y1]: Box, colour: readonly number[]) {
  return document.context.stream(
    `/Multiplied gs ${colour.join(' ')} rg ${x0} ${y0} ${x1 - x0} ${y1 - y0} re f`,
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x0, y0, x1, y1],
      Resources: { ExtGState: { Multiplied: { Type: 'ExtGState', BM: 'Multiply' } } },
    },
  );
}

const pdfDate = (date: string): string =>
  `D:${new Date(date).toISOString().replace(/\D/gu, '').slice(0, 14)}Z`;

/** A certified document says which changes its author permits; only level 3 permits annotations (ISO 32000-1, 12.8.2.2). */
function certifiedNotice(document: PDFDocument): Notice[] {
  const permissions = document.catalog.lookupMaybe(PDFName.of('Perms'), PDFDict);
  const certification = permissions?.lookupMaybe(PDFName.of('DocMDP'), PDFDict);
  const references = certification?.lookupMaybe(PDFName.of('Reference'), PDFArray);
  if (!references) return [];
  const reference = references.lookupMaybe(0, PDFDict);
  const level = reference
    ?.lookupMaybe(PDFName.of('TransformParams'), PDFDict)
    ?.lookupMaybe(PDFName.of('P'), PDFNumber);
  if ((level?.asNumber() ?? 2) >= 3) return [];
  return [
    {
      code: 'certification-forbids',
      level: 'warning',
      message: {
        zh: '原文件的认证签名不允许加批注，阅读器会提示签名后有改动；原文件未作改动。',
        en: 'The certification of the original does not permit annotations; readers will say it was changed. The original is unchanged.',
      },
    },
  ];
}
