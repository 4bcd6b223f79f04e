import type {Count} from "../../edition/counts.ts";
import type {Edition} from "../../edition/edition.ts";
import type {Path} from "../patch/entry.ts";
import {isObject, type Json, sameJson} from "../patch/json.ts";
import {causes, type Verdict} from "./cause.ts";
import type {Claim} from "./claim.ts";
import {inputRule} from "./inputs.ts";
import {wordsBetweenTexts} from "./words.ts";

const wording = (why: string): Verdict => ({cause: "wording", why});
const suppression = (why: string): Verdict => ({cause: "suppression", why});

interface Place {
  readonly name: string;
  readonly at: Path;
  /** where the same stands again */
  readonly again?: Path;
  readonly verdict: Verdict;
}

const ofItself = wording("what the edition says of itself");
const ofTheReport = wording("the report's title");
const ofThePage: Verdict = {cause: "layout", why: "the page that all is set on"};

/** What an edition is as a whole, and why each of it differs. */
const places: readonly Place[] = [
  {name: "edition", at: ["id"], again: ["document", "edition", "id"], verdict: ofItself},
  {name: "status", at: ["document", "edition", "status"], verdict: ofItself},
  {name: "published", at: ["document", "edition", "published"], verdict: ofItself},
  {name: "contact", at: ["document", "edition", "contact"], verdict: ofItself},
  {name: "what comes next", at: ["document", "edition", "next"], verdict: ofItself},
  {name: "title", at: ["document", "title"], verdict: ofTheReport},
  {name: "subtitle", at: ["document", "subtitle"], verdict: ofTheReport},
  {name: "statement above the page", at: ["document", "statement"], verdict: wording("what stands above everything")},
  {
    name: "policy in words",
    at: ["document", "edition", "disclosure"],
    again: ["policy", "description"],
    verdict: suppression("what may be withheld")
  },
  {name: "earlier editions that count as known", at: ["history"], verdict: suppression("what readers know already")},
  {name: "page", at: ["page", "html"], verdict: ofThePage},
  {name: "style sheet", at: ["page", "css"], verdict: ofThePage},
  {name: "format", at: ["format"], verdict: {cause: "method", why: "the format of editions"}}
];

/** Parts of an edition that have a reader of their own. */
const told = new Set(["policy", "inputs", "codebook", "counts", "numbers", "document", "disclosure"]);

/** Long texts for machines: that they differ is enough. */
const opaque = ["page", "style sheet"];

export function settingClaims(a: Edition, b: Edition): Claim[] {
  const [old, now] = [a, b] as unknown as [Json, Json];
  const fixed = places.flatMap(({name, at, again, verdict}) => {
    const [own] = setting(name, at, verdict, reach(old, at), reach(now, at));
    return own === undefined ? [] : [again === undefined ? own : {...own, at: [...own.at, again]}];
  });
  const more = topOf(old, now)
    .filter((name) => !told.has(name) && !places.some(({at: [top]}) => top === name))
    .flatMap((name) => setting(name, [name], ofItself, reach(old, [name]), reach(now, [name])));
  return [
    ...fixed,
    ...changeLog(a, b),
    ...more,
    ...under("policy", old, now),
    ...inputs(old, now),
    ...definitions(a, b),
    ...counted(a, b)
  ];
}

/** What must not follow from an edition, for its auditor: differs as what it shows does. */
export function disclosureClaim(a: Edition, b: Edition, values: readonly Claim[]): Claim {
  const {policy: one} = a;
  const {policy: other} = b;
  const cause = sameJson({...one} as never, {...other} as never)
    ? (causes.find((cause) => values.some(({change}) => change.cause === cause)) ?? "method")
    : "suppression";
  return {
    change: {
      cause,
      why: "what must not follow from what is shown",
      kind: "setting",
      name: "model for the auditor",
      words: []
    },
    at: [["disclosure"]]
  };
}

/** Footnotes are counted down the page. */
export function footnoteNumbers(a: Edition, b: Edition): Claim[] {
  const before = new Map(a.document.footnotes.map(({label, number}) => [label, number]));
  const differing = b.document.footnotes.filter(({label, number}) => before.has(label) && before.get(label) !== number);
  if (differing.length === 0) return [];
  const numbers = (of: (label: string) => number) => differing.map(({label}) => `${label} ${of(label)}`).join(", ");
  const now = new Map(differing.map(({label, number}) => [label, number]));
  return [
    {
      change: {
        cause: "layout",
        why: "counted anew down the page",
        kind: "setting",
        name: "footnote numbers",
        words: wordsBetweenTexts(
          numbers((label) => before.get(label)!),
          numbers((label) => now.get(label)!)
        )
      },
      at: differing.map(({label}) => ["document", "footnotes", `label=${label}`, "number"])
    }
  ];
}

/** What no other change explains. */
export const unexplained: Claim = {
  change: {
    cause: "layout",
    why: "the same words and values under other ids, or in another order",
    kind: "setting",
    name: "ids and order",
    words: []
  },
  at: []
};

/** What the editions say of their own changes, in the publisher's words. */
function changeLog(a: Edition, b: Edition): Claim[] {
  const at = ["document", "edition", "change"];
  const [old, now] = [a, b].map(({document}) => document.edition.change);
  if (sameJson((old ?? null) as never, (now ?? null) as never)) return [];
  return setting("what it says of its own changes", at, ofItself, old?.why, now?.why, true);
}

function topOf(...editions: readonly Json[]): string[] {
  return [...new Set(editions.flatMap((edition) => (isObject(edition) ? Object.keys(edition) : [])))];
}

function under(name: string, a: Json, b: Json): Claim[] {
  const [old, now] = [reach(a, [name]), reach(b, [name])];
  const fields = new Set([old, now].flatMap((value) => (isObject(value) ? Object.keys(value) : [])));
  return [...fields].flatMap((field) =>
    setting(
      field === "name" ? name : `${name}: ${field}`,
      [name, field],
      suppression("the policy of the edition"),
      reach(old ?? null, [field]),
      reach(now ?? null, [field])
    )
  );
}

/** Each input whose digest differs, or that only one edition has. */
function inputs(a: Json, b: Json): Claim[] {
  const [old, now] = [a, b].map((edition) => reach(edition, ["inputs"]) ?? {});
  const paths = [old, now].flatMap((digests) => (isObject(digests) ? Object.keys(digests) : []));
  return [...new Set(paths)].sort().flatMap((path): Claim[] => {
    const [one, other] = [reach(old!, [path]), reach(now!, [path])];
    if (one === other) return [];
    const text = one === undefined ? "new here" : other === undefined ? "no longer here" : "differs";
    const words = [{is: "same" as const, text}];
    return [{change: {...inputRule(path), kind: "setting", name: path, words}, at: [["inputs", path]]}];
  });
}

function definitions(a: Edition, b: Edition): Claim[] {
  const names = [...new Set([...a.codebook, ...b.codebook].map(({name}) => name))];
  return names.flatMap((name) => {
    const [one, other] = [a, b].map(({codebook}) => codebook.find((variable) => variable.name === name));
    if (sameJson((one ?? null) as never, (other ?? null) as never)) return [];
    const verdict: Verdict =
      one && other ? wording("what a variable is called") : {cause: "method", why: "which variables are counted"};
    return setting(`variable ${name}`, ["codebook", `name=${name}`], verdict, one?.label, other?.label, true);
  });
}

/** What each table of a notebook counts, in words; a new name for a category is the category's change. */
function counted(a: Edition, b: Edition): Claim[] {
  const drafts = [...new Set([...Object.keys(a.counts), ...Object.keys(b.counts)])].sort();
  return drafts.flatMap((draft) => {
    const [one, other] = [a.counts[draft], b.counts[draft]];
    if (sameJson((one ?? null) as never, (other ?? null) as never)) return [];
    const [old, now] = [one, other].map((count) => count && countWords(count));
    const verdict = countVerdict(one, other, old === now);
    return setting(`table ${draft}`, ["counts", draft], verdict, old, now, true);
  });
}

function countVerdict(old: Count | undefined, now: Count | undefined, inWords: boolean): Verdict {
  if (!inWords) return {cause: "method", why: "what a notebook counts"};
  if (old?.rounded !== now?.rounded) return {cause: "suppression", why: "counts shown rounded, to protect"};
  return sameJson((old?.merged ?? null) as never, (now?.merged ?? null) as never)
    ? {cause: "wording", why: "the same answers under another name"}
    : {cause: "suppression", why: "categories shown as one, to protect"};
}

function countWords({variables, unit, mean, part}: Count): string {
  const by = variables.join(" by ");
  if (mean === undefined) return `${part ? "some " : ""}${unit.many}: ${by}`;
  return `${mean.variable}, to ${mean.decimals} decimals: ${by}`;
}

function setting(
  name: string,
  at: Path,
  verdict: Verdict,
  old: Json | undefined,
  now: Json | undefined,
  differs = !sameJson(old ?? null, now ?? null)
): Claim[] {
  if (!differs) return [];
  const words = opaque.includes(name) ? [] : wordsBetweenTexts(text(old), text(now));
  return [{change: {...verdict, kind: "setting", name, words}, at: [at]}];
}

function reach(value: Json, at: Path): Json | undefined {
  return at.reduce<Json | undefined>(
    (now, step) => (isObject(now) && Object.hasOwn(now, step) ? now[step] : undefined),
    value
  );
}

function text(value: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
