import type {Virtual} from "../gate/model/system.ts";
import type {Meaning} from "./meaning.ts";

type Named = Meaning & {readonly name: string};

/** An option of a question with several answers: `yes` says that one of these was given. */
interface Option {
  readonly name: string;
  readonly answers: readonly string[];
}

/**
 * What no record can be where one question is counted by categories merged in different ways, or merged and not: two codes
 * that have no answer in common; of several answers, one of some without any option that they could be. Where nobody's
 * answers lie in two categories a code tells that all of them lie in it, and that there are some.
 */
export function overlaps(meanings: ReadonlyMap<string, Meaning>): Virtual[] {
  const all = [...meanings].map(([name, meaning]) => ({name, ...meaning}));
  return [...new Set(all.filter(({merged}) => merged).map(({question}) => question))].flatMap((question) => {
    const same = all.filter((one) => one.question === question);
    const [several, single] = [same.filter((one) => one.several), same.filter((one) => !one.several)];
    const options = several.map(({name, answers}): Option => ({name, answers: answers.get("yes")!}));
    return [...apart(single), ...uncovered(options), ...single.flatMap((one) => within(one, options))];
  });
}

function apart(same: readonly Named[]): Virtual[] {
  return same.flatMap((one, i) =>
    same
      .slice(i + 1)
      .flatMap((other) =>
        [...one.answers].flatMap(([code, answers]) =>
          [...other.answers]
            .filter(([, others]) => !others.some((answer) => answers.includes(answer)))
            .map(([otherCode]) => ({[one.name]: code, [other.name]: otherCode}))
        )
      )
  );
}

function uncovered(options: readonly Option[]): Virtual[] {
  return options.flatMap(({name, answers}) => {
    const others = options.filter((other) => other.name !== name);
    return covers(answers, others).map((cover) => ({[name]: "yes", ...no(cover)}));
  });
}

/** What an option cannot be, given where all of the answers lie. */
function within({name, answers}: Named, options: readonly Option[]): Virtual[] {
  if (options.length === 0) return [];
  return [...answers].flatMap(([code, all]) => {
    const inside = options.map((option) => ({...option, answers: option.answers.filter((one) => all.includes(one))}));
    const none = covers(all, inside).map((cover) => ({[name]: code, ...no(cover)}));
    return [...none, ...uncovered(inside).map((conditions) => ({[name]: code, ...conditions}))];
  });
}

function no(names: readonly string[]): Virtual {
  return Object.fromEntries(names.map((name) => [name, "no"]));
}

/** The sets of options that together have all of the answers, and none of which could be left out. */
function covers(answers: readonly string[], options: readonly Option[], chosen: readonly string[] = []): string[][] {
  const answersOf = (name: string) => options.find((option) => option.name === name)!.answers;
  const isNeeded = (name: string) =>
    answers.some(
      (one) => answersOf(name).includes(one) && !chosen.some((o) => o !== name && answersOf(o).includes(one))
    );
  const open = answers.find((answer) => !chosen.some((name) => answersOf(name).includes(answer)));
  if (open === undefined) return chosen.every(isNeeded) ? [chosen.toSorted()] : [];
  const found = options.filter((option) => option.answers.includes(open));
  const all = found.flatMap(({name}) => covers(answers, options, [...chosen, name]));
  return [...new Map(all.map((cover) => [cover.join("\n"), cover])).values()];
}
