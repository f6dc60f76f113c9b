import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/** A PDF put together from numbered objects (the first is object 1, the catalogue) with a correct cross-reference. */
export function buildPdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [latin('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, body] of objects.entries()) {
    offsets.push(length);
    add(latin(`${index + 1} 0 obj\n`));
    add(typeof body === 'string' ? latin(body) : body);
    add(latin('\nendobj\n'));
  }
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`));
  add(latin(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export function stream(content: string | Uint8Array, dictionary = ''): Uint8Array {
  const data = typeof content === 'string' ? latin(content) : content;
  return Buffer.concat([
    latin(`<<${dictionary}/Length ${data.length}>>\nstream\n`),
    data,
    latin('\nendstream'),
  ]);
}

function latin(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** One A4 page with the given content stream; objects 5 onwards are `more`, named in `resources`. */
export function onePage(
  content: Uint8Array,
  more: readonly (string | Uint8Array)[] = [],
  resources = '',
): Uint8Array {
  return buildPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>>>`,
    content,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ]);
}

const hello = 'BT /F 12 Tf 72 700 Td (Hello 42) Tj ET\n';

/** Blanks, deflated piece by piece so that the test itself never holds what they inflate to. */
function deflatedBlanks(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, 0x20), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const body = Array.from({ length: megabytes }, () => piece);
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...body, Buffer.from([3, 0])]);
}

/** Form XObjects `first` … `first + depth`, each drawing the next `fan` times. */
function forms(first: number, depth: number, fan: number): Uint8Array[] {
  return Array.from({ length: depth }, (_, level) =>
    stream(
      level === depth - 1 ? hello : `/N Do\n`.repeat(fan),
      `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>/XObject<</N ${first + level + 1} 0 R>>>>`,
    ),
  );
}

/** PDFs made to hurt a reader. Small themselves; each says by its name what it does. */
export const hostilePdfs: Record<string, () => Uint8Array> = {
  'a content stream that inflates to 1 GB': () =>
    onePage(stream(deflatedBlanks(1024), '/Filter/FlateDecode')),
  'a content stream deflated twice': () =>
    onePage(stream(deflateSync(deflatedBlanks(1024)), '/Filter[/FlateDecode/FlateDecode]')),
  'a form that draws itself': () =>
    onePage(
      stream(`${hello}/X Do`),
      [
        stream(
          `${hello}/X Do`,
          '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>',
        ),
      ],
      '/XObject<</X 6 0 R>>',
    ),
  'forms that multiply to 10^9': () =>
    onePage(stream(`${hello}/X Do`), forms(6, 10, 10), '/XObject<</X 6 0 R>>'),
  'a hundred thousand lines': () =>
    onePage(
      stream(
        Array.from(
          { length: 100_000 },
          (_, i) => `${i % 595} ${i % 842} m ${(i * 7) % 595} ${i % 842} l S\n`,
        ).join('') + hello,
      ),
    ),
  'a grid of half a million cells': () =>
    onePage(
      stream(
        hello +
          Array.from(
            { length: 700 },
            (_, i) => `0 ${i * 1.2} m 595 ${i * 1.2} l S ${i * 0.85} 0 m ${i * 0.85} 842 l S\n`,
          ).join(''),
      ),
    ),
  'a million characters on one page': () =>
    onePage(stream(`BT /F 1 Tf 72 700 Td (${'1 '.repeat(500_000)}) Tj ET`)),
  'arrays nested a hundred thousand deep': () =>
    onePage(stream(`${'['.repeat(100_000)} ${']'.repeat(100_000)} TJ\n${hello}`), [
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    ]),
  'a page tree that contains itself': () =>
    buildPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>']),
  'a page count of two thousand million': () =>
    buildPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ]),
  'a length that refers to itself': () =>
    onePage(Buffer.from('<</Length 4 0 R>>\nstream\nBT /F 12 Tf (x) Tj ET\nendstream', 'latin1')),
  'a cross-reference that points back to itself': () => {
    const body = '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n';
    return Buffer.from(
      `${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 2/Root 1 0 R/Prev ${body.length}>>\nstartxref\n${body.length}\n%%EOF`,
    );
  },
  'a wrong cross-reference': () => {
    const good = Buffer.from(onePage(stream(hello)));
    return Buffer.from(good.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
  },
  'a huge page box': () =>
    buildPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[-1e30 -1e30 1e30 1e30]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      stream(hello),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]),
  'nothing but the signature': () => Buffer.from('%PDF-1.7\n'),
  'noise after the signature': () =>
    Buffer.from(
      `%PDF-1.7\n${Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 251)).join('')}`,
      'latin1',
    ),
};
