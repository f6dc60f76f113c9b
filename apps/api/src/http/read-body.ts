import type { RequestLimits } from '../options.ts';
import type { Place } from '../work/engine.ts';
import { overloaded } from './answer-error.ts';
import { ProblemError } from './problem.ts';

export type BodyLimits = Pick<
  RequestLimits,
  'bodyBytes' | 'uploadMilliseconds' | 'uploadRate' | 'uploadWindow'
>;

/** Up to this many bytes a body is read in one go. */
const SMALL = 32 * 1024;

/** After this many bytes the other requests have their turn. */
const STRETCH = 128 * 1024;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** First room for a body whose length is not known. */
const FIRST = 64 * 1024;

const closing = { connection: 'close' };

const tooLarge = (limit: number): ProblemError =>
  new ProblemError(
    'too-large',
    {
      zh: `请求体超过上限 ${limit} 字节。`,
      en: `The body exceeds the limit of ${limit} bytes.`,
    },
    { limit, headers: closing },
  );

/** A declared length is refused before a byte is read. */
export function refuseDeclaredLength(request: Request, limit: number): void {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > limit) throw tooLarge(limit);
}

/** Rejects when a body is too slow: as a whole, or because too little came within one window. */
function watchPace(
  { uploadMilliseconds, uploadRate, uploadWindow }: BodyLimits,
  received: () => number,
): { readonly late: Promise<never>; stop(): void } {
  const least = (uploadRate * uploadWindow) / 1000;
  const start = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  let before = 0;
  const late = new Promise<never>((_, reject) => {
    const look = (): void => {
      const now = received();
      const left = start + uploadMilliseconds - performance.now();
      if (now - before < least || left <= 0) {
        reject(new ProblemError('upload-timeout', undefined, { headers: closing }));
        return;
      }
      before = now;
      timer = setTimeout(look, Math.min(uploadWindow, left));
    };
    timer = setTimeout(look, Math.min(uploadWindow, uploadMilliseconds));
  });
  return { late, stop: () => clearTimeout(timer) };
}

/**
 * Reads the body up to the limit into a place; what is beyond it is never buffered, whether or not a length was declared,
 * and only what has arrived counts as held.
 * Throws problems 408, 413, 503 and (for a connection that breaks off) 400.
 */
export async function readBody(
  request: Request,
  limits: BodyLimits,
  place: Place,
): Promise<Uint8Array<ArrayBuffer>> {
  refuseDeclaredLength(request, limits.bodyBytes);
  const declared = request.headers.get('content-length');
  if (declared === null && !request.body) return new Uint8Array(0);
  let received = 0;
  const arrive = (bytes: number): void => {
    received += bytes;
    if (received > limits.bodyBytes) throw tooLarge(limits.bodyBytes);
    if (!place.grow(bytes)) throw overloaded(closing);
  };
  const pace = watchPace(limits, () => received);
  try {
    // A declared length is kept by the HTTP parser, so the platform may collect a small body in one piece.
    if (declared !== null && Number(declared) <= SMALL) {
      const bytes = new Uint8Array(await Promise.race([request.arrayBuffer(), pace.late]));
      arrive(bytes.length);
      return bytes;
    }
    // A large one is taken chunk by chunk, each when it is asked for: otherwise a few fast uploads at once keep the thread
    // from everything else for as long as they last.
    return await Promise.race([collect(request.body!, Number(declared ?? 0), arrive), pace.late]);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('malformed-body', {
      zh: '请求体没有传完连接就断开了。',
      en: 'The connection broke off before the body was complete.',
    });
  } finally {
    pace.stop();
  }
}

/** `expected` is the declared length, 0 when there is none; `arrive` throws when no more may come. */
async function collect(
  body: ReadableStream<Uint8Array>,
  expected: number,
  arrive: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let bytes = new Uint8Array(Math.min(expected, FIRST) || FIRST);
  let length = 0;
  let pause = STRETCH;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    try {
      arrive(value.length);
    } catch (error) {
      reader.cancel().catch(() => {});
      throw error;
    }
    if (length + value.length > bytes.length) {
      const larger = new Uint8Array(Math.max(bytes.length * 2, length + value.length));
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
