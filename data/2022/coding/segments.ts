import {lot} from "../reconstruct/lot.ts";
import type {CodedFile} from "./file.ts";
import type {Mention} from "./mentions.ts";

const coders = ["r1", "r2", "r3"] as const;

/** One file in three is coded by two. */
const everyTwice = 3;

/** How often the second of them marks what the first did, and the first what the second did. */
const agree = 0.84;

/** Where a passage is likely to stand that tells of this; the rest stands in any paper. */
const papers: Readonly<Record<string, readonly string[]>> = {
  relapse_feared: ["board_papers"],
  not_open: ["board_papers", "local_authority_file"],
  wants_change: ["letter", "application"],
  too_little_contact: ["letter"],
  felt_harassed: ["letter"],
  left_without_worker: ["letter"],
  abuse_disputed: ["letter", "local_authority_file"],
  misuse_in_prison: ["prison_report"],
  clear_tests: ["prison_report", "health_report"],
  training_or_work: ["prison_report", "application"],
  medical_condition: ["health_report"],
  disability: ["health_report"],
  prescribed: ["health_report"],
  not_taken: ["health_report"],
  antenatal_care: ["health_report", "application"]
};
const anyPaper = ["local_authority_file", "local_authority_file", "application", "board_papers", "prison_report"];

/** A passage that a coder marked, and what it was said to tell. */
type Segment = readonly [id: string, segment: string, document: string, code: string, about: string, coder: string];

/**
 * The passages behind what the files mention. A mention in a file of two coders was marked by both, or by one of them: a
 * file mentions what either found.
 */
export function segmentsOf(files: ReadonlyMap<CodedFile, readonly Mention[]>): Segment[] {
  const found = [...files].flatMap(([{id}, mentions], f) => {
    const turn = f + Math.floor(f / everyTwice);
    const first = coders[turn % 3]!;
    const second = f % everyTwice === 0 ? coders[(turn + 1) % 3] : undefined;
    return [first, second].flatMap((coder) =>
      coder === undefined
        ? []
        : mentions
            .filter(({name}) => marks(id, name, coder === first, second))
            .flatMap((one) => passages(id, one, coder))
    );
  });
  return found.map(([id, ...rest], i) => [id, `S${String(i + 1).padStart(4, "0")}`, ...rest]);
}

/** The number of a file’s passages, and where they stand, is left to the lot. */
function passages(id: string, {name, code, about}: Mention, coder: string) {
  const draw = lot("passages", id, name, coder);
  const places = papers[code] ?? anyPaper;
  return Array.from({length: draw < 0.6 ? 1 : draw < 0.9 ? 2 : 3}, (_, i) => {
    const place = places[Math.floor(lot("paper", id, name, i) * places.length)]!;
    return [id, place, code, about, coder] as const;
  });
}

function marks(id: string, name: string, isFirst: boolean, second: string | undefined): boolean {
  if (second === undefined) return true;
  const draw = lot("agree", id, name);
  return draw < agree || draw < (1 + agree) / 2 === isFirst;
}
