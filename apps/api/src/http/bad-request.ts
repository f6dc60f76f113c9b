import type { Duplex } from 'node:stream';
import type { Bilingual } from './bilingual.ts';
import { ProblemError, problemResponse } from './problem.ts';
import type { ProblemName } from './problem-types.ts';

const invalid = { zh: '这不是有效的 HTTP 请求。', en: 'This is not a valid HTTP request.' };
const tooLong = {
  zh: '请求的地址和头部过长（共 16 KB）。',
  en: 'The address and headers of the request are too long (16 KB together).',
};

function answer(
  problem: Extract<ProblemName, 'malformed-body' | 'upload-timeout'>,
  detail: Bilingual | undefined = invalid,
): Response {
  const error = new ProblemError(problem, problem === 'upload-timeout' ? undefined : detail);
  return problemResponse(error, {
    language: 'zh',
    requestId: crypto.randomUUID(),
    instance: '/',
    typeBase: '/problems/',
  });
}

/** For requests that cannot be turned into a web request (a missing or broken Host header, a broken target). */
export const badRequestResponse = (): Response => answer('malformed-body');

/** For bytes the HTTP parser refuses or waits for in vain: written by hand, since there is no request to answer. */
export async function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const detail = error.code === 'HPE_HEADER_OVERFLOW' ? tooLong : invalid;
  const body = await answer(late ? 'upload-timeout' : 'malformed-body', detail).text();
  socket.end(
    `HTTP/1.1 ${late ? '408 Request Timeout' : '400 Bad Request'}\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
