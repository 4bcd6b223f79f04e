import {unclaimedIn} from "../../check/checks/unclaimed.ts";
import {toWrittenPage} from "../../check/written-page.ts";
import {readProse} from "../../read-prose.ts";
import {type Candidate, error, type Finding} from "../check.ts";

/** Each word that asserts, in the sections that are to rest on numbers, is held against some, or is marked as what it is instead. */
export function assertionsClaimed({project, id}: Candidate): Finding[] {
  return unclaimedIn(toWrittenPage(readProse(project, id))).map(({place, problem, wayOut}) =>
    error(place, problem, wayOut!)
  );
}
