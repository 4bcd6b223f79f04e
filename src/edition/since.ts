import {fail} from "../error.ts";
import {isMarker, type Shown} from "../gate/shown.ts";
import type {Project} from "../project.ts";
import type {Document} from "../template/model.ts";
import {addressesOf} from "./addresses.ts";
import type {EditionSpec} from "./front-matter.ts";
import {editionFile} from "./history.ts";
import {parseEdition} from "./read-edition.ts";

/** What became of the numbers of an earlier edition, by address. */
export interface Since {
  /** both show a number, and not the same */
  readonly changed: readonly string[];
  /** shown before, withheld now */
  readonly withheld: readonly string[];
  /** withheld before, shown now */
  readonly shown: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function since(before: ReadonlyMap<string, Shown>, now: ReadonlyMap<string, Shown>): Since {
  const both = [...now].flatMap(([address, own]) => {
    const earlier = before.get(address);
    return earlier === undefined ? [] : [{address, earlier, own}];
  });
  const which = (test: (earlier: Shown, own: Shown) => boolean) =>
    both.filter(({earlier, own}) => test(earlier, own)).map(({address}) => address);
  return {
    changed: which((earlier, own) => !isMarker(earlier) && !isMarker(own) && earlier !== own),
    withheld: which((earlier, own) => !isMarker(earlier) && isMarker(own)),
    shown: which((earlier, own) => isMarker(earlier) && !isMarker(own)),
    added: [...now.keys()].filter((address) => !before.has(address)),
    removed: [...before.keys()].filter((address) => !now.has(address))
  };
}

/** Of a revision or a correction what became of the numbers of the edition that it follows; of another edition nothing. */
export function changedSince(
  project: Project,
  {change}: EditionSpec,
  now: {readonly numbers: ReadonlyMap<string, {readonly shown: Shown}>; readonly document: Document}
): Since | undefined {
  if (change === undefined || change.kind === "new year") return undefined;
  const path = editionFile(change.of);
  if (!project.exists(path))
    return fail(path, "is not built, and another edition follows it", `build ${change.of} first`);
  const before = addressesOf(parseEdition(project.text(path), path));
  return since(before, addressesOf({numbers: Object.fromEntries(now.numbers), document: now.document}));
}
