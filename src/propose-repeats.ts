import {countedIn} from "./as-at.ts";
import {type History, shownBy} from "./edition/history.ts";
import {type Problem, Problems} from "./error.ts";
import type {Disclosure} from "./gate/disclosure.ts";
import {type Dimension, Draft} from "./gate/draft.ts";
import type {Origin, Quantity} from "./gate/quantity.ts";
import {isMarker, type Shown} from "./gate/shown.ts";
import {reword} from "./template/reword.ts";
import {prose, type Template, type Words} from "./template/source.ts";

interface Told {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly disclosure: Disclosure | undefined;
  readonly history: History;
  readonly numbers: ReadonlyMap<string, Quantity>;
  readonly template: Template;
  readonly words: Words;
}

/**
 * The tables whose update tells clearly less than the last earlier edition with that table did: fewer than half as many of
 * its numbers are shown, or one that a sentence quotes is withheld. Each with the line of front matter that would repeat the
 * earlier edition's. It tells what is shown in either edition and nothing else.
 */
export function proposeRepeats(
  {drafts, disclosure, history, numbers, template, words}: Told,
  place: string
): Problem[] {
  if (disclosure === undefined) return [];
  const shown = shownBy(disclosure);
  const text = [...prose(reword(template, words))];
  const names = new Set(text.flatMap((inline) => (inline.kind === "name" ? [inline.name] : [])));
  const lost = [...numbers].filter(([name, number]) => names.has(name) && number.shown === "[c]");
  return [...drafts].flatMap(([id, draft]): Problem[] => {
    const {asAt, withheld} = Draft.open(draft);
    if (asAt !== undefined || withheld) return [];
    const [edition, before] = [...history.shown].reverse().find(([, cells]) => numbersOf(id, cells).size > 0) ?? [];
    if (edition === undefined || before === undefined) return [];
    const [now, then] = [numbersOf(id, shown), numbersOf(id, before)];
    const {dimensions} = Draft.open(draft);
    const isLost = ({draft, cell}: Origin) =>
      draft === id && !now.has(cell.join("\n")) && then.has(codesIn(edition, cell, dimensions).join("\n"));
    const quoted = lost.filter(([, {origins}]) => origins.some(isLost));
    if (2 * now.size >= then.size && quoted.length === 0) return [];
    const sentences = quoted.length === 0 ? "" : ` and has not ${quoted.map(([name]) => `{{${name}}}`).join(", ")}`;
    const numbers = now.size === 1 ? "1 number" : `${now.size} numbers`;
    const problem = `${id} shows ${numbers}${sentences}, where ${edition} showed ${then.size}`;
    return [
      {
        place,
        problem,
        wayOut: `to repeat those, put under tables: "${id}": {as_at: "${countedIn(edition, id, history)}"}`
      }
    ];
  });
}

/** Tells the proposals together with what is wrong: where a sentence lacks its number they are the way out. */
export function orPropose<T>(proposals: readonly Problem[], tell: () => T): T {
  try {
    return tell();
  } catch (error) {
    if (error instanceof Problems) throw new Problems([...error.list, ...proposals]);
    throw error;
  }
}

/** The cells of a table at which numbers stand, by their codes. */
function numbersOf(id: string, shown: ReadonlyMap<string, Shown>): Set<string> {
  const places = [...shown].filter(([place, value]) => place.startsWith(`${id}\n`) && !isMarker(value));
  return new Set(places.map(([place]) => place.slice(id.length + 1)));
}

/** What a cell was called in an edition. */
function codesIn(edition: string, cell: readonly string[], dimensions: readonly Dimension[]): string[] {
  const year = Number(edition.slice(0, 4));
  return cell.map((code, d) => {
    const {was} = dimensions[d]?.categories.find((category) => category.code === code) ?? {};
    return was !== undefined && year <= was.until ? (was.code ?? code) : code;
  });
}
