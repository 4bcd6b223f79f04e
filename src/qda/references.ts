import type {Findings} from "../data/findings.ts";
import {plainGuid} from "./attribute-types.ts";
import {type Element, within} from "./element.ts";

const sources = ["TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource"];
const texts = ["TextDescription", "Representation", "Transcript"];
const selections = [
  "PlainTextSelection",
  "PictureSelection",
  "PDFSelection",
  "AudioSelection",
  "VideoSelection",
  "TranscriptSelection"
];
const any: readonly string[] = [];

/** Which attributes name another element, and what kind of element that must be. */
const targets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  CodeRef: {targetGUID: ["Code"]},
  VariableRef: {targetGUID: ["Variable"]},
  SourceRef: {targetGUID: [...sources, ...texts]},
  SelectionRef: {targetGUID: selections},
  NoteRef: {targetGUID: ["Note"]},
  MemberCode: {targetGUID: ["Code"], guid: ["Code"]},
  MemberSource: {targetGUID: [...sources, ...texts]},
  MemberNote: {targetGUID: ["Note"]},
  Coding: {creatingUser: ["User"]},
  TranscriptSelection: {creatingUser: ["User"], fromSyncPoint: ["SyncPoint"], toSyncPoint: ["SyncPoint"]},
  ...Object.fromEntries(selections.slice(0, -1).map((name) => [name, {creatingUser: ["User"]}])),
  Link: {originGUID: any, targetGUID: any},
  Vertex: {representedGUID: any},
  Edge: {representedGUID: any, sourceVertex: ["Vertex"], targetVertex: ["Vertex"]}
};

/** Everything of a project by its GUID. Tells a GUID that two have, and a reference that leads nowhere or to something else. */
export function byGuid(root: Element, findings: Findings): ReadonlyMap<string, Element> {
  const all = new Map<string, Element>();
  const elements = within(root);
  for (const element of elements) {
    const guid = element.attributes.get("guid");
    if (guid === undefined || element.name === "MemberCode") continue;
    const key = plainGuid(guid);
    if (all.has(key)) tell(element, "has the GUID of another", key);
    else all.set(key, element);
  }
  for (const element of elements) {
    for (const [attribute, kinds] of Object.entries(targets[element.name] ?? {})) {
      const target = element.attributes.get(attribute);
      if (target === undefined || target === "") continue;
      const found = all.get(plainGuid(target));
      const right = found !== undefined && (kinds === any || kinds.includes(found.name));
      if (!right) tell(element, `names a ${kinds[0] ?? "thing"} that is not there, in ${attribute}`, plainGuid(target));
    }
  }
  return all;

  function tell({name, line, column}: Element, problem: string, guid: string): void {
    findings.add(line, `${name} ${problem}: ${guid}`, undefined, column);
  }
}
