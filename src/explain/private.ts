import type {Edition} from "../edition/edition.ts";
import {fail} from "../error.ts";
import type {Origin} from "../gate/quantity.ts";
import type {Project} from "../project.ts";

/** What the analyst's own ledger has of a cell: for nobody else, and never on a page. */
export function fromLedger(project: Project, {id, disclosure}: Edition, origins: readonly Origin[]): string[] {
  const path = `.ledger/${id}.json`;
  if (!project.exists(path)) fail(path, "there is no ledger of this edition", "build it where its records are");
  const {withheld} = JSON.parse(project.text(path)) as {
    withheld: readonly {readonly cell: string; readonly count: number; readonly reason: string}[];
  };
  const cells = (disclosure?.cells ?? []).filter(({at}) =>
    origins.some(({draft, cell}) => at.some((one) => one.draft === draft && one.cell.join("/") === cell.join("/")))
  );
  const lines = withheld.filter(({cell}) => cells.some((one) => one.id === cell));
  const told = lines.map(({cell, count, reason}) => `${cell}: ${count}, ${reason}`);
  return [`from ${path}, not for publication`, ...(told.length > 0 ? told : ["nothing of it is withheld for itself"])];
}
