import {parseCsv} from "../data/csv.ts";
import {fail} from "../error.ts";

const names = ["id", "where", "printed", "says", "equals", "is", "of", "beside", "kind", "note"] as const;

/** A number, or words that stand for one, that an earlier publication printed. What is not there is "". */
export interface PublishedNumber {
  readonly line: number;
  readonly id: string;
  /** table and cell, or section and a short paraphrase; `; N`, `; %` and `; base` at its end tell of which number */
  readonly where: string;
  /** `43`, `1,204`, `nearly two-thirds` */
  readonly printed: string;
  /**
   * what words come to: `2`, `over 53`, `about 75`; of a limit `under 18`, of a period `2017-02/2020-01`, of words that
   * compare `more`, `less`, `similar` or `first`
   */
  readonly says: string;
  /** address of the number of this report that it should equal; nothing for what is not computed from the records */
  readonly equals: string;
  /**
   * what it counts, as an address in the publication's own tables where that is not `equals`: `a+b` in it stands for both
   * together, `*` for each; or any name for a quantity of which the text alone speaks: `stay/usual`
   */
  readonly is: string;
  /** of a percentage, what it is a share of */
  readonly of: string;
  /** of words that compare, the other quantity */
  readonly beside: string;
  /** what it is, where it is not computed from the records: one of `kinds` in `published.yaml` */
  readonly kind: string;
  /** what a reader of the transcription should know, and how words without a number are read here */
  readonly note: string;
}

/** `published.csv`: every number that an earlier publication of the same report printed, and every word that says one. */
export function readPublished(bytes: Uint8Array, place: string): PublishedNumber[] {
  const {header, columns, lineOf} = parseCsv(bytes, place);
  if (header.join() !== names.join())
    return fail(`${place}:1`, `its columns are ${header.join(", ")}`, `they must be ${names.join(", ")}`);
  return Array.from({length: columns[0]!.length}, (_, row) => {
    const cells = names.map((name, i) => [name, columns[i]!.at(row)!]);
    return {line: lineOf(row), ...(Object.fromEntries(cells) as Omit<PublishedNumber, "line">)};
  });
}

/** What it counts. */
export function quantityOf({is, equals}: Pick<PublishedNumber, "is" | "equals">): string {
  return is || equals;
}

/** `Findings A`, of `Findings A, the child: accepted, child unborn` */
export function partOf({where}: Pick<PublishedNumber, "where">): string {
  return where.split(/[,:]/)[0]!;
}

/** Where it stands, without the mark that tells which of several numbers there it is. */
export function placeOf({where}: Pick<PublishedNumber, "where">): string {
  return where.replace(/; (N|%|base|mean|% of all applications)$/, "");
}

/** `Child's age, Unborn`, of `Appendix 1, Table 1: Child's age, Unborn; whole sample, accepted; N` */
export function rowLabel({where}: Pick<PublishedNumber, "where">): string {
  return where.split("; ")[0]!.split(": ").at(-1)!;
}
