import { ProblemError } from './problem.ts';

export interface BodyLimits {
  /** Most bytes of one body. */
  readonly bytes: number;
  /** Most milliseconds from the first read to the end of the body. */
  readonly milliseconds: number;
}

const tooLarge = (limit: number): ProblemError =>
  new ProblemError(
    'too-large',
    {
      zh: `请求体超过上限 ${limit} 字节。`,
      en: `The body exceeds the limit of ${limit} bytes.`,
    },
    { limit, headers: { connection: 'close' } },
  );

/** A declared length is refused before a byte is read. */
export function refuseDeclaredLength(request: Request, limit: number): void {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > limit) throw tooLarge(limit);
}

/**
 * Reads the body up to the limit; what is beyond it is never buffered, whether or not a length was declared.
 * Throws problems 408, 413 and (for a connection that breaks off) 400.
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<Uint8Array<ArrayBuffer>> {
  refuseDeclaredLength(request, limits.bytes);
  const declared = request.headers.get('content-length');
  if (declared === null && !request.body) return new Uint8Array(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ProblemError('upload-timeout', undefined, { headers: { connection: 'close' } })),
      limits.milliseconds,
    );
  });
  try {
    // A declared length is kept by the HTTP parser, so the platform may collect the body in one piece.
    if (declared !== null) return new Uint8Array(await Promise.race([request.arrayBuffer(), late]));
    return await Promise.race([collect(request.body!, limits.bytes), late]);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('malformed-body', {
      zh: '请求体没有传完连接就断开了。',
      en: 'The connection broke off before the body was complete.',
    });
  } finally {
    clearTimeout(timer);
  }
}

async function collect(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
