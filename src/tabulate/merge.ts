import type {Codebook} from "../data/codebook.ts";
import {didYouMean, fail} from "../error.ts";
import type {Dimension} from "../gate/draft.ts";
import type {MergedCodes, MergeSpec} from "../gate/table-choice.ts";
import {orders} from "./orders.ts";

interface Merged {
  readonly code: string;
  readonly label: string;
  readonly of: readonly string[];
}

/** The variable with some of its categories as one; each stands where the first of its parts stood. */
export function merge(dimension: Dimension, spec: MergeSpec, codebook: Codebook, place: string): Dimension {
  const own = dimension.categories.map(({code}) => code);
  const settled =
    typeof spec === "string"
      ? namedGroups(dimension, spec, codebook, place)
      : neighbours(dimension, spec, codebook, place);
  const groups = settled
    .map(({of, ...group}) => ({...group, of: of.filter((code) => own.includes(code))}))
    .filter(({of}) => of.length > 0);
  const groupOf = new Map(groups.flatMap((group) => group.of.map((code) => [code, group])));
  const categories = dimension.categories.flatMap(({code, label}) => {
    const group = groupOf.get(code);
    if (group === undefined) return [{code, label}];
    return group.of[0] === code ? [{code: group.code, label: group.label}] : [];
  });
  if (categories.length < 2) {
    return fail(
      place,
      `merging all of ${dimension.name} leaves nothing to tell apart`,
      "leave two categories at least"
    );
  }
  const merged = new Map([...groupOf].map(([code, group]) => [code, group.code]));
  return {...dimension, categories, merged};
}

function namedGroups({name}: Dimension, wanted: string, {variables}: Codebook, place: string): readonly Merged[] {
  const groups = variables.get(name)?.groups ?? new Map<string, readonly Merged[]>();
  const found = groups.get(wanted);
  if (found !== undefined) return found;
  const wayOut =
    groups.size === 0 ? "name them in the codebook, or list neighbours" : didYouMean(wanted, groups.keys());
  return fail(place, `${name} has no groups named ${wanted}`, wayOut);
}

function neighbours(
  {name, categories}: Dimension,
  spec: readonly MergedCodes[],
  codebook: Codebook,
  place: string
): readonly Merged[] {
  const own = categories.map(({code}) => code);
  const order = orders(codebook)
    .get(name)
    ?.categories.map(({code}) => code);
  if (order === undefined) {
    return fail(
      place,
      `the categories of ${name} have no order`,
      "name groups of them in the codebook, and merge by those"
    );
  }
  const taken = new Set<string>();
  return spec.map(({codes, label}) => {
    for (const code of codes) {
      if (!own.includes(code)) fail(place, `${name} has no category ${code} to merge`, didYouMean(code, own));
      if (!order.includes(code)) {
        fail(place, `${code} of ${name} stands aside of its order`, `merge neighbours among ${order.join(", ")}`);
      }
      if (taken.has(code)) fail(place, `${code} of ${name} is merged twice`, "name it once");
      taken.add(code);
    }
    const places = codes.map((code) => order.indexOf(code)).sort((a, b) => a - b);
    const inOrder = places.map((at) => order[at]!);
    if (codes.length < 2)
      fail(place, `${name}: ${codes.join() || "nothing"} is merged with nothing`, "name two or more");
    if (places.some((at, i) => at !== places[0]! + i)) {
      fail(place, `${inOrder.join(", ")} of ${name} are not neighbours`, `their order is ${order.join(", ")}`);
    }
    const labels = inOrder.map((code) => categories.find((category) => category.code === code)!.label);
    return {code: inOrder.join("+"), label: label ?? joined(labels), of: inOrder};
  });
}

/** `Under 6 months, 6 to 12 months or 13 to 24 months` */
function joined([first, ...rest]: readonly string[]): string {
  const lower = rest.map((label) =>
    /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  );
  return [[first, ...lower.slice(0, -1)].join(", "), lower.at(-1)].join(" or ");
}
