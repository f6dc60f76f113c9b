import { UnreadableError } from '@gouji/core/read';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackArchive } from '../jobs/unpack-archive.ts';
import { unpackInThread } from './unpack-thread.ts';

const workerUrl = new URL('./worker.ts', import.meta.url);
const files = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `甲县/${index}.txt`,
    new TextEncoder().encode(`第${index}份`.repeat(400)),
  ]),
);
const archive = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ ...files, '__MACOSX/x': new Uint8Array(3) }));

test('a thread gives what is in an archive, as this thread would, with what cannot be taken out accounted for', async () => {
  const damaged = archive();
  // In the packed bytes of the first file, behind its header and name.
  damaged.fill(255, 46, 52);
  const expected = [...(unpackArchive(damaged.slice()).documents() as Iterable<object>)];
  expect(expected.filter((one) => 'account' in one).length).toBeGreaterThan(0);
  const unpacked = await unpackInThread(workerUrl, damaged);
  expect(unpacked.names).toEqual(Object.keys(files));
  const documents: object[] = [];
  for await (const one of unpacked.documents()) documents.push(one);
  expect(documents).toEqual(expected);
  unpacked.close();
  await expect(unpackInThread(workerUrl, archive().slice(0, 300))).rejects.toThrow(UnreadableError);
});

test('whoever needs no more closes it, and nothing is given any more', async () => {
  const unpacked = await unpackInThread(workerUrl, archive());
  const documents = (unpacked.documents() as AsyncIterable<object>)[Symbol.asyncIterator]();
  expect((await documents.next()).done).toBe(false);
  unpacked.close();
  expect((await documents.next()).done).toBe(true);
});
