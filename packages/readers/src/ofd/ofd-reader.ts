import type { Document } from '@gouji/core/model';
import { type Budget, type ReadOptions, startBudget } from '@gouji/core/read';
import { layoutPages } from '../layout/layout-pages.ts';
import type { Page } from '../layout/page.ts';
import { accountFor, looseEnds } from '../left-out.ts';
import { unreadable } from '../unreadable.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { type Archive, openArchive } from '../zip/open-archive.ts';
import { type PageEntry, readDocumentTree } from './document-tree.ts';
import { partAtRules } from './part-at-rules.ts';
import { type PageContent, readPage } from './read-page.ts';
import { withSight } from './sight.ts';
import { parseNumbers, toPoints } from './transform.ts';
import { withoutDoubles } from './without-doubles.ts';

/**
 * Reads an OFD (GB/T 33190): the text and ruling lines of its pages, their templates and annotations, laid out into
 * paragraphs and tables. Seals and pictures are left out.
 */
export function readOfd(bytes: Uint8Array, options: ReadOptions): Document {
  const budget = startBudget(options.limits);
  const archive = openArchive(bytes, options.limits);
  const tree = readDocumentTree(archive, budget);
  const templates = new Map<string, PageContent>();
  let words = 0;
  const contents = tree.pages.map((entry) => {
    const content = readEntry(entry, archive, templates, budget);
    words += content.words.length;
    if (words > mostWords) throw tooManyWords();
    return content;
  });
  const pictures = contents.reduce((sum, content) => sum + content.pictures, 0);
  const stamps = contents.reduce((sum, content) => sum + content.stamps, 0);
  const pages = contents.map((content, index) => toPage(content, tree.pages[index]!));
  refuseUnreadableText(pages, pictures);
  const { blocks, loose } = layoutPages(pages, budget);
  return {
    format: 'ofd',
    blocks,
    metadata: tree.title === null ? {} : { title: tree.title },
    ...accountFor(blocks, [...loose, ...looseEnds('picture', pictures), ...looseEnds('overlay', stamps)]),
    complete: true,
  };
}

/** A template repeated on every page can multiply a small file; no report comes near this. */
const mostWords = 400_000;

function tooManyWords(): Error {
  return unreadable(
    'limit',
    `OFD 文件的文字片段数超过上限（${mostWords}），未能完整读取；请核对文件是否正确。`,
    `The number of text fragments exceeds the limit (${mostWords}), so the OFD was not read completely; check the file.`,
    { limit: 'words', value: mostWords },
  );
}

/** Templates are painted below the page, or above it; annotations above all. */
const below = -5_000_000;
const above = 5_000_000;

/** A page together with the templates it stands on and its annotations. */
function readEntry(
  entry: PageEntry,
  archive: Archive,
  known: Map<string, PageContent>,
  budget: Budget,
): PageContent {
  const own = readPage(decodeXml(archive.read(entry.part)!), budget);
  const { words, areas, rules } = own;
  let { pictures, stamps } = own;
  const add = (content: PageContent, shift: number): void => {
    for (const word of content.words) words.push({ ...word, order: word.order + shift });
    for (const area of content.areas) areas.push({ ...area, order: area.order + shift });
    for (const rule of content.rules) rules.push(rule);
    pictures += content.pictures;
    stamps += content.stamps;
    budget.checkTime();
  };
  for (const template of own.templates) {
    const part = entry.templates.get(template.id);
    if (part === undefined) continue;
    const content = known.get(part) ?? readPage(decodeXml(archive.read(part)!), budget);
    known.set(part, content);
    add(content, template.above ? above : below);
  }
  if (entry.annotations !== null)
    add(readPage(decodeXml(archive.read(entry.annotations)!), budget), 2 * above);
  return { ...own, words, areas, rules, pictures, stamps };
}

function toPage({ words, areas, rules, area }: PageContent, entry: PageEntry): Page {
  const [, , widthInMillimetres = 210, heightInMillimetres = 297] = parseNumbers(area ?? entry.area);
  const width = widthInMillimetres * toPoints[0];
  const height = heightInMillimetres * toPoints[3];
  // Also drops what has no finite place, such as the work of a matrix gone wrong.
  const isOnPage = (x0: number, y0: number, x1: number, y1: number): boolean =>
    x1 >= 0 && y1 >= 0 && x0 <= width && y0 <= height && x1 - x0 < Infinity && y1 - y0 < Infinity;
  const placed = words.filter(({ word: { box } }) => isOnPage(...box));
  const drawn = rules.filter(({ x0, y0, x1, y1 }) =>
    isOnPage(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)),
  );
  return {
    width,
    height,
    words: withoutDoubles(withSight(partAtRules(placed, drawn, width, height), areas)),
    rules: drawn,
  };
}

function refuseUnreadableText(pages: readonly Page[], pictures: number): void {
  let characters = 0;
  let unmapped = 0;
  for (const { words } of pages)
    for (const { text, what } of words)
      if (what !== 'hidden')
        for (const character of text) {
          characters++;
          // Producers that embed bare glyphs write the currency sign or private characters in their place.
          if (/[\u00a4\ufffd\ue000-\uf8ff]/.test(character)) unmapped++;
        }
  if (characters === 0)
    throw pictures > 0
      ? unreadable(
          'no-text',
          `这个 OFD 文件只有 ${pictures} 张图片，没有可读取的文字（可能是扫描件）；请提供带文字的文件。`,
          `This OFD holds only pictures (${pictures}) and no text (probably a scan); provide a file with text.`,
          { pictures },
        )
      : unreadable('no-text', '这个 OFD 文件中没有文字。', 'This OFD holds no text.');
  if (unmapped > characters / 4)
    throw unreadable(
      'text-without-meaning',
      '这个 OFD 文件的文字只保存了字形，没有对应的字符编码，无法读取；请提供原始文档。',
      'The text of this OFD is stored as glyph shapes without character codes and cannot be read; provide the original document.',
      { characters, unmapped },
    );
}
