import type { SourceFormat } from '@gouji/core/model';

/** The formats of an answer to `POST /v1/check`; JSON is the default. */
export type OutputFormat = 'json' | 'ndjson' | 'sarif' | 'junit' | 'html' | 'text' | 'markdown' | 'csv';

/** First is the name we answer with. */
export const outputTypes: Readonly<Record<OutputFormat, readonly string[]>> = {
  json: ['application/json'],
  sarif: ['application/sarif+json'],
  junit: ['application/xml', 'text/xml'],
  html: ['text/html'],
  text: ['text/plain'],
  markdown: ['text/markdown'],
  csv: ['text/csv'],
  ndjson: ['application/x-ndjson', 'application/ndjson'],
};

/** What a report may be sent as, with the usual ending of its name. The first media type of a format is its own. */
export const sourceTypes: Readonly<Record<SourceFormat, { extension: string; types: readonly string[] }>> = {
  text: { extension: 'txt', types: ['text/plain'] },
  markdown: { extension: 'md', types: ['text/markdown', 'text/x-markdown'] },
  html: { extension: 'html', types: ['text/html', 'application/xhtml+xml'] },
  docx: {
    extension: 'docx',
    types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  doc: { extension: 'doc', types: ['application/msword', 'application/wps-office.wps'] },
  pdf: { extension: 'pdf', types: ['application/pdf'] },
  xlsx: { extension: 'xlsx', types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  ofd: { extension: 'ofd', types: ['application/ofd', 'application/vnd.ofd'] },
  odt: { extension: 'odt', types: ['application/vnd.oasis.opendocument.text'] },
  ods: { extension: 'ods', types: ['application/vnd.oasis.opendocument.spreadsheet'] },
  rtf: { extension: 'rtf', types: ['application/rtf', 'text/rtf'] },
  xls: { extension: 'xls', types: ['application/vnd.ms-excel', 'application/wps-office.et'] },
  mht: { extension: 'mht', types: ['multipart/related', 'message/rfc822'] },
  'word-xml': { extension: 'xml', types: ['application/vnd.ms-word+xml'] },
  'sheet-xml': { extension: 'xml', types: ['application/vnd.ms-excel+xml'] },
  uof: { extension: 'uof', types: ['application/vnd.uof.text'] },
  zip: { extension: 'zip', types: ['application/zip', 'application/x-zip-compressed'] },
};

/** The Content-Type of what we write ourselves: of text with its charset. */
export const inUtf8 = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);

export type DataFormat = 'jsonl' | 'csv' | 'parquet' | 'xlsx';

/** What the figures of a report may be given as; JSON lines are the default. */
export const dataTypes: Readonly<Record<DataFormat, readonly string[]>> = {
  jsonl: outputTypes.ndjson,
  csv: outputTypes.csv,
  parquet: ['application/vnd.apache.parquet'],
  xlsx: sourceTypes.xlsx.types,
};

/** A type that says nothing, so that the content decides. */
export const untyped: readonly string[] = ['application/octet-stream', 'binary/octet-stream'];

const formatOfType = new Map<string, SourceFormat>(
  Object.entries(sourceTypes).flatMap(([format, { types }]) =>
    types.map((type): [string, SourceFormat] => [type, format as SourceFormat]),
  ),
);

/** A Content-Type taken apart; parameter names are lower-case. */
export interface MediaType {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Null when the header is absent or not a media type. */
export function parseMediaType(header: string | null | undefined): MediaType | null {
  if (!header) return null;
  const [type = '', ...rest] = header.split(';');
  const name = type.trim().toLowerCase();
  if (!/^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+$/u.test(name)) return null;
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    parameters.set(
      part.slice(0, at).trim().toLowerCase(),
      part
        .slice(at + 1)
        .trim()
        .replace(/^"(.*)"$/u, '$1'),
    );
  }
  return { type: name, parameters };
}

/** The report format a media type names; `'unknown'` for one that says nothing, null for one we do not read. */
export function sourceFormatOf(type: string): SourceFormat | 'unknown' | null {
  return formatOfType.get(type) ?? (untyped.includes(type) ? 'unknown' : null);
}
