import type {Check} from "./check.ts";
import {accessible} from "./checks/accessible.ts";
import {assertionsClaimed} from "./checks/assertions-claimed.ts";
import {changeNamed} from "./checks/change-named.ts";
import {datesSet} from "./checks/dates-set.ts";
import {gateProved} from "./checks/gate-proved.ts";
import {limitationsPresent} from "./checks/limitations-present.ts";
import {reasonsGiven} from "./checks/reasons-given.ts";

/** The build found these, or there would be nothing to release: it stops at the first record, quantity or name that is wrong. */
const held = (name: string): Check => ({name, find: () => []});

/** All that is looked at before an edition is released, in the order in which it is told. */
export const checklist: readonly Check[] = [
  held("records valid"),
  held("no quantity typed"),
  {name: "assertions claimed", find: assertionsClaimed},
  {name: "gate proved", find: gateProved},
  {name: "limitations present", find: limitationsPresent},
  {name: "accessible", find: accessible},
  {name: "revision or correction named", find: changeNamed},
  {name: "reason given for each changed number", find: reasonsGiven},
  {name: "dates set", find: datesSet}
];
