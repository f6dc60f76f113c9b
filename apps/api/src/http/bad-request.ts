import type { Duplex } from 'node:stream';
import { ProblemError, problemResponse } from './problem.ts';
import type { ProblemName } from './problem-types.ts';

function answer(problem: Extract<ProblemName, 'malformed-body' | 'upload-timeout'>): Response {
  const error =
    problem === 'upload-timeout'
      ? new ProblemError(problem)
      : new ProblemError(problem, {
          zh: '这不是有效的 HTTP 请求。',
          en: 'This is not a valid HTTP request.',
        });
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
  const body = await answer(late ? 'upload-timeout' : 'malformed-body').text();
  socket.end(
    `HTTP/1.1 ${late ? '408 Request Timeout' : '400 Bad Request'}\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
