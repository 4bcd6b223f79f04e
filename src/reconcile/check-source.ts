import {averages} from "./checks/averages.ts";
import {citations} from "./checks/citations.ts";
import {comparisons} from "./checks/comparisons.ts";
import {each} from "./checks/each.ts";
import {labels} from "./checks/labels.ts";
import {leftOut} from "./checks/left-out.ts";
import {named} from "./checks/named.ts";
import {names} from "./checks/names.ts";
import {parts} from "./checks/parts.ts";
import {percentages} from "./checks/percentages.ts";
import {periods} from "./checks/periods.ts";
import {phrases} from "./checks/phrases.ts";
import {repeated} from "./checks/repeated.ts";
import {subsample} from "./checks/subsample.ts";
import {text} from "./checks/text.ts";
import type {Check, Contradiction} from "./contradiction.ts";
import {Printed} from "./printed.ts";
import type {PublishedNumber} from "./published.ts";
import type {Structure} from "./structure.ts";

/** What every publication can be asked; each goes over all that it printed. */
const checks: readonly Check[] = [
  parts,
  percentages,
  text,
  repeated,
  subsample,
  averages,
  phrases,
  comparisons,
  each,
  named,
  leftOut,
  labels,
  periods,
  names,
  citations
];

export interface Found {
  readonly check: Check;
  readonly contradictions: readonly Contradiction[];
}

/** What contradicts itself in a publication, by the checks that found it, in the order of their list. */
export function checkSource(rows: readonly PublishedNumber[], structure: Structure): Found[] {
  const printed = new Printed(rows, structure);
  return checks.map((check) => ({check, contradictions: check.find(printed)}));
}
