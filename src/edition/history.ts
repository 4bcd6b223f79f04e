import {type Problem, Problems} from "../error.ts";
import type {Before, MeanBefore} from "../gate/history.ts";
import {rulesOf} from "../gate/rules/rules.ts";
import type {Project} from "../project.ts";
import type {Edition} from "./edition.ts";
import {byAge, type EditionId, editionsOf} from "./edition-id.ts";
import type {EditionSpec} from "./front-matter.ts";
import {parseEdition} from "./read-edition.ts";

/** What the earlier editions of a year said, each of which its readers may still have. */
export interface History {
  readonly counts: readonly Before[];
  readonly means: readonly MeanBefore[];
}

/** The earlier editions of the year that are not excluded: their numbers are out, whatever is withheld now. */
export function countedBefore(project: Project, of: EditionId, {policy, excluded}: EditionSpec): string[] {
  if (policy.name !== "protected" || !rulesOf(policy).some(({remembers}) => remembers)) return [];
  const without = new Set(excluded.map(({edition}) => edition));
  return editionsOf(project)
    .filter((other) => other.year === of.year && byAge(other, of) < 0 && !without.has(other.id))
    .map(({id}) => id);
}

/** Where an edition's file is once it is built. */
export function editionFile(id: string): string {
  return `out/${id}/edition.json`;
}

export function readHistory(project: Project, of: EditionId, spec: EditionSpec): History {
  const problems: Problem[] = [];
  const read = countedBefore(project, of, spec).map((id): History => {
    const path = editionFile(id);
    const exclude = `or exclude it in the history of ${of.path} with the reason`;
    const refuse = (problem: string, wayOut: string) => {
      problems.push({place: path, problem, wayOut: `${wayOut}, ${exclude}`});
      return {counts: [], means: []};
    };
    if (!project.exists(path)) return refuse(`${id} counts as published, but is not built`, `build ${id} first`);
    const earlier = parseEdition(project.text(path), path);
    const {name} = earlier.policy;
    if (name !== "protected" || earlier.disclosure === undefined)
      return refuse(
        `what the policy ${name} printed is not known cell by cell`,
        `publish ${id} under the policy protected`
      );
    return said(id, earlier.policy.zeros === "publish" ? 1 : 0, earlier.disclosure);
  });
  if (problems.length > 0) throw new Problems(problems);
  return {counts: read.flatMap(({counts}) => counts), means: read.flatMap(({means}) => means)};
}

/** For the page: which earlier editions a reader was taken to have, and which not. */
export function describeHistory(counted: readonly string[], {excluded}: EditionSpec): string {
  const known = counted.length === 0 ? [] : [`A reader is taken to have ${counted.join(" and ")} as well.`];
  const left = excluded.map(({edition, reason}) => `${edition} is left out of account: ${reason}`);
  return [...known, ...left].map((sentence) => ` ${sentence.replace(/[^.]$/, "$&.")}`).join("");
}

function said(edition: string, least: number, {cells, unprinted, means}: NonNullable<Edition["disclosure"]>): History {
  return {
    counts: [
      ...cells.map(({where, shown}): Before => {
        return {edition, conditions: where, said: typeof shown === "number" ? [shown, shown] : [least, Infinity]};
      }),
      ...unprinted.map(({where}): Before => ({edition, conditions: where, said: [0, Infinity]}))
    ],
    means: means.flatMap(({at, shown, decimals}) =>
      typeof shown === "number" ? at.map(({draft, cell}): MeanBefore => ({edition, draft, cell, decimals})) : []
    )
  };
}
