import {within} from "../../claims/bounds.ts";
import {common, normal} from "../../claims/vocabulary.ts";
import {type Check, type Contradiction, made} from "../contradiction.ts";
import type {Printed} from "../printed.ts";
import {type PublishedNumber, quantityOf, rowLabel} from "../published.ts";
import {rounded} from "../said.ts";

/** What is said to be more, less, similar or the most is so by the numbers. */
export const comparisons: Check = {
  name: "comparisons",
  title: "Words that compare",
  asks: "What is called more, less or the most is so by the numbers, and what is called similar is as near as the vocabulary of this report has it.",
  find: (printed) => printed.text.flatMap((row) => (row.beside === "" ? [] : compare(row, printed)))
};

function compare(row: PublishedNumber, printed: Printed): Contradiction[] {
  if (row.says === "first") return rank(row, printed);
  const [own, other] = [printed.amount(quantityOf(row)), printed.amount(row.beside)];
  if (own === undefined || other === undefined) return [];
  const isShare = printed.isShare(quantityOf(row)) && printed.isShare(row.beside);
  const apart = common.get(normal(row.printed))?.find((meaning) => meaning.kind === "comparison")?.apart;
  const between = Math.abs(own.number - other.number);
  const larger = Math.max(own.number, other.number);
  const near =
    apart === undefined || (isShare ? within(between, apart.points) : within(between / (larger || 1), apart.part));
  const directed = row.says === "more" ? own.number > other.number : row.says !== "less" || own.number < other.number;
  if (near && directed) return [];
  const [one, another] = [own, other].map(({terms, number}) => made({terms, number: rounded(number, 1)}));
  return [{rows: [row], implied: `${one} here, and ${another} there`}];
}

/** No other answer to the question has more. */
function rank(row: PublishedNumber, printed: Printed): Contradiction[] {
  const own = printed.amount(quantityOf(row))?.number;
  const table = printed.tableOf(row.beside);
  if (own === undefined || table === undefined) return [];
  const pattern = row.beside.split("/").slice(1);
  const where = Object.fromEntries(
    table.address.flatMap((part, i) => (pattern[i] === "*" ? [] : [[part, pattern[i]!] as const]))
  );
  const above = printed
    .cellsWhere(table, where)
    .filter(({at, number}) => number > own && !table.unanswered.includes(at.get(table.parts ?? "") ?? ""));
  if (above.length === 0) return [];
  const more = above.map((cell) => `${cell.number} for ${rowLabel(cell.row)}`);
  return [{rows: [row], implied: `${own}, and ${more.join(", ")}`}];
}
