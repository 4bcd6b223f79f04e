import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument} from "yaml";
import {didYouMean, type Problem} from "../error.ts";

export interface Split {
  /** the YAML between the two `---`; undefined where the file does not begin with one */
  readonly yaml: string | undefined;
  /** the whole text with the front matter as blank lines, so that line numbers are those of the file */
  readonly body: string;
}

export function splitFrontMatter(text: string): Split {
  const clean = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const match = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/.exec(clean);
  if (match === null) return {yaml: undefined, body: clean};
  return {yaml: match[1]!, body: match[0].replaceAll(/[^\n]/g, "") + clean.slice(match[0].length)};
}

/** A text of the front matter, or a list of texts, each with its place. */
export interface FrontMatter {
  text(key: string): string;
  list(key: string): {readonly text: string; readonly at: string}[];
}

/** Strict: every key is known, and there once; texts are texts and lists are lists of texts. Anything else is told. */
export function readFrontMatter(
  yaml: string | undefined,
  place: string,
  known: readonly string[],
  problems: Problem[]
): FrontMatter {
  const tell = (at: string, problem: string, wayOut: string) => problems.push({place: at, problem, wayOut});
  if (yaml === undefined) tell(`${place}:1`, "no front matter", `begin the file with --- and give ${known.join(", ")}`);
  const lines = new LineCounter();
  const document = parseDocument(yaml ?? "", {lineCounter: lines, prettyErrors: false});
  const atOffset = (offset: number) => `${place}:${lines.linePos(offset).line + 1}`;
  const atNode = (node: Node | null | undefined) => (node?.range ? atOffset(node.range[0]) : `${place}:1`);
  for (const {pos, message} of document.errors)
    tell(atOffset(pos[0]), `front matter: ${lowerFirst(message)}`, "write key: value lines");

  const values = new Map<string, Node | null>();
  const pairs = isMap(document.contents) ? document.contents.items : [];
  for (const pair of pairs) {
    const key = pair.key as Node;
    const name = isScalar(key) ? String(key.value) : String(key);
    values.set(name, pair.value as Node | null);
    if (!known.includes(name)) tell(atNode(key), `unknown key: ${name}`, didYouMean(name, known));
  }
  if (document.errors.length === 0 && yaml !== undefined) {
    for (const key of known)
      if (!values.has(key)) tell(`${place}:1`, `no ${key} in the front matter`, `add a line ${key}: …`);
  }

  return {
    text(key) {
      const node = values.get(key);
      if (isScalar(node) && typeof node.value === "string") return node.value.replaceAll(/\s+/g, " ").trim();
      if (node !== undefined) tell(atNode(node), `${key} is not a text`, "put it between quotation marks");
      return "";
    },
    list(key) {
      const node = values.get(key);
      if (isSeq(node) && node.items.every((item) => isScalar(item) && typeof item.value === "string")) {
        return node.items.map((item) => ({text: String((item as {value?: unknown}).value), at: atNode(item as Node)}));
      }
      if (node !== undefined)
        tell(atNode(node), `${key} is not a list of texts`, `write ${key}: [one, two], or [] for none`);
      return [];
    }
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
