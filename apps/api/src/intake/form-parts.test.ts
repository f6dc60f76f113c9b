import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormParts, FormError, type FormPart } from './form-parts.ts';

const limits = { parts: 5, headerBytes: 200 };
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

interface Read {
  readonly header: string;
  readonly content: string;
}

const readPart = ({ header, content }: FormPart): Read => ({
  header: Buffer.from(header).toString('latin1'),
  content: Buffer.concat(content.map((piece) => Buffer.from(piece))).toString('latin1'),
});

/** Reads a form given in pieces of the given sizes, over and over. */
function read(form: Uint8Array, sizes: readonly number[], boundary = 'b', own = limits): Read[] {
  const parts: Read[] = [];
  const reader = createFormParts(boundary, own, (part) => parts.push(readPart(part)));
  for (let at = 0, turn = 0; at < form.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    reader.push(form.subarray(at, at + size));
    at += size;
  }
  reader.end();
  return parts;
}

const reasonOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof FormError) return error.reason;
    throw error;
  }
  return 'none';
};

const write = (parts: readonly Read[], boundary = 'b'): Uint8Array =>
  bytes(
    `${parts.map(({ header, content }) => `--${boundary}\r\n${header}\r\n\r\n${content}\r\n`).join('')}--${boundary}--\r\n`,
  );

const text = (alphabet: readonly string[], longest: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { maxLength: longest }).map((all) => all.join(''));

test('what was written is read, however it is cut and whatever looks like a boundary', () => {
  const boundary = fc.constantFrom('b', 'bb', '-', '--', '----b-');
  const content = text(['\r', '\n', '\r\n', '--', '-', 'b', 'x', '\r\n--', '\u00ff', '\u0000'], 30);
  const part = fc.record({
    header: text(['a', ':', ' ', '\u00e9', ';'], 20).map((one) => `h: ${one}`),
    content,
  });
  fc.assert(
    fc.property(
      boundary,
      fc.array(part, { maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
      (mark, parts, sizes) => {
        // No content may hold the delimiter itself; nobody could write such a form.
        fc.pre(parts.every((one) => !`\r\n${one.content}\r`.includes(`\r\n--${mark}`)));
        expect(
          read(write(parts, mark), sizes, mark).map((one) => ({
            ...one,
            header: one.header.replace(/^\r\n/u, ''),
          })),
        ).toEqual(parts);
      },
    ),
  );
});

test('what stands before the first boundary and after the last is passed over', () => {
  const form = bytes('hello\r\n--b\r\nh: 1\r\n\r\nx\r\n--b--\r\ngood bye\r\n--b\r\n');
  for (const size of [1, 2, 3, 1000]) expect(read(form, [size]).map(({ content }) => content)).toEqual(['x']);
});

test.each([
  ['no boundary at all', 'x'],
  ['no end', '--b\r\nh: 1\r\n\r\nx\r\n'],
  ['an end in the middle of a header', '--b\r\nh: 1'],
  ['half a closing boundary', '--b\r\nh: 1\r\n\r\nx\r\n--b-'],
  ['nothing', ''],
])('%s is broken', (_, form) => {
  expect(reasonOf(() => read(bytes(form), [7]))).toBe('broken');
});

test.each([['', 'x'.repeat(71)]])('a boundary that nobody may use is broken', (...boundaries) => {
  for (const boundary of boundaries)
    expect(reasonOf(() => createFormParts(boundary, limits, () => {}))).toBe('broken');
});

test('a part too many is refused at its boundary, before its bytes', () => {
  const part = '--b\r\nh: 1\r\n\r\nx\r\n';
  const reader = createFormParts('b', limits, () => {});
  reader.push(bytes(part.repeat(5)));
  expect(reasonOf(() => reader.push(bytes('--b\r\n')))).toBe('parts');
});

test.each([
  ['a header', `--b\r\nh: ${'x'.repeat(300)}`],
  ['a header that goes on', `--b\r\n${'h: 1\r\n'.repeat(60)}`],
  ['a preamble', 'x'.repeat(300)],
])('%s beyond the limit is refused before its end', (_, form) => {
  for (const size of [1, 64, 1000]) expect(reasonOf(() => read(bytes(form), [size]))).toBe('headerBytes');
});

test('time grows with the bytes, not with what they repeat', () => {
  const hostile = [
    '\r',
    '\r\n',
    '\r\n--',
    '\r\n--bbbbbbbb',
    '-',
    '\r\n--bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
  ];
  const boundary = 'b'.repeat(50);
  const time = (fragment: string, size: number): number => {
    const body = bytes(`--${boundary}\r\nh: 1\r\n\r\n${fragment.repeat(Math.ceil(size / fragment.length))}`);
    const start = performance.now();
    const reader = createFormParts(boundary, limits, () => {});
    for (let at = 0; at < body.length; at += 65_536) reader.push(body.slice(at, at + 65_536));
    return performance.now() - start;
  };
  for (const fragment of hostile) {
    time(fragment, 1 << 18);
    const one = Math.min(time(fragment, 1 << 19), time(fragment, 1 << 19), time(fragment, 1 << 19));
    const four = Math.min(time(fragment, 1 << 21), time(fragment, 1 << 21));
    expect(four, JSON.stringify(fragment)).toBeLessThan(Math.max(16 * one, 200));
  }
});
