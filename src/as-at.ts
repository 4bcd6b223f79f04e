import type {History} from "./edition/history.ts";
import {didYouMean, failIfAny, type Problem} from "./error.ts";
import {Draft} from "./gate/draft.ts";
import type {Joint} from "./gate/joint.ts";
import type {TableChoices} from "./gate/table-choice.ts";
import type {CountedYear} from "./tabulate/joint.ts";

/**
 * The tables of a report's own year, but for those that repeat an earlier edition ("as at 2022.2") because an update could
 * not be shown safely: these are the tables of that edition's year, and show what it showed.
 */
export function withRepeats(
  years: readonly CountedYear[],
  choices: TableChoices,
  history: History
): ReadonlyMap<string, Draft> {
  const drafts = new Map(years.at(-1)!.drafts);
  const problems: Problem[] = [];
  for (const [id, {asAt, place}] of choices) {
    if (asAt === undefined) continue;
    const edition = countedIn(asAt, id, history);
    const shown = history.shown.get(edition);
    const then = years.find(({year}) => edition.startsWith(`${year}.`))?.drafts.get(id);
    if (shown === undefined || then === undefined) {
      const wayOut = didYouMean(edition, history.shown.keys());
      problems.push({place, problem: `${id} cannot be as at ${edition}, which is not in the history`, wayOut});
      continue;
    }
    drafts.set(
      id,
      new Draft({...Draft.open(then), asAt: {edition, shown: (cell) => shown.get([id, ...cell].join("\n"))}})
    );
  }
  for (const [id, draft] of drafts) {
    const {beyond, asAt} = Draft.open(draft);
    const before = [...history.shown].findLast(([, cells]) =>
      [...cells.keys()].some((cell) => cell.startsWith(`${id}\n`))
    );
    if (beyond === undefined || asAt !== undefined || before === undefined) continue;
    problems.push({
      place: id,
      problem: `counts others beside the records anew, and ${before[0]} counted them before`,
      wayOut: `two such counts could be subtracted; repeat it under tables: "${id}": {as_at: "${before[0]}"}`
    });
  }
  failIfAny(problems);
  return drafts;
}

/** The edition that counted what one shows of a table: itself, if it did not repeat an earlier one's. */
export function countedIn(edition: string, id: string, {choices}: Pick<History, "choices">): string {
  const before = choices.get(edition)?.get(id)?.asAt;
  return before === undefined ? edition : countedIn(before, id, {choices});
}

/** With the tables that repeat an earlier edition placed among the records of its year. */
export function placeRepeats(joint: Joint, drafts: ReadonlyMap<string, Draft>): Joint {
  const tables = joint.tables.map((table) => {
    const {asAt} = Draft.open(drafts.get(table.id)!);
    const year = joint.years?.find((one) => asAt?.edition.startsWith(`${one.year}.`));
    return year?.tables.find(({id}) => id === table.id) ?? table;
  });
  return {...joint, tables};
}
