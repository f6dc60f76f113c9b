import { ProblemError } from '../http/problem.ts';
import type { RequestLimits } from '../options.ts';
import { watchPace } from './watch-pace.ts';

export type BodyLimits = Pick<
  RequestLimits,
  'bodyBytes' | 'uploadMilliseconds' | 'uploadRate' | 'uploadWindow'
>;

/** Up to this many bytes a body is read in one go. */
const SMALL = 32 * 1024;

/** Bytes are passed on in blocks of this size: a body may come byte by byte, and each piece costs more than its byte. */
const BLOCK = 64 * 1024;

/** After so many bytes the other requests have their turn. */
const STRETCH = 128 * 1024;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

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

/** Where the bytes of a body go. */
export interface Sink {
  /** That so many bytes have arrived. May throw. */
  arrive(bytes: number): void;
  /** The next block, which is the sink's from then on. */
  take(block: Uint8Array<ArrayBuffer>): void;
  /** Rejects when the rest shall not be waited for. */
  readonly ended: Promise<never>;
}

/**
 * Reads the body up to the limit and gives it on block by block; what is beyond the limit is never taken, whether or not a
 * length was declared. Gives the number of bytes.
 * Throws problems 408, 413, (for a connection that breaks off) 400, and what the sink throws.
 */
export async function receiveBody(request: Request, limits: BodyLimits, sink: Sink): Promise<number> {
  const declared = request.headers.get('content-length');
  if (declared === null && !request.body) return 0;
  let received = 0;
  const arrive = (bytes: number): void => {
    received += bytes;
    if (received > limits.bodyBytes) throw tooLarge(limits.bodyBytes);
    sink.arrive(bytes);
  };
  const pace = watchPace(limits, () => received);
  try {
    // A declared length is kept by the HTTP parser, so the platform may collect a small body in one piece.
    if (declared !== null && Number(declared) <= SMALL) {
      const bytes = new Uint8Array(await Promise.race([request.arrayBuffer(), pace.late]));
      arrive(bytes.length);
      if (bytes.length > 0) sink.take(bytes);
    }
    // A large one is taken chunk by chunk, each when it is asked for: otherwise a few fast uploads at once keep the thread
    // from everything else for as long as they last.
    else await Promise.race([collect(request.body!, arrive, sink.take), pace.late, sink.ended]);
    return received;
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

/** `arrive` throws when no more may come. */
async function collect(
  body: ReadableStream<Uint8Array>,
  arrive: (bytes: number) => void,
  take: (block: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const reader = body.getReader();
  let block = new Uint8Array(BLOCK);
  let filled = 0;
  let stretch = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      arrive(value.length);
      for (let at = 0; at < value.length; ) {
        const piece = value.subarray(at, at + BLOCK - filled);
        block.set(piece, filled);
        filled += piece.length;
        at += piece.length;
        if (filled === BLOCK) {
          take(block);
          block = new Uint8Array(BLOCK);
          filled = 0;
        }
      }
      stretch += value.length;
      if (stretch >= STRETCH) {
        stretch = 0;
        await nextTurn();
      }
    }
    if (filled > 0) take(block.slice(0, filled));
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error;
  }
}
