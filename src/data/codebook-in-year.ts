import type {Category, Codebook, Conditions, Resource, Rule, Variable} from "./codebook.ts";

/** The codebook as it stood in a year: without the categories that came later, and with the names of that time. */
export function codebookIn(codebook: Codebook, year: number): Codebook {
  const variables = new Map([...codebook.variables].map(([name, variable]) => [name, variableIn(variable, year)]));
  const resources = codebook.resources.map((resource): Resource => {
    const {rules} = resource;
    return {
      ...resource,
      variables: resource.variables.map((variable) => variableIn(variable, year)),
      ...(rules === undefined ? {} : {rules: rules.flatMap((rule) => ruleIn(rule, codebook, year) ?? [])})
    };
  });
  return {...codebook, resources, variables};
}

/** What a category was called in a year; nothing where it did not exist. */
function categoryIn(category: Category, year: number): Category | undefined {
  const {since = year, was, ...named} = category;
  if (since > year) return undefined;
  if (was === undefined || year > was.until) return category;
  return {...named, code: was.code ?? named.code, label: was.label ?? named.label};
}

/** By the code of an earlier year, what it is now. */
export function presentCodes({categories}: Variable, year: number): Map<string, string> {
  return new Map(
    categories.flatMap((category): [string, string][] => {
      const then = categoryIn(category, year);
      return then === undefined ? [] : [[then.code, category.code]];
    })
  );
}

function variableIn(variable: Variable, year: number): Variable {
  const {exclusive, groups} = variable;
  const at = (categories: readonly Category[]) => categories.flatMap((one) => categoryIn(one, year) ?? []);
  return {
    ...variable,
    categories: at(variable.categories),
    missing: at(variable.missing),
    ...(groups === undefined ? {} : {groups: groupsIn(groups, variable, year)}),
    ...(exclusive === undefined ? {} : {exclusive: codesIn(exclusive, variable, year)})
  };
}

/** Groups of what there was; one of nothing is none. */
function groupsIn(groups: NonNullable<Variable["groups"]>, variable: Variable, year: number) {
  return new Map(
    [...groups].map(([name, all]) => {
      const then = all.map((group) => ({...group, of: codesIn(group.of, variable, year)}));
      return [name, then.filter(({of}) => of.length > 0)] as const;
    })
  );
}

/** A rule without the codes that came later; one that then says nothing is none. */
function ruleIn(rule: Rule, codebook: Codebook, year: number): Rule | undefined {
  const [when, never] = [rule.when, rule.never].map(
    (conditions): Conditions =>
      new Map([...conditions].map(([name, codes]) => [name, codesIn(codes, codebook.variables.get(name)!, year)]))
  );
  const empty = [when!, never!].some((conditions) => [...conditions.values()].some((codes) => codes.length === 0));
  return empty ? undefined : {...rule, when: when!, never: never!};
}

function codesIn(codes: readonly string[], {categories, missing}: Variable, year: number): string[] {
  return codes.flatMap((code) => {
    const category = [...categories, ...missing].find((one) => one.code === code);
    // A number of a rule is no category, and the same in every year.
    return category === undefined ? [code] : (categoryIn(category, year)?.code ?? []);
  });
}
