import {isMap, isNode, isScalar, isSeq} from "yaml";
import {didYouMean} from "../error.ts";
import type {YamlFile} from "./yaml-file.ts";

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
  readonly #pairs = new Map<string, {readonly offset: number; readonly node: unknown}>();
  /** was no map, and that was told */
  readonly #void: boolean;

  /** Without `known`, it has any keys. */
  constructor(file: YamlFile, node: unknown, known?: readonly string[], offset = offsetOf(node, 0)) {
    this.#file = file;
    this.offset = offset;
    const map = file.resolve(node);
    this.#void = !isMap(map);
    if (!isMap(map)) {
      const keys = known === undefined ? "" : `: ${known.join(", ")}`;
      file.add(offset, "not a map", `write it as keys and values${keys}`);
      return;
    }
    for (const {key, value} of map.items) {
      const at = offsetOf(key, offset);
      const name = isScalar(key) ? String(key.value) : "";
      if (known !== undefined && !known.includes(name)) file.add(at, `unknown key: ${name}`, didYouMean(name, known));
      else if (this.#pairs.has(name)) file.add(at, `the key ${name} stands here twice`, "remove one");
      else this.#pairs.set(name, {offset: offsetOf(value, at), node: value});
    }
  }

  get keys(): string[] {
    return [...this.#pairs.keys()];
  }

  has(key: string): boolean {
    return this.#pairs.has(key);
  }

  /** Tells a problem at a key's value; where the key is not there, at the map. */
  tell(key: string, problem: string, wayOut?: string): void {
    if (!this.#void) this.tellAt(this.#pairs.get(key)?.offset ?? this.offset, problem, wayOut);
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
    const pair = this.#pairs.get(key);
    return pair && this.#toText(pair.node, key, pair.offset)?.text;
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
    const pair = this.#pairs.get(key);
    return pair && new YamlMap(this.#file, pair.node, known, pair.offset);
  }

  maps(key: string, known: readonly string[]): YamlMap[] {
    return this.#items(key).map(({node, offset}) => new YamlMap(this.#file, node, known, offset));
  }

  /** A list of texts, or one text; numbers among them where `numbers` says so. */
  texts(key: string, numbers = false): Located[] {
    return this.#items(key, true).flatMap(({node, offset}) => this.#toText(node, key, offset, numbers) ?? []);
  }

  numbers(key: string): number[] {
    return this.#items(key).flatMap(({node, offset}) => {
      const value = isScalar(node) ? node.value : undefined;
      if (typeof value === "number" && Number.isFinite(value)) return [value];
      this.tellAt(offset, `not a number in ${key}`);
      return [];
    });
  }

  #demand(key: string): boolean {
    if (!this.#void && !this.has(key)) this.tell(key, `no ${key}`, "give it one");
    return this.has(key);
  }

  #scalar(key: string): unknown {
    const pair = this.#pairs.get(key);
    if (pair === undefined) return undefined;
    const node = this.#file.resolve(pair.node);
    return isScalar(node) ? node.value : null;
  }

  #items(key: string, orOne = false): {node: unknown; offset: number}[] {
    const pair = this.#pairs.get(key);
    if (pair === undefined) return [];
    const list = this.#file.resolve(pair.node);
    if (isSeq(list)) {
      return list.items.map((item) => ({node: this.#file.resolve(item), offset: offsetOf(item, pair.offset)}));
    }
    if (orOne && isScalar(list)) return [{node: list, offset: pair.offset}];
    this.tell(key, `${key} is not a list`);
    return [];
  }

  #toText(node: unknown, key: string, offset: number, numbers = false): Located | undefined {
    const scalar = this.#file.resolve(node);
    const value = isScalar(scalar) ? scalar.value : undefined;
    if (typeof value === "string" && value.trim() !== "") return {text: value.trim(), offset};
    if (numbers && typeof value === "number") return {text: String(value), offset};
    if (typeof value === "string" || value === null) this.tellAt(offset, `${key} is blank`, "give it a text");
    else if (value === undefined) this.tellAt(offset, `${key} is not a text`);
    else
      this.tellAt(offset, `${key} is not a text`, `quote it: "${isScalar(scalar) ? (scalar.source ?? value) : value}"`);
    return undefined;
  }
}

function offsetOf(node: unknown, otherwise: number): number {
  return isNode(node) ? (node.range?.[0] ?? otherwise) : otherwise;
}
