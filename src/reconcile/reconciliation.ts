import type {Agreement} from "./agreement.ts";
import type {Found} from "./check-source.ts";
import type {PublishedNumber} from "./published.ts";
import type {Structure} from "./structure.ts";

/** An edition beside the publication that it retells. */
export interface Reconciliation {
  /** `data/2022/published.csv` */
  readonly place: string;
  /** all that was read of the publication */
  readonly files: readonly string[];
  readonly structure: Structure;
  readonly agreement: Agreement;
  /** what contradicts itself in the publication */
  readonly found: readonly Found[];
  /** what the edition prints for a number of the publication, by the number's id; nothing where it shows none */
  readonly ours: ReadonlyMap<string, string>;
  /**
   * nothing is withheld, so all may be told. Otherwise no more than which of the numbers on the page agree with what was
   * printed, which any reader of both could see: the arithmetic of a contradiction may name a number that is withheld, and
   * where one is missing its absence would say that the withheld number agrees.
   */
  readonly whole: boolean;
}

/** Those that differ from what was printed though nothing in the publication contradicts it: each needs a reason. */
export function unexplained({agreement, found}: Pick<Reconciliation, "agreement" | "found">): Agreement["differ"] {
  const explained = new Set(contradicted(found).map(({id}) => id));
  return agreement.differ.filter(({id}) => !explained.has(id));
}

function contradicted(found: readonly Found[]): PublishedNumber[] {
  return found.flatMap(({contradictions}) => contradictions.flatMap(({rows}) => rows));
}
