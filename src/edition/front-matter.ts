import {YamlFile} from "../data/yaml-file.ts";
import {YamlMap} from "../data/yaml-map.ts";
import {defaultThreshold, type Policy} from "../gate/policy.ts";
import {splitFrontMatter} from "../template/front-matter.ts";
import type {EditionId} from "./edition-id.ts";

export const statuses = ["provisional", "final", "revised", "corrected"] as const;

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
  readonly policy: Policy;
}

const known = ["edition", "status", "published", "contact", "next", "source", "policy"];

/** Reads the front matter of `data/2022/edition.1.md`; throws all that is wrong with it. */
export function readFrontMatter(text: string, {id, path}: EditionId): EditionSpec {
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
  const policy = toPolicy(map.map("policy", ["name", "reason", "threshold"]));
  file.fail();
  return {id, status: status!, published, ...texts, policy: policy!};
}

function toPolicy(map: YamlMap | undefined): Policy | undefined {
  if (map === undefined) return undefined;
  const name = map.choice("name", ["as-published", "small-counts"]);
  if (name === "as-published") {
    if (map.has("threshold"))
      map.tell("threshold", "as-published has no threshold", "remove it, or name another policy");
    return {name, reason: map.text("reason")};
  }
  if (name === undefined) return undefined;
  if (map.has("reason")) map.tell("reason", "small-counts needs no reason", "remove it");
  const threshold = map.maybeNumber("threshold") ?? defaultThreshold;
  if (!Number.isSafeInteger(threshold) || threshold < 2) {
    map.tell("threshold", `threshold is not a whole number of 2 or more: ${threshold}`);
  }
  return {name, threshold};
}

function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
