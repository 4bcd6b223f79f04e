import {type PublishedNumber, quantityOf} from "./published.ts";
import {saidBy} from "./said.ts";
import type {Structure, TableStructure} from "./structure.ts";

/** A number that stands in a table, with what its address says: `outcome` is `accepted`. */
export interface Cell {
  readonly row: PublishedNumber;
  readonly table: TableStructure;
  readonly at: ReadonlyMap<string, string>;
  readonly number: number;
}

/** What the publication's own tables give for a quantity. */
export interface Amount {
  readonly number: number;
  /** what it was added up from; one where nothing was */
  readonly terms: readonly number[];
  /** of answers that may be given together, how few they may come to */
  readonly least: number;
}

/** All that a publication printed, to be asked what its own numbers say of a quantity. */
export class Printed {
  readonly rows: readonly PublishedNumber[];
  readonly structure: Structure;
  readonly cells: readonly Cell[];
  readonly #cellAt = new Map<string, Cell>();
  readonly #stated = new Map<string, PublishedNumber[]>();

  constructor(rows: readonly PublishedNumber[], structure: Structure) {
    this.rows = rows;
    this.structure = structure;
    this.cells = rows.flatMap((row) => this.#toCell(row) ?? []);
    for (const cell of this.cells) this.#cellAt.set(quantityOf(cell.row), cell);
    for (const row of rows) {
      for (const quantity of new Set([quantityOf(row), row.equals])) {
        this.#stated.set(quantity, [...(this.#stated.get(quantity) ?? []), row]);
      }
    }
  }

  /** Every row that prints this quantity, or what equals it in the report. */
  rowsOf(quantity: string): readonly PublishedNumber[] {
    return quantity === "" ? [] : (this.#stated.get(quantity) ?? []);
  }

  isShare(quantity: string): boolean {
    return (
      quantity.endsWith("/percentage") || this.rowsOf(quantity).some(({id, of}) => of !== "" || id.endsWith(".percent"))
    );
  }

  /** Rows of the text: those of no table. */
  get text(): readonly PublishedNumber[] {
    return this.rows.filter(({id}) => !this.isInTable(id));
  }

  isInTable(id: string): boolean {
    return [...this.structure.tables.values()].some(({ids}) => id.startsWith(`${ids}.`));
  }

  cellAt(address: string): Cell | undefined {
    return this.#cellAt.get(address);
  }

  tableOf(address: string): TableStructure | undefined {
    return this.structure.tables.get(address.split("/")[0]!);
  }

  /** Where the codes of a table are these, any where none is given. */
  cellsWhere(table: TableStructure, where: Readonly<Record<string, string>>): Cell[] {
    const codes = Object.entries(where);
    return this.cells.filter(
      (cell) => cell.table === table && codes.every(([part, code]) => cell.at.get(part) === code)
    );
  }

  /** What the tables give for an address; of a quantity in no table what the text says of it first. */
  amount(address: string): Amount | undefined {
    const table = this.tableOf(address);
    if (table === undefined) return this.#statedAmount(address);
    const codes = this.#codes(table, address);
    if (codes === undefined) return undefined;
    const measure = codes.get("measure")?.[0];
    if (measure === "percentage") return this.#share(table, codes);
    const whole = this.#cellAt.get(address);
    if (whole !== undefined && !address.includes("total")) return one(whole.number);
    const amounts = products(table, codes).map((at) => this.#implied(table, at));
    if (amounts.some((amount) => amount === undefined)) return undefined;
    return this.#together(table, codes, amounts as Amount[]);
  }

  /** What a number of a table is a share of: of a percentage, the base of the answers that it counts. */
  base(table: TableStructure, at: ReadonlyMap<string, string>, share = true): Amount | undefined {
    const block = at.get("block") ?? "";
    const across = table.across.get(block);
    if (across !== undefined) {
      const others = {...Object.fromEntries(at), measure: "count"} as Record<string, string>;
      delete others[across];
      return sum(this.cellsWhere(table, others).map(({number}) => number));
    }
    const base = table.bases.find(({where}) => [...where].every(([part, code]) => at.get(part) === code));
    const amount = base && this.amount(base.of);
    const apart = share ? table.apart.get(block) : undefined;
    if (amount === undefined || apart === undefined) return amount;
    const [outside] = this.cellsWhere(table, {...Object.fromEntries(at), measure: "count", [table.parts!]: apart});
    return outside && one(amount.number - outside.number);
  }

  #toCell(row: PublishedNumber): Cell | undefined {
    const address = quantityOf(row);
    const table = this.tableOf(address);
    const number = saidBy(row)?.number;
    if (table === undefined || number === undefined || !row.id.startsWith(`${table.ids}.`)) return undefined;
    const codes = address.split("/").slice(1);
    return {row, table, number, at: new Map(table.address.map((part, i) => [part, codes[i] ?? ""]))};
  }

  #statedAmount(quantity: string): Amount | undefined {
    const said = this.rowsOf(quantity).map(saidBy);
    const exact = said.find((one) => one?.sense === "exactly");
    return exact && one(exact.number);
  }

  /** The codes of each part of an address; nothing where it does not name a number. */
  #codes(table: TableStructure, address: string): ReadonlyMap<string, readonly string[]> | undefined {
    const segments = address.split("/").slice(1);
    if (segments.length !== table.address.length) return undefined;
    return new Map(table.address.map((part, i) => [part, segments[i]!.split("+")]));
  }

  /** A total is what its parts make, whatever is printed for it. */
  #implied(table: TableStructure, at: ReadonlyMap<string, string>): Amount | undefined {
    const part = [...table.address].reverse().find((name) => at.get(name) === "total");
    if (part !== undefined) {
      const others = Object.fromEntries([...at].filter(([name]) => name !== part));
      const codes = this.cellsWhere(table, others).map((cell) => cell.at.get(part)!);
      const parts = codes.filter((code) => code !== "total");
      const amounts = parts.map((code) => this.#implied(table, new Map(at).set(part, code))?.number ?? Number.NaN);
      if (amounts.length > 0) return sum(amounts);
    }
    const cell = this.#cellAt.get([table.name, ...at.values()].join("/"));
    return cell && one(cell.number);
  }

  #share(table: TableStructure, codes: ReadonlyMap<string, readonly string[]>): Amount | undefined {
    const segments = [...codes].map(([part, each]) => (part === "measure" ? "count" : each.join("+")));
    const count = this.amount([table.name, ...segments].join("/"));
    const first = new Map([...codes].map(([part, each]) => [part, part === table.parts ? [each[0]!] : each]));
    const bases = products(table, first).map((at) => this.base(table, at)?.number ?? Number.NaN);
    const base = bases.reduce((a, b) => a + b, 0);
    return count === undefined || !(base > 0) ? undefined : one((100 * count.number) / base);
  }

  #together(table: TableStructure, codes: ReadonlyMap<string, readonly string[]>, amounts: readonly Amount[]): Amount {
    if (amounts.length === 1) return amounts[0]!;
    const added = sum(amounts.map(({number}) => number));
    const several = (codes.get("block") ?? []).some((block) => table.several.includes(block));
    const overlapping = several && (codes.get(table.parts ?? "")?.length ?? 0) > 1;
    return overlapping ? {...added, least: Math.max(...added.terms)} : added;
  }
}

function one(number: number): Amount {
  return {number, terms: [number], least: number};
}

function sum(terms: readonly number[]): Amount {
  const number = terms.reduce((a, b) => a + b, 0);
  return {number, terms, least: number};
}

/** Every address that codes with `+` stand for. */
function products(
  {address}: TableStructure,
  codes: ReadonlyMap<string, readonly string[]>
): ReadonlyMap<string, string>[] {
  return address.reduce<ReadonlyMap<string, string>[]>(
    (made, part) => made.flatMap((at) => codes.get(part)!.map((code) => new Map(at).set(part, code))),
    [new Map()]
  );
}
