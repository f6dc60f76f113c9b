/** Whether the values of one row agree with each other; decides between readings. */
export type RowTest = (numbers: readonly number[]) => boolean;
