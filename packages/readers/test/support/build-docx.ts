import { strToU8, zipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** Inside `w:body`, with the prefixes w, mc, v and wps. */
  readonly body: string;
  /** Inside `w:styles`. */
  readonly styles?: string;
  /** Inside `w:numbering`. */
  readonly numbering?: string;
  /** Namespace of `w`, to try the strict form. */
  readonly namespace?: string;
  /** Replaces the whole main part. */
  readonly document?: string;
  /** Files that stand in the text, by name; `rId2` is the relationship of the first. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

/** A DOCX package with the given parts, as small as Word accepts it. */
export function buildDocx({
  body,
  styles = '',
  numbering = '',
  namespace = word,
  document,
  files = {},
}: DocxParts): Uint8Array {
  const wrap = (name: string, inner: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${namespace}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${inner}</w:${name}>`,
    );
  const relationships = (list: readonly (readonly [string, string])[]): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
        .map(
          ([type, target], index) =>
            `<Relationship Id="rId${index}" Type="${office}/${type}" Target="${target}"/>`,
        )
        .join('')}</Relationships>`,
    );
  return zipSync({
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml':
      document === undefined ? wrap('document', `<w:body>${body}</w:body>`) : strToU8(document),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['numbering', '/word/numbering.xml'],
      ...Object.keys(files).map((name) => ['aFChunk', name] as const),
    ]),
    ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`word/${name}`, bytes])),
    'word/styles.xml': wrap('styles', styles),
    'word/numbering.xml': wrap('numbering', numbering),
  });
}

/** A paragraph with one run; `properties` goes into `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A table cell; `properties` goes into `w:tcPr`. */
export function tableCell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}
