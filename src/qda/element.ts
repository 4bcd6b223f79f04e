import {plainGuid} from "./attribute-types.ts";

/** How far positions in a text can reach; of the text itself nothing is kept. */
export interface Extent {
  /** Unicode code points, which the standard counts (REFI-QDA 1.5, 10.2) */
  readonly points: number;
  /** UTF-16 code units, with a line end counted twice where it may have been CRLF: what some tools count */
  readonly units: number;
}

/** An element of a project or codebook that is as its schema wants it. */
export interface Element {
  readonly name: string;
  readonly parent: Element | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  /** of a description or a value, trimmed */
  words: string;
  /** of a text */
  extent: Extent | undefined;
  readonly line: number;
  readonly column: number;
}

export function childrenOf(element: Element | undefined, ...names: readonly string[]): Element[] {
  return element?.children.filter(({name}) => names.includes(name)) ?? [];
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The element and all that it holds, in the order of the file. */
export function within(element: Element): Element[] {
  const all: Element[] = [];
  const rest = [element];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    all.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) rest.push(next.children[i]!);
  }
  return all;
}

/** Of an element that its schema gives one. */
export function guidOf(element: Element): string {
  return plainGuid(element.attributes.get("guid")!);
}
