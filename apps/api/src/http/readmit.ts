import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

const NEWLINE = '\r\n';

/** Passes a connection on to a second parser; what the first one listened for on it is gone. */
class Handover extends Duplex {
  readonly #socket: Socket;
  constructor(socket: Socket, first: Uint8Array) {
    super();
    this.#socket = socket;
    for (const event of ['data', 'end', 'close', 'error', 'timeout', 'drain', 'readable'])
      socket.removeAllListeners(event);
    this.push(first);
    socket.on('data', (chunk) => {
      if (!this.push(chunk)) socket.pause();
    });
    socket.on('end', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
    this.on('error', () => {});
  }
  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress;
  }
  setTimeout(milliseconds: number, then?: () => void): this {
    this.#socket.setTimeout(milliseconds, then);
    return this;
  }
  override _read(): void {
    this.#socket.resume();
  }
  override _write(chunk: Uint8Array, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, done);
  }
  override _final(done: () => void): void {
    this.#socket.end(done);
  }
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }
}

/**
 * The bytes of a request whose target holds bytes beyond ASCII, with these escaped; null when this is not what is wrong
 * with them. `curl 'http://…/v1/check?name=年报.docx'` sends such a target, and the parser of Node refuses it.
 */
export function escapeTarget(packet: Buffer): Buffer | null {
  const end = packet.indexOf(NEWLINE);
  const line = packet.subarray(0, Math.max(end, 0)).toString('latin1');
  if (!/^[A-Z]+ \/[\x21-\xff]* HTTP\/1\.[01]$/u.test(line)) return null;
  const escaped = line.replace(
    /[\x80-\xff]/gu,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return escaped === line ? null : Buffer.concat([Buffer.from(escaped), packet.subarray(end)]);
}

/** Gives a refused request with such a target to the server once more; false when it was refused for another reason. */
export function readmit(
  server: Server,
  error: NodeJS.ErrnoException & { readonly rawPacket?: Buffer },
  socket: Duplex,
): boolean {
  const packet = error.code === 'HPE_INVALID_URL' && error.rawPacket && escapeTarget(error.rawPacket);
  if (!packet || !socket.writable) return false;
  server.emit('connection', new Handover(socket as Socket, packet));
  return true;
}
