import type {Findings} from "../data/findings.ts";
import {plainGuid} from "./attribute-types.ts";
import {type Case, codeOf} from "./cases.ts";
import {childOf, childrenOf, type Element} from "./element.ts";

/** What a value of a variable's type must be. */
const values: Readonly<Record<string, readonly [element: string, pattern: RegExp]>> = {
  Text: ["TextValue", /^[^\n\r]{0,80}$/],
  Boolean: ["BooleanValue", /^(?:true|false|1|0)?$/],
  Integer: ["IntegerValue", /^(?:[+-]?\d+)?$/],
  Float: ["FloatValue", /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+))?$/],
  Date: ["DateValue", /^(?:-?\d{4,}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?)?$/],
  DateTime: ["DateTimeValue", /^(?:-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/]
};

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
    const problem =
      name === "" ? "a variable whose name has no Latin letters" : `two variables would both be named ${name}`;
    if (name === "" || [...names.values()].includes(name)) findings.add(line, problem, "rename it in the tool", column);
    names.set(plainGuid(attributes.get("guid")!), name);
  }
  return names;
}

/** The variables of the cases. Those called document and about tell of passages and stand with them. */
export function caseRows(
  root: Element,
  cases: readonly Case[],
  names: ReadonlyMap<string, string>,
  findings: Findings
): CaseRows {
  const types = new Map(
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
      const type = types.get(guid);
      const name = names.get(guid);
      // a variable that is not there is told with the other references
      if (value === undefined || type === undefined || name === undefined) continue;
      const [, pattern] = Object.values(values).find(([kind]) => kind === value.name)!;
      if (type !== "Text" && value.name === "TextValue" && value.words !== "") tell(value, name, type);
      else if (value.name !== values[type]![0] && value.words !== "") tell(value, name, type);
      else if (!pattern.test(value.words) && type === "Text") freeText.add(name);
      else if (!pattern.test(value.words)) tell(value, name, type);
      own.set(name, value.words);
    }
    return own;
  }

  function tell({line, column}: Element, name: string, type: string): void {
    findings.add(line, `a value of ${name} that is not of its type, ${type}`, "mend it in the tool", column);
  }
}
