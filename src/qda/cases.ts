import type {Findings} from "../data/findings.ts";
import {slug} from "../template/slug.ts";
import {plainGuid} from "./attribute-types.ts";
import {childOf, childrenOf, type Element, guidOf} from "./element.ts";

export interface Case {
  /** the case's name where that is an id such as A012, else the first half of its GUID: a name may be a person's */
  readonly id: string;
  readonly named: boolean;
  /** a Case; where there is none, a set of documents that is named by an id, or the document itself */
  readonly element: Element;
}

export interface Cases {
  readonly all: readonly Case[];
  /** the case that a passage belongs to: its selection's, else its document's */
  of(document: Element, selection: Element | undefined): Case | undefined;
}

/** `A012`, `P-001`, `MBU3-2019-014`: parts of a few capitals and digits, which could be an id and hardly a name. */
function idIn(name: string): string | undefined {
  const plain = name.trim();
  const parts = plain.split(/[-_.]/);
  const right = plain.length <= 24 && /\d/.test(plain) && parts.every((part) => /^(?=.)[A-Z]{0,4}\d*$/.test(part));
  return right ? plain : undefined;
}

/**
 * The cases of a project and what belongs to each. NVivo and QualCoder have cases; in MAXQDA and ATLAS.ti, which have none,
 * documents are grouped in sets, so a set that is named by an id stands for a case, and any other document for itself.
 */
export function casesOf(root: Element, documents: readonly Element[], findings: Findings): Cases {
  const cases = childrenOf(childOf(root, "Cases"), "Case");
  const sets = cases.length > 0 ? [] : childrenOf(childOf(root, "Sets"), "Set").filter(isCase);
  const owners = new Map<string, Case>();
  const byId = new Map<string, Case>();
  const grouped = [...cases, ...sets].map((element) => enter(element, "SourceRef", "SelectionRef", "MemberSource"));
  const alone = cases.length > 0 ? [] : documents.filter((document) => !owners.has(guidOf(document)));
  return {
    all: [...grouped, ...alone.map((document) => enter(document))],
    of: (document, selection) => ownerOf(selection) ?? ownerOf(document)
  };

  /** A selection belongs to what it lies in: a text inside a PDF or a recording to that. */
  function ownerOf(element: Element | undefined): Case | undefined {
    for (let at = element; at !== undefined; at = at.parent) {
      const owner = at.attributes.has("guid") ? owners.get(guidOf(at)) : undefined;
      if (owner !== undefined) return owner;
    }
    return undefined;
  }

  function enter(element: Element, ...references: readonly string[]): Case {
    const name = idIn(element.attributes.get("name") ?? "");
    const one = {id: name ?? `case-${guidOf(element).slice(0, 18)}`, named: name !== undefined, element};
    if (byId.has(one.id)) tell(element, `has the id of another: ${one.id}`, "give each case an id of its own");
    byId.set(one.id, one);
    if (references.length === 0) owners.set(guidOf(element), one);
    for (const reference of childrenOf(element, ...references)) {
      const target = plainGuid(reference.attributes.get("targetGUID")!);
      const other = owners.get(target);
      if (other !== undefined && other !== one)
        tell(reference, `names what belongs to another case: ${target}`, "leave it in one of them");
      owners.set(target, one);
    }
    return one;
  }

  function tell({name, line, column}: Element, problem: string, wayOut: string): void {
    findings.add(line, `${name} ${problem}`, wayOut, column);
  }
}

/** Sets that stand for no case tell what kind of document is in them. */
function isCase(set: Element): boolean {
  return idIn(set.attributes.get("name") ?? "") !== undefined && childrenOf(set, "MemberSource").length > 0;
}

/** By document, the kind that its variable called document says, or else the one set of documents that it is in. */
export function kindsOf(root: Element, variables: ReadonlyMap<string, string>): (document: Element) => string {
  const sets = childrenOf(childOf(root, "Sets"), "Set").filter((set) => !isCase(set));
  const kinds = new Map<string, Set<string>>();
  for (const set of sets) {
    for (const member of childrenOf(set, "MemberSource")) {
      const guid = plainGuid(member.attributes.get("targetGUID")!);
      kinds.set(guid, (kinds.get(guid) ?? new Set()).add(codeOf(set.attributes.get("name")!)));
    }
  }
  return (document) => {
    const said = codeSaid(document, "document", variables);
    const in_ = [...(kinds.get(guidOf(document)) ?? [])];
    return said ?? (in_.length === 1 ? in_[0]! : "");
  };
}

/** The value that an element has of the variable of a name, as a code. */
export function codeSaid(element: Element, name: string, variables: ReadonlyMap<string, string>): string | undefined {
  const value = childrenOf(element, "VariableValue").find(
    (one) => variables.get(plainGuid(childOf(one, "VariableRef")!.attributes.get("targetGUID")!)) === name
  );
  const words = value?.children.find(({name}) => name.endsWith("Value"))?.words ?? "";
  return words === "" ? undefined : codeOf(words);
}

export function codeOf(words: string): string {
  return slug(words).replaceAll("-", "_");
}
