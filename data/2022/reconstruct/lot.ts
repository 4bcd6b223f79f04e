import {createHash} from "node:crypto";

/** A number between 0 and 1, drawn by lot: the same each time for the same occasion. */
export function lot(...occasion: readonly (string | number)[]): number {
  const digest = createHash("sha256").update(JSON.stringify(occasion)).digest();
  return (digest.readUIntBE(0, 6) + 0.5) / 2 ** 48;
}

/** In an order drawn by lot. */
export function shuffled<T extends {readonly number: number}>(items: readonly T[], occasion: string): T[] {
  const place = new Map(items.map((item) => [item, lot(occasion, item.number)]));
  return [...items].sort((a, b) => place.get(a)! - place.get(b)!);
}
