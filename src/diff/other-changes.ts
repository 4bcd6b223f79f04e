import {type Exhibit, exhibits} from "../template/furniture.ts";
import type {Change, Words} from "./reading/change.ts";
import {asItsValues} from "./reading/exhibits.ts";
import type {Story} from "./story.ts";

/** A change that is neither of a number nor of a value nor of a sentence, or several of one kind told at once. */
export interface Line {
  readonly name: string;
  readonly words: readonly Words[];
}

/**
 * Parts of figures and tables are gathered by what they are; their words stand with each of them. That a figure is drawn
 * as its values are goes without saying.
 */
export function linesOf(changes: readonly Change[], story: Story): Line[] {
  const numberOf = new Map<string, string>(
    [story.old, story.new].flatMap(({document}) =>
      exhibits(document).map(({id, number}: Exhibit) => [id, number] as const)
    )
  );
  const lines = new Map<string, Line>();
  const gathered = new Map<string, string[]>();
  for (const change of changes) {
    if (change.kind === "exhibit") {
      if (change.why === asItsValues) continue;
      const name = change.part === "whole" ? presence(change.words) : sentenceCase(change.part);
      const all = gathered.get(name) ?? [];
      if (!all.includes(numberOf.get(change.exhibit)!)) all.push(numberOf.get(change.exhibit)!);
      gathered.set(name, all);
      lines.set(`exhibit ${name}`, {name, words: [{is: "same", text: listed(all)}]});
    } else {
      const line = lineOf(change);
      if (line !== undefined) lines.set(`${change.kind} ${lines.size}`, line);
    }
  }
  return [...lines.values()];
}

function lineOf(change: Change): Line | undefined {
  switch (change.kind) {
    case "setting":
      return {
        name: sentenceCase(change.name),
        words: change.words.length > 0 ? change.words : [{is: "same", text: "differs"}]
      };
    case "category":
      return {
        name: `Category of ${change.variable}`,
        words: [
          ...(change.old === undefined ? [] : [{is: "old" as const, text: change.old}]),
          ...(change.new === undefined ? [] : [{is: "new" as const, text: change.new}])
        ]
      };
    case "move":
      return {
        name: `“${change.title}”`,
        words: [
          {is: "old", text: change.was},
          {is: "new", text: change.now}
        ]
      };
  }
}

function presence(words: readonly Words[]): string {
  return words.some(({is}) => is === "new") ? "Added" : "Removed";
}

function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/** A path stays as it is. */
function sentenceCase(name: string): string {
  return name.includes("/") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
