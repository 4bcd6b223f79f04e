import {byAge, parseEditionId} from "../../edition/edition-id.ts";
import {type Candidate, error, type Finding} from "../check.ts";

/** No edition is dated before one that it comes after. There is no clock in this: dates are held against dates. */
export function datesSet({id, spec, releases}: Candidate): Finding[] {
  return releases.editions.flatMap((release) => {
    const other = parseEditionId(release.id)!;
    if (other.year !== id.year && other.id !== spec.change?.of) return [];
    const [first, second] = byAge(other, id) < 0 ? [release, spec] : [spec, release];
    if (first.published <= second.published) return [];
    return [
      error(
        id.path,
        `${second.id} is dated ${second.published}, and ${first.id}, which is before it, ${first.published}`,
        "mend published"
      )
    ];
  });
}
