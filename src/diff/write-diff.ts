import type {EditionDiff} from "./edition-diff.ts";

/** A diff as a file: a line for each change, and one for each step of the patch. */
export function writeDiff(diff: EditionDiff): string {
  const members = Object.entries(diff).map(([name, value]) => {
    const text = Array.isArray(value) ? lines(value) : JSON.stringify(value);
    return ` ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${members.join(",\n")}\n}\n`;
}

function lines(all: readonly unknown[]): string {
  return all.length === 0 ? "[]" : `[\n${all.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n ]`;
}
