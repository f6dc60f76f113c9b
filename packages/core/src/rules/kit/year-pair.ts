/** A figure of this year and one of last year. */
export interface YearPair {
  readonly now: number;
  readonly before: number;
  /** Worth of the last digit printed of either, where they are rounded (8652.37万元: 100). */
  readonly step?: number;
  /** The table expression both are figures of; null where the text gives one of them. */
  readonly expression: string | null;
}
