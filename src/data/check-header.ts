import {didYouMean} from "../error.ts";
import type {Resource} from "./codebook.ts";
import type {Findings} from "./findings.ts";

/** Holds a file's first line to the codebook: all of its columns, and no others, in any order. */
export function checkHeader(header: readonly string[], {variables}: Resource, findings: Findings): void {
  const derived = variables.filter(({derivation}) => derivation !== undefined).map(({name}) => name);
  const expected = variables.map(({name}) => name).filter((name) => !derived.includes(name));
  if (!header.some((name) => expected.includes(name))) {
    // the first line may be a record, which is not to be shown
    findings.add(1, "the first line names no column of the codebook", `it names ${expected.join(", ")}`);
    return;
  }
  const missing = expected.filter((name) => !header.includes(name));
  for (const [i, name] of header.entries()) {
    // a name that is none was told
    if (expected.includes(name) || name in Object.prototype) continue;
    if (derived.includes(name)) findings.add(1, `the column ${name} is derived, not read`, "remove it");
    else if (/^[A-Za-z][\w -]{0,39}$/.test(name)) {
      findings.add(1, `unknown column: ${name}`, didYouMean(name, missing.length > 0 ? missing : expected));
    } else {
      // a quote in the wrong place makes a name of whole records, which are not to be shown
      findings.add(
        1,
        `column ${i + 1} has a name that the codebook does not have`,
        "look for a quote in the first line"
      );
    }
  }
  for (const name of missing) findings.add(1, `missing column: ${name}`, "the codebook describes it");
}
