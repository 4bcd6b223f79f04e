import type {Findings} from "../data/findings.ts";
import {plainGuid, typeFault} from "./attribute-types.ts";
import {type Case, codeOf} from "./cases.ts";
import {childOf, childrenOf, type Element} from "./element.ts";

export interface CaseRows {
  /** a header, and a row a case in the order of their ids */
  readonly rows: readonly (readonly string[])[];
  /** variables whose values run over 80 characters or several lines: free text, which is not kept */
  readonly freeText: readonly string[];
}

/** By GUID, the name of each variable; two that come out the same are told. */
export function variablesOf(root: Element, findings: Findings): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const {attributes, line, column} of childrenOf(childOf(root, "Variables"), "Variable")) {
    const name = codeOf(attributes.get("name")!);
    const problem = problemOf(name, [...names.values()]);
    if (problem !== undefined) findings.add(line, problem, "rename it in the tool", column);
    names.set(plainGuid(attributes.get("guid")!), name);
  }
  return names;
}

function problemOf(name: string, taken: readonly string[]): string | undefined {
  if (name === "") return "a variable whose name has no Latin letters";
  if (name === "id") return "a variable that would be named id, as the column of the cases themselves is";
  return taken.includes(name) ? `two variables would both be named ${name}` : undefined;
}

/** The types of variables, as the schema names those of their values. */
const types: Readonly<Record<string, string>> = {
  Boolean: "boolean",
  Integer: "integer",
  Float: "decimal",
  Date: "date",
  DateTime: "dateTime"
};

/** QualCoder writes a TextValue whatever the type of its variable. */
function isOf({name, words}: Element, type: string): boolean {
  if (words === "" || name === `${type}Value`) return true;
  return name === "TextValue" && typeFault(types[type]!, words) === undefined;
}

/** The variables of the cases. Those called document and about tell of passages and stand with them. */
export function caseRows(
  root: Element,
  cases: readonly Case[],
  names: ReadonlyMap<string, string>,
  findings: Findings
): CaseRows {
  const typeOf = new Map(
    childrenOf(childOf(root, "Variables"), "Variable").map(({attributes}) => [
      plainGuid(attributes.get("guid")!),
      attributes.get("typeOfVariable")!.trim()
    ])
  );
  const freeText = new Set<string>();
  const found = cases.map(({id, element}) => ({id, values: valuesIn(element)}));
  const columns = [...new Set(found.flatMap(({values}) => [...values.keys()]))]
    .filter((name) => !freeText.has(name) && name !== "document" && name !== "about")
    .sort();
  const rows = found
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({id, values}) => [id, ...columns.map((column) => values.get(column) ?? "")]);
  return {rows: [["id", ...columns], ...rows], freeText: [...freeText].sort()};

  function valuesIn(element: Element): Map<string, string> {
    const own = new Map<string, string>();
    for (const one of childrenOf(element, "VariableValue")) {
      const guid = plainGuid(childOf(one, "VariableRef")!.attributes.get("targetGUID")!);
      const value = one.children.find(({name}) => name !== "VariableRef");
      const type = typeOf.get(guid);
      const name = names.get(guid);
      // a variable that is not there is told with the other references
      if (value === undefined || type === undefined || name === undefined) continue;
      if (!isOf(value, type)) tell(value, name, type);
      if (value.words.length > 80 || /[\n\r]/.test(value.words)) freeText.add(name);
      own.set(name, value.words);
    }
    return own;
  }

  function tell({line, column}: Element, name: string, type: string): void {
    findings.add(line, `a value of ${name} that is not of its type, ${type}`, "mend it in the tool", column);
  }
}
