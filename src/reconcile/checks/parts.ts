import type {Check, Contradiction} from "../contradiction.ts";
import {made} from "../contradiction.ts";
import {grouped} from "../grouped.ts";
import type {Cell, Printed} from "../printed.ts";
import {listed, saidBy} from "../said.ts";

/** The answers to a question make up those who were asked, and a total is what stands before it. */
export const parts: Check = {
  name: "parts",
  title: "Parts and wholes",
  asks: "The parts of a total, and the answers to a question, add up to the whole; where several answers are allowed, to no less.",
  find: (printed) => [...blocks(printed), ...totals(printed), ...sums(printed)]
};

function blocks(printed: Printed): Contradiction[] {
  return columns(printed).flatMap((cells) => {
    const {table, at} = cells[0]!;
    const block = at.get("block") ?? "";
    const base = table.across.has(block) ? undefined : printed.base(table, at, false);
    if (base === undefined) return [];
    const numbers = cells.map(({number}) => number);
    const total = numbers.reduce((a, b) => a + b, 0);
    const fits = table.several.includes(block) ? total >= base.number : total === base.number;
    const rows = cells.map(({row}) => row);
    return fits ? [] : [{rows, implied: `${listed(numbers)} make ${total}, and there are ${base.number}`}];
  });
}

/** The counts of one column of a block. */
function columns({cells}: Printed): Cell[][] {
  const counts = cells.filter(({table, at}) => table.parts !== undefined && at.get("measure") === "count");
  return grouped(counts, ({table, at}) =>
    [table.name, ...table.address.filter((part) => part !== table.parts).map((part) => at.get(part))].join("/")
  );
}

function totals(printed: Printed): Contradiction[] {
  return printed.cells.flatMap(({row, table, at, number}) => {
    if (at.get("measure") !== "count") return [];
    return table.address.flatMap((part) => {
      if (at.get(part) !== "total") return [];
      const others = Object.fromEntries([...at].filter(([name]) => name !== part));
      const terms = printed
        .cellsWhere(table, others)
        .filter((cell) => cell.at.get(part) !== "total")
        .map((cell) => cell.number);
      const total = terms.reduce((a, b) => a + b, 0);
      return terms.length === 0 || total === number ? [] : [{rows: [row], implied: made({terms, number: total})}];
    });
  });
}

function sums(printed: Printed): Contradiction[] {
  return printed.structure.sums.flatMap(({whole, parts}) => {
    const rows = printed.rowsOf(whole);
    const [said] = rows.flatMap((row) => saidBy(row) ?? []);
    const terms = parts.map((part) => printed.amount(part)?.number ?? Number.NaN);
    const number = terms.reduce((a, b) => a + b, 0);
    return said === undefined || Number.isNaN(number) || number === said.number
      ? []
      : [{rows: rows.slice(0, 1), implied: made({terms, number})}];
  });
}
