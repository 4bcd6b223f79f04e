import {didYouMean, type Problem} from "../../error.ts";
import {allProse, marked, type Page, placeOfName} from "../page.ts";

/** Each footnote is defined once, and mentioned in the text, on a figure or on a table. */
export function footnotes(page: Page): Problem[] {
  const problems: Problem[] = [];
  const defined = new Map<string, string>();
  for (const {label, at} of page.footnotes) {
    const before = defined.get(label);
    if (before === undefined) defined.set(label, at);
    else problems.push({place: at, problem: `footnote [^${label}] is defined twice`, wayOut: `first at ${before}`});
  }

  const mentions: {label: string; place: string; by: string}[] = [];
  for (const inline of allProse(page)) {
    if (inline.kind === "footnote") mentions.push({label: inline.label, place: inline.at, by: ""});
  }
  for (const exhibit of page.exhibits) {
    const {name, what} = exhibit;
    for (const label of marked(exhibit))
      mentions.push({label, place: placeOfName(name, page), by: `${what} ${name} marks `});
  }
  for (const {label, place, by} of mentions) {
    if (defined.has(label)) continue;
    const problem = `${by === "" ? "" : by}footnote [^${label}], which is not defined`;
    problems.push({
      place,
      problem: by === "" ? `footnote [^${label}] is not defined` : problem,
      wayOut: didYouMean(label, defined.keys())
    });
  }
  const used = new Set(mentions.map(({label}) => label));
  for (const [label, at] of defined) {
    if (!used.has(label))
      problems.push({place: at, problem: `footnote [^${label}] is never used`, wayOut: "mention it, or take it out"});
  }
  return problems;
}
