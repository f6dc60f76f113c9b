import type { Document } from '@gouji/core/model';
import { readSource } from '@gouji/core/read';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { binaryReaders } from '../src/index.ts';
import { sampleFile } from './support/sample-file.ts';

/** Cells that show a zero, in a sheet seen with its zeros and in the same seen without. */
const zerosOf = ({ blocks }: Document): number =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells : []))
    .filter(({ content }) => content.text === '0').length;

const read = async (name: string, bytes: Uint8Array): Promise<number> =>
  zerosOf(await readSource({ name, bytes }, { readers: binaryReaders }));

/** Clears the flag of zeros in each WINDOW2 record. */
function xlsWithoutZeros(file: Uint8Array): Uint8Array {
  const bytes = file.slice();
  for (let at = 0; at + 6 < bytes.length; at++)
    if (bytes[at] === 0x3e && bytes[at + 1] === 0x02 && bytes[at + 2] === 0x12 && bytes[at + 3] === 0)
      bytes[at + 4] = bytes[at + 4]! & ~0x10;
  return bytes;
}

function odsWithoutZeros(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const settings =
    '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><office:settings><config:config-item config:name="ShowZeroValues" config:type="boolean">false</config:config-item></office:settings></office:document-settings>';
  expect(strFromU8(parts['content.xml']!)).toContain('office:spreadsheet');
  return zipSync({ ...parts, 'settings.xml': strToU8(settings) });
}

test.each([
  ['annual-report.xls', xlsWithoutZeros],
  ['annual-report.ods', odsWithoutZeros],
])('zeros of %s that the sheet leaves blank are not read', async (name, without) => {
  const file = sampleFile(name);
  expect(await read(name, file)).toBeGreaterThan(100);
  expect(await read(name, without(file))).toBe(0);
});

test('zeros of a workbook in the XML of 2003 that the sheet leaves blank are not read', async () => {
  const workbook = (options: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${'<Row><Cell><Data ss:Type="Number">0</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell></Row>'.repeat(3)}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${options}</WorksheetOptions></Worksheet></Workbook>`,
    );
  expect(await read('a.xml', workbook(''))).toBe(3);
  expect(await read('a.xml', workbook('<DoNotDisplayZeros/>'))).toBe(0);
});
