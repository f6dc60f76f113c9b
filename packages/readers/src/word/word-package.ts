import type { Document, SourceFormat } from '@gouji/core/model';
import type { ReadOptions } from '@gouji/core/read';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../docx/docx-reader.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A document of another word processor, said in the words of a DOCX. */
export interface WordParts {
  /** Name of the part that places are given in, as the original has it. */
  readonly part: string;
  /** Inside `w:body`. */
  readonly body: string;
  /** Inside `w:styles`. */
  readonly styles?: string;
  /** Inside `w:numbering`. */
  readonly numbering?: string;
  readonly title?: string;
}

/** How a run of text is shown, where not plainly. */
export interface RunStyle {
  readonly strike?: boolean;
  readonly shift?: 'superscript' | 'subscript' | null;
  readonly hidden?: boolean;
  /** Six hexadecimal digits. */
  readonly colour?: string | null;
  readonly ground?: string | null;
  /** Height of the type, and over the line, in half points. */
  readonly size?: number | null;
  readonly position?: number;
  /** Deleted by a tracked change. */
  readonly deleted?: boolean;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for XML; what XML cannot hold is left out. */
export const xmlText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (character) => references[character]!);

/** A run as `w:r`; tabs and line breaks of the text become those of Word. */
export function runXml(text: string, style: RunStyle = {}): string {
  const { strike, shift, hidden, colour, ground, size, position, deleted } = style;
  const properties = [
    strike ? '<w:strike/>' : '',
    hidden ? '<w:vanish/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    ground ? `<w:shd w:val="clear" w:fill="${ground}"/>` : '',
    shift ? `<w:vertAlign w:val="${shift}"/>` : '',
    size ? `<w:sz w:val="${size}"/>` : '',
    position ? `<w:position w:val="${position}"/>` : '',
  ].join('');
  const content = text
    .split(/([\t\n])/u)
    .map((piece) =>
      piece === '\t'
        ? '<w:tab/>'
        : piece === '\n'
          ? '<w:br/>'
          : piece === ''
            ? ''
            : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`,
    )
    .join('');
  if (content === '') return '';
  const run = `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
  return deleted ? `<w:del>${run}</w:del>` : run;
}

/** The shading of a cell, for its `w:tcPr`. */
export const cellShading = (colour: string | null): string =>
  colour === null ? '' : `<w:shd w:val="clear" w:fill="${colour}"/>`;

const relationships = (list: readonly (readonly [type: string, target: string])[]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="${packages}">${list.map(([type, target], index) => `<Relationship Id="r${index}" Type="${type}" Target="/${target}"/>`).join('')}</Relationships>`,
  );

/**
 * Reads a document that was translated into the words of a DOCX, with all that is known there of what is shown, numbered and
 * merged. Places name the part of the original; tables, rows, cells and paragraphs count as in the translation.
 */
export function readWordParts(
  { part, body, styles = '', numbering = '', title }: WordParts,
  format: SourceFormat,
  options: ReadOptions,
): Document {
  const slash = part.lastIndexOf('/') + 1;
  const namespaces = `xmlns:w="${word}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;
  const wrap = (name: string, inner: string): Uint8Array =>
    strToU8(`<w:${name} ${namespaces}>${inner}</w:${name}>`);
  const bytes = zipSync(
    {
      '_rels/.rels': relationships([
        [`${office}/officeDocument`, part],
        [`${office}/core-properties`, 'title.xml'],
      ]),
      [part]: wrap('document', `<w:body>${body}</w:body>`),
      [`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`]: relationships([
        [`${office}/styles`, 'styles.part.xml'],
        [`${office}/numbering`, 'numbering.part.xml'],
      ]),
      'styles.part.xml': wrap('styles', styles),
      'numbering.part.xml': wrap('numbering', numbering),
      'title.xml': strToU8(
        `<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title ?? '')}</dc:title></cp>`,
      ),
    },
    { level: 0 },
  );
  return { ...readDocx(bytes, options), format };
}
