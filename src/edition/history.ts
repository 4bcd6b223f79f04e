import type {Codebook} from "../data/codebook.ts";
import {type Problem, Problems} from "../error.ts";
import type {ClaimBefore} from "../gate/claims/claims-before.ts";
import type {Disclosure} from "../gate/disclosure.ts";
import type {Before, MeanBefore, Said} from "../gate/history.ts";
import {rangeOf} from "../gate/rounding/range.ts";
import {rulesOf} from "../gate/rules/rules.ts";
import type {Shown} from "../gate/shown.ts";
import type {TableChoices} from "../gate/table-choice.ts";
import {yearOf} from "../gate/years.ts";
import type {Project} from "../project.ts";
import {byAge, type EditionId, editionsOf} from "./edition-id.ts";
import {type EditionSpec, readFrontMatter} from "./front-matter.ts";
import {readDefaults} from "./policy-settings.ts";
import {inPresentTerms} from "./present-terms.ts";
import {parseEdition} from "./read-edition.ts";
import {saidWhole} from "./said-whole.ts";

/** What earlier editions said, each of which its readers may still have. */
export interface History extends Said {
  /** the earlier years whose records they counted, the oldest first */
  readonly years: readonly string[];
  /** by edition, how it had its tables */
  readonly choices: ReadonlyMap<string, TableChoices>;
  /** by edition, what it showed at each cell of its tables: the table's id and the codes, a line each */
  readonly shown: ReadonlyMap<string, ReadonlyMap<string, Shown>>;
}

function placeOnPage(draft: string, cell: readonly string[]): string {
  return [draft, ...cell].join("\n");
}

/** The earlier editions that are not excluded: their numbers are out, whatever is withheld now. */
export function countedBefore(project: Project, of: EditionId, {policy, excluded}: EditionSpec): string[] {
  if (policy.name !== "protected" || !rulesOf(policy).some(({remembers}) => remembers)) return [];
  const without = new Set(excluded.map(({edition}) => edition));
  return editionsOf(project)
    .filter((other) => byAge(other, of) < 0 && !without.has(other.id))
    .map(({id}) => id);
}

/** Where an edition's file is once it is built. */
export function editionFile(id: string): string {
  return `out/${id}/edition.json`;
}

export function readHistory(project: Project, of: EditionId, spec: EditionSpec, codebook: Codebook): History {
  const problems: Problem[] = [];
  const shown = new Map<string, ReadonlyMap<string, Shown>>();
  const read = countedBefore(project, of, spec).map((id): Said => {
    const path = editionFile(id);
    const exclude = `or exclude it in the history of ${of.path} with the reason`;
    const refuse = (problem: string, wayOut: string) => {
      problems.push({place: path, problem, wayOut: `${wayOut}, ${exclude}`});
      return nothing;
    };
    if (!project.exists(path)) return refuse(`${id} counts as published, but is not built`, `build ${id} first`);
    const earlier = parseEdition(project.text(path), path);
    const {policy, disclosure} = earlier;
    if (policy.name === "as-published") return saidWhole(earlier);
    if (disclosure === undefined) return refuse("has no model of what it discloses", `build ${id} again`);
    shown.set(id, shownBy(disclosure));
    return said(id, policy.zeros === "publish" ? 1 : 0, disclosure);
  });
  if (problems.length > 0) throw new Problems(problems);
  const counts = read.flatMap((one) => one.counts);
  const whole = read.flatMap((one) => one.whole);
  const means = read.flatMap((one) => one.means);
  const claims = read.flatMap((one) => one.claims);
  const years = earlierYears(of, [...counts, ...whole.map(({edition}) => ({edition, conditions: {}}))]);
  const choices = choicesOf(project, countedBefore(project, of, spec));
  const inTerms = <B extends Pick<Before, "conditions">>(edition: string, one: B): B =>
    years.length === 0 ? one : {...one, conditions: inPresentTerms({edition, ...one}, codebook)};
  return {
    years,
    choices,
    shown,
    counts: counts.map((one) => inTerms(one.edition, one)),
    whole,
    means,
    claims: claims.map((one) => ({...one, terms: one.terms.map((term) => inTerms(one.edition, term))}))
  };
}

/** Those that the editions are of, and those that they counted in their turn. */
function earlierYears({year}: EditionId, counts: readonly Pick<Before, "edition" | "conditions">[]): string[] {
  const all = counts.flatMap(({edition, conditions}) => [
    edition.slice(0, 4),
    ...Object.keys(conditions).flatMap((name) => yearOf(name) ?? [])
  ]);
  return [...new Set(all)].filter((one) => one !== year).sort();
}

/** As each said in its front matter. */
function choicesOf(project: Project, counted: readonly string[]): Map<string, TableChoices> {
  const all = editionsOf(project);
  return new Map(
    counted.map((id) => {
      const of = all.find((one) => one.id === id)!;
      return [id, readFrontMatter(project.text(of.path), of, readDefaults(project), all).tables];
    })
  );
}

/** For the page: which earlier editions a reader was taken to have, and which not. */
export function describeHistory(counted: readonly string[], {excluded}: EditionSpec): string {
  const known = counted.length === 0 ? [] : [`A reader is taken to have ${counted.join(" and ")} as well.`];
  const left = excluded.map(({edition, reason}) => `${edition} is left out of account: ${reason}`);
  return [...known, ...left].map((sentence) => ` ${sentence.replace(/[^.]$/, "$&.")}`).join("");
}

/** What an edition shows at each cell of its tables. */
export function shownBy({cells, means, beyond = []}: Disclosure): Map<string, Shown> {
  const all = [...cells, ...means, ...beyond.flatMap((others) => others.cells)];
  return new Map(all.flatMap(({at, shown}) => at.map(({draft, cell}) => [placeOnPage(draft, cell), shown] as const)));
}

const nothing: Said = {counts: [], whole: [], means: [], claims: []};

function said(edition: string, least: number, {cells, unprinted, means, claims = []}: Disclosure): Said {
  return {
    counts: [
      ...cells.map(({where, shown, rounded}): Before => {
        const range = typeof shown === "number" ? rangeOf(shown, rounded) : ([least, Infinity] as const);
        return {edition, conditions: where, said: range};
      }),
      ...unprinted.map(({where}): Before => ({edition, conditions: where, said: [0, Infinity]}))
    ],
    whole: [],
    means: means.flatMap(({at, shown, decimals}) =>
      typeof shown === "number" ? at.map(({draft, cell}): MeanBefore => ({edition, draft, cell, decimals})) : []
    ),
    claims: claims.map(
      ({phrase, terms, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY}): ClaimBefore => ({
        edition,
        phrase,
        terms: terms.map(({where, coefficient}) => ({conditions: where, coefficient})),
        said: [least, most]
      })
    )
  };
}
