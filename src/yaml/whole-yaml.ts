import {isAlias, isMap, isNode, isScalar, isSeq, parseDocument} from "yaml";
import type {YamlNode} from "./yaml-node.ts";

/** Reads any YAML; `tell` hears what is wrong with it. */
export function wholeYaml(text: string, tell: (offset: number, problem: string) => void): YamlNode | undefined {
  // duplicate keys are told by those who know the keys
  const document = parseDocument(text, {prettyErrors: false, uniqueKeys: false});
  for (const {message, pos} of [...document.errors, ...document.warnings]) {
    tell(pos[0], `not YAML: ${message[0]!.toLowerCase()}${message.slice(1)}`);
  }
  const done = new Map<unknown, YamlNode | undefined>();
  return document.contents === null ? undefined : toNode(document.contents, 0);

  function toNode(node: unknown, otherwise: number): YamlNode {
    const offset = offsetOf(node, otherwise);
    if (isAlias(node)) return toNode(node.resolve(document), offset);
    if (isScalar(node)) {
      const value = toValue(node.value);
      return {kind: "scalar", offset, value, source: node.source ?? String(value)};
    }
    // an alias leads to what was read before, once for all, so that aliases of aliases do not grow
    const known = done.get(node);
    if (known !== undefined) return known;
    if (done.has(node)) {
      tell(offset, "an alias inside what it stands for");
      return {kind: "scalar", offset, value: null, source: ""};
    }
    done.set(node, undefined);
    const read = toCollection(node, offset);
    done.set(node, read);
    return read;
  }

  function toCollection(node: unknown, offset: number): YamlNode {
    if (isSeq(node)) return {kind: "list", offset, items: node.items.map((item) => toNode(item, offset))};
    if (!isMap(node)) return {kind: "scalar", offset, value: null, source: ""};
    const pairs = node.items.map(({key, value}) => {
      const at = offsetOf(key, offset);
      return {key: isScalar(key) ? String(key.value) : "", offset: at, value: toNode(value, at)};
    });
    return {kind: "map", offset, pairs};
  }
}

function offsetOf(node: unknown, otherwise: number): number {
  return isNode(node) ? (node.range?.[0] ?? otherwise) : otherwise;
}

function toValue(value: unknown): string | number | boolean | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
