import {addressesOf} from "../edition/addresses.ts";
import type {Edition} from "../edition/edition.ts";
import {didYouMean, fail} from "../error.ts";
import type {Origin} from "../gate/quantity.ts";
import type {Shown} from "../gate/shown.ts";
import type {Exhibit} from "../template/furniture.ts";
import type {Footnote, Inline, Limitation, Sentence} from "../template/model.ts";
import {quotedIn, textsOf} from "../template/texts.ts";

/** What stands on a page under an id. */
export type Subject =
  | {
      readonly kind: "number";
      readonly id: string;
      readonly name: string /** where it is quoted */;
      readonly within?: string;
    }
  | {
      readonly kind: "cell";
      readonly id: string;
      readonly exhibit: Exhibit;
      readonly shown: Shown;
      /** nothing where nothing was counted */
      readonly origin?: Origin;
    }
  | {readonly kind: "figure" | "table"; readonly id: string; readonly exhibit: Exhibit}
  | {readonly kind: "sentence"; readonly id: string; readonly content: readonly Inline[]}
  | {readonly kind: "footnote"; readonly id: string; readonly footnote: Footnote}
  | {readonly kind: "limitation"; readonly id: string; readonly limitation: Limitation};

/** All of an edition's, by their ids: those of the page, and numbers that no sentence quotes. */
export function subjectsOf(edition: Edition): Map<string, Subject> {
  const {document, numbers} = edition;
  const all: Subject[] = Object.keys(numbers).map((name) => ({kind: "number", id: `number/${name}`, name}));
  for (const {id, name, within} of quotedIn(document).values()) all.push({kind: "number", id, name, within});
  for (const exhibit of [...document.figures, ...document.tables]) {
    const {id, base, suppression} = exhibit;
    all.push({kind: "panels" in exhibit ? "figure" : "table", id, exhibit});
    all.push(...cellsOf(exhibit, edition), sentence(`${id}/base`, base), sentence(`${id}/disclosure`, suppression));
  }
  for (const text of textsOf(document)) all.push({kind: "sentence", ...text});
  for (const footnote of document.footnotes) all.push({kind: "footnote", id: `note/${footnote.label}`, footnote});
  for (const limitation of document.limitations)
    all.push({kind: "limitation", id: `limitation/${limitation.id}`, limitation});
  return new Map(all.map((subject) => [subject.id, subject]));
}

/**
 * The subject of an id, or of what a person would write for one: `accepted` for a number, a footnote's or a limitation's
 * own name, `Figure 3`, a link that ends in the id.
 */
export function findSubject(subjects: ReadonlyMap<string, Subject>, asked: string, edition: string): Subject {
  const id = asked.replace(/^.*#/, "");
  const other = ["number/", "limitation/", "note/"].map((prefix) => prefix + id).find((one) => subjects.has(one));
  const found = subjects.get(id) ?? (other === undefined ? byNumber(subjects, id) : subjects.get(other));
  return (
    found ??
    fail(
      id,
      `no such id in ${edition}`,
      didYouMean(
        id,
        [...subjects.keys()].map((one) => shortFor(id, one))
      )
    )
  );
}

/** What a value is made of. */
export function originsOf(subject: Subject, {numbers}: Edition): readonly Origin[] {
  if (subject.kind === "number") return numbers[subject.name]!.origins;
  return subject.kind === "cell" && subject.origin !== undefined ? [subject.origin] : [];
}

function byNumber(subjects: ReadonlyMap<string, Subject>, asked: string): Subject | undefined {
  const number = asked.toLowerCase();
  return [...subjects.values()].find(
    (one) =>
      "exhibit" in one &&
      one.kind !== "cell" &&
      [one.exhibit.number.toLowerCase(), one.exhibit.name.toLowerCase()].includes(number)
  );
}

/** A misspelt name is compared with names, a misspelt address with addresses. */
function shortFor(asked: string, id: string): string {
  return asked.includes("/") ? id : id.replace(/^(number|limitation|note)\/([^/]+)$/, "$2");
}

function cellsOf(exhibit: Exhibit, edition: Edition): Subject[] {
  const shown = addressesOf(edition);
  const {id, tidy} = exhibit;
  return tidy.rows.flatMap(({keys, from}) =>
    tidy.values.flatMap((measure): Subject[] => {
      const address = [id, ...keys, measure].join("/");
      const value = shown.get(address);
      if (value === undefined) return [];
      const {base, ...cell} = from ?? {};
      const origin = from && {...cell, measure, ...(measure === "percentage" && base ? {base} : {})};
      return [{kind: "cell", id: address, exhibit, shown: value, ...(origin && {origin: origin as Origin})}];
    })
  );
}

function sentence(id: string, text: string): Subject & Sentence {
  return {kind: "sentence", id, content: [{kind: "text", text}]};
}
