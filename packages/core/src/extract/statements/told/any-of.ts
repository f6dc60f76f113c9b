/** Words parted by spaces, as alternatives of a pattern. */
export const anyOf = (words: string): string => words.replaceAll(' ', '|');
