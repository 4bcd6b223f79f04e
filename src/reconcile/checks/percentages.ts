import type {Check, Contradiction} from "../contradiction.ts";
import type {Printed} from "../printed.ts";
import {type PublishedNumber, quantityOf} from "../published.ts";
import {isInWords, rounded, saidBy} from "../said.ts";

/** A percentage is that of its count and its base, rounded half up to the decimals that are printed; nothing more is allowed for. */
export const percentages: Check = {
  name: "percentages",
  title: "Percentages",
  asks: "A percentage is that of its count and its base, rounded half up to the decimals that are printed.",
  find: (printed) => [...inTables(printed), ...inText(printed), ...inSentences(printed)]
};

function inTables(printed: Printed): Contradiction[] {
  return printed.cells.flatMap(({row, table, at}) => {
    if (at.get("measure") !== "percentage") return [];
    const address = quantityOf(row).replace(/\/percentage$/, "/count");
    const count = printed.amount(address)?.number;
    return misses(row, count, printed.base(table, at)?.number, otherBases(printed, address, count));
  });
}

function inText(printed: Printed): Contradiction[] {
  return printed.text.flatMap((row) => {
    if (row.of === "" || isInWords(row)) return [];
    const count = printed.amount(row.is);
    const stem = row.id.replace(/\.percent$/, "");
    const stated = printedBy(printed, `${stem}.n`);
    // answers that overlap cannot be added up: only the text says how many they come to
    const number = count !== undefined && count.least < count.number ? stated : count?.number;
    const beside = [printedBy(printed, `${stem}.base`)].filter((base) => base !== undefined);
    return misses(row, number, printed.amount(row.of)?.number, {counts: [], bases: beside});
  });
}

/** The count, the base and the percentage that stand together in one sentence. */
function inSentences(printed: Printed): Contradiction[] {
  return printed.text.flatMap((row) => {
    if (!row.id.endsWith(".percent") || isInWords(row)) return [];
    const stem = row.id.replace(/\.percent$/, "");
    const nothing = {counts: [], bases: []};
    return misses(row, printedBy(printed, `${stem}.n`), printedBy(printed, `${stem}.base`), nothing);
  });
}

interface Others {
  readonly counts: readonly number[];
  readonly bases: readonly number[];
}

function misses(
  row: PublishedNumber,
  count: number | undefined,
  base: number | undefined,
  others: Others
): Contradiction[] {
  const said = saidBy(row);
  if (said?.sense !== "exactly" || count === undefined || base === undefined || base === 0) return [];
  const share = rounded((100 * count) / base, said.decimals);
  if (share === said.number) return [];
  const guess = [count, ...others.counts]
    .flatMap((n) => [base, ...others.bases].map((of) => ({n, of})))
    .find(({n, of}) => rounded((100 * n) / of, said.decimals) === said.number);
  const would = guess === undefined ? "" : `; ${said.number}% would be ${guess.n} of ${guess.of}`;
  return [{rows: [row], implied: `${count} of ${base} is ${share}%${would}`}];
}

/** What else the percentage may have been taken from: the count as printed, the base of another column. */
function otherBases(printed: Printed, address: string, count: number | undefined): Others {
  const counts = [printed.cellAt(address)?.number].filter((number) => number !== undefined && number !== count);
  const bases = (printed.tableOf(address)?.bases ?? []).flatMap(({of}) => printed.amount(of)?.number ?? []);
  return {counts: counts as number[], bases: [...new Set(bases)]};
}

function printedBy(printed: Printed, id: string): number | undefined {
  const row = printed.rows.find((one) => one.id === id);
  return row && saidBy(row)?.number;
}
