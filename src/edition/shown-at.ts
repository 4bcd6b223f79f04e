import type {Origin} from "../gate/quantity.ts";
import type {Shown} from "../gate/shown.ts";
import type {Edition} from "./edition.ts";
import {onPages} from "./pages.ts";

/** What the pages of an edition show at a cell of one of its tables: a number, a marker, or undefined where none shows it. */
export function shownAt(edition: Edition): (of: Pick<Origin, "draft" | "cell" | "measure">) => Shown | undefined {
  const key = (draft: string, cell: readonly string[], measure: string) => [draft, ...cell, measure].join("\n");
  const all = new Map(onPages(edition).map(({of, measure, shown}) => [key(of.draft, of.cell, measure), shown]));
  return ({draft, cell, measure}) => all.get(key(draft, cell, measure));
}
