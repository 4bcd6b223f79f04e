import {type Problem, Problems} from "../error.ts";
import {plainYaml} from "./plain-yaml.ts";
import {wholeYaml} from "./whole-yaml.ts";
import type {YamlNode} from "./yaml-node.ts";

/** A YAML file, and what is wrong with it so far. */
export class YamlFile {
  readonly root: YamlNode;
  readonly #place: string;
  readonly #text: string;
  readonly #problems: (Problem & {readonly offset: number})[] = [];

  /** Throws where the text is no YAML: nothing else that could be said of it would be sure. */
  constructor(text: string, place: string) {
    this.#text = text;
    this.#place = place;
    const root =
      plainYaml(text) ??
      wholeYaml(text, (offset, problem) => {
        this.add(offset, problem, "mend the line, or the one before");
      });
    if (root === undefined) this.add(0, "is empty");
    this.fail();
    this.root = root!;
  }

  /** The same problem at the same place is told once, however often that place is read. */
  add(offset: number, problem: string, wayOut?: string): void {
    if (this.#problems.some((other) => other.offset === offset && other.problem === problem)) return;
    const place = this.at(offset);
    this.#problems.push(wayOut === undefined ? {offset, place, problem} : {offset, place, problem, wayOut});
  }

  /** `data/codebook.yaml:12:7` */
  at(offset: number): string {
    const before = this.#text.slice(0, offset).split("\n");
    return `${this.#place}:${before.length}:${before.at(-1)!.length + 1}`;
  }

  /** Throws all problems in the order of the file, if there are any. */
  fail(): void {
    if (this.#problems.length === 0) return;
    const inOrder = this.#problems.toSorted((a, b) => a.offset - b.offset);
    throw new Problems(inOrder.map(({offset: _, ...problem}) => problem));
  }
}
