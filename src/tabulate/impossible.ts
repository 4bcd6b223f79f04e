import type {Codebook, Conditions, Variable} from "../data/codebook.ts";
import type {Population} from "../gate/model/population.ts";
import type {Virtual} from "../gate/model/system.ts";

/**
 * What no record can be, by the codebook's rules: every reader knows the codebook. A rule on a number holds for a group of
 * it where the rule names every number that the group can have.
 */
export function impossible(codebook: Codebook, {variables}: Population): Virtual[] {
  const known = new Set(variables.map(({name}) => name));
  const alone = [...codebook.variables.values()].flatMap(({name, categories, exclusive = []}) =>
    exclusive.flatMap((code) =>
      categories
        .filter((other) => other.code !== code && known.has(`${name}: ${other.code}`) && known.has(`${name}: ${code}`))
        .map((other) => ({[`${name}: ${code}`]: "yes", [`${name}: ${other.code}`]: "yes"}))
    )
  );
  const ruled = codebook.resources
    .flatMap(({rules = []}) => rules)
    .flatMap(({when, never}) =>
      combined([when, never].flatMap((conditions) => [...ways(conditions, codebook, known)]))
    );
  return [...alone, ...ruled];
}

/** For each condition, the ways in which it can be met in the gate's variables. */
function* ways(conditions: Conditions, codebook: Codebook, known: ReadonlySet<string>): Generator<Virtual[]> {
  for (const [name, codes] of conditions) {
    if (known.has(name)) yield codes.map((code) => ({[name]: code}));
    else if (codes.some((code) => known.has(`${name}: ${code}`))) {
      yield codes.filter((code) => known.has(`${name}: ${code}`)).map((code) => ({[`${name}: ${code}`]: "yes"}));
    } else yield groupsOf(name, codes, codebook, known);
  }
}

function groupsOf(
  name: string,
  numbers: readonly string[],
  {variables}: Codebook,
  known: ReadonlySet<string>
): Virtual[] {
  const number = variables.get(name);
  return [...variables.values()].flatMap((derived) => {
    if (derived.derivation?.from !== name || !known.has(derived.name) || number === undefined) return [];
    return rangesOf(derived, number)
      .filter(
        ({least, greatest}) =>
          greatest - least < 1000 && range(least, greatest).every((value) => numbers.includes(String(value)))
      )
      .map(({code}) => ({[derived.name]: code}));
  });
}

/** The least and the greatest number of each group of it, missing reasons aside. */
export function rangesOf(
  {categories, derivation}: Variable,
  {minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, missing}: Variable
) {
  const cut = derivation!.cut;
  const groups = categories.filter(({code}) => !missing.some((reason) => reason.code === code));
  return groups.map(({code}, i) => ({
    code,
    least: i === 0 ? minimum : cut[i - 1]!,
    greatest: i < cut.length ? cut[i]! - 1 : maximum
  }));
}

function range(least: number, greatest: number): number[] {
  return Array.from({length: greatest - least + 1}, (_, i) => least + i);
}

function combined(all: readonly Virtual[][]): Virtual[] {
  return all.reduce<Virtual[]>((some, more) => some.flatMap((one) => more.map((other) => ({...one, ...other}))), [{}]);
}
