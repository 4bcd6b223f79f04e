import type {Edition} from "../../edition/edition.ts";
import type {Tidy, TidyRow} from "../../present/table.ts";
import type {Path} from "../patch/entry.ts";
import {type CategoryPair, labels, translator, variableOf} from "./renames.ts";

/** A row of the data of a figure or a table, in both editions, or in one. */
export interface RowPair {
  readonly exhibit: string;
  /** as the second edition has them, or the first if it has none */
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  readonly measures: readonly string[];
  readonly draft: string | undefined;
  /** one of its categories is in the codebook of one edition alone */
  readonly oneSided: boolean;
  readonly old?: TidyRow;
  readonly new?: TidyRow;
  readonly at: readonly Path[];
}

/** The rows of what both editions have, by their keys; a renamed category is the same one. */
export function rowsBetween(a: Edition, b: Edition, categories: readonly CategoryPair[]): RowPair[] {
  const translated = translator(categories);
  const oneSided = new Set(
    categories.flatMap(({variable, old, new: now}) => (old && now ? [] : [`${variable}=${(now ?? old)!.code}`]))
  );
  const named = {a: labels(a), b: labels(b)};
  return (["figures", "tables"] as const).flatMap((list) => {
    const known = new Map([...a.document[list]].map(({id, tidy}) => [id, tidy] as const));
    return b.document[list].flatMap(({id, tidy: now}) => {
      const old = known.get(id);
      if (old === undefined) return [];
      const at = (row: TidyRow | undefined): Path[] =>
        row === undefined ? [] : [["document", list, `id=${id}`, "tidy", "rows", `keys=${JSON.stringify(row.keys)}`]];
      const isOneSided = (names: readonly string[], keys: readonly string[]) =>
        keys.some((key, i) => oneSided.has(`${variableOf(names, keys, i)}=${key}`));
      const before = new Map(old.rows.map((row) => [translated(old.keys, row.keys).join("\n"), row]));
      const pair = (one: TidyRow | undefined, other: TidyRow | undefined): RowPair => ({
        exhibit: id,
        keys: (other ?? one)!.keys,
        labels: other ? named.b(now.keys, other.keys) : named.a(old.keys, one!.keys),
        measures: measuresOf(old, now),
        draft: (other ?? one)!.from?.draft,
        oneSided: isOneSided(other ? now.keys : old.keys, (other ?? one)!.keys),
        ...(one && {old: inOrder(one, old, now)}),
        ...(other && {new: inOrder(other, now, now, old)}),
        at: [...at(other), ...at(one)]
      });
      const kept = now.rows.map((row) => {
        const key = row.keys.join("\n");
        const one = before.get(key);
        before.delete(key);
        return pair(one, row);
      });
      return [...kept, ...[...before.values()].map((row) => pair(row, undefined))];
    });
  });
}

function measuresOf(old: Tidy, now: Tidy): string[] {
  return [...new Set([...now.values, ...old.values])];
}

/** With a value for each measure of either edition. */
function inOrder(row: TidyRow, own: Tidy, now: Tidy, old: Tidy = own): TidyRow {
  const values = measuresOf(old, now).map((measure) => row.values[own.values.indexOf(measure)] ?? "");
  return {...row, values};
}
