/**
 * An expression over folded prose, written with the pieces of this room: expression`^${thisYear}?其中`. One that is long may
 * be written over several lines: a line break and the spaces behind it are no part of it.
 */
export const expression = ({ raw }: TemplateStringsArray, ...pieces: readonly string[]): RegExp =>
  new RegExp(String.raw({ raw }, ...pieces).replace(/\n\s*/gu, ''), 'u');
