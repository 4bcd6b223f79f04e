import type {Findings} from "../data/findings.ts";
import {plainGuid} from "./attribute-types.ts";
import {type Cases, codeSaid} from "./cases.ts";
import type {CodeTree} from "./code-tree.ts";
import {childOf, type Element, guidOf, within} from "./element.ts";

/** A code that a coder gave to a passage, or to a document as a whole. */
export interface Passage {
  readonly application: string;
  readonly document: Element;
  /** the kind of document, or blank */
  readonly kind: string;
  readonly code: string;
  /** the code of whom it is about, or blank */
  readonly about: string;
  readonly coder: string;
}

/** Every coding of a project's sources, whatever was selected: text, part of a picture or page, a stretch of a recording. */
export function codingsIn(documents: readonly Element[]): {readonly coding: Element; readonly document: Element}[] {
  return documents.flatMap((document) =>
    within(document)
      .filter(({name}) => name === "Coding")
      .map((coding) => ({coding, document}))
  );
}

export function codeGuid(coding: Element): string {
  return plainGuid(childOf(coding, "CodeRef")!.attributes.get("targetGUID")!);
}

/**
 * The passages in the order of their cases and then of the file. Whom one is about is told by a code of the group About on the
 * same selection by the same coder, else by the document's variable of that name, else by the code, if it is of one person.
 */
export function passagesOf(
  documents: readonly Element[],
  tree: CodeTree,
  coders: ReadonlyMap<string, string>,
  cases: Cases,
  kind: (document: Element) => string,
  variables: ReadonlyMap<string, string>,
  findings: Findings
): Passage[] {
  const all = codingsIn(documents);
  const about = new Map<string, Set<string>>();
  for (const {coding, document} of all) {
    const who = tree.about.get(codeGuid(coding));
    const key = keyOf(coding, document);
    if (who !== undefined) about.set(key, (about.get(key) ?? new Set()).add(who));
  }
  const passages = all.flatMap(({coding, document}): Passage[] => {
    const guid = codeGuid(coding);
    if (tree.about.has(guid)) return [];
    const code = tree.codes.get(guid);
    if (code === undefined)
      findings.add(coding.line, "a passage that was given a group, not a code", "give it a code", coding.column);
    const owner = cases.of(document, selectionOf(coding));
    if (owner === undefined) {
      const problem = `${document.name} ${guidOf(document)} has codes and belongs to no case`;
      findings.add(document.line, problem, "add it to its case in the tool", document.column);
    }
    if (code === undefined || owner === undefined) return [];
    const said = about.get(keyOf(coding, document)) ?? [
      codeSaid(document, "about", variables) ?? tree.alone.get(guid) ?? ""
    ];
    const passage = {application: owner.id, document, kind: kind(document), code, coder: coderOf(coding)};
    return [...said].sort().map((who) => ({...passage, about: who}));
  });
  const order = new Map(documents.map((document, i) => [document, i]));
  return passages.sort(
    (a, b) => compare(a.application, b.application) || order.get(a.document)! - order.get(b.document)!
  );

  function coderOf(coding: Element): string {
    const user = userOf(coding);
    if (user !== "") return coders.get(user) ?? "unknown";
    return coders.size === 1 ? [...coders.values()][0]! : "unknown";
  }
}

/** Who gave the code: the coding says so, or else what it was given to. */
export function userOf(coding: Element): string {
  const own = coding.attributes.get("creatingUser") ?? "";
  return plainGuid(own !== "" ? own : (selectionOf(coding)?.attributes.get("creatingUser") ?? ""));
}

/** Nothing where the document as a whole was coded. */
function selectionOf({parent}: Element): Element | undefined {
  return parent?.name.endsWith("Selection") ? parent : undefined;
}

const ends = ["startPosition", "endPosition", "page", "firstX", "firstY", "secondX", "secondY", "begin", "end"];

/** Tools write a selection for each code, so that the same passage is known by where it lies. */
function keyOf(coding: Element, document: Element): string {
  const selection = selectionOf(coding);
  const at = [...ends, "fromSyncPoint", "toSyncPoint"].map((key) => selection?.attributes.get(key) ?? "");
  return [guidOf(document), selection?.name ?? "", ...at, userOf(coding)].join(" ");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
