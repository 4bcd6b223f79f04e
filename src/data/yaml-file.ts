import {isAlias, LineCounter, parseDocument} from "yaml";
import {type Problem, Problems} from "../error.ts";

type Parsed = ReturnType<typeof parseDocument>;

/** A parsed YAML file, and what is wrong with it so far. */
export class YamlFile {
  readonly #place: string;
  readonly #document: Parsed;
  readonly #lines = new LineCounter();
  readonly #problems: (Problem & {readonly offset: number})[] = [];

  /** Throws where the text is no YAML: nothing else that could be said of it would be sure. */
  constructor(text: string, place: string) {
    this.#place = place;
    // duplicate keys are told by YamlMap, in our own words
    this.#document = parseDocument(text, {lineCounter: this.#lines, prettyErrors: false, uniqueKeys: false});
    const {errors, warnings, contents} = this.#document;
    for (const {message, pos} of [...errors, ...warnings]) {
      this.add(pos[0], `not YAML: ${message[0]!.toLowerCase()}${message.slice(1)}`, "mend the line, or the one before");
    }
    if (contents === null) this.add(0, "is empty");
    this.fail();
  }

  get root(): unknown {
    return this.#document.contents;
  }

  /** The node that an alias (`*ethnicity`) stands for. */
  resolve(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }

  /** The same problem at the same place is told once, however often that place is read. */
  add(offset: number, problem: string, wayOut?: string): void {
    if (this.#problems.some((other) => other.offset === offset && other.problem === problem)) return;
    const {line, col} = this.#lines.linePos(offset);
    const place = `${this.#place}:${line}:${col}`;
    this.#problems.push(wayOut === undefined ? {offset, place, problem} : {offset, place, problem, wayOut});
  }

  /** Throws all problems in the order of the file, if there are any. */
  fail(): void {
    if (this.#problems.length === 0) return;
    const inOrder = this.#problems.toSorted((a, b) => a.offset - b.offset);
    throw new Problems(inOrder.map(({offset: _, ...problem}) => problem));
  }
}
