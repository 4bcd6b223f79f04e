import {isMarked, placeAt} from "../../lint/passage.ts";
import type {Check} from "../check.ts";
import {proseOf} from "../prose.ts";

/** Better known than what they stand for. */
const known = new Set(
  "UK US USA EU UN BBC CD DVD TV PDF HTML CSV XML JSON ID OK HIV DNA GP MP HM AM PM BC AD".split(" ")
);

export const abbreviations: Check = {
  code: "SP-P02",
  severity: "warning",
  finds: "an abbreviation before it is spelled out",
  of: "words",
  find: (page) => {
    const met = new Set(known);
    return proseOf(page).flatMap((passage) =>
      [...passage.text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}(?=s?(?![\p{L}\p{N}]))/gu)].flatMap(
        (match) => {
          const [short] = match;
          const end = match.index + short.length;
          if (met.has(short) || isRoman(short) || isMarked(passage, match.index, end, ["code", "link"])) return [];
          met.add(short);
          const before = passage.text.slice(0, match.index);
          const after = passage.text.slice(end);
          if (/\($/.test(before) || /^s? \(\p{L}+ \p{L}/u.test(after)) return [];
          const problem = `${short} is not spelled out where it is first used`;
          return [
            {place: placeAt(passage, match.index), problem, wayOut: `write the words, with (${short}) after them`}
          ];
        }
      )
    );
  }
};

function isRoman(text: string): boolean {
  return /^[IVXLC]+$/.test(text);
}
