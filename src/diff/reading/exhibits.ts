import type {Edition} from "../../edition/edition.ts";
import type {Exhibit} from "../../template/furniture.ts";
import {type Json, sameJson} from "../patch/json.ts";
import {type Cause, causes, type Verdict} from "./cause.ts";
import type {Claim} from "./claim.ts";
import type {Evidence} from "./evidence.ts";
import {wordsBetweenTexts} from "./words.ts";

interface Part {
  readonly name: string;
  /** where in the exhibit */
  readonly fields: readonly string[];
  readonly text: (exhibit: Exhibit) => string;
  /** why it differs; `follows` if what it shows does, and that is why */
  readonly why: Verdict | "follows" | "base";
}

export const asItsValues = "drawn and set as its values are";

/** What stands around the values. The last part is whatever has no other. */
const parts: readonly Part[] = [
  {name: "title", fields: ["title"], text: ({title}) => title, why: {cause: "wording", why: "its title"}},
  {name: "base", fields: ["base"], text: ({base}) => base, why: "base"},
  {name: "source", fields: ["source"], text: ({source}) => source, why: {cause: "wording", why: "its source line"}},
  {
    name: "suppression note",
    fields: ["suppression"],
    text: ({suppression}) => suppression,
    why: {cause: "suppression", why: "the note says how much is withheld"}
  },
  {
    name: "limitations",
    fields: ["limitations"],
    text: ({limitations}) => limitations.join(", "),
    why: {cause: "wording", why: "which limitations are named beside it"}
  },
  {
    name: "footnotes",
    fields: ["footnotes"],
    text: ({footnotes}) => footnotes.join(", "),
    why: {cause: "wording", why: "which footnotes are marked on it"}
  },
  {
    name: "number",
    fields: ["number", "series", "name"],
    text: ({number}) => number,
    why: {cause: "layout", why: "counted anew down the page"}
  },
  {name: "drawing and labels", fields: ["panels", "parts", "tidy"], text: () => "", why: "follows"}
];

/** Prose is read sentence by sentence. */
const elsewhere = new Set(["id", "note", ...parts.flatMap(({fields}) => fields)]);

/** Of each figure and table: whether it is there, and what stands around its values. */
export function exhibitClaims(a: Edition, b: Edition, values: readonly Claim[], evidence: Evidence): Claim[] {
  const shown = causesByExhibit(values);
  return (["figures", "tables"] as const).flatMap((list) => {
    const [before, after] = [a, b].map(({document}) => new Map(document[list].map((one) => [one.id, one] as const)));
    return [...new Set([...after!.keys(), ...before!.keys()])].flatMap((id): Claim[] => {
      const [old, now] = [before!.get(id), after!.get(id)];
      const at = ["document", list, `id=${id}`];
      if (old === undefined || now === undefined) {
        const words = wordsBetweenTexts(old && `${old.number}: ${old.title}`, now && `${now.number}: ${now.title}`);
        return [{change: {...presence(evidence), kind: "exhibit", exhibit: id, part: "whole", words}, at: [at]}];
      }
      return parts.flatMap(({name, fields, text, why}): Claim[] => {
        const others = why === "follows" ? Object.keys({...old, ...now}).filter((field) => !elsewhere.has(field)) : [];
        const differing = [...fields, ...others].filter((field) => !same(old, now, field));
        if (differing.length === 0) return [];
        const verdict = typeof why === "object" ? why : followed(why, old, now, shown.get(id), evidence);
        const words = wordsBetweenTexts(text(old), text(now));
        return [
          {
            change: {...verdict, kind: "exhibit", exhibit: id, part: name, words},
            at: [...differing.map((field) => [...at, field])]
          }
        ];
      });
    });
  });
}

function presence({method}: Evidence): Verdict {
  return method.length > 0
    ? {cause: "method", why: "only one edition's notebooks and template show it"}
    : {cause: "layout", why: "only one edition shows it"};
}

/** As what it shows: of several causes, the first in their order. */
function followed(
  why: "follows" | "base",
  old: Exhibit,
  now: Exhibit,
  shown: ReadonlySet<Cause> | undefined,
  evidence: Evidence
): Verdict {
  if (why === "base") {
    if (withoutNumbers(old.base) !== withoutNumbers(now.base))
      return {cause: "wording", why: "its base, in other words"};
    const draft = now.tidy.rows.find(({from}) => from !== undefined)?.from?.draft;
    if (evidence.chosenIn(draft) && evidence.records.length === 0)
      return {cause: "suppression", why: "how many it is of, rounded"};
    const cause = evidence.method.length === 0 ? "data" : evidence.records.length === 0 ? "method" : "data or method";
    return {cause, why: "how many it is of"};
  }
  const cause = causes.find((one) => shown?.has(one));
  if (cause !== undefined) return {cause, why: asItsValues};
  const drawn = sameJson(words(old), words(now));
  return drawn
    ? {cause: "layout", why: "the same values, drawn or set in another way"}
    : {cause: "wording", why: "the same values under other labels"};
}

function causesByExhibit(values: readonly Claim[]): ReadonlyMap<string, ReadonlySet<Cause>> {
  const found = new Map<string, Set<Cause>>();
  for (const {change} of values) {
    if (change.kind !== "row") continue;
    found.set(change.exhibit, (found.get(change.exhibit) ?? new Set<Cause>()).add(change.cause));
  }
  return found;
}

function same(old: Exhibit, now: Exhibit, field: string): boolean {
  const [one, other] = [old, now].map(
    (exhibit) => (exhibit as unknown as Readonly<Record<string, Json>>)[field] ?? null
  );
  return sameJson(one!, other!);
}

/** The labels of its tables for people. */
function words(exhibit: Exhibit): Json {
  const tables = "panels" in exhibit ? exhibit.panels.map(({data}) => data) : exhibit.parts;
  return tables.map(({caption, columns, rows}) => [
    caption,
    ...columns.map(({label}) => label),
    ...rows.map(({cells}) => cells[0] ?? "")
  ]);
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\d+(?:[.,]\d+)*/g, "0");
}
