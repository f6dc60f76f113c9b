/** What reading a page costs, as a ratio to parse5 building its tree with locations from the same bytes. */
import { readSource } from '@gouji/core/read';
import { parse } from 'parse5';
import { cleanPage, wordPage } from './html-pages.ts';
import { type Measure, median, printMeasures } from './measures.ts';

const cases = [
  { name: 'clean', page: cleanPage, batch: 40, most: 0.6 },
  { name: 'word', page: wordPage, batch: 4, most: 0.7 },
];
const rounds = 60;
const warmUp = 15;

const measures: Measure[] = [];
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
  const [theirs, ours] = [median(times.parse5), median(times.gouji)];
  console.log(`${name}: ${bytes.length} bytes, parse5 ${theirs.toFixed(3)} ms, read ${ours.toFixed(3)} ms`);
  measures.push({
    what: `${name} page of ${Math.round(bytes.length / 1024)} KB, our reading against parse5's tree`,
    unit: '×',
    measured: ours / theirs,
    promised: ['≤', most],
  });
}
printMeasures(measures);
