import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { describeBlocks } from '../support/describe-blocks.ts';
import { buildPdf, stream } from './hostile-pdf.ts';

/** A page of one upright line and one written with a matrix of its own. */
const page = (matrix: string): Uint8Array =>
  buildPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</D 5 0 R>>>>>>',
    stream(`BT /D 10 Tf 1 0 0 1 60 760 Tm (upright 12) Tj ET\nBT /D 10 Tf ${matrix} 60 700 Tm (34567) Tj ET`),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]);

const read = async (matrix: string): Promise<unknown> =>
  describeBlocks((await readPdf(page(matrix), { name: 'page.pdf', limits: defaultLimits })).blocks);

test('letters that lean are read, a line that rises is a watermark', async () => {
  expect(await read('1 0 0.33 1')).toEqual(['upright 12', '34567']);
  expect(await read('0.87 0.5 -0.5 0.87')).toEqual(['upright 12']);
});
