import type {Codebook} from "../data/codebook.ts";
import {type Counted, cellIndex, Draft} from "../gate/draft.ts";
import type {Beyond, Joint} from "../gate/joint.ts";
import {jointOfYears} from "./joint.ts";

/** At least so many are in neither: a number that is not small, and means nothing. */
const elsewhere = 100;

/**
 * Adds the tables that count others beside the records, each about a population of its own: the records, the others, and
 * as many again and more who are in neither, so that the population's size, which everybody knows, gives nothing away.
 */
export function withBeyond(joint: Joint, drafts: ReadonlyMap<string, Draft>, codebook: Codebook): Joint {
  const beyond = [...drafts].flatMap(([id, draft]) => {
    const counted = Draft.open(draft);
    return counted.beyond === undefined ? [] : [beyondOf(id, counted, counted.beyond, codebook)];
  });
  return beyond.length === 0 ? joint : {...joint, beyond};
}

function beyondOf(
  id: string,
  counted: Counted,
  {records, as}: NonNullable<Counted["beyond"]>,
  codebook: Codebook
): Beyond {
  const {dimensions, counts} = counted;
  const [ways, by] = dimensions;
  const level = ways!.categories.findIndex(({code}) => code === records);
  const same = by!.categories.map(({code}, l) => ({
    cell: cellIndex(dimensions, [level, l]),
    as: {draft: `${id.slice(0, id.indexOf("/"))}/${as}`, code}
  }));
  const recorded = same.reduce((sum, {cell}) => sum + counts[cell]!, 0);
  const size = elsewhere + recorded * (1 + Math.ceil(counts.at(-1)! / Math.max(1, recorded)));
  const numbers = new Map(Array.from({length: size}, (_, number) => [number, number]));
  const {beyond: _, ...inside} = counted;
  return {id, same, joint: jointOfYears([{year: "", numbers, drafts: new Map([[id, new Draft(inside)]])}], codebook)};
}
