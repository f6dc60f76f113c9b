/** An expression over folded prose, written with the pieces of this room: expression`^${thisYear}?其中`. */
export const expression = ({ raw }: TemplateStringsArray, ...pieces: readonly string[]): RegExp =>
  new RegExp(String.raw({ raw }, ...pieces), 'u');
