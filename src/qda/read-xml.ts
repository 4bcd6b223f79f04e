import {SaxesParser, type SaxesTagNS} from "saxes";
import {Findings} from "../data/findings.ts";
import {fail, type Problem, Problems} from "../error.ts";
import {typeFault} from "./attribute-types.ts";
import {Content} from "./content.ts";
import type {Element} from "./element.ts";
import {extentOf} from "./extent.ts";
import type {Grammar} from "./grammar.ts";
import {decodeUtf8} from "./utf8.ts";

/** Deeper than any tool nests codes, and not too deep to walk. */
const deepest = 100;

interface Open {
  readonly element: Element;
  readonly content: Content;
  text: string;
}

export interface Document {
  readonly root: Element;
  /** elements of other namespaces, which tools add for themselves */
  readonly foreign: number;
}

/**
 * Reads a REFI-QDA file against its schema. A document type is refused, and with it every entity but XML's own five. What is
 * wrong is told with line and column, by the names that the schema knows and never by what stands in the file.
 */
export function readXml(bytes: Uint8Array, grammar: Grammar, place: string): Document {
  const decoded = decodeUtf8(bytes) ?? fail(place, "is not UTF-8", "export it again, as UTF-8");
  const text = decoded.replace(/^\ufeff/, "");
  const findings = new Findings(place);
  const parser = new SaxesParser({xmlns: true});
  const stack: Open[] = [];
  let root: Element | undefined;
  let foreign = 0;
  let skipping = 0;
  const stop = (problem: string, wayOut: string): never => {
    findings.add(parser.line, problem, wayOut, parser.column);
    throw new Problems(findings.list());
  };
  parser.on("error", () => stop("is not well-formed XML", "export it again"));
  parser.on("doctype", () => stop("has a document type (DTD)", "no tool writes one: do not open it"));
  parser.on("xmldecl", ({encoding}) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
      stop("says that it is not UTF-8", "export it again, as UTF-8");
  });
  parser.on("opentag", (tag) => {
    if (stack.length >= deepest) stop(`is nested more than ${deepest} deep`, "it is no project that a tool wrote");
    if (root === undefined) checkRoot(tag, grammar, stop);
    else if (skipping > 0 || tag.uri !== stack[0]!.element.attributes.get("xmlns")) {
      if (skipping++ === 0) foreign++;
      return;
    }
    const parent = stack.at(-1);
    const element = toElement(tag, parent?.element, parser);
    const rule = grammar.rules[tag.local];
    if (rule === undefined || !Object.hasOwn(grammar.rules, tag.local))
      findings.add(element.line, "an element that the standard does not know", undefined, element.column);
    const outOfPlace = parent?.content.next(tag.local);
    if (outOfPlace !== undefined && rule !== undefined)
      findings.add(element.line, problemOf(outOfPlace, tag.local, parent!.element.name), undefined, element.column);
    if (rule !== undefined) checkAttributes(element, rule.has ?? "", findings);
    parent?.element.children.push(element);
    root ??= element;
    stack.push({element, content: new Content(rule?.holds), text: ""});
  });
  const onText = (text: string) => {
    const open = stack.at(-1);
    if (open === undefined || skipping > 0) return;
    if (grammar.rules[open.element.name]?.text !== undefined) open.text += text;
    else if (text.trim() !== "")
      findings.add(parser.line, "text where the standard allows none", undefined, parser.column);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    if (skipping > 0) {
      skipping--;
      return;
    }
    const {element, content, text} = stack.pop()!;
    const missing = content.end();
    if (missing !== undefined) findings.add(element.line, `${element.name} ${missing}`, undefined, element.column);
    const {text: kept, type} = grammar.rules[element.name] ?? {};
    if (kept === "words") element.words = text.trim();
    const should = type === undefined || element.words === "" ? undefined : typeFault(type, element.words);
    if (should !== undefined) findings.add(element.line, `${element.name} is no ${should}`, undefined, element.column);
    if (kept === "extent") element.extent = extentOf(text);
  });
  parser.write(text).close();
  const problems: readonly Problem[] = findings.list();
  if (problems.length > 0) throw new Problems(problems);
  return {root: root!, foreign};
}

function checkRoot({local, uri}: SaxesTagNS, grammar: Grammar, stop: (problem: string, wayOut: string) => never): void {
  if (local !== grammar.root) stop(`does not start with ${grammar.root}`, "choose a file of the REFI-QDA standard");
  if (!grammar.namespaces.includes(uri))
    stop("is of another version of the standard", `what is read is ${grammar.namespaces[0]}`);
}

function toElement(tag: SaxesTagNS, parent: Element | undefined, parser: SaxesParser<{xmlns: true}>): Element {
  const own = Object.values(tag.attributes).filter(({uri}) => uri === "");
  const attributes = new Map(own.map(({local, value}) => [local, value]));
  if (parent === undefined) attributes.set("xmlns", tag.uri);
  const {line, column} = parser;
  return {name: tag.local, parent, attributes, children: [], words: "", extent: undefined, line, column};
}

function problemOf(outOfPlace: string, name: string, parent: string): string {
  return outOfPlace.startsWith("lacks") ? `${parent} ${outOfPlace}` : `${name} ${outOfPlace}, in ${parent}`;
}

interface Attribute {
  readonly type: string | undefined;
  readonly needed: boolean;
}

const read = new Map<string, ReadonlyMap<string, Attribute>>();

function attributesOf(has: string): ReadonlyMap<string, Attribute> {
  const known = read.get(has);
  if (known !== undefined) return known;
  const parsed = new Map(
    [...has.matchAll(/(\w+)(?::(\w+))?(!?)/g)].map(([, key, type, sign]) => [key!, {type, needed: sign === "!"}])
  );
  read.set(has, parsed);
  return parsed;
}

/** An attribute that may be left out may also be blank, as QualCoder writes one that it does not know. */
function checkAttributes({name, parent, attributes, line, column}: Element, has: string, findings: Findings): void {
  const known = attributesOf(has);
  for (const key of attributes.keys()) {
    if (!known.has(key) && !(parent === undefined && key === "xmlns"))
      findings.add(line, `an attribute of ${name} that the standard does not know`, undefined, column);
  }
  for (const [key, {type, needed}] of known) {
    const value = attributes.get(key);
    if (value === undefined && needed) findings.add(line, `${name} lacks ${key}`, undefined, column);
    if (value === undefined || type === undefined || (value === "" && !needed)) continue;
    const should = typeFault(type, value);
    if (should !== undefined) findings.add(line, `${key} of ${name} is no ${should}`, undefined, column);
  }
}
