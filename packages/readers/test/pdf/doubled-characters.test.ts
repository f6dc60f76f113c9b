import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { describeBlocks } from '../support/describe-blocks.ts';
import { onePage, stream } from './hostile-pdf.ts';

const draw = (text: string, x: number, y: number): string =>
  `BT /F 10 Tf 1 0 0 1 ${x.toFixed(2)} ${y} Tm (${text}) Tj ET`;

test('a line drawn twice, piece by piece, says what it says once', async () => {
  const pieces = [
    ['In', 60],
    ['2021', 70.5],
    ['we', 94],
    ['issued', 108.5],
    ['11', 137],
    ['rules', 149.5],
  ] as const;
  const lines = Array.from({ length: 6 }, (_, line) =>
    pieces.flatMap(([text, x]) => [draw(text, x, 700 - line * 20), draw(text, x + 0.3, 700 - line * 20)]),
  );
  const { blocks } = await readPdf(onePage(stream(lines.flat().join('\n'))), {
    name: 'bold.pdf',
    limits: defaultLimits,
  });
  expect(describeBlocks(blocks).join(' ').replace(/\s+/gu, '')).toBe('In2021weissued11rules'.repeat(6));
});
