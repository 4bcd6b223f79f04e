import type {ColumnTable} from "arquero";
import type {Flow} from "./flow/flow.ts";
import type {Column} from "./gate/column.ts";
import type {Draft} from "./gate/draft.ts";
import type {Quantity} from "./gate/quantity.ts";
import type {Released} from "./gate/released.ts";
import type {Figure} from "./present/figure.ts";
import type {Table} from "./present/table.ts";

/** What `tabulate` is handed for a resource: its records; or, of `flow`, the year's flow.yaml. */
type Read<Resource extends string> = Resource extends "flow" ? Flow : ColumnTable;

/** What a page can take: a number for a sentence, a column that a claim ranks, a drawing, a table. */
type Presented = Quantity | Column | Figure | Table;

type Reads = Readonly<Record<string, string>>;
type Drafts = Readonly<Record<string, Draft>>;
type Results = Readonly<Record<string, Presented>>;

export interface NotebookSpec<R extends Reads, D extends Drafts, P extends Results> {
  /** resources of the codebook, or `flow`, under the names that `tabulate` calls them by */
  readonly reads: R;
  /** the one place where records can be seen; what it gives back is counted and closed */
  tabulate(records: {readonly [name in keyof R]: Read<R[name]>}): D | Promise<D>;
  /** only what the gate released arrives here, under the same names */
  present(released: {readonly [name in keyof D]: Released}): P;
}

/** One section of a report: what it reads, counts and shows. */
export interface Notebook {
  readonly reads: Reads;
  tabulate(records: Readonly<Record<string, ColumnTable | Flow>>): Drafts | Promise<Drafts>;
  present(released: Readonly<Record<string, Released>>): Results;
}

const notebooks = new WeakSet<object>();

export function notebook<const R extends Reads, D extends Drafts, P extends Results>(
  spec: NotebookSpec<R, D, P>
): Notebook {
  // The spec's own types tie tabulate to present; the engine hands each what the other gave, by name.
  const settled = Object.freeze({...spec}) as unknown as Notebook;
  notebooks.add(settled);
  return settled;
}

export function isNotebook(value: unknown): value is Notebook {
  return typeof value === "object" && value !== null && notebooks.has(value);
}
