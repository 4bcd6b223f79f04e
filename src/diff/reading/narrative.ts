import {type Inline, plainText} from "../../template/model.ts";
import type {Patch} from "../patch/entry.ts";
import {rising} from "../patch/rising.ts";
import {align} from "./align.ts";
import type {Verdict} from "./cause.ts";
import type {SentenceChange} from "./change.ts";
import type {Claim} from "./claim.ts";
import {movedBlocks} from "./moves.ts";
import type {Prose} from "./prose.ts";
import {textOf} from "./tokens.ts";
import {wordsBetween} from "./words.ts";

const reworded: Verdict = {cause: "wording", why: "other words"};
const stoodElsewhere: Verdict = {cause: "layout", why: "the same words in another place"};
const renumbered: Verdict = {cause: "layout", why: "the same words; what they refer to has another number"};
const markedOtherwise: Verdict = {
  cause: "layout",
  why: "the same words; a number is no longer marked as revised, or is now"
};
const boundOtherwise: Verdict = {cause: "layout", why: "the same words, held against other numbers"};
const setOtherwise: Verdict = {cause: "layout", why: "the same words, set in another way"};

/** Sentence by sentence; a number that changes inside a sentence is the number's change, and not the sentence's. */
export function narrativeClaims(a: readonly Prose[], b: readonly Prose[], patch: Patch): Claim[] {
  const {pairs, removed, added} = align(a, b);
  const gone = new Set(removed);
  const away = elsewhere(a, b, pairs, new Set(movedBlocks(patch)));
  const found: {readonly place: number; readonly claim: Claim}[] = [];
  const tell = (place: number, change: SentenceChange, verdict: Verdict, prose: readonly Prose[]) =>
    found.push({place, claim: {change: {...verdict, ...change}, at: prose.map(({at}) => at)}});
  for (const [i, j] of pairs) {
    const [one, other] = [a[i]!, b[j]!];
    const differs = between(one, other, away.has(j));
    if (differs === undefined) continue;
    const [what, verdict] = differs;
    const was = away.has(j) ? {was: place(one)} : {};
    const words = wordsBetween(one.tokens, other.tokens);
    tell(j, {kind: "sentence", what, place: place(other), ...was, words}, verdict, [other, one]);
  }
  for (const j of added) tell(j, alone("added", b[j]!), reworded, [b[j]!]);
  // where it stood: after what came before it, wherever that is now
  const placeOf = new Map(pairs);
  let last = -1;
  for (const [i, one] of a.entries()) {
    last = placeOf.get(i) ?? last;
    if (gone.has(i)) tell(last + 0.5, alone("removed", one), reworded, [one]);
  }
  return found.sort((one, other) => one.place - other.place).map(({claim}) => claim);
}

function alone(what: "added" | "removed", prose: Prose): SentenceChange {
  const is = what === "added" ? "new" : "old";
  return {kind: "sentence", what, place: place(prose), words: [{is, text: textOf(prose.tokens)}]};
}

type Between = readonly [SentenceChange["what"], Verdict] | undefined;

function between(old: Prose, now: Prose, isElsewhere: boolean): Between {
  if (old.skeleton !== now.skeleton) return ["edited", reworded];
  if (isElsewhere) return ["moved", stoodElsewhere];
  const refers = ({is}: {readonly is: string}) => is.startsWith("reference ");
  if (now.tokens.some((token, i) => refers(token) && token.text !== old.tokens[i]!.text))
    return ["renumbered", renumbered];
  if (form(old) !== form(now)) return ["edited", setOtherwise];
  if (JSON.stringify(claimsIn(old.content)) !== JSON.stringify(claimsIn(now.content)))
    return ["marked", boundOtherwise];
  const same = textOf(old.tokens) === textOf(now.tokens);
  return same && JSON.stringify(old.content) !== JSON.stringify(now.content) ? ["marked", markedOtherwise] : undefined;
}

/** Emphasis, links and the like, whatever they print and whatever it is held against. */
function form({content}: Prose): string {
  const ignored = ["text", "revised", "asAt"];
  return JSON.stringify(withoutClaims(content), (key, value) => (ignored.includes(key) ? undefined : value));
}

function claimsIn(content: readonly Inline[]): string[] {
  return content.flatMap((inline) => {
    if (inline.kind === "claim") return [`${plainText(inline.content)}: ${inline.claim}`];
    return "content" in inline ? claimsIn(inline.content) : [];
  });
}

/** A claim's words are words like those around it. */
function withoutClaims(content: readonly Inline[]): Inline[] {
  const bare = content.flatMap((inline): Inline[] => {
    if (inline.kind === "claim") return withoutClaims(inline.content);
    return "content" in inline ? [{...inline, content: withoutClaims(inline.content)}] : [inline];
  });
  return bare.filter(({kind}, i) => kind !== "text" || bare[i - 1]?.kind !== "text");
}

/** Of the pairs that are not in a block that moved whole: those that break the order that the others keep. */
function elsewhere(
  a: readonly Prose[],
  b: readonly Prose[],
  pairs: readonly (readonly [number, number])[],
  moved: ReadonlySet<string>
): Set<number> {
  const own = pairs.filter(
    ([i, j]) => a[i]!.at[1] === "blocks" && b[j]!.at[1] === "blocks" && !moved.has(b[j]!.at[2]!)
  );
  const run = rising(own.map(([i]) => i));
  return new Set(own.filter((_, place) => !run.has(place)).map(([, j]) => j));
}

function place({id, section}: Prose): SentenceChange["place"] {
  return {id, section};
}
