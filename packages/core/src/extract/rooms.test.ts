import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The rooms that stand in layers: one imports those before it, and none behind it. */
const layers: Readonly<Record<string, readonly string[]>> = {
  // From a cell to a row, from rows to the grid or the running text they stand in, and from there to the three tables.
  tables: ['cells', 'rows', 'grid', 'flow', 'requests', 'remedies', 'proactive'],
  // From what stands in a sentence to what is said of a number.
  statements: ['clauses', 'figures', 'scope', 'lists', 'meanings', 'mentions', 'comparisons', 'denied'],
};

interface Import {
  readonly file: string;
  readonly from: string;
}

/** What the sources of a room import from rooms beside it. */
function importsOf(of: string, room: string): Import[] {
  const folder = join(import.meta.dirname, of, room);
  const beside = /from '\.\.\/([a-z][^/']*)/gu;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(beside)].map(([, from]) => ({
        file: `${room}/${file}`,
        from: from!,
      })),
    );
}

const rooms = Object.entries(layers).flatMap(([of, order]) =>
  order.map((room, index) => ({ of, room, known: order.slice(0, index) })),
);

test.each(rooms)('$of/$room imports rooms before it only', ({ of, room, known }) => {
  expect(importsOf(of, room).filter(({ from }) => !known.includes(from))).toEqual([]);
});

test.each(Object.keys(layers))('the last room of %s imports others', (of) => {
  expect(importsOf(of, layers[of]!.at(-1)!)).not.toEqual([]);
});
