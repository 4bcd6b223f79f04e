import type {Disclosure} from "../gate/disclosure.ts";
import {describePolicy, type Policy} from "../gate/policy.ts";
import type {Origin, Quantity} from "../gate/quantity.ts";
import type {Released} from "../gate/released.ts";
import type {Shown} from "../gate/shown.ts";
import type {PageFiles} from "../template/html/page-file.ts";
import type {Document} from "../template/model.ts";
import {type CodebookVariable, type Count, codebookOf, countsOf} from "./counts.ts";
import type {Coverage} from "./coverage.ts";
import type {Publisher} from "./publisher.ts";

/** A number that the report gives a name. */
interface EditionNumber {
  readonly shown: Shown;
  /** `count`, `%`, `points`, or a unit of measure */
  readonly unit: string;
  /** as a sentence prints it */
  readonly text: string;
  /** of a percentage that is shown: how many of how many */
  readonly parts?: {readonly count: number; readonly base: number};
  /** the notebook that gives it its name: `notebooks/02-social-care.ts` */
  readonly notebook: string;
  /** the cells that it is of; more than one of a sum or a difference */
  readonly origins: readonly Origin[];
}

/** What was published: everything that the pages show, and what it came from. */
export interface Edition {
  /** stands beside it */
  readonly $schema: "edition.schema.json";
  readonly format: "smallprint-edition/1";
  /** @pattern ^[0-9]{4}[.][1-9][0-9]*([.][1-9][0-9]*)?$ */
  readonly id: string;
  /** how much may be shown, and the same in words */
  readonly policy: Policy & {readonly description: string};
  /** earlier editions that count as known to every reader, oldest first */
  readonly history: readonly string[];
  readonly publisher: Publisher;
  readonly covers?: Coverage;
  /**
   * sha-256 of each input by its path, and of the engine as one; the records' own are not here, because so few could be guessed
   * @pattern ^[0-9a-f]{64}$
   */
  readonly inputs: Readonly<Record<string, string>>;
  /** the variables that its tables use, by name */
  readonly codebook: readonly CodebookVariable[];
  /** what was counted, by the id that origins name: `02-social-care/report` */
  readonly counts: Readonly<Record<string, Count>>;
  /** by the names that notebooks give them */
  readonly numbers: Readonly<Record<string, EditionNumber>>;
  readonly document: Document;
  /** what the HTML is set in */
  readonly page: PageFiles;
  /** of a protected edition: what its tables say and what must not follow from it, for `smallprint audit` */
  readonly disclosure?: Disclosure;
}

export interface Parts {
  readonly policy: Policy;
  readonly history: readonly string[];
  readonly publisher: Publisher;
  readonly covers?: Coverage | undefined;
  readonly inputs: ReadonlyMap<string, string>;
  readonly known: Parameters<typeof codebookOf>[1];
  readonly released: ReadonlyMap<string, Released>;
  readonly numbers: ReadonlyMap<string, Quantity>;
  /** the notebook that made each name */
  readonly madeIn: ReadonlyMap<string, string>;
  readonly document: Document;
  readonly page: PageFiles;
  readonly disclosure?: Disclosure | undefined;
}

export function toEdition(parts: Parts): Edition {
  const {policy, publisher, covers, history, inputs, known, released, numbers, madeIn, document, page, disclosure} =
    parts;
  const codebook = codebookOf(released, known);
  return {
    $schema: "edition.schema.json",
    format: "smallprint-edition/1",
    id: document.edition.id,
    policy: {...policy, description: describePolicy(policy)},
    history,
    publisher,
    ...(covers === undefined ? {} : {covers}),
    inputs: sorted(inputs),
    codebook,
    counts: sorted(countsOf(released, codebook)),
    numbers: sorted(
      new Map(
        [...numbers].map(([name, {shown, unit, text, parts, origins}]) => {
          return [name, {shown, unit, text, ...(parts && {parts}), notebook: madeIn.get(name)!, origins}];
        })
      )
    ),
    document,
    page,
    ...(disclosure === undefined ? {} : {disclosure})
  };
}

function sorted<T>(map: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
