import type {Problem} from "../../error.ts";
import {excerpt, isMarked, placeAt} from "../../lint/passage.ts";
import {findQuantities} from "../../lint/quantities.ts";
import type {PageText} from "../page.ts";
import {passagesOf} from "../passages.ts";

/**
 * No digit is typed in a counted section, nor in a footnote that it mentions. Literals are exempt; so are the hints of
 * figures, which are never printed.
 */
export function typedDigits(page: PageText): Problem[] {
  return quantitiesIn(page)
    .filter(({shape}) => shape === "digits")
    .map(({place, words}) => ({
      place,
      problem: `digit typed by hand: ${words}`,
      wayOut: wayOut("[2017](literal:year)")
    }));
}

/** Nor is a quantity typed in words; `src/lint/quantities.ts` lists what is taken for one. */
export function typedWords(page: PageText): Problem[] {
  return quantitiesIn(page)
    .filter(({shape}) => shape !== "digits")
    .map(({place, words, shape}) => ({
      place,
      problem: `quantity typed in words (${shape}): ${words}`,
      wayOut: wayOut("[in two ways](literal:listed)")
    }));
}

function wayOut(literal: string): string {
  return `compute it in a notebook and write {{name}}, or say what it is instead: ${literal}`;
}

interface Typed {
  readonly shape: string;
  readonly place: string;
  readonly words: string;
}

function quantitiesIn(page: PageText): readonly Typed[] {
  const before = known.get(page);
  if (before !== undefined) return before;
  const typed = passagesOf(page)
    .filter(({counted}) => counted)
    .flatMap((passage) =>
      findQuantities(passage.text)
        .filter(({start, end}) => !isMarked(passage, start, end, ["literal", "claim"]))
        .map(({shape, start, end}) => ({
          shape: shape.name,
          place: placeAt(passage, start),
          words: excerpt(passage, start, end)
        }))
    );
  known.set(page, typed);
  return typed;
}

/** Two rules look for them in the same page. */
const known = new WeakMap<PageText, readonly Typed[]>();
