import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ProblemError, problemResponse } from './problem.ts';
import type { ProblemName } from './problem-types.ts';

/** What can be wrong before there is a request. */
type BrokenRequest = Extract<ProblemName, 'malformed-request' | 'header-too-long' | 'upload-timeout'>;

const answer = (problem: BrokenRequest): Response =>
  problemResponse(new ProblemError(problem), {
    language: 'zh',
    requestId: crypto.randomUUID(),
    instance: '/',
    typeBase: '/problems/',
  });

/** For requests that cannot be turned into a web request (a missing or broken Host header, a broken target). */
export const badRequestResponse = (): Response => answer('malformed-request');

const brokenBy = (code: string | undefined): BrokenRequest => {
  if (code === 'HPE_HEADER_OVERFLOW') return 'header-too-long';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'upload-timeout' : 'malformed-request';
};

/** For bytes the HTTP parser refuses or waits for in vain: written by hand, since there is no request to answer. */
export async function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const response = answer(brokenBy(error.code));
  const body = await response.text();
  const { status } = response;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
