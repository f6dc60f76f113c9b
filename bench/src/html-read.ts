/** What reading a page costs, as a ratio to parse5 building its tree with locations from the same bytes. */
import { readSource } from '@gouji/core/read';
import { parse } from 'parse5';
import { cleanPage, wordPage } from './html-pages.ts';

const cases = [
  { name: 'clean', page: cleanPage, batch: 40, most: 0.6 },
  { name: 'word', page: wordPage, batch: 4, most: 0.7 },
];
const rounds = 60;
const warmUp = 15;

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[values.length >> 1]!;
}

const table: Record<string, string | number>[] = [];
for (const { name, page, batch, most } of cases) {
  const bytes = new TextEncoder().encode(page);
  const times: { parse5: number[]; gouji: number[] } = { parse5: [], gouji: [] };
  // Both take turns, so that a busy machine slows both alike.
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let turn = 0; turn < batch; turn++) {
      parse(new TextDecoder().decode(bytes), { sourceCodeLocationInfo: true });
    }
    const middle = performance.now();
    for (let turn = 0; turn < batch; turn++) await readSource({ name: 'page.html', bytes });
    const end = performance.now();
    if (round < warmUp) continue;
    times.parse5.push((middle - start) / batch);
    times.gouji.push((end - middle) / batch);
  }
  const parse5 = median(times.parse5);
  const gouji = median(times.gouji);
  table.push({
    page: `${name} ${Math.round(bytes.length / 1024)} KB`,
    'parse5 ms': parse5.toFixed(3),
    'read ms': gouji.toFixed(3),
    ratio: (gouji / parse5).toFixed(2),
    'at most': most,
  });
}
console.table(table);
