import type { Budget } from '@gouji/core/read';
import type { ListLabels } from '../word/list-labels.ts';
import { type StoryItem, trimBreaks } from '../word/story.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { cellSettings, type DraftParagraph, draftParagraph, paragraphSettings } from './element-settings.ts';
import type { Numbering } from './numbering.ts';
import { StoryBuilder } from './story-builder.ts';
import { outlineHeading, type ParagraphStyle } from './styles.ts';
import { symbolText } from './symbol.ts';

export interface StoryContext {
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly numbering: Numbering | null;
  readonly labels: ListLabels;
  readonly budget: Budget;
}

/** What the main part holds, tracked changes taken as accepted. */
export interface DocxStory {
  readonly items: readonly StoryItem[];
  /** Things that are not read, counted. */
  readonly pictures: number;
  readonly notes: number;
  readonly embedded: number;
}

/** Subtrees without content of the current version: old properties, deleted or moved text, phonetic guides. */
const skipped = [
  ...['w:pPrChange', 'w:rPrChange', 'w:tblPr', 'w:tblPrEx', 'w:tblGrid', 'w:tcPrChange', 'w:trPrChange'],
  ...['w:sectPr', 'w:tabs', 'w:sdtPr', 'w:sdtEndPr', 'w:rt'],
];

/** Walks the main part of a DOCX (`word/document.xml`). */
export function readStory(xml: string, context: StoryContext): DocxStory {
  const builder = new StoryBuilder();
  const counts = { pictures: 0, notes: 0, embedded: 0 };
  const paragraphs: DraftParagraph[] = [];
  /** For each mc:AlternateContent, whether a branch was taken. */
  const alternatives: boolean[] = [];
  /** For each open field, whether its result has begun. */
  const fields: boolean[] = [];
  let skipping = 0;
  let inRowProperties = false;
  let text: string[] | null = null;
  let keepsSpace = false;

  const add = (value: string): void => {
    const paragraph = paragraphs[paragraphs.length - 1];
    // A field inside the code of another field belongs to that code, which is not shown.
    if (paragraph && !paragraph.hidden && !paragraph.inProperties && !fields.slice(0, -1).includes(false))
      paragraph.texts.push(value);
  };

  const setRowProperties = (inside: boolean): void => {
    inRowProperties = inside;
  };
  const startText = (attributes: XmlAttributes): void => {
    text = [];
    keepsSpace = attributes.get('space') === 'preserve';
  };
  const endText = (): void => {
    if (text) add(keepsSpace ? text.join('') : trimXml(text.join('')));
    text = null;
  };

  /** Marks the subtree of the element that opens now as left out. */
  const skip = (): void => {
    skipping = 1;
  };
  const branch = (): void => {
    if (alternatives.at(-1)) skip();
    else alternatives[alternatives.length - 1] = true;
  };
  const removal = (_: XmlAttributes, paragraph?: DraftParagraph): void => {
    if (paragraph?.inProperties) paragraph.endDeleted = true;
    else if (inRowProperties) builder.deleteRow();
    skip();
  };

  // One look-up decides for each element; most elements only style the text and have no entry.
  const openers = new Map<string, (attributes: XmlAttributes, paragraph?: DraftParagraph) => void>([
    ...skipped.map((name) => [name, skip] as const),
    ...paragraphSettings,
    ['w:del', removal],
    ['w:moveFrom', removal],
    ['mc:AlternateContent', () => alternatives.push(false)],
    // Emoji come as a symbol element of their own, with the plain character in the fallback.
    ['mc:Choice', (attributes) => (attributes.get('Requires') === 'w16se' ? skip() : branch())],
    ['mc:Fallback', branch],
    ['w:p', () => paragraphs.push(draftParagraph(builder.openParagraph()))],
    ['w:t', startText],
    ['m:t', startText],
    ['w:tab', () => add('\t')],
    ['w:ptab', () => add('\t')],
    ['w:br', () => add('\n')],
    ['w:cr', () => add('\n')],
    ['w:noBreakHyphen', () => add('-')],
    ['w:sym', (attributes) => add(symbolText(attributes.get('font') ?? '', attributes.get('char') ?? ''))],
    ['w:fldChar', (attributes) => followField(fields, attributes.get('fldCharType'))],
    [
      'w:txbxContent',
      (_, paragraph) =>
        builder.openTextBox(paragraph ? `${paragraph.path}/txbx[${++paragraph.boxes}]/` : 'txbx/'),
    ],
    ['w:tbl', () => builder.openTable()],
    ['w:tr', () => builder.openRow()],
    ['w:tc', () => builder.openCell()],
    ['w:trPr', () => setRowProperties(true)],
    ['w:gridBefore', (attributes) => builder.skipBefore(Number(attributes.get('val')))],
    ...cellSettings.map(
      ([name, set]) =>
        [name, (attributes: XmlAttributes) => builder.cell && set(builder.cell, attributes)] as const,
    ),
    ['a:blip', () => counts.pictures++],
    ['v:imagedata', () => counts.pictures++],
    ['w:footnoteReference', () => counts.notes++],
    ['w:endnoteReference', () => counts.notes++],
    ['w:altChunk', () => counts.embedded++],
  ]);
  const closers = new Map<string, (paragraph?: DraftParagraph) => void>([
    ['w:t', endText],
    ['m:t', endText],
    [
      'w:pPr',
      (paragraph) => {
        if (paragraph) paragraph.inProperties = false;
      },
    ],
    [
      'w:p',
      (paragraph) => {
        paragraphs.pop();
        if (paragraph) closeParagraph(paragraph, builder, context);
      },
    ],
    ['w:txbxContent', () => builder.closeTextBox()],
    ['w:trPr', () => setRowProperties(false)],
    ['w:tc', () => builder.closeCell()],
    ['w:tr', () => builder.closeRow()],
    ['w:tbl', () => builder.closeTable()],
    ['mc:AlternateContent', () => alternatives.pop()],
  ]);

  walkXml(xml, context.budget, {
    open(name, attributes) {
      if (skipping > 0) skipping++;
      else openers.get(name)?.(attributes, paragraphs[paragraphs.length - 1]);
    },
    close(name) {
      if (skipping > 0) skipping--;
      else closers.get(name)?.(paragraphs[paragraphs.length - 1]);
    },
    text(value) {
      if (text && skipping === 0) text.push(value);
    },
  });
  builder.close();
  return { items: builder.items, ...counts };
}

function followField(fields: boolean[], type: string | undefined): void {
  if (type === 'begin') fields.push(false);
  else if (type === 'separate') fields[Math.max(0, fields.length - 1)] = true;
  else if (type === 'end') fields.pop();
}

function closeParagraph(paragraph: DraftParagraph, builder: StoryBuilder, context: StoryContext): void {
  const text = builder.takeCarried() + paragraph.texts.join('');
  if (paragraph.endDeleted) {
    builder.carry(text);
    return;
  }
  const style = paragraph.style === null ? undefined : context.styles.get(paragraph.style);
  if (style?.contents) return;
  const label = listLabel(paragraph, style, context);
  const heading =
    paragraph.outline === undefined ? (style?.heading ?? null) : outlineHeading(paragraph.outline);
  builder.addParagraph(paragraph.path, text.trim() === '' ? '' : label + trimBreaks(text), heading);
}

/** Direct numbering wins over the style's; list `0` takes numbering away. */
function listLabel(
  paragraph: DraftParagraph,
  style: ParagraphStyle | undefined,
  { numbering, labels }: StoryContext,
): string {
  const list = paragraph.list ?? style?.list ?? null;
  if (list === null || list === '0' || !numbering) return '';
  const bound = paragraph.style === null ? null : numbering.levelOfStyle(list, paragraph.style);
  const level = paragraph.level ?? (paragraph.list === null ? (bound ?? style?.level) : style?.level) ?? 0;
  return labels.next(list, level);
}

function trimXml(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
