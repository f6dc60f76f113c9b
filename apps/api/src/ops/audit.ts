import { type DestinationStream, pino } from 'pino';
import type { Observer } from '../observer.ts';

/** Who did what, when and with which outcome, as JSON lines in a file of its own. */
export interface Audit {
  readonly observer: Pick<Observer, 'request' | 'job'>;
  /** Opens the file anew, after it was moved away. */
  reopen(): void;
}

/**
 * Writes a line for each request that came with a token or did work, and one for each document: tenant, token by its name,
 * address, operation, outcome and the SHA-256 of the document, by which it can be found again. No text and no name of a
 * document is ever in it.
 */
export function createAudit(path: string, lost: (error: Error) => void): Audit {
  // Each line is written before the next request is read: what was answered is on record.
  const file = pino.destination({ dest: path, append: true, mkdir: true, sync: true });
  file.on('error', lost);
  return { observer: auditObserver(file), reopen: () => file.reopen() };
}

export function auditObserver(destination: DestinationStream): Audit['observer'] {
  const logger = pino({ base: null, level: 'info', timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const write = (event: string, facts: object): void => logger.info(facts, event);
  return {
    request({ requestId, method, route, status, problem, bytes, caller }) {
      if (!caller) return;
      write('request', { requestId, ...caller, method, route, status, problem, bytes });
    },
    job(requestId, kind, { format, outcome, complete, sha256, bytes }, caller) {
      write('document', { requestId, ...caller, kind, sha256, bytes, format, outcome, complete });
    },
  };
}
