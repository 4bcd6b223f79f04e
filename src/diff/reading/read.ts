import type {Edition} from "../../edition/edition.ts";
import type {Patch} from "../patch/entry.ts";
import {categoryClaims} from "./categories.ts";
import {causes} from "./cause.ts";
import type {Change} from "./change.ts";
import {settleClaims} from "./claim.ts";
import {type Evidence, evidenceOf} from "./evidence.ts";
import {exhibitClaims} from "./exhibits.ts";
import {moveClaims} from "./moves.ts";
import {narrativeClaims} from "./narrative.ts";
import {numbersBetween} from "./numbers.ts";
import {proseOf} from "./prose.ts";
import {categoriesBetween} from "./renames.ts";
import {rowsBetween} from "./rows.ts";
import {disclosureClaim, footnoteNumbers, settingClaims, unexplained} from "./settings.ts";
import {valuesBetween} from "./values.ts";

export interface Reading {
  readonly changes: readonly Change[];
  readonly evidence: Evidence;
}

/** A patch as a reviewer would tell it: what changed, each with its cause, and each entry of the patch in one change. */
export function read(a: Edition, b: Edition, patch: Patch): Reading {
  const categories = categoriesBetween(a, b);
  const rows = rowsBetween(a, b, categories);
  const evidence = evidenceOf(a, b, {rows, categories});
  const values = valuesBetween(rows, evidence);
  const [old, now] = [proseOf(a.document), proseOf(b.document)];
  const claims = [
    ...settingClaims(a, b),
    ...narrativeClaims(old, now, patch),
    ...numbersBetween(a, b, [old, now], evidence),
    ...values,
    ...categoryClaims(categories, rows),
    ...exhibitClaims(a, b, values, evidence),
    ...moveClaims(a.document, b.document, patch),
    ...footnoteNumbers(a, b),
    disclosureClaim(a, b, values),
    unexplained
  ];
  const changes = settleClaims(claims, patch).filter((change) => change.entries.length > 0 || rests(change));
  return {
    changes: causes.flatMap((cause) => changes.filter((change) => change.cause === cause)),
    evidence
  };
}

/** A sentence of a paragraph that was added whole, or a value of a table that was, is a change though the entry is another's. */
function rests({kind}: Change): boolean {
  return kind === "sentence" || kind === "row" || kind === "number";
}
