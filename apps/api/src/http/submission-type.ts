import { type MediaType, parseMediaType, sourceFormatOf, sourceTypes } from './media-types.ts';
import { ProblemError } from './problem.ts';

/** The type of the request, refused with 415 before the body is read when nothing here can read it. */
export function submissionType(request: Request, accepted: 'document' | 'batch' | 'data'): MediaType {
  const coding = request.headers.get('content-encoding');
  if (coding && coding.toLowerCase() !== 'identity')
    throw new ProblemError(
      'unsupported-type',
      { zh: '请不要压缩请求体（Content-Encoding）。', en: 'Do not compress the body (Content-Encoding).' },
      { headers: { 'accept-encoding': 'identity' } },
    );
  const header = request.headers.get('content-type');
  const media = header ? parseMediaType(header) : { type: 'application/octet-stream', parameters: new Map() };
  const bodies = [...(accepted === 'data' ? [] : ['multipart/form-data']), 'application/json'];
  const raw = accepted === 'document' ? Object.values(sourceTypes).flatMap(({ types }) => types) : [];
  if (media && (bodies.includes(media.type) || (accepted === 'document' && sourceFormatOf(media.type))))
    return media;
  throw new ProblemError('unsupported-type', undefined, {
    available: [...bodies, ...raw, ...(accepted === 'document' ? ['application/octet-stream'] : [])],
    headers: { 'accept-post': [...bodies, ...raw].join(', ') },
  });
}
