import {unknown} from "../../gate/released.ts";
import {isMarker, type Shown} from "../../gate/shown.ts";
import type {Applies} from "../../template/applies.ts";
import type {Exhibit} from "../../template/page.ts";
import type {CountedEdition} from "../counted-edition.ts";

/** What an exhibit shows of the answers that are not known, in % of each group. */
export interface Missing {
  /** undefined where a share that is withheld would decide it, and where nothing of it is shown */
  readonly applies: boolean | undefined;
  /** the largest that is shown */
  readonly most: number;
}

export function missingIn({model}: Exhibit, condition: Applies, {released}: CountedEdition): Missing {
  const at = model.tidy.values.indexOf("percentage");
  const rows = model.tidy.rows.filter(({from}) => from !== undefined);
  const shares = rows.flatMap(({from, values}): Shown[] => {
    const variable = released.get(from!.draft)?.dimensions[0]?.name;
    const share = values[at];
    if (from!.cell[0] !== unknown || variable === undefined || !condition.unknown.includes(variable)) return [];
    return share === undefined || share === "" ? [] : [share];
  });
  const shown = shares.flatMap((share) => (isMarker(share) ? [] : [share]));
  const most = Math.max(0, ...shown);
  // a table of what is not known is about nothing else, and needs no such warning
  const isAboutIt = rows.every(({from}) => from!.cell[0] === unknown);
  const decided = most > condition.over || (shares.length > 0 && shown.length === shares.length);
  return {applies: isAboutIt || !decided ? undefined : most > condition.over, most};
}
