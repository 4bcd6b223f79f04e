import {Answers} from "./answers.ts";
import type {Application} from "./application.ts";
import {lot} from "./lot.ts";

/** Of the accepted applications read in depth, how many of each unit the panel had chosen: ten, many of them of one unit. */
const chosenByPanel: Readonly<Record<string, number>> = {mbu_1: 1, mbu_2: 1, mbu_3: 6, mbu_4: 1, mbu_5: 1};

/** The share of the other accepted applications whose characteristics had been extracted when five were added. */
const extractedInTime = 0.5;

/**
 * How applications came to be read, which the source tells in words and seldom in numbers: all rejected ones and ten
 * accepted ones were in the panel review; others could be chosen where the local authority was known and the file had
 * been gone through; of two rejected ones, the decision changed later. Which these were is left to the lot.
 */
export function settleChoice(applications: readonly Application[]): void {
  const accepted = drawn(applications, "accepted");
  const panel = new Set([
    ...applications.filter(({group}) => group.outcome === "rejected"),
    ...Object.entries(chosenByPanel).flatMap(([unit, number]) =>
      accepted.filter(({group, answers}) => group.subsample === "yes" && answers.has("mbu", unit)).slice(0, number)
    )
  ]);
  const [withdrawn, acceptedLater] = drawn(applications, "rejected");
  for (const application of applications) {
    const {number, group, answers} = application;
    const inTime = group.outcome === "rejected" || lot("extracted", number) < extractedInTime;
    const ready = group.subsample === "yes" || (!answers.has("closest_mbu", "unknown") && inTime);
    const changed = application === withdrawn ? "withdrawn" : application === acceptedLater ? "accepted_later" : "no";
    application.answers = answers.with(
      new Answers([
        ["panel", [panel.has(application) ? "yes" : "no"]],
        ["files_ready", [ready ? "yes" : "no"]],
        ["decision_changed", [changed]]
      ])
    );
  }
}

function drawn(applications: readonly Application[], outcome: string): Application[] {
  return applications
    .filter(({group}) => group.outcome === outcome)
    .sort((a, b) => lot("choice", a.number) - lot("choice", b.number));
}
