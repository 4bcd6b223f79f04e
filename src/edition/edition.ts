import type {Disclosure} from "../gate/disclosure.ts";
import {describePolicy, type Policy} from "../gate/policy.ts";
import type {Origin, Quantity} from "../gate/quantity.ts";
import type {Shown} from "../gate/shown.ts";
import type {Document} from "../template/model.ts";

/** A number that the report gives a name. */
interface EditionNumber {
  readonly shown: Shown;
  /** `count`, `%`, `points`, or a unit of measure */
  readonly unit: string;
  readonly text: string;
  readonly origins: readonly Origin[];
}

/** What was published: everything that the pages show, and what it came from. */
export interface Edition {
  readonly format: "smallprint-edition/1";
  readonly id: string;
  readonly policy: Policy & {readonly description: string};
  /** sha-256 of each input by its path, and of the engine as one; the records' own are not here, because so few could be guessed */
  readonly inputs: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, EditionNumber>>;
  readonly document: Document;
  /** of a protected edition: what its tables say and what must not follow from it, for `smallprint audit` */
  readonly disclosure?: Disclosure;
}

export interface Parts {
  readonly policy: Policy;
  readonly inputs: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, Quantity>;
  readonly document: Document;
  readonly disclosure?: Disclosure | undefined;
}

export function toEdition({policy, inputs, numbers, document, disclosure}: Parts): Edition {
  return {
    format: "smallprint-edition/1",
    id: document.edition.id,
    policy: {...policy, description: describePolicy(policy)},
    inputs: sorted(inputs),
    numbers: sorted(
      new Map([...numbers].map(([name, {shown, unit, text, origins}]) => [name, {shown, unit, text, origins}]))
    ),
    document,
    ...(disclosure === undefined ? {} : {disclosure})
  };
}

function sorted<T>(map: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
