import type { Block, Document, Notice } from '@gouji/core/model';
import { type Budget, counted, type ReadOptions, startBudget } from '@gouji/core/read';
import { joinDocuments } from '../join-documents.ts';
import { accountFor } from '../left-out.ts';
import { unreadable } from '../unreadable.ts';
import { countLists } from '../word/list-labels.ts';
import type { StoryItem } from '../word/story.ts';
import { toBlocks } from '../word/story-blocks.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { type Archive, openArchive } from '../zip/open-archive.ts';
import { readCoreTitle, readRelationships } from '../zip/package.ts';
import type { DocxStory } from './docx-story.ts';
import { readNumbering } from './numbering.ts';
import { readStory } from './read-story.ts';
import { noStyles, readStyles } from './styles.ts';

/** So many times more hidden text than shown makes a document hidden as a whole. */
const mostlyHidden = 4;

/**
 * Reads a DOCX (ECMA-376 transitional or strict, from Word, WPS or any other program): paragraphs and tables of the
 * body in order, placed by part and path. Headers, footers, notes and comments are left out. `embedded` holds what was
 * read of the files that stand in the text; the others are told as not read.
 */
export function readDocx(
  bytes: Uint8Array,
  options: ReadOptions,
  embedded: EmbeddedDocuments = new Map(),
): Document {
  const budget = startBudget(options.limits);
  const archive = openArchive(bytes, options.limits);
  const part = mainPart(archive, budget);
  const relationships = readRelationships(archive, part, budget);
  const xmlOf = (type: string): string | null => {
    const target = relationships.find((relationship) => relationship.type === type)?.target;
    const found = target === undefined ? null : archive.read(target);
    return found && decodeXml(found);
  };
  const stylesXml = xmlOf('styles');
  const numberingXml = xmlOf('numbering');
  const numbering = numberingXml === null ? null : readNumbering(numberingXml, budget);
  const styles = stylesXml === null ? noStyles : readStyles(stylesXml, budget);
  const xml = decodeXml(archive.read(part)!);
  const read = (showHidden: boolean): DocxStory => {
    const labels = countLists(numbering?.definitions ?? new Map());
    return readStory(xml, { styles, numbering, labels, budget, showHidden });
  };
  const first = read(false);
  // Hidden as a whole by a program that exported it, a document is read nevertheless.
  const story = first.hidden > mostlyHidden * first.shown ? read(true) : first;
  const { known, unread } = sortEmbedded(story, embedded);
  const { blocks, loose } = toBlocks(story.items, part, budget);
  if (blocks.length === 0 && known.length === 0) throw withoutText(story);
  const title = readCoreTitle(archive, budget);
  const own: Document = {
    format: 'docx',
    blocks,
    metadata: title === null ? {} : { title },
    ...accountFor(blocks, [...story.loose, ...loose], notices(unread)),
    complete: true,
  };
  if (known.length === 0) return own;
  const joined = joinDocuments(
    own,
    known.map(({ document }) => document),
    'docx',
  );
  return { ...joined, blocks: withEmbedded(story.items, known, part, budget) };
}

interface KnownFile {
  readonly after: number;
  readonly document: Document;
}

/** The embedded files that were read, by their place in the body, and how many were not. */
function sortEmbedded(
  { embedded }: DocxStory,
  files: EmbeddedDocuments,
): { known: KnownFile[]; unread: number } {
  const known = embedded.flatMap(({ id, after }): KnownFile[] => {
    const document = files.get(id);
    return document && after !== null ? [{ after, document }] : [];
  });
  return { known, unread: embedded.length - known.length };
}

/** The blocks of the body with those of the embedded files where they stand. */
function withEmbedded(
  items: readonly StoryItem[],
  known: readonly KnownFile[],
  part: string,
  budget: Budget,
): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const { after, document } of known) {
    blocks.push(...toBlocks(items.slice(from, after), part, budget).blocks, ...document.blocks);
    from = after;
  }
  return [...blocks, ...toBlocks(items.slice(from), part, budget).blocks];
}

/** What was read of the files that stand in the text of a DOCX, by the id of their relationship. */
export type EmbeddedDocuments = ReadonlyMap<string, Document>;

/** The name of the main part. */
export function mainPart(archive: Archive, budget: Budget): string {
  const part =
    readRelationships(archive, '', budget).find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  if (!archive.names.some((name) => name.toLowerCase() === part.toLowerCase()))
    throw unreadable(
      'not-docx',
      '压缩包内没有 Word 正文（word/document.xml），不是 DOCX 文档；请核对文件类型。',
      'The package has no Word body (word/document.xml), so it is not a DOCX document; check the file type.',
    );
  return part;
}

function withoutText({ pictures, embedded }: DocxStory): Error {
  if (embedded.length > 0)
    return unreadable(
      'embedded-content',
      '文档正文是以嵌入文件（altChunk）方式存放的，无法读取；请用 Word 打开后另存为 DOCX 再试。',
      'The body is stored as an embedded file (altChunk) and cannot be read; open it in Word and save it as DOCX.',
    );
  return pictures > 0
    ? unreadable(
        'no-text',
        `文档中只有 ${pictures} 张图片，没有可读取的文字；请提供带文字的文档。`,
        `The document holds only pictures (${pictures}) and no text; provide a document with text.`,
        { pictures },
      )
    : unreadable('no-text', '文档中没有文字。', 'The document holds no text.');
}

function notices(embedded: number): Notice[] {
  const list: Notice[] = [];
  if (embedded > 0)
    list.push({
      code: 'embedded-not-read',
      level: 'warning',
      message: {
        zh: `文档含有 ${embedded} 个嵌入文件（altChunk），其中内容未读取；请用 Word 另存后再试。`,
        en: `The document contains ${counted(embedded, 'embedded file')} (altChunk), which ${embedded === 1 ? 'was' : 'were'} not read; save it again with Word.`,
      },
      data: { embedded },
    });
  return list;
}
