import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSpool } from './spool.ts';

const { TMPDIR } = process.env;
afterEach(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
});

/** Pieces of very different lengths, several megabytes in all. */
const pieces = Array.from({ length: 3000 }, (_, n) => Buffer.from(`${n}:${'甲乙丙'.repeat((n * 37) % 800)}`));
pieces.splice(7, 0, Buffer.alloc(0));

async function fill(isPacked = false): Promise<ReturnType<typeof openSpool>> {
  const spool = openSpool({ isPacked });
  const places = [];
  for (const piece of pieces) places.push(await spool.append(piece));
  // In order, and here and there.
  for (const step of [1, 331])
    for (let n = 0; n < pieces.length; n += step)
      expect(Buffer.compare(await spool.take(places[n]!), pieces[n]!)).toBe(0);
  const all: Uint8Array[] = [];
  for await (const piece of spool.all()) all.push(piece);
  expect(Buffer.compare(Buffer.concat(all), Buffer.concat(pieces))).toBe(0);
  return spool;
}

test('every piece comes back as it was, in its order, and nothing is left on disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spool-'));
  process.env.TMPDIR = folder;
  const spool = await fill();
  expect(readdirSync(folder)).toEqual([]);
  await spool.close();
  rmSync(folder, { recursive: true });
});

test('a temporary folder that takes nothing is no fault', async () => {
  process.env.TMPDIR = '/nowhere/at/all';
  await (await fill()).close();
});

test('what is packed already lies on disk as it is', async () => {
  await (await fill(true)).close();
});
