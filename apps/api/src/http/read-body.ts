import { ProblemError } from './problem.ts';

export interface BodyLimits {
  /** Most bytes of one body. */
  readonly bytes: number;
  /** Most milliseconds from the first read to the end of the body. */
  readonly milliseconds: number;
}

/** Up to this many bytes a body is read in one go. */
const SMALL = 512 * 1024;

/** After this many bytes the other requests have their turn. */
const STRETCH = 128 * 1024;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** First room for a body of unknown length. */
const FIRST = 64 * 1024;

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
    // A declared length is kept by the HTTP parser, so the platform may collect a small body in one piece.
    if (declared !== null && Number(declared) <= SMALL)
      return new Uint8Array(await Promise.race([request.arrayBuffer(), late]));
    // A large one is taken chunk by chunk, each when it is asked for: otherwise a few fast uploads at once keep the thread
    // from everything else for as long as they last.
    return await Promise.race([collect(request.body!, limits.bytes, Number(declared ?? 0)), late]);
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

/** `expected` is the declared length, 0 when there is none. */
async function collect(
  body: ReadableStream<Uint8Array>,
  limit: number,
  expected: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let bytes = new Uint8Array(expected || FIRST);
  let length = 0;
  let pause = STRETCH;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > limit) {
      reader.cancel().catch(() => {});
      throw tooLarge(limit);
    }
    if (length + value.length > bytes.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(bytes.length * 2, length + value.length)));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(value, length);
    length += value.length;
    if (length >= pause) {
      pause = length + STRETCH;
      await nextTurn();
    }
  }
  return length === bytes.length ? bytes : bytes.slice(0, length);
}
