import {parseCsv} from "../data/csv.ts";
import {fail} from "../error.ts";

/** A number that an earlier publication printed. */
export interface PublishedNumber {
  readonly line: number;
  readonly id: string;
  /** table and cell, or section and a short paraphrase */
  readonly where: string;
  /** `43`, `1,204`, `nearly two-thirds` */
  readonly printed: string;
  /** address of the number that it should equal; empty for what is not computed from the records */
  readonly equals: string;
  /** of words, the number they say: `in words: 2`, `in words: over 53`, `in words: about 75` */
  readonly note: string;
}

const names = ["id", "where", "printed", "equals", "note"] as const;

/** `published.csv`: every number that an earlier publication of the same report printed. */
export function readPublished(bytes: Uint8Array, place: string): PublishedNumber[] {
  const {header, columns, lineOf} = parseCsv(bytes, place);
  if (header.join() !== names.join())
    return fail(`${place}:1`, `its columns are ${header.join(", ")}`, `they must be ${names.join(", ")}`);
  return Array.from({length: columns[0]!.length}, (_, row) => {
    const [id, where, printed, equals, note] = columns.map((column) => column.at(row));
    return {line: lineOf(row), id: id!, where: where!, printed: printed!, equals: equals!, note: note!};
  });
}
