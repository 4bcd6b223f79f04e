import type {YamlMap} from "../yaml/yaml-map.ts";

/** A name that a column, a key of an object and a name in a program can all have. */
export function readName(map: YamlMap): string {
  const name = map.text("name");
  if (name in Object.prototype) map.tell("name", `the name ${name} is a word of JavaScript's own`, "give it another");
  else if (name !== "" && !/^[a-z][a-z0-9_]*$/.test(name)) {
    map.tell("name", `not a name: ${name}`, "use lower-case letters, digits and _, and start with a letter");
  }
  return name;
}

/** A text that a page shows on one line. */
export function readLabel(map: YamlMap, key: string): string {
  const label = map.text(key);
  if (/<[a-z/!]/i.test(label)) map.tell(key, `markup in ${key}`, "write plain text");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(label))
    map.tell(key, `a line break or control character in ${key}`, "write one line");
  return label;
}
