import type { DocumentMetadata } from '../../model/document.ts';
import { toIsoDate } from '../page-facts.ts';
import { decodeEntities } from './entities.ts';

/** Names that government sites use (GB/T 33356 style and common systems), best first, in lower case. */
const titleNames = ['articletitle', 'og:title'];
const dateNames = ['pubdate', 'publishdate', 'article:published_time', 'date'];
const organizationNames = ['contentsource', 'publisher', 'source', 'author'];

function findValue(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name);
    if (value) return value;
  }
  return undefined;
}

function collapse(text: string): string {
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** Programs that write down when they made the page, not when the text was published. */
const converters = /pdftohtml|pdf2html|libreoffice|openoffice|microsoft word/i;

export function toMetadata(titles: readonly string[], meta: ReadonlyMap<string, string>): DocumentMetadata {
  const title = findValue(meta, titleNames) ?? titles.map(collapse).find((text) => text !== '');
  const isConverted = converters.test(meta.get('generator') ?? '');
  const publishedOn = toIsoDate(
    findValue(meta, isConverted ? dateNames.filter((name) => name !== 'date') : dateNames),
  );
  const organization = findValue(meta, organizationNames);
  return {
    ...(title === undefined ? {} : { title }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(organization === undefined ? {} : { organization }),
  };
}
