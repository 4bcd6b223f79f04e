import type {Frame} from "../coding/frame.ts";
import type {Findings} from "../data/findings.ts";
import {slug} from "../template/slug.ts";
import {childOf, childrenOf, type Element, guidOf, within} from "./element.ts";
import {type Judged, readMark} from "./mark.ts";

type Theme = Frame["themes"][number];

/** A frame as a tool knows it: what it has no place for is for the analyst to fill in. */
export interface DraftFrame {
  readonly title: string | undefined;
  readonly themes: readonly DraftTheme[];
}

interface DraftTheme extends Omit<Theme, "codes"> {
  readonly codes: readonly DraftCode[];
}

interface DraftCode extends Omit<Theme, "codes"> {
  readonly judged: Judged | undefined;
}

export interface CodeTree {
  readonly frame: DraftFrame;
  /** by GUID, the name of each code that a passage can be given */
  readonly codes: ReadonlyMap<string, string>;
  /** by GUID, whom a passage is about, of the codes in a group called About */
  readonly about: ReadonlyMap<string, string>;
  /** by GUID, the one person that a code is about, where it can be about no other */
  readonly alone: ReadonlyMap<string, string>;
  /** groups inside themes, whose names now start those of their codes */
  readonly groups: number;
  /** themes without codes, which are left out */
  readonly empty: number;
}

/**
 * Makes a frame of a tree of codes. What stands at the top is a theme, what is below it a code of that theme, at whatever depth;
 * a theme that passages were given itself gets a code for that, and codes at the top with nothing below share a theme.
 * Names of themes and codes come from the labels, unless Smallprint marked them; two that come out the same are told.
 */
export function codeTree(
  book: Element,
  sets: Element | undefined,
  used: ReadonlySet<string>,
  findings: Findings
): CodeTree {
  const taken = new Map<string, Element>();
  const codes = new Map<string, string>();
  const about = new Map<string, string>();
  let groups = 0;
  let empty = 0;
  const themes: DraftTheme[] = [];
  const alone = new Map<string, string>();
  const ungrouped: DraftCode[] = [];
  for (const top of childrenOf(childOf(book, "Codes"), "Code")) {
    const below = childrenOf(top, "Code");
    if (below.length > 0 && slug(labelOf(top)) === "about") for (const one of below) readAbout(one);
    else if (below.length === 0 && isCodable(top)) ungrouped.push(toCode(top, labelOf(top)));
    else {
      const {judged: _, ...theme} = described(top, labelOf(top), "-");
      const itself = isCodable(top) && used.has(guidOf(top)) ? [itselfOf(top, theme)] : [];
      const inside = below.flatMap((code) => codesIn(code, ""));
      if (itself.length + inside.length === 0) empty++;
      else themes.push({...theme, codes: [...itself, ...inside]});
    }
  }
  if (ungrouped.length > 0) themes.push(outside());
  if (themes.length === 0) findings.add(book.line, "has no codes", "choose a project with codes", book.column);
  return {frame: {title: titleOf(sets), themes}, codes, about, alone, groups, empty};

  function codesIn(element: Element, path: string): DraftCode[] {
    const label = path + labelOf(element);
    const below = childrenOf(element, "Code");
    const own = isCodable(element) ? [toCode(element, label)] : [];
    if (own.length === 0) groups++;
    return [...own, ...below.flatMap((code) => codesIn(code, `${label}: `))];
  }

  function toCode(element: Element, label: string): DraftCode {
    const code = described(element, label, "_");
    const [person, ...others] = code.judged?.about ?? [];
    codes.set(guidOf(element), code.code);
    if (person !== undefined && others.length === 0) alone.set(guidOf(element), person);
    return code;
  }

  function itselfOf(element: Element, theme: Omit<Theme, "codes">): DraftCode {
    const code = `${theme.code.replaceAll("-", "_")}_in_general`;
    take(code, element);
    codes.set(guidOf(element), code);
    return {code, label: `${theme.label}, in general`, definition: theme.definition, judged: undefined};
  }

  function outside(): DraftTheme {
    if (taken.has("ungrouped"))
      tell(taken.get("ungrouped")!, "is named as the theme of codes outside any", "rename it");
    const definition = "Codes that belong to no theme.";
    return {code: "ungrouped", label: "Codes outside any theme", definition, codes: ungrouped};
  }

  function described(element: Element, label: string, joint: string): DraftCode {
    const {words, mark} = readMark(childOf(element, "Description")?.words ?? "");
    const code = mark?.code ?? slug(label).replaceAll("-", joint);
    take(code, element);
    // the label of a code below a group starts with the group's; one that Smallprint wrote has its own
    return {code, label: mark === undefined ? label : labelOf(element), definition: words, judged: mark?.judged};
  }

  function readAbout(element: Element): void {
    for (const one of within(element)) {
      if (one.name === "Code") about.set(guidOf(one), slug(labelOf(one)).replaceAll("-", "_"));
    }
  }

  function take(code: string, element: Element): void {
    const other = taken.get(code);
    const name = labelOf(element);
    if (code === "") tell(element, `the code ${name} has no Latin letters to be named by`, "rename it in the tool");
    else if (other !== undefined)
      tell(element, `the codes ${labelOf(other)} and ${name} would both be named ${code}`, "rename one in the tool");
    else taken.set(code, element);
  }

  function tell({line, column}: Element, problem: string, wayOut: string): void {
    findings.add(line, problem, wayOut, column);
  }
}

function titleOf(sets: Element | undefined): string | undefined {
  const own = childrenOf(sets, "Set").find(
    (set) => readMark(childOf(set, "Description")?.words ?? "").mark?.code === "frame"
  );
  return own?.attributes.get("name")?.trim();
}

function labelOf(code: Element): string {
  return code.attributes.get("name")!.trim();
}

function isCodable(code: Element): boolean {
  return /^(?:true|1)$/.test(code.attributes.get("isCodable")!.trim());
}
