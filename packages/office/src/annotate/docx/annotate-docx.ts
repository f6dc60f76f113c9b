import { escapeMarkup } from '@gouji/core/format';
import { defaultLimits, startBudget } from '@gouji/core/read';
import { type Archive, openArchive, readRelationships } from '@gouji/readers/archive';
import { addContentType, addRelationship, relationshipsOf } from '../../opc/register-part.ts';
import { replaceParts } from '../../opc/replace-parts.ts';
import { applySplices } from '../../opc/scan-tags.ts';
import { prefixOf, readXmlPart, type XmlPart } from '../../opc/xml-part.ts';
import type { Annotated, Signature } from '../annotated.ts';
import { findWords } from '../find-words.ts';
import type { Remark } from '../remarks.ts';
import { signedNotice } from '../signed-notice.ts';
import { type Anchor, MarkWriter, shownText } from './mark-ranges.ts';
import { scanStory } from './scan-story.ts';
import type { Story } from './story.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const relationshipTypes = {
  [transitional]: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  [strict]: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
};
const heading = '校核意见：';
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * The DOCX with a comment for each remark. Every part is kept byte for byte but the main part, which gains only the marks
 * of the comments (and runs cut in two around them), the comments, and where a new part must be named.
 */
export async function annotateDocx(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  signature: Signature,
): Promise<Annotated> {
  const archive = openArchive(bytes, defaultLimits);
  const main = mainPart(archive);
  const { prefix, declaration, namespace } = dialectOf(main.xml);
  const story = scanStory(main.xml, prefix);
  const writer = new MarkWriter(prefix);
  const comments = openComments(archive, main.name, namespace);
  const anchored = remarks.map((remark) => ({ remark, anchor: anchorOf(story, remark) }));
  anchored.sort((a, b) => a.anchor.first.start - b.anchor.first.start);
  const written = anchored.map(({ remark, anchor }) => {
    const id = comments.nextId++;
    const own = ` ${prefix || 'w:'}id="${id}"${declaration}`;
    writer.tie(anchor, {
      start: `<${prefix}commentRangeStart${own}/>`,
      end: `<${prefix}commentRangeEnd${own}/>`,
      reference: `<${prefix}r><${prefix}commentReference${own}/></${prefix}r>`,
    });
    // LibreOffice drops the first paragraph of a comment that stands in a controlled cell: give it one that can be spared.
    const paragraphs = anchor.first.inControl ? [heading, ...remark.paragraphs] : remark.paragraphs;
    return commentXml(id, paragraphs, signature, comments.prefix, comments.declaration);
  });
  const parts = new Map([
    [main.name, main.encode(applySplices(main.xml, writer.splices()))],
    ...comments.parts(written.join('')),
  ]);
  return {
    format: 'docx',
    bytes: await replaceParts(bytes, parts),
    remarks: remarks.length,
    notices: signedNotice(archive),
  };
}

function mainPart(archive: Archive): XmlPart {
  const target = readRelationships(archive, '', startBudget(defaultLimits)).find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  const part = readXmlPart(archive, target ?? 'word/document.xml');
  if (!part) throw new RangeError('the package has no main part');
  return part;
}

/** The namespace a part is written in and how its elements are named: `w:`, any other prefix, or none. */
function dialectOf(xml: string): {
  prefix: string;
  declaration: string;
  namespace: keyof typeof relationshipTypes;
} {
  const namespace = xml.includes(strict) && !xml.includes(transitional) ? strict : transitional;
  const prefix = prefixOf(xml, [namespace]);
  // Attributes have no default namespace, so an element written without a prefix still needs one for them.
  return prefix === null
    ? { prefix: '', declaration: ` xmlns:w="${namespace}"`, namespace }
    : { prefix: `${prefix}:`, declaration: '', namespace };
}

function anchorOf(story: Story, { at, excerpt }: Remark): Anchor {
  const paragraph = at?.kind === 'part' ? story.paragraphs.get(at.path) : undefined;
  if (paragraph?.host) return whole(paragraph.host);
  if (paragraph) {
    const words = excerpt && findWords(shownText(paragraph), excerpt);
    return { first: paragraph, last: paragraph, words };
  }
  const cell = at?.kind === 'part' ? story.cells.get(at.path) : undefined;
  if (cell && cell.length > 0) {
    const [first] = cell;
    if (first!.host) return whole(first!.host);
    return { first: first!, last: cell.at(-1)!, words: null };
  }
  return whole(story.opening);
}
const whole = (paragraph: Anchor['first']): Anchor => ({ first: paragraph, last: paragraph, words: null });

interface Comments {
  nextId: number;
  readonly prefix: string;
  readonly declaration: string;
  /** The parts to be written once the comments are. */
  parts(xml: string): [string, Uint8Array][];
}

/** The comments part there is, or a new one beside the main part, named in the package. */
function openComments(archive: Archive, main: string, namespace: keyof typeof relationshipTypes): Comments {
  const target = readRelationships(archive, main, startBudget(defaultLimits)).find(
    ({ type }) => type === 'comments',
  )?.target;
  const known = target === undefined ? null : readXmlPart(archive, target);
  if (known) {
    const { prefix, declaration } = dialectOf(known.xml);
    const ids = [...known.xml.matchAll(/<(?:[\w.-]+:)?comment\s[^>]*?\b(?:[\w.-]+:)?id\s*=\s*["'](-?\d+)/gu)];
    const nextId = Math.max(-1, ...ids.map(([, id]) => Number(id))) + 1;
    return {
      nextId,
      prefix,
      declaration,
      parts: (xml) => [[known.name, known.encode(insertLast(known.xml, `${prefix}comments`, xml))]],
    };
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let name = 'comments.xml';
  for (
    let number = 2;
    archive.names.some((one) => one.toLowerCase() === `${folder}${name}`.toLowerCase());
    number++
  )
    name = `comments${number}.xml`;
  return {
    nextId: 0,
    prefix: 'w:',
    declaration: '',
    parts(xml) {
      const types = readXmlPart(archive, '[Content_Types].xml');
      const relations = readXmlPart(archive, relationshipsOf(main));
      const related = addRelationship(relations?.xml ?? null, relationshipTypes[namespace], name);
      const encoder = new TextEncoder();
      return [
        [
          `${folder}${name}`,
          encoder.encode(
            `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${xml}</w:comments>`,
          ),
        ],
        [relations?.name ?? relationshipsOf(main), encoder.encode(related.xml)],
        ...(types
          ? [
              [types.name, types.encode(addContentType(types.xml, `${folder}${name}`, commentsType))] as [
                string,
                Uint8Array,
              ],
            ]
          : []),
      ];
    },
  };
}

function insertLast(xml: string, root: string, inserted: string): string {
  const end = xml.lastIndexOf(`</${root}`);
  return end < 0
    ? xml.replace(
        new RegExp(`(<${root}\\b[^>]*?)\\s*/>`, 'u'),
        (_, open: string) => `${open}>${inserted}</${root}>`,
      )
    : xml.slice(0, end) + inserted + xml.slice(end);
}

function commentXml(
  id: number,
  texts: readonly string[],
  { author, date }: Signature,
  prefix: string,
  declaration: string,
): string {
  const attribute = prefix || 'w:';
  const paragraphs = texts.map((text, index) => {
    const mark = index === 0 ? `<${prefix}r><${prefix}annotationRef/></${prefix}r>` : '';
    return `<${prefix}p>${mark}<${prefix}r><${prefix}t xml:space="preserve">${escapeMarkup(text)}</${prefix}t></${prefix}r></${prefix}p>`;
  });
  const by = ` ${attribute}author="${escapeMarkup(author)}"${date ? ` ${attribute}date="${escapeMarkup(date)}"` : ''} ${attribute}initials="${escapeMarkup([...author][0] ?? '')}"`;
  return `<${prefix}comment ${attribute}id="${id}"${by}${declaration}>${paragraphs.join('')}</${prefix}comment>`;
}
