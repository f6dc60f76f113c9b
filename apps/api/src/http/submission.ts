import type { Language, SourceFormat } from '@gouji/core/model';
import { SourceFormat as SourceFormatSchema } from '@gouji/core/model';
import { z } from 'zod';
import type { Upload } from '../work/job.ts';
import { lastOfPath, toDocumentName } from './document-name.ts';
import { type MediaType, parseMediaType, sourceFormatOf, sourceTypes } from './media-types.ts';
import { ProblemError, type ProblemItem } from './problem.ts';
import { parseWith } from './query.ts';

/** A document inside JSON: `content` is the text itself, or base64 for the binary formats. */
export const JsonDocument = z.strictObject({
  name: z.string().min(1).max(255).optional(),
  format: SourceFormatSchema.optional(),
  content: z.string(),
  encoding: z.enum(['text', 'base64']).optional(),
});
export type JsonDocument = z.infer<typeof JsonDocument>;

/** The JSON form of `POST /v1/check` and `POST /v1/parse`. */
export const JsonSubmission = JsonDocument.extend({
  prior: JsonDocument.optional(),
  children: z.array(JsonDocument).optional(),
});

/** The JSON form of `POST /v1/batch`. */
export const JsonBatch = z.strictObject({
  files: z.array(JsonDocument).min(1),
});

/** What a request asks to be read: one document or several, with the reports to compare with. */
export interface Submission {
  readonly files: readonly Upload[];
  readonly prior?: Upload;
  readonly children: readonly Upload[];
}

export interface SubmissionLimits {
  /** Most documents in one batch. */
  readonly files: number;
  /** Most subordinate reports beside one document. */
  readonly children: number;
}

const encoder = new TextEncoder();

const invalidBody = (
  pointer: string,
  code: string,
  zh: string,
  en: string,
  language: Language,
): ProblemError =>
  new ProblemError('invalid-body', undefined, {
    errors: [{ pointer, code, detail: language === 'zh' ? zh : en }],
  });

/** The type of the request, refused with 415 before the body is read when nothing here can read it. */
export function submissionType(request: Request, accepted: 'raw' | 'batch'): MediaType {
  const coding = request.headers.get('content-encoding');
  if (coding && coding.toLowerCase() !== 'identity')
    throw new ProblemError(
      'unsupported-type',
      { zh: '请不要压缩请求体（Content-Encoding）。', en: 'Do not compress the body (Content-Encoding).' },
      { headers: { 'accept-encoding': 'identity' } },
    );
  const header = request.headers.get('content-type');
  const media = header ? parseMediaType(header) : { type: 'application/octet-stream', parameters: new Map() };
  const bodies = ['multipart/form-data', 'application/json'];
  const raw = accepted === 'raw' ? Object.values(sourceTypes).flatMap(({ types }) => types) : [];
  if (media && (bodies.includes(media.type) || (accepted === 'raw' && sourceFormatOf(media.type))))
    return media;
  throw new ProblemError('unsupported-type', undefined, {
    available: [...bodies, ...raw, ...(accepted === 'raw' ? ['application/octet-stream'] : [])],
    headers: { 'accept-post': [...bodies, ...raw].join(', ') },
  });
}

/** The body as documents. Throws problems 400 and 422. */
export async function readSubmission(
  bytes: Uint8Array<ArrayBuffer>,
  media: MediaType,
  request: { readonly name?: string | undefined; readonly format?: SourceFormat | undefined },
  language: Language,
  limits: SubmissionLimits,
): Promise<Submission> {
  if (bytes.length === 0) throw new ProblemError('empty-body');
  if (media.type === 'application/json') return fromJson(bytes, request, language, limits);
  if (media.type === 'multipart/form-data') return fromForm(bytes, media, request, language, limits);
  const known = sourceFormatOf(media.type);
  const charset = media.parameters.get('charset');
  const extension = known && known !== 'unknown' ? `.${sourceTypes[known].extension}` : '';
  return {
    files: [
      {
        // The ending tells Markdown from text; what the bytes are is seen by looking at them.
        name: request.name ?? `document${extension}`,
        bytes,
        ...(request.format && { format: request.format }),
        ...(charset && { charset }),
      },
    ],
    children: [],
  };
}

function fromJson(
  bytes: Uint8Array,
  request: { readonly name?: string | undefined; readonly format?: SourceFormat | undefined },
  language: Language,
  limits: SubmissionLimits,
): Submission {
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('malformed-body', {
      zh: '请求体不是有效的 UTF-8 JSON。',
      en: 'The body is not valid JSON in UTF-8.',
    });
  }
  refuseCounts(input, limits, language);
  const batch = typeof input === 'object' && input !== null && Object.hasOwn(input, 'files');
  const { data, issues } = parseWith(batch ? JsonBatch : JsonSubmission, input, language);
  if (issues)
    throw new ProblemError('invalid-body', undefined, {
      errors: issues.map(
        ({ code, message, path }): ProblemItem => ({
          pointer: `/${path.map(String).join('/')}`,
          code,
          detail:
            code === 'unrecognized_keys'
              ? language === 'zh'
                ? '有不认识的字段。'
                : 'There is an unknown member.'
              : message,
        }),
      ),
    });
  if ('files' in data) {
    return {
      files: data.files.map((file, index) => jsonUpload(file, `/files/${index}`, {}, language)),
      children: [],
    };
  }
  const children = data.children ?? [];
  return {
    files: [jsonUpload(data, '', request, language)],
    ...(data.prior && { prior: jsonUpload(data.prior, '/prior', {}, language) }),
    children: children.map((child, index) => jsonUpload(child, `/children/${index}`, {}, language)),
  };
}

/** More members than any object of ours has; beyond it a schema would name each of them. */
const MOST_MEMBERS = 20;

/** Bounds what the schema will look at: it tells a fault for each item, so a list of a million ones would be told a million times. */
function refuseCounts(input: unknown, limits: SubmissionLimits, language: Language): void {
  if (typeof input !== 'object' || input === null) return;
  const { files, children, prior } = input as Record<string, unknown>;
  const lists = [
    [files, limits.files, '/files'],
    [children, limits.children, '/children'],
  ] as const;
  for (const [list, limit, pointer] of lists)
    if (Array.isArray(list)) refuseMany(list.length, limit, pointer, language);
  const objects = [input, prior, ...lists.flatMap(([list]) => (Array.isArray(list) ? list : [list]))];
  for (const object of objects)
    if (countMembers(object) > MOST_MEMBERS)
      throw invalidBody(
        '',
        'too-many-members',
        `一个对象最多 ${MOST_MEMBERS} 个字段。`,
        `An object has at most ${MOST_MEMBERS} members.`,
        language,
      );
}

/** Counts no further than it must: naming all members of a hostile object takes long. */
function countMembers(object: unknown): number {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return 0;
  let count = 0;
  for (const _ in object) if (++count > MOST_MEMBERS) break;
  return count;
}

function jsonUpload(
  document: JsonDocument,
  pointer: string,
  request: { readonly name?: string | undefined; readonly format?: SourceFormat | undefined },
  language: Language,
): Upload {
  const format = request.format ?? document.format;
  const name = toDocumentName(
    request.name ?? document.name ?? '',
    `document${format ? `.${sourceTypes[format].extension}` : ''}`,
  );
  if (document.encoding !== 'base64')
    // The string is already decoded, whatever charset a meta element in it still names.
    return {
      name,
      bytes: encoder.encode(document.content) as Uint8Array<ArrayBuffer>,
      charset: 'utf-8',
      ...(format && { format }),
    };
  try {
    return {
      name,
      bytes: decodeBase64(document.content),
      ...(format && { format }),
    };
  } catch {
    throw invalidBody(
      `${pointer}/content`,
      'base64',
      '不是有效的 base64。',
      'This is not valid base64.',
      language,
    );
  }
}

/** Throws for what is not base64. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

function refuseMany(count: number, limit: number, pointer: string, language: Language): void {
  if (count > limit)
    throw invalidBody(
      pointer,
      'too-many',
      `最多 ${limit} 份文件，收到 ${count} 份。`,
      `At most ${limit} documents, ${count} were sent.`,
      language,
    );
}

async function fromForm(
  bytes: Uint8Array<ArrayBuffer>,
  media: MediaType,
  request: { readonly name?: string | undefined; readonly format?: SourceFormat | undefined },
  language: Language,
  limits: SubmissionLimits,
): Promise<Submission> {
  let form: FormData;
  try {
    const boundary = media.parameters.get('boundary') ?? '';
    form = await new Response(bytes, {
      headers: { 'content-type': `multipart/form-data; boundary="${boundary}"` },
    }).formData();
  } catch {
    throw new ProblemError('malformed-body', {
      zh: '请求体不是完整的 multipart/form-data。',
      en: 'The body is not complete multipart/form-data.',
    });
  }
  for (const field of form.keys())
    if (field !== 'file' && field !== 'prior' && field !== 'children')
      throw invalidBody(
        '',
        'unknown-part',
        '只接受 file、prior、children 三种部分。',
        'Only the parts file, prior and children are taken.',
        language,
      );
  const uploads = async (field: string): Promise<Upload[]> =>
    Promise.all(
      form.getAll(field).map(async (value, index): Promise<Upload> => {
        if (typeof value === 'string')
          throw invalidBody(
            `/${field}/${index}`,
            'not-a-file',
            '这一部分要有 filename。',
            'This part needs a filename.',
            language,
          );
        const charset = parseMediaType(value.type)?.parameters.get('charset');
        return {
          name: toDocumentName(lastOfPath(value.name)),
          bytes: new Uint8Array(await value.arrayBuffer()),
          ...(charset && { charset }),
        };
      }),
    );
  const [files, prior, children] = await Promise.all([
    uploads('file'),
    uploads('prior'),
    uploads('children'),
  ]);
  if (files.length === 0)
    throw invalidBody(
      '/file',
      'missing',
      '缺少名为 file 的文件部分。',
      'The part named file is missing.',
      language,
    );
  refuseMany(files.length, limits.files, '/file', language);
  refuseMany(prior.length, 1, '/prior', language);
  refuseMany(children.length, limits.children, '/children', language);
  const first = files[0]!;
  const named = {
    ...first,
    ...(request.name && { name: request.name }),
    ...(request.format && { format: request.format }),
  };
  return {
    files: files.length === 1 ? [named] : files,
    ...(prior[0] && { prior: prior[0] }),
    children,
  };
}
