import { StringDecoder } from 'node:string_decoder';

/** What the terminal said of itself; `unread` are keys that were typed meanwhile. */
export interface TerminalTraits {
  readonly ambiguousWide: boolean | null;
  readonly lightBackground: boolean | null;
  readonly unread: string;
}

/** Whether a colour like `rgb:ffff/ffff/dddd` is light, by how bright the eye sees it. */
export function isLight(answer: string): boolean | null {
  const match = /rgba?:([\da-f]+)\/([\da-f]+)\/([\da-f]+)/iu.exec(answer);
  if (!match) return null;
  const [red, green, blue] = match
    .slice(1)
    .map((part) => Number.parseInt(part, 16) / (16 ** part.length - 1));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! > 0.5;
}

/**
 * Asks the terminal how wide it draws “①”, and for its background. Draws the character in the corner of the alternate screen, reads
 * where the cursor is, and clears it. Takes at most `timeout` ms: a terminal that does not answer leaves null.
 */
export async function probeTerminal(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  timeout = 150,
): Promise<TerminalTraits> {
  const decoder = new StringDecoder('utf8');
  let received = '';
  const answered = new Promise<void>((resume) => {
    // On a busy machine the answer may have come without having been read.
    const timer = setTimeout(() => setImmediate(finish), timeout);
    function finish(): void {
      clearTimeout(timer);
      stdin.off('data', onData);
      resume();
    }
    function onData(chunk: Buffer): void {
      received += decoder.write(chunk);
      // The place of the cursor is asked last, so its answer ends the waiting.
      if (positionPattern.test(received)) finish();
    }
    stdin.on('data', onData);
  });
  stdout.write('\u001b]11;?\u001b\\\r①\u001b[6n\r\u001b[2K');
  await answered;
  const column = positionPattern.exec(received)?.[1];
  return {
    ambiguousWide: column === undefined ? null : column === '3',
    lightBackground: isLight(received),
    unread: received.replace(positionPattern, '').replace(colorPattern, ''),
  };
}

// Put together from parts because the answers begin with control characters.
const escapeCharacter = '\u001b';
const positionPattern = new RegExp(`${escapeCharacter}\\[\\d+;(\\d+)R`, 'u');
const colorPattern = new RegExp(
  `${escapeCharacter}\\]11;[^\\u0007${escapeCharacter}]*(?:\\u0007|${escapeCharacter}\\\\)`,
  'u',
);
