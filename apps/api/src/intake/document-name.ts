import { toPrintable } from '@gouji/core/format';

/** The most characters of a name. */
export const LONGEST_NAME = 255;

/**
 * The name a document goes by: as the caller gave it, but without control characters, so that it can neither start a new
 * line nor steer a terminal in any format. An empty name is the fallback.
 */
export const toDocumentName = (sent: string, fallback = 'document'): string =>
  toPrintable(sent).trim() || fallback;

/** The last part of what a form sends as the name of a file; some programs send a path (RFC 7578, 4.2). */
export const lastOfPath = (name: string): string => name.split(/[\\/]/u).at(-1) ?? '';

/** The same with its folders, where several are sent and may be called alike; a path of somebody's machine tells nothing. */
export function relativePath(name: string): string {
  const steps = name.split(/[\\/]/u).filter((step) => step !== '.');
  const isOfMachine = steps[0] === '' || /^[a-z]:$/iu.test(steps[0] ?? '') || steps.includes('..');
  return isOfMachine ? (steps.at(-1) ?? '') : steps.join('/');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes whose charset nobody states: UTF-8 where they are valid, else what Chinese Windows writes. */
export function decodeUnstated(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
