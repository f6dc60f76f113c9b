import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SourceFormat } from '../packages/core/src/model/index.ts';
import { binaryReaders } from '../packages/readers/src/index.ts';
import { commonNotices, formatFacts } from './generate/format-facts.ts';

const root = resolve(import.meta.dirname, '..');

/** Codes of the notices that reading and table recognition can give, out of the sources; those of refusals have a `/` kind. */
function codesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) =>
      [...readFileSync(join(root, folder, path), 'utf8').matchAll(/\bcode: '([\w/-]+)'/gu)].map(
        ([, code]) => code!,
      ),
    );
}

const told = new Set([...Object.values(formatFacts).flatMap(({ notices }) => notices), ...commonNotices]);
const scannedPages = [
  'scanned-pages',
  'recognised-text',
  'unmapped-characters',
  'pictures',
  'damaged-pages',
  'truncated',
];

test('every format of the model is described, and every binary one has a reader', () => {
  expect(Object.keys(formatFacts).sort()).toEqual([...SourceFormat.options].sort());
  const textual = ['text', 'markdown', 'html'];
  expect(binaryReaders.map(({ format }) => format).sort()).toEqual(
    SourceFormat.options.filter((format) => !textual.includes(format)).sort(),
  );
});

test('every notice the guide names exists, and every notice of a reader is named', () => {
  const inReading = codesIn('packages/core/src/read');
  const inReaders = codesIn('packages/readers/src');
  const inTables = codesIn('packages/core/src/extract/tables');
  expect(inReaders).toEqual(expect.arrayContaining(scannedPages));
  const all = [...inReading, ...inReaders, ...inTables];
  expect([...told].filter((code) => !all.includes(code))).toEqual([]);
  expect(
    [...inReading, ...inReaders].filter((code) => !told.has(code) && !code.startsWith('source/')),
  ).toEqual([]);
});
