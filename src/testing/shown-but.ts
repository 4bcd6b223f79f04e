import {cellIndex, Draft} from "../gate/draft.ts";
import type {Joint} from "../gate/joint.ts";
import type {Where} from "../gate/model/population.ts";
import type {ProtectPolicy} from "../gate/policy.ts";
import {rehearse, release} from "../gate/release.ts";
import type {Released} from "../gate/released.ts";

/** Nothing is protected for its own sake; what is not asked for is withheld all the same. */
const noRules: ProtectPolicy = {
  name: "protected",
  rules: [],
  threshold: 5,
  base: 10,
  zeros: "secondary",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};

/** Of a draft everything but the cells at these codes. */
export async function shownBut(draft: Draft, ...withheld: readonly (readonly string[])[]): Promise<Released> {
  const drafts = new Map([["x/draft", draft]]);
  const blank = rehearse(drafts).blank.get("x/draft")!;
  const hidden = withheld.map((codes) => blank.placeOf(codes));
  const cells = new Set([...Draft.open(draft).counts.keys()].filter((cell) => !hidden.includes(cell)));
  const asked = new Map([["x/draft", {cells, quoted: new Set<number>()}]]);
  return (await release(drafts, noRules, () => jointOf(draft), asked)).released.get("x/draft")!;
}

/** One record for each that a cell counts. */
function jointOf(draft: Draft): Joint {
  const {dimensions, counts} = Draft.open(draft);
  const sizes = dimensions.map(({categories}) => categories.length);
  const levels = combinations(sizes.map((size) => size + 1));
  const inner = combinations(sizes);
  const kinds = inner.flatMap((kind) =>
    Array.from({length: counts[cellIndex(dimensions, kind)]!}, () => Int32Array.from(kind))
  );
  const variables = dimensions.map(({name, categories}) => ({name, codes: categories.map(({code}) => code)}));
  const cells = levels.map((all): Where => all.flatMap((level, d) => (level < sizes[d]! ? [[d, level] as const] : [])));
  return {
    people: {variables, kinds, weights: kinds.map(() => 1)},
    tables: [{id: "x/draft", within: [], cells}],
    impossible: []
  };
}

function combinations(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (all, size) => all.flatMap((some) => Array.from({length: size}, (_, level) => [...some, level])),
    [[]]
  );
}
