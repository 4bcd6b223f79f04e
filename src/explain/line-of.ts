import {blanked} from "./blanked.ts";

/**
 * The line on which a notebook gives a name to what `tabulate` or `present` gives back: that of its property in the
 * object they return. Where the property is computed, spread, or there by a helper, there is no such line, and a wrong
 * one would be worse.
 */
export function lineOf(source: string, part: "tabulate" | "present", name: string): number | undefined {
  const code = blanked(source);
  const starts = [...code.matchAll(new RegExp(`(?<![\\w$.])${part}\\s*(?=[:(])`, "g"))];
  if (starts.length !== 1) return undefined;
  const [{index, 0: word}] = starts as [RegExpExecArray];
  const object = returned(code, index + word.length);
  const keys = object === undefined ? [] : keysOf(code, source, object).filter((key) => key.name === name);
  return keys.length === 1 ? source.slice(0, keys[0]!.at).split("\n").length : undefined;
}

/** Where the object begins that a method (`present(…) {… return {`) or an arrow (`present: (…) => ({`) gives back. */
function returned(code: string, after: number): number | undefined {
  const head = /^\s*:?\s*(?:async\s+)?/.exec(code.slice(after))![0];
  const parameters = after + head.length;
  if (code[parameters] !== "(") return undefined;
  const end = closing(code, parameters);
  const [arrow] = /^[^=({;]*(?:=>\s*)?/.exec(code.slice(end + 1))!;
  const body = end + 1 + arrow.length;
  const [open] = /^\(*\s*/.exec(code.slice(body))!;
  if (open.startsWith("(")) return code[body + open.length] === "{" ? body + open.length : undefined;
  if (code[body] !== "{") return undefined;
  const returns = [...code.slice(body, closing(code, body)).matchAll(/(?<![\w$.])return\s*\(?\s*(?=\{)/g)];
  return returns.length === 1 ? body + returns[0]!.index + returns[0]![0].length : undefined;
}

/** The properties of an object literal by their names, not those of objects inside it. */
function keysOf(code: string, source: string, open: number): {name: string; at: number}[] {
  const end = closing(code, open);
  const keys: {name: string; at: number}[] = [];
  let at = open + 1;
  while (at < end) {
    const [whole, identifier] = /^\s*(?:async\s+)?([\w$]*)\s*(?=[:,(}])/.exec(code.slice(at, end + 1)) ?? [];
    // a quoted name is blank in the code, as its string is
    const text = source.slice(at, at + (whole?.length ?? 0)).trimEnd();
    const name = identifier || /^(["'])([^"']*)\1$/.exec(text.trimStart())?.[2];
    if (name !== undefined) keys.push({name, at: at + text.length});
    while (at < end && code[at] !== ",") at = "([{".includes(code[at]!) ? closing(code, at) + 1 : at + 1;
    at++;
  }
  return keys;
}

/** The bracket that closes one. */
function closing(code: string, open: number): number {
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    if ("([{".includes(code[i]!)) depth++;
    else if (")]}".includes(code[i]!) && --depth === 0) return i;
  }
  return code.length;
}
