import type { RowTemplate } from './types.ts';

/** A row of a table whose rows are numbered and grouped. */
export const numberedRow = (
  id: string,
  number: string,
  label: string,
  labelEn: string,
  groups: string[],
  aliases: string[] = [],
): RowTemplate => ({ id, number, label, labelEn, groups, aliases });
