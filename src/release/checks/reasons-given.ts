import {enclosing} from "../../edition/change-log.ts";
import {type Candidate, error, type Finding} from "../check.ts";

/** Each changed number of a revision or a correction stands in a figure, a table or a section that its `affects` names. */
export function reasonsGiven({id, edition}: Candidate): Finding[] {
  const {blocks, edition: own} = edition.document;
  const {affects = [], changedIn = [], of} = own.change ?? {};
  const around = enclosing(blocks);
  return changedIn
    .filter((place) => !(around.get(place.id) ?? [place.id]).some((section) => affects.includes(section)))
    .map((place) =>
      error(
        id.path,
        `${place.numbers} ${place.numbers === 1 ? "number" : "numbers"} in ${place.id} changed since ${of}, for no reason given`,
        `see why; then name ${place.id} in affects, or a section around it`
      )
    );
}
