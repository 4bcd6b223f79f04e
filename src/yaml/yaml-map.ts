import {didYouMean} from "../error.ts";
import type {YamlFile} from "./yaml-file.ts";
import type {YamlNode} from "./yaml-node.ts";

/** A text with the offset where it stands. */
export interface Located {
  readonly text: string;
  readonly offset: number;
}

/**
 * A map of a YAML file, read key by key. What is missing or of the wrong kind is told once, and reading goes on with
 * something empty, so that all that is wrong with a file is told at once.
 */
export class YamlMap {
  readonly offset: number;
  readonly #file: YamlFile;
  readonly #values = new Map<string, YamlNode>();
  /** was no map, and that was told */
  readonly #void: boolean;

  /** Without `known`, it has any keys. */
  constructor(file: YamlFile, node: YamlNode, known?: readonly string[]) {
    this.#file = file;
    this.offset = node.offset;
    this.#void = node.kind !== "map";
    if (node.kind !== "map") {
      const keys = known === undefined ? "" : `: ${known.join(", ")}`;
      file.add(node.offset, "not a map", `write it as keys and values${keys}`);
      return;
    }
    for (const {key, offset, value} of node.pairs) {
      if (known !== undefined && !known.includes(key)) file.add(offset, `unknown key: ${key}`, didYouMean(key, known));
      else if (this.#values.has(key)) file.add(offset, `the key ${key} stands here twice`, "remove one");
      else this.#values.set(key, value);
    }
  }

  get keys(): string[] {
    return [...this.#values.keys()];
  }

  /** Where a key's value stands: `data/2022/edition.2.md:12:9`. */
  placeOf(key: string): string {
    return this.#file.at(this.#values.get(key)?.offset ?? this.offset);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** Tells a problem at a key's value; where the key is not there, at the map. */
  tell(key: string, problem: string, wayOut?: string): void {
    if (!this.#void) this.tellAt(this.#values.get(key)?.offset ?? this.offset, problem, wayOut);
  }

  tellAt(offset: number, problem: string, wayOut?: string): void {
    this.#file.add(offset, problem, wayOut);
  }

  /** A text that must be there; "" where it is not. */
  text(key: string): string {
    if (!this.#demand(key)) return "";
    return this.maybeText(key) ?? "";
  }

  maybeText(key: string): string | undefined {
    const value = this.#values.get(key);
    return value && this.#toText(value, key)?.text;
  }

  choice<T extends string>(key: string, choices: readonly T[]): T | undefined {
    const text = this.text(key);
    const choice = choices.find((one) => one === text);
    if (choice === undefined && text !== "") this.tell(key, `unknown ${key}: ${text}`, didYouMean(text, choices));
    return choice;
  }

  maybeNumber(key: string): number | undefined {
    const value = this.#scalar(key);
    if (value === undefined || (typeof value === "number" && Number.isFinite(value))) return value;
    this.tell(key, `${key} is not a number`);
    return undefined;
  }

  maybeFlag(key: string): boolean | undefined {
    const value = this.#scalar(key);
    if (value === undefined || typeof value === "boolean") return value;
    this.tell(key, `${key} is neither true nor false`);
    return undefined;
  }

  map(key: string, known?: readonly string[]): YamlMap | undefined {
    return this.#demand(key) ? this.maybeMap(key, known) : undefined;
  }

  maybeMap(key: string, known?: readonly string[]): YamlMap | undefined {
    const value = this.#values.get(key);
    return value && new YamlMap(this.#file, value, known);
  }

  maps(key: string, known: readonly string[]): YamlMap[] {
    return this.#items(key).map((node) => new YamlMap(this.#file, node, known));
  }

  /** A list of texts, or one text; numbers among them where `numbers` says so. */
  texts(key: string, numbers = false): Located[] {
    const value = this.#values.get(key);
    const items = value?.kind === "scalar" ? [value] : this.#items(key);
    return items.flatMap((node) => this.#toText(node, key, numbers) ?? []);
  }

  /** A list of lists of texts, or one text. */
  textOrLists(key: string): string | string[][] | undefined {
    const value = this.#values.get(key);
    if (value?.kind === "scalar") return this.#toText(value, key)?.text;
    return this.#items(key).map((node) => {
      if (node.kind === "list") return node.items.flatMap((item) => this.#toText(item, key)?.text ?? []);
      this.tellAt(node.offset, `not a list in ${key}`, `write it as [[first, second]]`);
      return [];
    });
  }

  numbers(key: string): number[] {
    return this.#items(key).flatMap((node) => {
      if (node.kind === "scalar" && typeof node.value === "number" && Number.isFinite(node.value)) return [node.value];
      this.tellAt(node.offset, `not a number in ${key}`);
      return [];
    });
  }

  #demand(key: string): boolean {
    if (!this.#void && !this.has(key)) this.tell(key, `no ${key}`, "give it one");
    return this.has(key);
  }

  #scalar(key: string): unknown {
    const node = this.#values.get(key);
    return node?.kind === "scalar" ? node.value : node && null;
  }

  #items(key: string): readonly YamlNode[] {
    const list = this.#values.get(key);
    if (list === undefined || list.kind === "list") return list?.items ?? [];
    this.tell(key, `${key} is not a list`);
    return [];
  }

  #toText(node: YamlNode, key: string, numbers = false): Located | undefined {
    const {offset} = node;
    const value = node.kind === "scalar" ? node.value : undefined;
    if (typeof value === "string" && value.trim() !== "") return {text: value.trim(), offset};
    if (numbers && typeof value === "number") return {text: String(value), offset};
    if (value === "" || value === null) this.tellAt(offset, `${key} is blank`, "give it a text");
    else if (node.kind !== "scalar") this.tellAt(offset, `${key} is not a text`);
    else this.tellAt(offset, `${key} is not a text`, `quote it: "${node.source}"`);
    return undefined;
  }
}
