import type {Fact} from "../model/form.ts";

/**
 * Narrows the bounds of whole-number unknowns by looking at one fact at a time: what the others must be at least leaves
 * so much to each. Interval propagation; it finds all that is printed outright, and much that follows in one step.
 */
export function tighten(facts: readonly Fact[], lower: Float64Array, upper: Float64Array, rounds = 4): void {
  for (let round = 0; round < rounds; round++) {
    let narrowed = false;
    for (const fact of facts) {
      const {index, value} = fact;
      let [least, most] = [0, 0];
      for (let k = 0; k < index.length; k++) {
        const [a, b] = [value[k]! * lower[index[k]!]!, value[k]! * upper[index[k]!]!];
        least += Math.min(a, b);
        most += Math.max(a, b);
      }
      for (let k = 0; k < index.length; k++) {
        const [i, v] = [index[k]!, value[k]!];
        const [a, b] = [v * lower[i]!, v * upper[i]!];
        // What is left for v × x once the others take their least, or their most.
        const top = (fact.upper - (least - Math.min(a, b))) / v;
        const bottom = (fact.lower - (most - Math.max(a, b))) / v;
        const up = Math.floor(Math.max(top, bottom) + 1e-6);
        const low = Math.ceil(Math.min(top, bottom) - 1e-6);
        if (up >= upper[i]! && low <= lower[i]!) continue;
        upper[i] = Math.min(upper[i]!, up);
        lower[i] = Math.max(lower[i]!, low);
        least += Math.min(v * lower[i]!, v * upper[i]!) - Math.min(a, b);
        most += Math.max(v * lower[i]!, v * upper[i]!) - Math.max(a, b);
        narrowed = true;
      }
    }
    if (!narrowed) return;
  }
}
