import {diffArrays} from "diff";
import {alike, wordsOf} from "./alike.ts";
import type {Words} from "./change.ts";
import {type Token, textOf, tokensOfText} from "./tokens.ts";

/** With less than this in common, word by word would be a riddle: then the one went and the other came. */
const enough = 0.5;

/** Word by word; of a computed number that stays the same number, what it was and what it is. */
export function wordsBetween(old: readonly Token[], now: readonly Token[]): Words[] {
  if (old.length > 0 && now.length > 0 && alike(wordsOf(old), wordsOf(now)) < enough) {
    return [
      {is: "old", text: textOf(old)},
      {is: "new", text: textOf(now)}
    ];
  }
  const parts = diffArrays([...old], [...now], {comparator: (a, b) => a.is === b.is});
  const words: Words[] = [];
  let [i, j] = [0, 0];
  for (const {added, removed, count} of parts) {
    if (removed) words.push({is: "old", text: textOf(old.slice(i, i + count))});
    else if (added) words.push({is: "new", text: textOf(now.slice(j, j + count))});
    else words.push(...same(old.slice(i, i + count), now.slice(j, j + count)));
    if (!added) i += count;
    if (!removed) j += count;
  }
  return settled(words);
}

export function wordsBetweenTexts(old: string | undefined, now: string | undefined): Words[] {
  return wordsBetween(tokensOfText(old ?? ""), tokensOfText(now ?? ""));
}

function same(old: readonly Token[], now: readonly Token[]): Words[] {
  return old.flatMap((token, i): Words[] => {
    const other = now[i]!;
    if (token.text === other.text) return [{is: "same", text: token.text}];
    return [
      {is: "old", text: token.text},
      {is: "new", text: other.text}
    ];
  });
}

/**
 * As a reader wants them: a space alone between two changes is no rest for the eye, so it belongs to both; and what went
 * stands before what came, each in one piece.
 */
function settled(words: readonly Words[]): Words[] {
  const runs: Run[] = [];
  let run: Run = {old: "", new: "", same: ""};
  for (const [i, {is, text}] of words.entries()) {
    const next = words[i + 1];
    const between = is === "same" && text.trim() === "" && next !== undefined && next.is !== "same";
    if (is !== "same" && run.same !== "") {
      runs.push(run);
      run = {old: "", new: "", same: ""};
    }
    if (between && run.old + run.new !== "" && run.same === "") {
      run.old += text;
      run.new += text;
    } else run[is] += text;
  }
  return [...runs, run]
    .map(withoutSharedEnd)
    .flatMap((one) => (["old", "new", "same"] as const).flatMap((is) => (one[is] === "" ? [] : [{is, text: one[is]}])));
}

/** A space that both end with stays. */
function withoutSharedEnd({old, new: now, same}: Run): Run {
  const [end] = /\s*$/.exec(old)!;
  if (end === "" || !now.endsWith(end)) return {old, new: now, same};
  return {old: old.slice(0, -end.length), new: now.slice(0, -end.length), same: end + same};
}

type Run = Record<Words["is"], string>;
