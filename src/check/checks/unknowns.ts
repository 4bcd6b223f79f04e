import {type Released, unknown} from "../../gate/released.ts";
import {isMarker} from "../../gate/shown.ts";
import {excerpt, type Mark, type Passage, placeAt} from "../../lint/passage.ts";
import {passagesOf} from "../../template/passages.ts";
import type {Check} from "../check.ts";
import type {CountedEdition} from "../counted-edition.ts";
import {sentencesIn} from "../prose.ts";

/** Words by which a sentence says that something is not known, or that a share is of those known. */
const saysSo =
  /\b(?:unknown|known|missing|unclear|incomplete|no record|not? (?:always )?record(?:ed)?|(?:not|never|rarely|seldom) (?:always )?(?:say|tell|mention)|as far as|may be higher)\b/i;

/** A share, in a sentence that does not say how much of its base is not known, where that is more than the template allows. */
export const untoldUnknowns: Check = {
  code: "SP-M01",
  severity: "warning",
  finds: "a share of a base of which much is not known, and nobody says so",
  of: "numbers",
  find: (edition) =>
    passagesOf(edition.page).flatMap((passage) => {
      const told = new Set<string>();
      return passage.marks.flatMap((mark) => {
        const missing = missingIn(mark, edition);
        if (missing === undefined || told.has(missing.of) || isSaid(passage, mark, edition)) return [];
        told.add(missing.of);
        return {
          place: placeAt(passage, mark.start),
          problem: `${missing.text} of the base of {{${mark.of}}} is not known, and the sentence does not say so: ${excerpt(passage, mark.start, mark.end)}`,
          wayOut: "say how many are not known, or give the share of those known as well"
        };
      });
    })
};

/** How much of a share's base is not known, where that is shown and is too much. */
function missingIn(
  {kind, of}: Mark,
  {presented, released, page}: CountedEdition
): {of: string; text: string} | undefined {
  const number = kind === "number" ? presented.numbers.get(of) : undefined;
  const [origin, ...more] = number?.origins ?? [];
  if (number?.unit !== "%" || number.withheld || origin?.base === undefined || more.length > 0) return undefined;
  const {draft, cell, base} = origin;
  const table = released.get(draft);
  if (table === undefined || cell[0] === unknown || base.some((code, i) => i > 0 && code !== cell[i])) return undefined;
  const share = unknownIn(table, base.slice(1));
  if (share === undefined || share <= page.template.unknownOver) return undefined;
  return {of: JSON.stringify([draft, base]), text: `${share}%`};
}

function unknownIn(table: Released, others: readonly string[]): number | undefined {
  const shown = table.unknown(...others)?.percentage.shown;
  return shown === undefined || isMarker(shown) ? undefined : shown;
}

/** In the sentence, in one beside it, or in a footnote on it. */
function isSaid(passage: Passage, mark: Mark, edition: CountedEdition): boolean {
  const sentences = sentencesIn(passage);
  const at = sentences.findIndex(({start, text}) => start <= mark.start && mark.start <= start + text.length);
  const near = sentences.slice(Math.max(at - 1, 0), at + 2);
  const [from, to] = [near[0]!.start, near.at(-1)!.start + near.at(-1)!.text.length];
  const marks = passage.marks.filter(({start}) => start >= from && start <= to);
  const notes = passagesOf(edition.page).filter(
    ({kind, within}) => kind === "footnote" && marks.some(({kind, of}) => kind === "footnote" && of === within)
  );
  return (
    [...near, ...notes].some(({text}) => saysSo.test(text)) ||
    marks.some(({of}) => edition.presented.numbers.get(of)?.origins.some(({cell}) => cell[0] === unknown))
  );
}
