import {sha256} from "../edition/digests.ts";
import type {Edition} from "../edition/edition.ts";
import {writeJson} from "../edition/json.ts";
import {fail} from "../error.ts";
import {applyPatch} from "./patch/apply.ts";
import {diffJson} from "./patch/diff-json.ts";
import type {Patch} from "./patch/entry.ts";
import {invertPatch} from "./patch/invert.ts";
import type {Json} from "./patch/json.ts";
import type {Change} from "./reading/change.ts";
import {read} from "./reading/read.ts";

/** An edition, and the sha-256 of its `edition.json`. */
interface Side {
  readonly id: string;
  /** @pattern ^[0-9a-f]{64}$ */
  readonly sha256: string;
}

/** What leads from one edition to another and back: each step bears what was there and what is. */
interface EditionPatch {
  readonly format: "smallprint-diff/1";
  readonly from: Side;
  readonly to: Side;
  readonly patch: Patch;
}

/** The same, read: each change with its cause, and what is published of the causes. */
export interface EditionDiff extends EditionPatch {
  readonly $schema: "diff.schema.json";
  readonly because: {
    /** of data: how many records, which year */
    readonly records: readonly string[];
    /** of method: what counts that differs */
    readonly method: readonly string[];
    /** of suppression: settings of the policy */
    readonly policy: readonly string[];
  };
  readonly changes: readonly Change[];
}

/** What changed from one edition to another. The digests are known where the files have just been read. */
export function diffEditions(a: Edition, b: Edition, digests = {a: digestOf(a), b: digestOf(b)}): EditionDiff {
  const patch = diffJson(asJson(a), asJson(b));
  const {changes, evidence} = read(a, b, patch);
  const {records, method, policy} = evidence;
  return {
    $schema: "diff.schema.json",
    format: "smallprint-diff/1",
    from: {id: a.id, sha256: digests.a},
    to: {id: b.id, sha256: digests.b},
    because: {records, method, policy},
    changes,
    patch
  };
}

/** The edition that a diff leads to; fails on any edition but the one that it leads from. */
export function applyDiff(edition: Edition, {from, to, patch}: EditionPatch): Edition {
  if (digestOf(edition) !== from.sha256) {
    const place = `${from.id}..${to.id}`;
    fail(
      place,
      `is not a diff of this edition ${edition.id}`,
      `apply it to ${from.id}, as it was when the two were compared`
    );
  }
  return applyPatch(asJson(edition), patch) as unknown as Edition;
}

export function invertDiff({format, from, to, patch}: EditionPatch): EditionPatch {
  return {format, from: to, to: from, patch: invertPatch(patch)};
}

function digestOf(edition: Edition): string {
  return sha256(writeJson(edition));
}

/** An edition is what its file says, so nothing in it is not JSON. */
function asJson(edition: Edition): Json {
  return edition as unknown as Json;
}
