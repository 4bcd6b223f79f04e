import type {EditionSpec} from "./edition/front-matter.ts";
import type {Quantity} from "./gate/quantity.ts";
import type {Released} from "./gate/released.ts";
import {isMarker} from "./gate/shown.ts";
import type {FigureModel} from "./present/figure.ts";
import type {TableModel} from "./present/table.ts";
import type {Project} from "./project.ts";
import {agreementOf, type Own} from "./reconcile/agreement.ts";
import {checkSource} from "./reconcile/check-source.ts";
import {readPublished} from "./reconcile/published.ts";
import type {Reconciliation} from "./reconcile/reconciliation.ts";
import {readStructure} from "./reconcile/structure.ts";

/** What was presented, before it stands on a page. */
export interface Presented {
  readonly numbers: ReadonlyMap<string, Quantity>;
  readonly figures: ReadonlyMap<string, FigureModel>;
  readonly tables: ReadonlyMap<string, TableModel>;
  readonly released: ReadonlyMap<string, Released>;
}

/**
 * An edition beside the publication that it retells: that of its own year, or else of the latest year before it. Of an
 * edition of a later year only the tables that repeat an earlier edition of the publication's year can be compared.
 */
export function reconcileEdition(
  project: Project,
  year: string,
  {policy}: EditionSpec,
  presented: Presented
): Reconciliation | undefined {
  const of = project
    .list("data")
    .filter((name) => name <= year && project.exists(`data/${name}/published.csv`))
    .sort()
    .at(-1);
  if (of === undefined) return undefined;
  const place = `data/${of}/published.csv`;
  const hanging = `data/${of}/published.yaml`;
  const rows = readPublished(project.bytes(place), place);
  const structure = readStructure(project.text(hanging), hanging);
  const own = ownNumbers(presented, (draft) => (presented.released.get(draft)?.asAt ?? year).slice(0, 4) === of);
  const ours = new Map(
    rows.flatMap(({id, equals}) => {
      const one = own.get(equals);
      return one === undefined || isMarker(one.shown) ? [] : [[id, one.text] as const];
    })
  );
  return {
    place,
    files: [place, hanging],
    structure,
    agreement: agreementOf(rows, own, {place, sameYear: of === year}),
    found: checkSource(rows, structure),
    ours,
    whole: policy.name === "as-published" && of === year
  };
}

/** By address, as in an edition's `addressesOf`. */
function ownNumbers({numbers, figures, tables}: Presented, isOfYear: (draft: string) => boolean): Map<string, Own> {
  const own = new Map<string, Own>();
  for (const [name, {shown, figures: text, origins}] of numbers) {
    own.set(`number/${name}`, {shown, text, comparable: origins.every(({draft}) => isOfYear(draft))});
  }
  for (const {id, tidy} of [...tables.values(), ...figures.values()]) {
    for (const {keys, values, from} of tidy.rows) {
      tidy.values.forEach((measure, i) => {
        const shown = values[i]!;
        if (shown === "") return;
        const text = `${shown}${measure === "percentage" ? "%" : ""}`;
        own.set([id, ...keys, measure].join("/"), {
          shown,
          text,
          comparable: from !== undefined && isOfYear(from.draft)
        });
      });
    }
  }
  return own;
}
