import type { Document } from '@gouji/core/model';
import { type ReadOptions, startBudget } from '@gouji/core/read';
import { accountFor } from '../left-out.ts';
import { unreadable } from '../unreadable.ts';
import { countLists } from '../word/list-labels.ts';
import { toBlocks } from '../word/story-blocks.ts';
import { type AssemblyContext, assembleStory } from './assemble-story.ts';
import { isCompoundFile, openCompoundFile } from './compound-file.ts';
import { damagedDocument } from './damaged-document.ts';
import { place, readFileInformation } from './file-information.ts';
import { readLists } from './lists.ts';
import { readPieceTable } from './piece-table.ts';
import { type DocParagraph, openParagraphs } from './read-paragraphs.ts';
import { readStyleSheet } from './style-sheet.ts';
import { readSummaryTitle } from './summary-title.ts';
import { readTextBoxes } from './text-boxes.ts';

/**
 * Reads a Word 97–2003 document (MS-DOC; also the WPS files saved in that form): paragraphs and tables of the body in
 * order, tracked changes taken as accepted. Headers, footers and notes are left out.
 */
export function readDoc(bytes: Uint8Array, options: ReadOptions): Document {
  refuseOtherKinds(bytes);
  try {
    return readWord(bytes, options);
  } catch (error) {
    // A place outside the file: DataView checks every access for us.
    if (error instanceof RangeError) throw damagedDocument();
    throw error;
  }
}

function readWord(bytes: Uint8Array, options: ReadOptions): Document {
  const budget = startBudget(options.limits);
  const file = openCompoundFile(bytes, options.limits);
  const information = readFileInformation(file);
  const pieces = readPieceTable(information);
  const styles = readStyleSheet(information.structure(place.styleSheet));
  const paragraphs = openParagraphs(information, pieces, styles, budget);
  const lists = readLists(information);
  const boxes = readTextBoxes(information);
  const body = paragraphs(0, information.bodyLength);
  const main: AssemblyContext = {
    styles,
    labels: countLists(lists),
    budget,
    shadedTables: body.some(({ properties }) => properties.shaded),
    showHidden: isHiddenAsWhole(body),
  };
  const items = assembleStory(body, {
    ...main,
    boxesIn: ({ start, end }, path) =>
      boxes
        .filter(({ anchor }) => start <= anchor && anchor < end)
        .flatMap((box, index) =>
          assembleStory(paragraphs(box.from, box.to), main, `${path}/txbx[${index + 1}]/`),
        ),
  });
  const { blocks, loose } = toBlocks(items, 'WordDocument', budget);
  if (blocks.length === 0)
    throw unreadable(
      'no-text',
      '文档中没有可读取的文字；如内容为图片，请提供带文字的文档。',
      'The document holds no text; if it holds pictures, provide a document with text.',
    );
  const title = readSummaryTitle(file.read('\u0005SummaryInformation'));
  return {
    format: 'doc',
    blocks,
    metadata: title === null ? {} : { title },
    ...accountFor(blocks, loose),
    complete: true,
  };
}

/** So many times more hidden text than shown makes a document hidden as a whole, by a program that exported it. */
const mostlyHidden = 4;

function isHiddenAsWhole(paragraphs: readonly DocParagraph[]): boolean {
  let shown = 0;
  let hidden = 0;
  for (const { runs } of paragraphs)
    for (const { text, what } of runs)
      if (what === null) shown += text.length;
      else if (what === 'hidden') hidden += text.length;
  return hidden > shown * mostlyHidden;
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (isCompoundFile(bytes)) return;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('{\\rtf'))
    throw unreadable(
      'rtf',
      '这是 RTF 文档（扩展名虽为 .doc），暂不支持；请用 Word 或 WPS 打开后另存为 DOCX 再试。',
      'This is an RTF document, whatever its extension, which is not supported; open it in Word or WPS and save it as DOCX.',
    );
  throw damagedDocument();
}
