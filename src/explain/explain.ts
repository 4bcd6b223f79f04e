import type {Edition} from "../edition/edition.ts";
import type {Origin} from "../gate/quantity.ts";
import {isMarker, markers, type Shown} from "../gate/shown.ts";
import {type Exhibit, exhibits} from "../template/furniture.ts";
import {type Inline, plainText} from "../template/model.ts";
import {quotedIn, textsOf} from "../template/texts.ts";
import {type Population, populationOf, sameOrigin, shownOf} from "./population.ts";
import type {Place, Sources} from "./sources.ts";
import {originsOf, type Subject, subjectsOf} from "./subjects.ts";

/** Where something that an edition says comes from. */
export interface Explanation {
  readonly id: string;
  readonly edition: string;
  readonly kind: Subject["kind"];
  /** a value as it is printed, a title, a sentence */
  readonly says: string;
  /** where it was written: a notebook's name for it, or prose */
  readonly place?: Place | undefined;
  /** of a value: what it was made from, more than one for a sum or a difference; of a figure or a table its counts */
  readonly from: readonly From[];
  /** of what shows a marker: what that means, and the rules that this edition applies, in the page's own words */
  readonly rule?: readonly string[];
  /** the line under the title of the figure or table that it is, or is of */
  readonly base?: string;
  /** where it is quoted or mentioned: the sentence's id, or for a number its own there and the sentence's */
  readonly quoted: readonly {readonly id: string; readonly within?: string; readonly sentence: string}[];
  /** other ids under which the same is shown */
  readonly also: readonly string[];
  /** of prose: the numbers in it */
  readonly numbers: readonly {readonly id: string; readonly says: string}[];
  /** of prose: its words that were held against numbers; of a number, the words that rest on it and their sentence */
  readonly claims: readonly Claimed[];
  /** of a figure or a table, the limitations that apply; of a limitation, what it bears on */
  readonly bears: readonly string[];
  /** oldest first; nothing where it was not there */
  readonly earlier: readonly {readonly edition: string; readonly says?: string}[];
}

interface From {
  readonly draft: string;
  readonly place: Place;
  readonly measure?: Origin["measure"];
  readonly population?: Population;
  /** its table's counts are shown as multiples of this, and percentages are of those */
  readonly rounded?: number;
  /** of a percentage: what it is of, and what is shown of that */
  readonly of?: Population & {readonly shown?: Shown};
  /** of an average: the number, and its unit */
  readonly average?: {readonly label: string; readonly unit: string};
}

export function explain(edition: Edition, subject: Subject, sources: Sources, before: readonly Edition[]): Explanation {
  const {document, id: own} = edition;
  const {id, kind} = subject;
  const origins = originsOf(subject, edition);
  const exhibit = "exhibit" in subject ? subject.exhibit : undefined;
  const shown = kind === "cell" ? subject.shown : kind === "number" ? edition.numbers[subject.name]!.shown : undefined;
  const content = contentOf(subject);
  const whole = kind === "figure" || kind === "table";
  const drafts = whole ? [...new Set(exhibit!.tidy.rows.flatMap(({from}) => from?.draft ?? []))] : [];
  return {
    id,
    edition: own,
    kind,
    says: saysOf(subject, edition),
    place: placeOf(subject, edition, sources),
    from: [
      ...origins.map((origin) => fromOf(origin, edition, sources)),
      ...drafts.map((draft) => ({draft, place: countedAt(draft, edition, sources)}))
    ],
    ...(shown !== undefined && isMarker(shown) ? {rule: ruleOf(shown, edition, exhibit)} : {}),
    ...(whole && exhibit!.suppression !== "" ? {rule: [exhibit!.suppression]} : {}),
    ...(exhibit && {base: exhibit.base}),
    quoted: quotesOf(subject, edition),
    also: origins.length === 1 ? alsoShown(id, origins[0]!, edition) : [],
    numbers: numbersIn(content, edition),
    claims: kind === "number" ? claimsOn(subject.name, edition) : claimsIn(content),
    bears: whole
      ? exhibit!.limitations.map((one) => `limitation/${one}`)
      : kind === "limitation"
        ? exhibits(document)
            .filter(({limitations}) => limitations.includes(subject.limitation.id))
            .map((one) => one.id)
        : [],
    earlier: before.map((other) => {
      const same = subjectsOf(other).get(kind === "number" ? `number/${subject.name}` : id);
      return same === undefined ? {edition: other.id} : {edition: other.id, says: saysOf(same, other)};
    })
  };
}

function saysOf(subject: Subject, edition: Edition): string {
  if (subject.kind === "number") {
    const {text, unit, shown} = edition.numbers[subject.name]!;
    return isMarker(shown) || unit === "count" || unit === "%"
      ? text
      : `${text} ${unit === "points" ? "percentage points" : unit}`;
  }
  if (subject.kind === "cell")
    return `${subject.shown}${subject.id.endsWith("/percentage") && !isMarker(subject.shown) ? "%" : ""}`;
  if (subject.kind === "figure" || subject.kind === "table")
    return `${subject.exhibit.number}: ${subject.exhibit.title}`;
  const text = plainText(contentOf(subject));
  return subject.kind === "limitation" ? `${subject.limitation.title}: ${text}` : text;
}

function contentOf(subject: Subject): readonly Inline[] {
  const space: Inline = {kind: "text", text: " "};
  if (subject.kind === "sentence") return subject.content;
  const sentences =
    subject.kind === "footnote"
      ? subject.footnote.sentences
      : subject.kind === "limitation"
        ? subject.limitation.sentences
        : [];
  return sentences.flatMap(({content}, i) => (i > 0 ? [space, ...content] : content));
}

function placeOf(subject: Subject, edition: Edition, sources: Sources): Place | undefined {
  if (subject.kind === "number") {
    const {notebook} = edition.numbers[subject.name]!;
    return sources.named(notebook, "present", subject.name);
  }
  if (subject.kind === "cell" || subject.kind === "figure" || subject.kind === "table")
    return shownAt(subject.exhibit, edition, sources);
  const of = exhibits(edition.document).find(({id}) => subject.id.startsWith(`${id}/`));
  return of === undefined ? sources.written(subject.id) : shownAt(of, edition, sources);
}

function shownAt({name, tidy}: Exhibit, {counts}: Edition, sources: Sources): Place | undefined {
  const draft = tidy.rows.find(({from}) => from !== undefined)?.from?.draft;
  return draft === undefined ? undefined : sources.named(counts[draft]!.notebook, "present", name);
}

function countedAt(draft: string, {counts}: Edition, sources: Sources): Place {
  return sources.named(counts[draft]!.notebook, "tabulate", draft.split("/").slice(1).join("/"));
}

function fromOf({draft, cell, measure, base}: Origin, edition: Edition, sources: Sources): From {
  const {mean, rounded} = edition.counts[draft]!;
  const shown = base && shownOf(edition, draft, base);
  return {
    draft,
    place: countedAt(draft, edition, sources),
    measure,
    population: populationOf(edition, draft, cell),
    ...(rounded === undefined ? {} : {rounded}),
    ...(base && {of: {...populationOf(edition, draft, base), ...(shown !== undefined && {shown})}}),
    ...(mean && {
      average: {label: edition.codebook.find(({name}) => name === mean.variable)!.label, unit: mean.unit}
    })
  };
}

/** The rules of the whole edition and of the whole figure: which of them it was for one cell is nobody's to know. */
function ruleOf(shown: keyof typeof markers, {policy}: Edition, exhibit: Exhibit | undefined): string[] {
  const meaning = `${shown} ${markers[shown]}`;
  return shown === "[c]" ? [meaning, ...(exhibit ? [exhibit.suppression] : []), policy.description] : [meaning];
}

function quotesOf(subject: Subject, {document}: Edition): Explanation["quoted"] {
  const words = new Map([...textsOf(document)].map(({id, content}) => [id, plainText(content)]));
  if (subject.kind === "number") {
    return [...quotedIn(document).values()]
      .filter(({name}) => name === subject.name)
      .map(({id, within}) => ({id, within, sentence: words.get(within)!}));
  }
  const isIt = (inline: Inline): boolean => {
    if ("content" in inline) return inline.content.some(isIt);
    if (inline.kind === "footnote") return `note/${inline.label}` === subject.id;
    return inline.kind === "reference" && inline.id === subject.id;
  };
  return [...textsOf(document)]
    .filter(({content}) => content.some(isIt))
    .map(({id}) => ({id, sentence: words.get(id)!}));
}

function alsoShown(id: string, origin: Origin, edition: Edition): string[] {
  const same = [...subjectsOf(edition).values()].filter(
    (other) => other.kind === "cell" && sameOrigin(other.origin, origin)
  );
  const numbers = Object.entries(edition.numbers).filter(
    ([, {origins}]) => origins.length === 1 && sameOrigin(origins[0], origin)
  );
  const all = [...numbers.map(([name]) => `number/${name}`), ...same.map((other) => other.id)];
  return all.filter((other) => other !== id && !id.startsWith(`${other}/`));
}

function numbersIn(content: readonly Inline[], edition: Edition): {id: string; says: string}[] {
  const quoted = quotedIn(edition.document);
  return content.flatMap((inline): {id: string; says: string}[] => {
    if ("content" in inline) return numbersIn(inline.content, edition);
    return inline.kind === "number" ? [{id: quoted.get(inline)!.id, says: inline.text}] : [];
  });
}

interface Claimed {
  readonly phrase: string;
  readonly claim: string;
  readonly within?: string;
}

function claimsIn(content: readonly Inline[]): Claimed[] {
  return content.flatMap((inline): Claimed[] => {
    if (inline.kind === "claim") return [{phrase: plainText(inline.content), claim: inline.claim}];
    return "content" in inline ? claimsIn(inline.content) : [];
  });
}

function claimsOn(name: string, {document}: Edition): Claimed[] {
  return [...textsOf(document)].flatMap(({id, content}) =>
    claimsIn(content)
      .filter(({claim}) => new RegExp(`\\b${name}\\b`).test(claim))
      .map((claimed) => ({...claimed, within: id}))
  );
}
