import {parseClaims} from "../../claims/claim.ts";
import type {Quantity} from "../../gate/quantity.ts";
import {type Released, unknown} from "../../gate/released.ts";
import {isMarker} from "../../gate/shown.ts";
import {type Mark, placeAt} from "../../lint/passage.ts";
import {passagesOf} from "../../template/passages.ts";
import type {Check} from "../check.ts";
import type {CountedEdition} from "../counted-edition.ts";

/** Two shares compared, which stand the other way round once those are left out whose answer is not known. */
export const turnedByUnknowns: Check = {
  code: "SP-M02",
  severity: "warning",
  finds: "a comparison that turns round among those whose answer is known",
  of: "numbers",
  find: (edition) =>
    passagesOf(edition.page).flatMap((passage) => {
      if (/\bof those (?:\w+ )*known\b|\bfor which it is known\b|\bwhere (?:\w+ )+is known\b/i.test(passage.text))
        return [];
      return passage.marks.flatMap((mark) =>
        compared(mark, edition).flatMap(([a, b]) => {
          const [first, second] = [ofKnown(a, edition), ofKnown(b, edition)];
          if (first === undefined || second === undefined) return [];
          if (Math.sign(exact(a) - exact(b)) === Math.sign(exact(first) - exact(second))) return [];
          const words = passage.text.slice(mark.start, mark.end);
          return {
            place: placeAt(passage, mark.start),
            problem: `“${words}” holds of all answers (${a.text} and ${b.text}), and not of those known (${first.text} and ${second.text})`,
            wayOut: "give the shares of those known as well, and say that they are"
          };
        })
      );
    })
};

/** The percentages that a claim holds one against another. */
function compared({kind, of}: Mark, {presented}: CountedEdition): [Quantity, Quantity][] {
  if (kind !== "claim") return [];
  return (parseClaims(of) ?? []).flatMap((claim): [Quantity, Quantity][] => {
    if (claim.kind !== "comparison" || claim.a.of !== undefined || claim.b.of !== undefined) return [];
    const [a, b] = [claim.a, claim.b].map(({name}) => presented.numbers.get(name));
    return a?.parts && b?.parts && a.unit === "%" && b.unit === "%" ? [[a, b]] : [];
  });
}

/** The same share of those whose answer is known, where its base holds others and that can be shown. */
function ofKnown({origins}: Quantity, {released}: CountedEdition): Quantity | undefined {
  const [origin, ...more] = origins;
  if (origin?.base === undefined || more.length > 0) return undefined;
  const table: Released | undefined = released.get(origin.draft);
  const [code, ...others] = origin.cell;
  if (code === unknown || table?.unknown(...others) === undefined) return undefined;
  const {percentage} = table.proportion([code!], others, [unknown]);
  return isMarker(percentage.shown) ? undefined : percentage;
}

function exact({parts}: Quantity): number {
  return parts === undefined || parts.base === 0 ? 0 : parts.count / parts.base;
}
