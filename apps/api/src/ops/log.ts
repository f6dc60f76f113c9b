import { type DestinationStream, pino } from 'pino';
import type { Observer } from '../observer.ts';

/** Log lines as JSON on standard output; no document text, no names of documents, no addresses of callers. */
export interface Log {
  readonly observer: Observer;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Lines are collected for a moment, so that a busy service does not pay a system call for each; pino writes the rest at exit. */
const collected = () => pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 200 });

export function createLog(level: string, destination: DestinationStream = collected()): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const quiet = new Set(['/healthz', '/readyz', '/metrics']);
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
    observer: {
      request({ milliseconds, caller, ...record }) {
        // Who left is not told anything, so it is no failure of ours.
        const level =
          record.status >= 500 && !record.cancelled ? 'error' : quiet.has(record.route) ? 'debug' : 'info';
        logger[level](
          { ...record, tenant: caller?.tenant ?? null, milliseconds: Math.round(milliseconds * 10) / 10 },
          'request',
        );
      },
      job(requestId, kind, { milliseconds, sha256: _, ...facts }, caller) {
        const level = facts.crashedRules.length > 0 ? 'error' : 'info';
        logger[level](
          {
            requestId,
            kind,
            ...facts,
            tenant: caller?.tenant ?? null,
            milliseconds: Math.round(milliseconds * 10) / 10,
          },
          'document',
        );
      },
      fault(requestId, error) {
        // The stack names our own lines; a message may quote the input, so it stays out.
        const frames =
          error instanceof Error
            ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
            : [];
        logger.error(
          {
            requestId,
            fault: error instanceof Error ? error.name : typeof error,
            frames: frames.slice(0, 12),
          },
          'fault',
        );
      },
    },
  };
}
