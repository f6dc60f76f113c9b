import type { LeftOutKind } from '@gouji/core/model';
import type { LooseEnd } from '@gouji/core/read';
import { equationText, isFormula } from '../word/equation.ts';
import { trimXml, walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { closeParagraph } from './close-paragraph.ts';
import type { DocxStory, EmbeddedFile, StoryContext } from './docx-story.ts';
import { cellSettings, type DraftParagraph, draftParagraph, paragraphSettings } from './element-settings.ts';
import { Fields, hasWholeFields } from './fields.ts';
import { contentControls, dropDowns } from './form-elements.ts';
import { isOn } from './numbering.ts';
import { evidenceOf, noLook, type RunLook, rankOf, setGround, unshaded } from './run-look.ts';
import { skippedElements } from './skipped-elements.ts';
import { StoryBuilder } from './story-builder.ts';
import { symbolText } from './symbol.ts';
import { addWordArt, pathOfBox } from './text-boxes.ts';

type Opener = (attributes: XmlAttributes, paragraph?: DraftParagraph) => void;
type Closer = (paragraph?: DraftParagraph) => void;

/** Walks the main part of a DOCX (`word/document.xml`). */
export function readStory(xml: string, context: StoryContext): DocxStory {
  const { styles } = context;
  const builder = new StoryBuilder();
  const counts = { pictures: 0, shown: 0, hidden: 0 };
  const embedded: EmbeddedFile[] = [];
  const loose: LooseEnd[] = [];
  const paragraphs: DraftParagraph[] = [];
  /** For each mc:AlternateContent, whether a branch was taken. */
  const alternatives: boolean[] = [];
  /** How many fields were open where each open cell began. */
  const fieldsOfCells: number[] = [];
  const fields = new Fields(hasWholeFields(xml));
  const controls = contentControls();
  const lists = dropDowns(fields);
  let skipping = 0;
  /** Text of a tracked deletion that is being skipped. */
  let deleted: string[] | null = null;
  let inRowProperties = false;
  /** Raised and lowered parts of formulas that are open. */
  let shifted: LeftOutKind[] = [];
  let text: string[] | null = null;
  let keepsSpace = false;
  let objects = 0;

  const groundOf = (paragraph: DraftParagraph): string | null => {
    const own = paragraph.ground ?? builder.ground;
    if (own) return own;
    if (builder.where === 'box') return null;
    return builder.where === 'cell' && own === undefined && styles.shadedTables ? null : unshaded;
  };
  const looksIn = (paragraph: DraftParagraph): readonly [RunLook, RunLook] => [
    (paragraph.style === null ? undefined : styles.paragraphs.get(paragraph.style)?.look) ?? styles.standard,
    (paragraph.runStyle === null ? undefined : styles.characters.get(paragraph.runStyle)) ?? noLook,
  ];
  const evidenceIn = (paragraph: DraftParagraph, looks: readonly [RunLook, RunLook]): LeftOutKind | null => {
    if (controls.showPrompt()) return 'unfilled';
    const evidence = evidenceOf(paragraph.run, looks, groundOf(paragraph));
    if (context.showHidden && (evidence === 'hidden' || evidence === 'white')) return null;
    return evidence ?? shifted.at(-1) ?? null;
  };
  const add = (value: string): void => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (!paragraph || paragraph.inProperties || fields.inCode) return;
    fields.noteText(value);
    const looks = looksIn(paragraph);
    const evidence = evidenceIn(paragraph, looks);
    if (evidence === null) {
      counts.shown += value.length;
      paragraph.content.add(value, rankOf(paragraph.run, looks));
      return;
    }
    if (evidence === 'hidden') counts.hidden += value.length;
    paragraph.content.leaveOut(evidence, value);
  };
  const leaveOut = (what: LeftOutKind, words = ''): void => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph) paragraph.content.leaveOut(what, words);
    else loose.push({ what, text: words, at: null });
  };

  const startText = (attributes: XmlAttributes): void => {
    text = [];
    keepsSpace = attributes.get('space') === 'preserve';
  };
  const endText = (): void => {
    if (text) add(keepsSpace ? text.join('') : trimXml(text.join('')));
    text = null;
  };
  const startCode = (): void => {
    text = [];
  };
  const endCode = (): void => {
    if (text) fields.addCode(text.join(''));
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
  const dropRow = (what: LeftOutKind): void => {
    builder.deleteRow();
    loose.push({ what, text: '', at: null });
  };
  const removal: Opener = (_, paragraph) => {
    if (paragraph?.inProperties) paragraph.endDeleted = true;
    else if (inRowProperties) dropRow('deleted');
    else deleted = [];
    skip();
  };
  const endField = (): void => {
    const { text: chosen, code, isEmpty } = fields.end();
    const equation = equationText(code);
    if (chosen !== '') add(chosen);
    else if (equation) {
      if (equation.text !== '') add(equation.text);
      for (const aside of equation.asides) leaveOut(aside.what, aside.text);
    } else if (isEmpty && isFormula(code)) leaveOut('formula', code.trim());
  };
  const countPicture = (): void => {
    counts.pictures++;
    if (objects === 0) leaveOut('picture');
  };
  /** A note; its mark may be typed behind it in the same run. */
  const startNote: Opener = (attributes, paragraph) => {
    leaveOut('note');
    if (paragraph && attributes.get('customMarkFollows') && isOn(attributes.get('customMarkFollows')))
      paragraph.run = { ...paragraph.run, shift: 'raised' };
  };
  const startShift = (what: LeftOutKind): Opener => {
    return () => {
      shifted = [...shifted, what];
    };
  };
  const endShift = (): void => {
    shifted = shifted.slice(0, -1);
  };

  // One look-up decides for each element; most elements only style the text and have no entry.
  const openers = new Map<string, Opener>([
    ...skippedElements.map((name) => [name, skip] as const),
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
    ['w:instrText', startCode],
    ['w:tab', () => add('\t')],
    ['w:ptab', () => add('\t')],
    ['w:br', () => add('\n')],
    ['w:cr', () => add('\n')],
    ['w:noBreakHyphen', () => add('-')],
    // A fraction on one line: its two parts must not run together.
    ['m:den', () => add('/')],
    ['m:sup', startShift('raised')],
    ['m:sub', startShift('lowered')],
    ['w:sym', (attributes) => add(symbolText(attributes.get('font') ?? '', attributes.get('char') ?? ''))],
    [
      'w:fldChar',
      (attributes) => {
        const type = attributes.get('fldCharType');
        if (type === 'begin') fields.begin();
        else if (type === 'separate') fields.separate();
        else if (type === 'end') endField();
      },
    ],
    ...lists.openers,
    ...controls.openers,
    ['w:txbxContent', (_, paragraph) => builder.openTextBox(pathOfBox(paragraph))],
    ['v:textpath', (attributes, paragraph) => addWordArt(attributes, paragraph, builder, context)],
    ['w:tbl', () => builder.openTable()],
    ['w:tr', () => builder.openRow()],
    [
      'w:tc',
      () => {
        fieldsOfCells.push(fields.depth);
        builder.openCell();
      },
    ],
    [
      'w:trPr',
      () => {
        inRowProperties = true;
      },
    ],
    [
      'w:hidden',
      (attributes) =>
        inRowProperties && isOn(attributes.get('val')) && !context.showHidden && dropRow('hidden'),
    ],
    ['w:gridBefore', (attributes) => builder.skipBefore(Number(attributes.get('val')))],
    ...cellSettings.map(
      ([name, set]) =>
        [name, (attributes: XmlAttributes) => builder.cell && set(builder.cell, attributes)] as const,
    ),
    [
      'w:shd',
      (attributes, paragraph) => {
        if (paragraph) setGround(paragraph.inProperties ? paragraph : paragraph.run, attributes);
        else if (builder.cell) setGround(builder.cell.container, attributes);
      },
    ],
    ['a:blip', countPicture],
    ['v:imagedata', countPicture],
    ['c:chart', () => leaveOut('object')],
    ['w:object', () => objects++],
    ['o:OLEObject', (attributes) => leaveOut('object', attributes.get('ProgID') ?? '')],
    ['w:footnoteReference', startNote],
    ['w:endnoteReference', startNote],
    // Its digits are drawn in reversed order.
    ['w:bdo', (attributes) => add(attributes.get('val') === 'rtl' ? '\u202e' : '\u202d')],
    ['w:commentReference', () => leaveOut('annotation')],
    [
      'w:altChunk',
      (attributes) =>
        embedded.push({
          id: attributes.get('id') ?? '',
          after: builder.where === 'body' ? builder.items.length : null,
        }),
    ],
  ]);
  const closers = new Map<string, Closer>([
    ['w:t', endText],
    ['m:t', endText],
    ['w:instrText', endCode],
    ['m:sup', endShift],
    ['m:sub', endShift],
    ['w:bdo', () => add('\u202c')],
    [
      'w:pPr',
      (paragraph) => {
        if (paragraph) paragraph.inProperties = false;
      },
    ],
    [
      'w:rPr',
      (paragraph) => {
        if (paragraph) paragraph.inRunProperties = false;
      },
    ],
    [
      'w:p',
      (paragraph) => {
        paragraphs.pop();
        fields.endParagraph();
        if (paragraph) closeParagraph(paragraph, builder, context);
      },
    ],
    ...lists.closers,
    ...controls.closers,
    ['w:object', () => objects--],
    ['w:txbxContent', () => builder.closeTextBox()],
    [
      'w:trPr',
      () => {
        inRowProperties = false;
      },
    ],
    [
      'w:tc',
      () => {
        builder.closeCell();
        fields.closeTo(fieldsOfCells.pop() ?? 0);
      },
    ],
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
      if (skipping === 0) closers.get(name)?.(paragraphs[paragraphs.length - 1]);
      else if (--skipping === 0 && deleted) {
        leaveOut('deleted', deleted.join(''));
        deleted = null;
      }
    },
    text(value) {
      if (skipping > 0) deleted?.push(value);
      else if (text) text.push(value);
    },
  });
  builder.close();
  return { items: builder.items, loose, embedded, ...counts };
}
