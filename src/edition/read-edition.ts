import {parseCsv} from "../data/csv.ts";
import {fail, failIfAny, Problems} from "../error.ts";
import type {OnPage} from "../gate/audit/published.ts";
import type {Tidy} from "../present/table.ts";
import type {Project} from "../project.ts";
import schema from "./edition.schema.json" with {type: "json"};
import type {Edition} from "./edition.ts";
import {faultsOf} from "./faults.ts";
import {filesOf, tablesOf} from "./files.ts";
import {findPublished} from "./find-published.ts";
import {ofRow, onPages, shownIn} from "./pages.ts";

/** An edition as its readers have it. */
export interface ReadEdition {
  readonly edition: Edition;
  /** all that it shows, in whichever file */
  readonly pages: readonly OnPage[];
  /** files that are not as edition.json makes them: the page with its drawings and their text alternatives, the tables, all */
  readonly differences: readonly string[];
}

const editionName = "edition.json";

/** Reads a published edition back, from `out/` alone; without its id the last. */
export function readEdition(project: Project, id: string | undefined): ReadEdition {
  const own = findPublished(project, id);
  const edition = parseEdition(project.text(`out/${own}/edition.json`), `out/${own}/edition.json`);
  const tables = tablesOf(edition);
  const files = filesOf(edition);
  const different = [...files].flatMap(([name, content]) => {
    const place = `out/${own}/${name}`;
    return name !== editionName && (!project.exists(place) || project.text(place) !== content) ? [name] : [];
  });
  const strange = ["tables", "figures"].flatMap((folder) =>
    project
      .list(`out/${own}/${folder}`)
      .map((name) => `${folder}/${name}`)
      .filter((name) => !files.has(name))
  );
  const tidies = [...edition.document.tables, ...edition.document.figures].map(({tidy}) => tidy);
  const inFiles = [...tables.keys()].flatMap((name, i) =>
    different.includes(name) ? rowsOf(project, `out/${own}/${name}`, tidies[i]!) : []
  );
  return {
    edition,
    pages: [...onPages(edition), ...inFiles],
    differences: [
      ...different.map((name) => `out/${own}/${name}: is not what edition.json says`),
      ...strange.map((name) => `out/${own}/${name}: edition.json has no such file`)
    ]
  };
}

/** The editions that its readers were taken to have as well, the oldest first. */
export function readHistoryOf(project: Project, {id, history}: Edition): Edition[] {
  return history.map((other) => {
    const place = `out/${other}/edition.json`;
    if (!project.exists(place))
      fail(place, `is not there, and ${id} was made beside it`, `build ${other}, or restore it`);
    return parseEdition(project.text(place), place);
  });
}

/** What a table's file shows of the rows that edition.json has. */
function rowsOf(project: Project, place: string, {keys, values, rows}: Tidy): OnPage[] {
  if (!project.exists(place)) return [];
  try {
    const {columns, lineOf} = parseCsv(project.bytes(place), place);
    return rows.flatMap(({from}, i) => {
      const cells = values.map((_, v) => columns[keys.length + v]?.at(i) ?? "");
      const shown = cells.map((cell) => (cell === "" ? "" : shownIn(cell)));
      return ofRow(
        {keys: [], values: shown, ...(from && {from})},
        values,
        (measure) => `${place}:${lineOf(i)}: ${measure}`
      );
    });
  } catch (error) {
    // That it differs is told already.
    if (error instanceof Problems) return [];
    throw error;
  }
}

/** `edition.json`, of any edition that this version wrote. */
export function parseEdition(text: string, place: string): Edition {
  try {
    const edition = JSON.parse(text) as Edition;
    if (edition.format === "smallprint-edition/1") return edition;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return fail(place, "is no edition that this version can read", "build the edition again");
}

/** The same, refused unless it holds to its schema: for what rests on all of it. */
export function parseWhole(text: string, place: string): Edition {
  const edition = parseEdition(text, place);
  const faults = faultsOf(edition, schema).slice(0, 5);
  const wayOut = "see edition.schema.json; an edition that another version built is built again";
  failIfAny(faults.map((problem, i) => ({place, problem, ...(i === faults.length - 1 && {wayOut})})));
  return edition;
}
