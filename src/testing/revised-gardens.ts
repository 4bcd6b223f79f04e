import {withoutChange} from "./protected.ts";
import {copyOf, edit, gardens} from "./sandbox.ts";

const change = {
  kind: "revision",
  of: '"2024.1"',
  why: "Small counts are withheld from now on.",
  affects: "[findings]",
  size: "No number has another value."
};

/** The gardens with 2024.2 as a revision of 2024.1, which says of itself what it is. */
export function revisedGardens(changes: Readonly<Record<string, string>> = {}): string {
  const folder = copyOf(gardens);
  edit(folder, "data/2024/edition.2.md", (text) =>
    withoutChange(text).replace("policy:", `${changeYaml({...change, ...changes})}policy:`)
  );
  return folder;
}

/** As it stands in front matter; what is blank is left out. */
export function changeYaml(change: Readonly<Record<string, string>>): string {
  const lines = Object.entries(change).filter(([, value]) => value !== "");
  return `change:\n${lines.map(([key, value]) => `  ${key}: ${value}\n`).join("")}`;
}
