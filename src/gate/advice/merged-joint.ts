import type {Joint, JointTable} from "../joint.ts";
import type {Where} from "../model/population.ts";
import type {Virtual} from "../model/system.ts";

/** The same tables with two categories as one, in the place of the first. */
export function mergedJoint(
  {people, tables, impossible, ...rest}: Joint,
  variable: number,
  first: number,
  second: number
): Joint {
  const {name, codes} = people.variables[variable]!;
  const place = (code: number) => (code === second ? first : code > second ? code - 1 : code);
  const both = `${codes[first]}+${codes[second]}`;
  const left = codes.map((code, c) => (c === first ? both : code)).filter((_, c) => c !== second);
  return {
    ...rest,
    people: {
      ...people,
      variables: people.variables.map((one, v) => (v === variable ? {name, codes: left} : one)),
      kinds: people.kinds.map((kind) => kind.map((code, v) => (v === variable ? place(code) : code)))
    },
    tables: tables.map(({number: _, ...table}): JointTable => {
      const move = (where: Where): Where => where.map(([v, code]) => [v, v === variable ? place(code) : code]);
      return {...table, cells: table.cells.map(move), within: move(table.within)};
    }),
    impossible: mergedRules(impossible, name, [codes[first]!, codes[second]!], both)
  };
}

/** What neither of the two can be, both together cannot be. */
function mergedRules(
  rules: readonly Virtual[],
  name: string,
  pair: readonly [string, string],
  both: string
): Virtual[] {
  const withCode = (rule: Virtual, code: string) => JSON.stringify(Object.entries({...rule, [name]: code}).sort());
  const all = new Set(rules.map((rule) => withCode(rule, rule[name] ?? "")));
  return rules.flatMap((rule) => {
    if (!pair.includes(rule[name] ?? "")) return [rule];
    if (rule[name] === pair[1] || !all.has(withCode(rule, pair[1]))) return [];
    return [{...rule, [name]: both}];
  });
}
