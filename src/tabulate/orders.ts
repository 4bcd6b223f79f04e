import type {Codebook, Variable} from "../data/codebook.ts";
import type {Order} from "../gate/advice/ways-out.ts";

/** The variables whose categories the codebook puts in an order, by name; `unknown` and its like stand aside of it. */
export function orders({variables}: Codebook): Map<string, Order> {
  const found = new Map<string, Order>();
  for (const [name, variable] of variables) {
    if (!variable.ordered) continue;
    const aside = new Set([...reasonsOf(variable, variables), "unknown"]);
    const categories = variable.categories.filter(({code}) => !aside.has(code));
    found.set(name, {label: variable.label, categories});
  }
  return found;
}

/** Why a number may not be there: no group of it, and next to none. */
function reasonsOf({derivation}: Variable, variables: Codebook["variables"]): string[] {
  return derivation === undefined ? [] : (variables.get(derivation.from)?.missing ?? []).map(({code}) => code);
}
