import type {YamlMap} from "../yaml/yaml-map.ts";
import type {EditionId} from "./edition-id.ts";
import {type Kind, kindOf, kinds, mayFollow, numberWithoutGap} from "./numbering.ts";

/** What an edition says of itself and the one that it follows. */
export interface ChangeSpec {
  readonly kind: Kind;
  /** the edition that it follows */
  readonly of: string;
  readonly why: string;
  /** ids of the figures, tables and sections that are not as they were; of a section all that stands in it */
  readonly affects: readonly string[];
  /** how large the changes are, in a sentence */
  readonly size?: string;
  /** of a correction: the statement that it takes back, and what holds instead; stands at the top of the page */
  readonly reverses?: string;
}

export const changeKeys = ["kind", "of", "why", "affects", "size", "reverses"];

/** Reads `change`, and holds the edition's number to what it says; `all` are the editions of the report. */
export function toChange(map: YamlMap, edition: EditionId, all: readonly EditionId[]): ChangeSpec {
  const kind = map.choice("kind", kinds);
  const own = kindOf(edition);
  const {id, year, revision} = edition;
  const gap = numberWithoutGap(edition, all);
  if (kind !== undefined && kind !== own) {
    const numbers = {"new year": `${year}.1`, revision: `${year}.${revision + 1}`, correction: `${year}.${revision}.1`};
    map.tell("kind", `${id} is the number of a ${own}`, `a ${kind} would be ${numbers[kind]}`);
  } else if (gap !== undefined) map.tell("kind", `${id} leaves a number out`, `name the file as for ${gap}`);
  const [of] = map.texts("of", true);
  const before = mayFollow(edition, all).map((other) => other.id);
  if (of === undefined) map.tell("of", "no of", follows(before));
  else if (!before.includes(of.text)) map.tell("of", `${id} does not follow ${of.text}`, follows(before));
  const reverses = map.maybeText("reverses");
  if (reverses !== undefined && own !== "correction") {
    map.tell(
      "reverses",
      `a ${own} reverses nothing`,
      "a statement that was wrong is corrected, in an edition of its own"
    );
  }
  const size = map.maybeText("size");
  return {
    kind: own,
    of: of?.text ?? "",
    why: map.text("why"),
    affects: map.texts("affects").map(({text}) => text),
    ...(size === undefined ? {} : {size}),
    ...(reverses === undefined ? {} : {reverses})
  };
}

function follows(before: readonly string[]): string {
  return before.length === 0 ? "no edition is before it: take change out" : `it follows ${before.join(" or ")}`;
}
