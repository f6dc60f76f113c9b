/** Every word made of one piece of each list, in order, parted by spaces; an empty piece leaves the place out. */
export const combine = (...lists: readonly string[]): string =>
  lists
    .map((list) => list.split(' '))
    .reduce((words, pieces) => words.flatMap((word) => pieces.map((piece) => word + piece)), [''])
    .join(' ');
