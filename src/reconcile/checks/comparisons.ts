import {type Check, type Contradiction, made} from "../contradiction.ts";
import type {Printed} from "../printed.ts";
import {type PublishedNumber, quantityOf, rowLabel} from "../published.ts";
import {rounded} from "../said.ts";

/** How far apart two numbers may be and still be called similar: a fifth of the greater. */
const similar = 0.2;

/** What is said to be more, less, similar or the most is so by the numbers. */
export const comparisons: Check = {
  name: "comparisons",
  title: "Words that compare",
  asks: "What is called more, less or the most is so by the numbers; what is called similar differs by a fifth at most.",
  find: (printed) => printed.text.flatMap((row) => (row.beside === "" ? [] : compare(row, printed)))
};

function compare(row: PublishedNumber, printed: Printed): Contradiction[] {
  if (row.says === "first") return rank(row, printed);
  const [own, other] = [printed.amount(quantityOf(row)), printed.amount(row.beside)];
  if (own === undefined || other === undefined) return [];
  const holds: Readonly<Record<string, boolean>> = {
    more: own.number > other.number,
    less: own.number < other.number,
    similar: Math.abs(own.number - other.number) <= similar * Math.max(own.number, other.number)
  };
  if (holds[row.says] ?? true) return [];
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
