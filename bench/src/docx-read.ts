/**
 * Reading a DOCX against mammoth's conversion to HTML, both from the same bytes in one run, turn by turn. The sample is
 * a whole report saved by LibreOffice. Run: node --conditions gouji-source bench/src/docx-read.ts
 */
import { readFileSync } from 'node:fs';
import { defaultLimits } from '@gouji/core/read';
import { binaryReaders } from '@gouji/readers';
import mammoth from 'mammoth';
import { median, printMeasures } from './measures.ts';

const bytes = readFileSync(new URL('../../packages/fixtures/files/annual-report.docx', import.meta.url));
const reader = binaryReaders.find(({ format }) => format === 'docx')!;
const rounds = 60;
const warmUp = 20;

async function measure(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < rounds + warmUp; round++) {
  const own = await measure(() => reader.read(bytes, { name: 'report.docx', limits: defaultLimits }));
  const other = await measure(() => mammoth.convertToHtml({ buffer: bytes }));
  if (round < warmUp) continue;
  ours.push(own);
  theirs.push(other);
}

const document = await reader.read(bytes, { name: 'report.docx', limits: defaultLimits });
const cells = document.blocks.reduce(
  (sum, block) => sum + (block.kind === 'table' ? block.cells.length : 0),
  0,
);
const html = (await mammoth.convertToHtml({ buffer: bytes })).value;
console.log(
  `DOCX of ${bytes.length} bytes, ${cells} cells read here, ${html.split('<td').length - 1} cells by mammoth`,
);
console.log(
  `gouji ${median(ours).toFixed(2)} ms, mammoth ${median(theirs).toFixed(2)} ms (median of ${rounds})`,
);
printMeasures([
  {
    what: "mammoth's conversion against our reading of the same DOCX",
    unit: '×',
    measured: median(theirs) / median(ours),
    promised: ['≥', 5],
  },
]);
