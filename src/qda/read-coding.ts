import {Findings} from "../data/findings.ts";
import {fail, failIfAny} from "../error.ts";
import {Archive} from "./archive.ts";
import {type CaseRows, caseRows, variablesOf} from "./case-rows.ts";
import {casesOf, kindsOf} from "./cases.ts";
import {type CodeTree, codeTree, type DraftFrame} from "./code-tree.ts";
import {childOf, childrenOf, type Element, guidOf, within} from "./element.ts";
import {codebookGrammar, projectGrammar} from "./grammar.ts";
import {codeGuid, codingsIn, type Passage, passagesOf, userOf} from "./passages.ts";
import {checkPositions, type Positions} from "./positions.ts";
import {readXml} from "./read-xml.ts";
import {byGuid} from "./references.ts";
import {textsOf} from "./sources.ts";

/** What a coded project says, without a word of what was coded. */
export interface Coding {
  readonly frame: DraftFrame;
  readonly passages: readonly Passage[];
  readonly cases: CaseRows;
  /** of the cases, those named by no id, which stand under a part of their GUID */
  readonly unnamed: number;
  /** r1, r2 and so on, with the GUID of the user */
  readonly coders: readonly {readonly code: string; readonly guid: string}[];
  readonly positions: Positions;
  /** what is in the file and is not kept, with how many of each */
  readonly left: readonly {readonly what: string; readonly count: number}[];
}

/** Reads a codebook (`.qdc`): a frame, and nothing else. Throws all that is wrong with it. */
export function readCodebookFile(bytes: Uint8Array, place: string): DraftFrame {
  const {root} = readXml(bytes, codebookGrammar, place);
  const findings = new Findings(place);
  byGuid(root, findings);
  const {frame} = codeTree(root, childOf(root, "Sets"), new Set(), findings);
  failIfAny(findings.list());
  return frame;
}

/** Reads a project (`.qdpx`). Throws all that is wrong with it; messages name codes and GUIDs, and nothing that was coded. */
export function readProject(bytes: Uint8Array, place: string): Coding {
  const archive = new Archive(bytes, place);
  // ATLAS.ti names it after the project (QualCoder, issue 1369)
  const name = archive.has("project.qde") ? "project.qde" : archive.only(".qde");
  if (name === undefined) return fail(place, "has no project.qde", "choose a project that a tool exported as REFI-QDA");
  const inside = `${place}/${name}`;
  const {root, foreign} = readXml(archive.bytes(name), projectGrammar, inside);
  const findings = new Findings(inside);
  byGuid(root, findings);
  const referred = findings.list().length === 0;
  const positions = checkPositions(root, textsOf(archive, place, findings), findings);
  // what follows reads what the references lead to
  if (!referred) failIfAny(findings.list());
  const book = childOf(root, "CodeBook") ?? fail(inside, "has no codes", "choose a project with codes");
  const documents = childOf(root, "Sources")?.children ?? [];
  const codings = codingsIn(documents);
  const tree = codeTree(book, childOf(root, "Sets"), new Set(codings.map(({coding}) => codeGuid(coding))), findings);
  const variables = variablesOf(root, findings);
  const cases = casesOf(root, documents, findings);
  const rows = caseRows(root, cases.all, variables, findings);
  const users = new Set(codings.map(({coding}) => userOf(coding)));
  const coders = childrenOf(childOf(root, "Users"), "User")
    .map(guidOf)
    .filter((guid) => users.has(guid))
    .map((guid, i) => ({code: `r${i + 1}`, guid}));
  const codes = new Map(coders.map(({guid, code}) => [guid, code]));
  const kind = kindsOf(root, variables);
  const passages = passagesOf(documents, tree, codes, cases, kind, variables, findings);
  failIfAny(findings.list());
  const unnamed = cases.all.filter(({named}) => !named).length;
  return {
    frame: tree.frame,
    passages,
    cases: rows,
    unnamed,
    coders,
    positions,
    left: leftIn(root, tree, rows, foreign)
  };
}

function leftIn(root: Element, tree: CodeTree, {freeText}: CaseRows, foreign: number): Coding["left"] {
  const all = within(root);
  const count = (name: string, where: (element: Element) => boolean = () => true) =>
    all.filter((element) => element.name === name && where(element)).length;
  const uncoded = all.filter(({name, children}) => name.endsWith("Selection") && !children.some(isCoding)).length;
  return [
    {what: "notes", count: count("Note")},
    {what: "codings of notes", count: count("Coding", isInNote)},
    {what: "selections without a code", count: uncoded},
    {what: "links", count: count("Link")},
    {what: "graphs", count: count("Graph")},
    {what: "codes of cases", count: count("CodeRef", ({parent}) => parent?.name === "Case")},
    {what: "groups inside themes, but for their names before those of their codes", count: tree.groups},
    {what: "themes without codes", count: tree.empty},
    {what: `variables of free text: ${freeText.join(", ")}`, count: freeText.length},
    {what: "additions of the tool’s own", count: foreign}
  ].filter(({count}) => count > 0);
}

function isCoding({name}: Element): boolean {
  return name === "Coding";
}

function isInNote({parent}: Element): boolean {
  for (let at = parent; at !== undefined; at = at.parent) if (at.name === "Note") return true;
  return false;
}
