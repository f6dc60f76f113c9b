import { escapeMarkup } from '@gouji/core/format';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packOwn } from '../opc/own-part.ts';
import { scanTags } from '../opc/scan-tags.ts';
import { fillTemplate, TemplateError, type View } from './fill-template.ts';

/** Parts of a Word document that may hold fields: the text, headers and footers. */
const fillable = /^word\/(?:document|header\d*|footer\d*)\.xml$/u;
const mainPart = 'word/document.xml';

/** A mark as an input method may have written it, with wide braces and signs. */
const mark = /[{｛]{2}\s*([#^/＃＾／]?)\s*([^{}｛｝\s]+?)\s*[}｝]{2}/gu;
const braces = /[{｛]{2}|[}｝]{2}/u;

interface Range {
  start: number;
  end: number;
}

interface Paragraph extends Range {
  /** Where its own pieces of text stand, in order. */
  readonly pieces: Range[];
  /** The row of a table it stands in, the innermost; null outside tables. */
  readonly row: Row | null;
  /** Whether there are paragraphs in it, as in a text box that is anchored there. */
  holdsOthers: boolean;
}

interface Row extends Range {
  readonly paragraphs: Paragraph[];
}

interface Change extends Range {
  readonly text: string;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Where paragraphs, their texts and the rows of tables stand in a part. */
function findParagraphs(xml: string): { paragraphs: Paragraph[]; rows: Row[] } {
  const paragraphs: Paragraph[] = [];
  const rows: Row[] = [];
  const openParagraphs: Paragraph[] = [];
  const openRows: Row[] = [];
  let textFrom = -1;
  const open: Readonly<Record<string, (at: Range) => void>> = {
    p: ({ start }) => {
      for (const outer of openParagraphs) outer.holdsOthers = true;
      const row = openRows.at(-1) ?? null;
      openParagraphs.push({ start, end: start, pieces: [], row, holdsOthers: false });
    },
    tr: ({ start }) => {
      openRows.push({ start, end: start, paragraphs: [] });
    },
    t: ({ end }) => {
      textFrom = end;
    },
  };
  const close: Readonly<Record<string, (at: Range) => void>> = {
    p: ({ end }) => {
      const paragraph = openParagraphs.pop();
      if (!paragraph) return;
      paragraph.end = end;
      paragraphs.push(paragraph);
      paragraph.row?.paragraphs.push(paragraph);
    },
    tr: ({ end }) => {
      const row = openRows.pop();
      if (!row) return;
      row.end = end;
      rows.push(row);
    },
    t: ({ start }) => openParagraphs.at(-1)?.pieces.push({ start: textFrom, end: start }),
  };
  scanTags(xml, ({ kind, name, start, end }) => {
    if (!name.startsWith('w:') || kind === 'empty') return;
    (kind === 'open' ? open : close)[localName(name)]?.({ start, end });
  });
  return { paragraphs, rows };
}

const plainMark = (sign: string, name: string): string => `{{${sign.normalize('NFKC')}${name}}}`;

const textOf = (xml: string, { pieces }: Paragraph): string =>
  pieces.map(({ start, end }) => xml.slice(start, end)).join('');

function refuseBroken(text: string): void {
  const rest = text.replace(mark, '');
  if (!braces.test(rest)) return;
  const shown = rest.trim().slice(0, 30);
  throw new TemplateError({
    zh: `模板中“${shown}”一处的花括号不成对，项目应写成 {{单位}} 的样子。`,
    en: `The braces at “${shown}” of the template do not match; a field is written {{单位}}.`,
  });
}

/**
 * The pieces of a paragraph with every mark in one of them: Word and WPS part what was typed in one go over several runs
 * whenever something is edited, spelled or formatted. A mark keeps the looks of its first character.
 */
function joinMarks(xml: string, paragraph: Paragraph): Change[] {
  const text = textOf(xml, paragraph);
  refuseBroken(text);
  const owner: { piece: number; at: number }[] = [];
  const pieces = paragraph.pieces.map(({ start, end }, piece) => {
    for (let at = start; at < end; at++) owner.push({ piece, at: at - start });
    return xml.slice(start, end);
  });
  const written = pieces.map(() => '');
  let from = 0;
  const copy = (to: number): void => {
    for (let at = from; at < to; at++) written[owner[at]!.piece] += text[at]!;
  };
  for (const found of text.matchAll(mark)) {
    copy(found.index);
    written[owner[found.index]!.piece] += plainMark(found[1]!, found[2]!);
    from = found.index + found[0].length;
  }
  copy(text.length);
  return paragraph.pieces.flatMap((piece, index) =>
    written[index] === pieces[index] ? [] : [{ ...piece, text: written[index]! }],
  );
}

const marksOf = (text: string): { sign: string; name: string; whole: string }[] =>
  [...text.matchAll(mark)].map(([whole, sign = '', name = '']) => ({
    sign: sign.normalize('NFKC'),
    name,
    whole,
  }));

/** The one mark of a paragraph that holds nothing else. */
function onlyMark(xml: string, paragraph: Paragraph): { sign: string; name: string } | null {
  const text = textOf(xml, paragraph).trim();
  const [first, ...others] = marksOf(text);
  return first && others.length === 0 && first.whole === text ? first : null;
}

/** A row whose text is inside one section is written for each of its items; a row that only opens or closes one goes. */
function changeRow(xml: string, row: Row): Change[] | null {
  const text = row.paragraphs
    .map((one) => textOf(xml, one))
    .join('')
    .trim();
  const marks = marksOf(text);
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || first.sign === '') return null;
  if (marks.length === 1 && first.whole === text)
    return [{ start: row.start, end: row.end, text: plainMark(first.sign, first.name) }];
  const surrounds =
    first.sign !== '/' &&
    last.sign === '/' &&
    first.name === last.name &&
    text.startsWith(first.whole) &&
    text.endsWith(last.whole);
  if (!surrounds) return null;
  const [opening, closing] = [plainMark(first.sign, first.name), plainMark('/', last.name)];
  return [
    { start: row.start, end: row.start, text: opening },
    ...withoutOuter(xml, row, opening, closing),
    { start: row.end, end: row.end, text: closing },
  ];
}

/** The texts of a row without the marks that now stand around it. */
function withoutOuter(xml: string, { paragraphs }: Row, opening: string, closing: string): Change[] {
  const joined = paragraphs.flatMap((one) => joinMarks(xml, one));
  const pieces = paragraphs
    .flatMap((one) => one.pieces)
    .map(({ start, end }) => ({
      start,
      end,
      text: joined.find((one) => one.start === start)?.text ?? xml.slice(start, end),
    }));
  const first = pieces.find(({ text }) => text.includes(opening))!;
  first.text = first.text.replace(opening, '');
  const last = pieces.findLast(({ text }) => text.includes(closing))!;
  const at = last.text.lastIndexOf(closing);
  last.text = last.text.slice(0, at) + last.text.slice(at + closing.length);
  return pieces.filter(({ start, end, text }) => xml.slice(start, end) !== text);
}

/** A paragraph that is one mark is that section's border, or is left out where its field is empty. */
function changeParagraph(xml: string, paragraph: Paragraph): Change[] {
  const only = paragraph.row === null && !paragraph.holdsOthers ? onlyMark(xml, paragraph) : null;
  if (!only) return joinMarks(xml, paragraph);
  const { start, end } = paragraph;
  if (only.sign !== '') return [{ start, end, text: plainMark(only.sign, only.name) }];
  return [
    { start, end: start, text: plainMark('#', only.name) },
    ...joinMarks(xml, paragraph),
    { start: end, end, text: plainMark('/', only.name) },
  ];
}

/** The part with its marks where sections of them can be written out: each in one piece, those around rows outside of them. */
function toTemplate(xml: string): string {
  const { paragraphs, rows } = findParagraphs(xml);
  const changes: Change[] = [];
  const done = new Set<Paragraph>();
  for (const row of rows) {
    const own = changeRow(xml, row);
    if (!own) continue;
    changes.push(...own);
    for (const paragraph of row.paragraphs) done.add(paragraph);
  }
  for (const paragraph of paragraphs)
    if (!done.has(paragraph)) changes.push(...changeParagraph(xml, paragraph));
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  let out = '';
  for (const { start, end, text } of changes) {
    out += xml.slice(at, start) + text;
    at = end;
  }
  return out + xml.slice(at);
}

const emptyCell =
  /(<w:tc(?:\s[^>]*)?>(?:<w:tcPr(?:\s[^>]*)?\/>|<w:tcPr(?:\s[^>]*)?>(?:(?!<\/w:tcPr>)[\s\S])*<\/w:tcPr>)?)<\/w:tc>/gu;

/** Every tag closed where it was opened; a section that begins in a table and ends behind it leaves none such. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  let balanced = true;
  scanTags(xml, ({ kind, name }) => {
    if (kind === 'open') open.push(name);
    else if (kind === 'close') balanced &&= open.pop() === name;
  });
  return balanced && open.length === 0;
}

function write(template: string, view: View): string {
  const xml = fillTemplate(template, view, (text) => escapeMarkup(text.replace(/\s*\n\s*/gu, ' ')));
  if (!isBalanced(xml))
    throw new TemplateError({
      zh: '模板中有一对 {{#…}} 与 {{/…}} 不在同一层（如一个在表格里、一个在表格外），请放在同一段、同一行或都单独成段。',
      en: 'A pair of {{#…}} and {{/…}} of the template does not lie on one level (one in a table, one outside); put both in a paragraph, in a row, or in paragraphs of their own.',
    });
  return xml.replace(emptyCell, '$1<w:p/></w:tc>');
}

const body =
  /^([\s\S]*<w:body(?:\s[^>]*)?>)([\s\S]*?)((?:<w:sectPr(?:\s[^>]*)?(?:\/>|>(?:(?!<w:sectPr)[\s\S])*<\/w:sectPr>))?<\/w:body>[\s\S]*)$/u;
const newPage = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/** One document of several, each on a page of its own. */
function joinDocuments(documents: readonly string[]): string {
  if (documents.length === 1) return documents[0]!;
  const parted = documents.map((xml) => body.exec(xml)!);
  const [, head = '', , tail = ''] = parted[0]!;
  return head + parted.map(([, , inner]) => inner).join(newPage) + tail;
}

/** A Word document with `{{fields}}` as the template of letters. */
export interface DocxTemplate {
  /** The whole of its text that may hold marks. */
  readonly text: string;
  /** One document with a letter for each view; headers and footers are those of the first. Throws a TemplateError. */
  write(views: readonly View[]): Uint8Array;
}

/** Reads a template. Throws a TemplateError for what is no Word document, or whose braces do not match. */
export function readDocxTemplate(bytes: Uint8Array): DocxTemplate {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    parts = {};
  }
  if (!parts[mainPart] || !body.test(strFromU8(parts[mainPart])))
    throw new TemplateError({
      zh: '模板不是 Word 文档（.docx），请在 Word 或 WPS 中另存为 .docx。',
      en: 'The template is no Word document (.docx); save it as .docx in Word or WPS.',
    });
  const templates = new Map(
    Object.keys(parts)
      .filter((name) => fillable.test(name))
      .map((name) => [name, toTemplate(strFromU8(parts[name]!))]),
  );
  return {
    text: [...templates.values()].join('\n'),
    write(views) {
      const written = [...templates].map(([name, template]) => {
        const meant = name === mainPart ? views : views.slice(0, 1);
        return [name, strToU8(joinDocuments(meant.map((view) => write(template, view))))] as const;
      });
      return packOwn({ ...parts, ...Object.fromEntries(written) });
    },
  };
}
