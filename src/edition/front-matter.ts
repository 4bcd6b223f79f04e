import {didYouMean} from "../error.ts";
import type {Policy} from "../gate/policy.ts";
import type {TableChoices} from "../gate/table-choice.ts";
import {splitFrontMatter} from "../template/front-matter.ts";
import {readTolerance, type Tolerance} from "../template/tolerance.ts";
import {YamlFile} from "../yaml/yaml-file.ts";
import {YamlMap} from "../yaml/yaml-map.ts";
import {type ChangeSpec, changeKeys, toChange} from "./change.ts";
import {type Coverage, coverageKeys, toCoverage} from "./coverage.ts";
import {byAge, type EditionId, parseEditionId} from "./edition-id.ts";
import {builtIn, policyKeys, type Settings, toPolicy} from "./policy-settings.ts";
import {toTableChoices} from "./table-choices.ts";

const statuses = ["provisional", "final", "revised", "corrected"] as const;

/** What an edition says of itself above its words. */
export interface EditionSpec {
  readonly id: string;
  readonly status: (typeof statuses)[number];
  /** `2022-11-30` */
  readonly published: string;
  /** whom a reader can ask */
  readonly contact: string;
  /** what is to come */
  readonly next: string;
  /** where the numbers come from, for the source line of each figure and table */
  readonly source: string;
  /** where they are not the template's: whom the report is about in this year, and what its records are */
  readonly subtitle?: string | undefined;
  readonly statement?: string | undefined;
  /** for catalogues */
  readonly covers?: Coverage | undefined;
  readonly policy: Policy;
  /** earlier editions that are left out of account; the others count as known to every reader */
  readonly excluded: readonly Excluded[];
  /** what it is to the edition that it follows; a release demands it */
  readonly change?: ChangeSpec | undefined;
  /** where it is not the template's: how far a number may move since the edition before */
  readonly tolerance: Tolerance;
  /** ids of paragraphs and sections that were read again beside the new numbers, and stand as they are */
  readonly stands: readonly string[];
  /** tables for which another way out than withholding is chosen */
  readonly tables: TableChoices;
}

interface Excluded {
  readonly edition: string;
  readonly reason: string;
}

const own = ["edition", "status", "published", "contact", "next", "source", "policy", "history", "change", "tables"];
const known = [...own, "subtitle", "statement", "covers", "tolerance", "stands"];

/**
 * Reads the front matter of `data/2022/edition.1.md`; throws all that is wrong with it. `defaults` are the publisher's,
 * `all` the editions of the report.
 */
export function readFrontMatter(
  text: string,
  of: EditionId,
  defaults: Settings = builtIn,
  all: readonly EditionId[] = [of]
): EditionSpec {
  const {id, path} = of;
  const {yaml = ""} = splitFrontMatter(text);
  const file = new YamlFile(`\n${yaml}`, path);
  const map = new YamlMap(file, file.root, known);
  const [edition] = map.texts("edition", true);
  if (edition?.text !== id) map.tell("edition", `edition is not ${id}`, `the file is ${path}: write edition: "${id}"`);
  const published = map.text("published");
  if (published !== "" && !isDate(published)) {
    map.tell("published", `published is not a date: ${published}`, "write it as 2022-11-30");
  }
  const status = map.choice("status", statuses);
  const texts = {contact: map.text("contact"), next: map.text("next"), source: map.text("source")};
  const insteadOf = {subtitle: map.maybeText("subtitle"), statement: map.maybeText("statement")};
  const coverage = map.maybeMap("covers", coverageKeys);
  const covers = coverage && toCoverage(coverage);
  const policy = toPolicy(map.map("policy", policyKeys), defaults);
  const excluded = toExcluded(map, of, all);
  if (map.has("history") && policy !== undefined && policy.name !== "protected") {
    map.tell("history", `${policy.name} looks at no other edition`, "remove it, or name the policy protected");
  }
  const change = map.maybeMap("change", changeKeys);
  const changed = change && toChange(change, of, all);
  const tables = toTableChoices(map);
  const tolerance = readTolerance(map);
  const stands = map.has("stands") ? map.texts("stands") : [];
  if (stands.length > 0 && changed === undefined)
    map.tell("stands", "there is no edition before it that anything could have drifted from", "say which in change");
  file.fail();
  return {
    id,
    status: status!,
    published,
    ...texts,
    ...insteadOf,
    covers,
    policy: policy!,
    excluded,
    change: changed,
    tolerance,
    stands: stands.map(({text}) => text),
    tables
  };
}

/** By default every earlier edition counts; one that does not wants a reason. */
function toExcluded(map: YamlMap, of: EditionId, all: readonly EditionId[]): Excluded[] {
  const isEarlier = (other?: EditionId) => other !== undefined && byAge(other, of) < 0;
  const earlier = all.filter(isEarlier).map((other) => other.id);
  return map.maps("history", ["edition", "exclude"]).flatMap((entry) => {
    const [edition] = entry.texts("edition", true);
    if (edition === undefined) entry.tell("edition", "no edition", "name the one to exclude");
    else if (!isEarlier(parseEditionId(edition.text))) {
      const problem = `${edition.text} is no earlier edition than ${of.id}`;
      entry.tell("edition", problem, didYouMean(edition.text, earlier));
    }
    const reason = entry.text("exclude");
    return edition === undefined ? [] : [{edition: edition.text, reason}];
  });
}

function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
