import { type Budget, LimitError } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { walkXml } from '../xml/walk-xml.ts';
import type { Archive } from '../zip/open-archive.ts';
import { resolvePart } from '../zip/package.ts';

/** A page as its document lists it. */
export interface PageEntry {
  readonly part: string;
  /** Where its annotations stand; null for none. */
  readonly annotations: string | null;
  /** Where the templates of the page's document stand, by id. */
  readonly templates: ReadonlyMap<string, string>;
  /** `x y width height` in millimetres, for pages that state none. */
  readonly area: string | undefined;
}

export interface DocumentTree {
  readonly title: string | null;
  readonly pages: readonly PageEntry[];
}

/** Follows OFD.xml to the pages of all document bodies (GB/T 33190, 7.4 and 7.5). */
export function readDocumentTree(archive: Archive, budget: Budget): DocumentTree {
  const bytes = archive.read('OFD.xml');
  if (!bytes)
    throw unreadable(
      'not-ofd',
      '压缩包内没有 OFD.xml，不是 OFD 文件；请核对文件类型。',
      'The package has no OFD.xml, so it is not an OFD file; check the file type.',
    );
  const texts = readTexts(decodeXml(bytes), ['DocRoot', 'Title'], budget);
  const roots = texts.filter(({ name }) => name === 'DocRoot').map(({ text }) => text);
  const pages = roots.flatMap((root) => {
    const part = findPart(archive, '', root);
    return part === null ? [] : readPages(archive, part, budget);
  });
  if (pages.length > budget.limits.pages) throw new LimitError('pages', budget.limits);
  return { title: texts.find(({ name }) => name === 'Title')?.text ?? null, pages };
}

function readPages(archive: Archive, part: string, budget: Budget): PageEntry[] {
  const folder = folderOf(part);
  const templates = new Map<string, string>();
  const pages: { readonly id: string; readonly location: string }[] = [];
  let annotations = '';
  let inAnnotations = false;
  let area: string | undefined;
  let box = '';
  let inBox = false;
  walkXml(decodeXml(archive.read(part)!), budget, {
    open(name, attributes) {
      const location = attributes.get('BaseLoc');
      if (name === 'PhysicalBox') {
        inBox = true;
        box = '';
      } else if (name === 'Annotations') inAnnotations = true;
      else if (location === undefined) return;
      else if (name === 'Page') pages.push({ id: attributes.get('ID') ?? '', location });
      else if (name === 'TemplatePage') templates.set(attributes.get('ID') ?? '', location);
    },
    text(value) {
      if (inBox) box += value;
      else if (inAnnotations) annotations += value;
    },
    close(name) {
      if (name === 'Annotations') inAnnotations = false;
      if (name !== 'PhysicalBox') return;
      area ??= box;
      inBox = false;
    },
  });
  const resolved = new Map(
    [...templates].flatMap(([id, location]) => {
      const found = findPart(archive, folder, location);
      return found === null ? [] : [[id, found] as const];
    }),
  );
  const annotated = readAnnotationParts(archive, folder, annotations, budget);
  return pages.flatMap(({ id, location }) => {
    const found = findPart(archive, folder, location);
    if (found === null) return [];
    return [{ part: found, annotations: annotated.get(id) ?? null, templates: resolved, area }];
  });
}

/** Where the annotations of each page stand, by the id of the page. */
function readAnnotationParts(
  archive: Archive,
  folder: string,
  location: string,
  budget: Budget,
): Map<string, string> {
  const parts = new Map<string, string>();
  const list = location.trim() === '' ? null : findPart(archive, folder, location);
  if (list === null) return parts;
  let page = '';
  let file: string | null = null;
  walkXml(decodeXml(archive.read(list)!), budget, {
    open(name, attributes) {
      if (name === 'Page') page = attributes.get('PageID') ?? '';
      else if (name === 'FileLoc') file = '';
    },
    text(value) {
      if (file !== null) file += value;
    },
    close(name) {
      if (name !== 'FileLoc' || file === null) return;
      const found = findPart(archive, folderOf(list), file);
      if (found !== null) parts.set(page, found);
      file = null;
    },
  });
  return parts;
}

/** Resolves against the referring part, as the standard says, and else against the root, as some producers do. */
function findPart(archive: Archive, folder: string, location: string): string | null {
  const names = new Set(archive.names.map((name) => name.toLowerCase()));
  for (const base of [folder, '']) {
    const part = resolvePart(base, location.trim());
    if (names.has(part.toLowerCase())) return part;
  }
  return null;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Texts of the elements of the given names, trimmed, empty ones left out. */
function readTexts(
  xml: string,
  wanted: readonly string[],
  budget: Budget,
): { readonly name: string; readonly text: string }[] {
  const found: { name: string; text: string }[] = [];
  let collecting: string | null = null;
  let text = '';
  walkXml(xml, budget, {
    open(name) {
      collecting = wanted.includes(name) ? name : null;
      text = '';
    },
    text(value) {
      if (collecting !== null) text += value;
    },
    close(name) {
      if (collecting === name && text.trim() !== '') found.push({ name, text: text.trim() });
      collecting = null;
    },
  });
  return found;
}
