import { readFileSync } from 'node:fs';

/** The bytes of a committed sample (`packages/fixtures/files`). */
export function sampleFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/files/${name}`, import.meta.url)));
}

/** Every cell of the three tables of `annual-report.*`: `[row, column, rowSpan, columnSpan, text]`. */
export function sampleGrids(): (readonly [number, number, number, number, string])[][] {
  return JSON.parse(new TextDecoder().decode(sampleFile('annual-report.grids.json')));
}
