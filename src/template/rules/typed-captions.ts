import type {Problem} from "../../error.ts";
import {excerpt} from "../../lint/passage.ts";
import {findQuantities} from "../../lint/quantities.ts";
import {captionsOf} from "../captions.ts";
import type {Page} from "../page.ts";
import {passagesOf} from "../passages.ts";

/** The words of figures and tables hold no typed quantity either; but what the text marks as a literal is one there too. */
export function typedCaptions(page: Page): Problem[] {
  const literals = new Set(
    passagesOf(page).flatMap(({text, marks}) =>
      marks.flatMap(({kind, start, end}) => (kind === "literal" ? [text.slice(start, end).toLowerCase()] : []))
    )
  );
  return captionsOf(page).flatMap((caption) =>
    findQuantities(caption.text)
      .filter(({start}) => ![...literals].some((words) => standsAround(words, caption.text.toLowerCase(), start)))
      .map(({start, end}) => ({
        place: caption.places[0]!.at,
        problem: `quantity typed in ${caption.of}: ${excerpt(caption, start, end)}`,
        wayOut: "say it without, or mark the same words as a literal where the text says them"
      }))
  );
}

function standsAround(words: string, text: string, at: number): boolean {
  const from = text.lastIndexOf(words, at);
  return from >= 0 && at < from + words.length;
}
