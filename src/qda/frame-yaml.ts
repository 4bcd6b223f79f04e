import type {DraftFrame} from "./code-tree.ts";

/** Writes a coding frame as `readFrame` reads it; what is not known is left blank, for the analyst to fill in. */
export function frameYaml({title, themes}: DraftFrame): string {
  const lines = [
    `title: ${scalar(title)}`,
    "themes:",
    ...themes.flatMap(({code, label, definition, codes}) => [
      `  - code: ${scalar(code)}`,
      `    label: ${scalar(label)}`,
      `    definition: ${scalar(definition)}`,
      "    codes:",
      ...codes.map(codeLine)
    ])
  ];
  return `${lines.join("\n")}\n`;
}

function codeLine({code, label, definition, judged}: DraftFrame["themes"][number]["codes"][number]): string {
  const fields = {
    code: scalar(code),
    about: `[${judged?.about.map(scalar).join(", ") ?? ""}]`,
    label: scalar(label),
    definition: scalar(definition),
    leans: scalar(judged?.leans),
    origin: scalar(judged?.origin)
  };
  const written = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `      - {${written.join(", ")}}`;
}

/** Bare where that can be read as nothing but text, else quoted as JSON is, which YAML 1.2 reads. */
function scalar(text: string | undefined): string {
  if (text === undefined || text === "") return '""';
  const bare = /^\p{L}[\p{L}\p{N} ’()/._-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|\.)$/i.test(text);
  return bare && !text.endsWith(" ")
    ? text
    : JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u0085\ufeff]/gu, escaped);
}

function escaped(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
