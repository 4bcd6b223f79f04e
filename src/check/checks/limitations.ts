import {didYouMean, type Problem} from "../../error.ts";
import {placeOfName} from "../../template/page.ts";
import type {Check} from "../check.ts";
import type {CountedEdition} from "../counted-edition.ts";
import {missingIn} from "../drift/missing.ts";

/** A figure or a table that names a limitation whose condition it does not meet. */
export const limitationsThatEnded: Check = {
  code: "SP-D04",
  severity: "warning",
  finds: "a limitation that does not apply",
  of: "numbers",
  find: (edition) => [...uncounted(edition), ...differing(edition, true)]
};

/** One that meets the condition of a limitation, and does not name it. */
export const limitationsOmitted: Check = {
  code: "SP-D05",
  severity: "warning",
  finds: "a limitation that applies and is not named",
  of: "numbers",
  find: (edition) => differing(edition, false)
};

/** Conditions of what no table counts can never be met. */
function uncounted({page, released}: CountedEdition): Problem[] {
  const counted = [...released.values()].flatMap(({dimensions}) => dimensions.map(({name}) => name));
  return page.bindings.limitations.limitations.flatMap(({id, at, applies}) =>
    (applies?.unknown ?? [])
      .filter((name) => !counted.includes(name))
      .map((name) => ({
        place: at,
        problem: `${id} applies by ${name}, which no table counts`,
        wayOut: didYouMean(name, [...new Set(counted)])
      }))
  );
}

function differing(edition: CountedEdition, isNamed: boolean): Problem[] {
  const {page} = edition;
  return page.exhibits.flatMap((exhibit) =>
    page.bindings.limitations.limitations.flatMap(({id, applies: condition}): Problem[] => {
      if (condition === undefined || exhibit.model.limitations.includes(id) !== isNamed) return [];
      const {applies, most} = missingIn(exhibit, condition, edition);
      if (applies === undefined || applies === isNamed) return [];
      const what = `${exhibit.what} ${exhibit.name}`;
      const [share, over] = [`${most}% of ${condition.unknown.join(" or ")}`, `${condition.over}%`];
      return [
        {
          place: placeOfName(exhibit.name, page),
          problem: isNamed
            ? `${what} names ${id}, and no more than ${share} is unknown there; it applies over ${over}`
            : `${what} does not name ${id}, and ${share} is unknown there; it applies over ${over}`,
          wayOut: isNamed ? "take it out of its limitations" : "add it to its limitations"
        }
      ];
    })
  );
}
