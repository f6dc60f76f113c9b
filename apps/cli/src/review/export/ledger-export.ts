import { dateInWords, letterToDocx } from '@gouji/office/letter';
import { toWorkbook } from '../../io/xlsx-workbook.ts';
import type { Review } from '../core/review.ts';
import { roundsOf } from '../core/rounds.ts';

/** Widths of the columns, in characters. */
const widths = [24, 7, 8, 6, 10, 34, 60, 10, 10, 10, 10, 28, 12, 12];

/** 整改台账: everything that was asked of any body, and what became of it; a row each, bodies in the order of the files. */
function ledgerRows(review: Review): (string | number)[][] {
  const { words, workspace } = review;
  return roundsOf(workspace).flatMap(({ body, year, number, requests }) =>
    requests.map(({ about, round, outcome, now, note, by, at }, index) => [
      body,
      year,
      number,
      index + 1,
      words.rounds.ordinal(round),
      about.place,
      about.message,
      about.from ?? '',
      about.to ?? '',
      now,
      words.rounds.outcomes[outcome],
      note,
      by,
      at.slice(0, 10),
    ]),
  );
}

export function ledgerWorkbook(review: Review): Uint8Array {
  const { ledger, header } = review.words.rounds;
  return toWorkbook([{ name: ledger, widths, header, rows: ledgerRows(review) }]);
}

/** The columns of the printed ledger: those that fit a page. */
const printed = [3, 4, 5, 6, 8, 9, 10];

/** The ledger to be printed, a table for each body. */
export function ledgerDocument(review: Review, today: string): Uint8Array {
  const { words, language } = review;
  const rows = ledgerRows(review);
  const pick = (row: readonly (string | number)[]): string[] => printed.map((column) => String(row[column]));
  const bodies = [...new Set(rows.map(([body, year]) => `${body} ${year}`))];
  return letterToDocx([
    { kind: 'title', text: words.rounds.ledger },
    ...bodies.flatMap((heading) => [
      { kind: 'heading' as const, text: heading },
      {
        kind: 'table' as const,
        rows: [
          pick(words.rounds.header),
          ...rows.filter(([body, year]) => `${body} ${year}` === heading).map(pick),
        ],
      },
    ]),
    { kind: 'right', text: dateInWords(today, language) },
  ]);
}
