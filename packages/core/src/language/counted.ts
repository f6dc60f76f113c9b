/** A number with what it counts, in English: `1 cell is`, `2 cells are`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
