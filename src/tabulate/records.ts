/** What is asked of an arquero table; the engine counts through this and nothing else. */
export interface Records {
  column(name: string): RecordColumn | undefined;
  columnNames(): string[];
  totalRows(): number;
  numRows(): number;
  /** visits the rows that no filter has left out */
  scan(visit: (row: number) => void): void;
}

interface RecordColumn {
  at(row: number): unknown;
  /** of a dictionary column: for each row, the place of its value in `values` */
  readonly codes?: ArrayLike<number>;
  readonly values?: readonly unknown[];
}
