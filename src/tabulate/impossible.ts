import type {Codebook, Conditions, Variable} from "../data/codebook.ts";
import type {Virtual} from "../gate/model/system.ts";
import type {Meaning} from "./meaning.ts";

/**
 * What no record can be, by the codebook's rules: every reader knows the codebook. A rule on a number holds for a group of
 * it where the rule names every number that the group can have; one on answers holds for merged ones where it names all.
 */
export function impossible(codebook: Codebook, meanings: ReadonlyMap<string, Meaning>): Virtual[] {
  const alone = [...codebook.variables.values()].flatMap(({name, categories, exclusive = []}) =>
    exclusive.flatMap((code) => {
      const others = categories.map((category) => category.code).filter((other) => other !== code);
      const options = (codes: readonly string[]) => saying(name, codes, meanings, true);
      return options([code]).flatMap((only) => options(others).map((other) => ({...only, ...other})));
    })
  );
  const ruled = codebook.resources
    .flatMap(({rules = []}) => rules)
    .flatMap(({when, never}) =>
      combined([when, never].flatMap((conditions) => waysOf(conditions, codebook, meanings)))
    );
  return [...alone, ...ruled];
}

/** For each condition, the ways in which it can be met in the gate's variables. */
function waysOf(conditions: Conditions, codebook: Codebook, meanings: ReadonlyMap<string, Meaning>): Virtual[][] {
  return [...conditions].map(([name, codes]) =>
    codebook.variables.get(name)?.type === "number"
      ? groupsOf(name, codes, codebook, meanings)
      : saying(name, codes, meanings)
  );
}

/** What says of a question that its answer is one of these, or that one of these was given. */
function saying(
  question: string,
  codes: readonly string[],
  meanings: ReadonlyMap<string, Meaning>,
  several?: boolean
): Virtual[] {
  return [...meanings].flatMap(([name, meaning]) =>
    meaning.question === question && (several === undefined || meaning.several === several)
      ? [...meaning.answers]
          .filter(([, answers]) => answers.every((answer) => codes.includes(answer)))
          .map(([code]) => ({[name]: code}))
      : []
  );
}

function groupsOf(
  name: string,
  numbers: readonly string[],
  {variables}: Codebook,
  meanings: ReadonlyMap<string, Meaning>
): Virtual[] {
  const number = variables.get(name)!;
  return [...variables.values()]
    .filter(({derivation}) => derivation?.from === name)
    .flatMap((derived) => {
      const groups = rangesOf(derived, number).filter(
        ({least, greatest}) =>
          greatest - least < 1000 && range(least, greatest).every((value) => numbers.includes(String(value)))
      );
      return saying(
        derived.name,
        groups.map(({code}) => code),
        meanings
      );
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
