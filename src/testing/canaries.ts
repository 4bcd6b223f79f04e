import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {protectedGardens} from "./protected.ts";
import {edit} from "./sandbox.ts";

/** Plots by garden and water, by garden and years kept, by garden and crop: what is under the threshold is a planted number. */
const counts = {
  water: {
    north: {can: 3100, hose: 3200, rain: 1007, unknown: 1129},
    south: {can: 3300, hose: 1237, rain: 1363, unknown: 2500}
  },
  years: {north: {"2": 4100, "9": 2699, unknown: 1637}, south: {"2": 4150, "9": 3011, unknown: 1239}},
  crop: {
    north: {beans: 2400, potatoes: 2500, flowers: 2073, nothing: 1463},
    south: {beans: 2600, potatoes: 2700, flowers: 1777, nothing: 1323}
  }
} as const;

const threshold = 2_000;

/** How many plots each garden has, which every reader may know. */
export const planted = {north: 8436, south: 8400} as const;

/** A report of as many plots as a town has, under a threshold that makes numbers of four digits small. */
export function plantedGardens(): string {
  const folder = protectedGardens(`\n  threshold: ${threshold}`);
  edit(folder, "data/codebook.yaml", (text) => text.replace("[0-9]{2}", "[0-9]+"));
  const gardens = ["north", "south"] as const;
  const plots: string[] = [];
  const crops: string[] = [];
  for (const garden of gardens) {
    const water = spread(counts.water[garden], 1);
    const years = spread(counts.years[garden], 7919);
    const crop = spread(counts.crop[garden], 104_729);
    for (const [i, way] of water.entries()) {
      const id = `P${plots.length + 1}`;
      plots.push(`${id},${garden},${way},${years[i]}`);
      crops.push(`${id},${crop[i]}`);
    }
  }
  writeFileSync(join(folder, "data/2024/plots.csv"), `id,garden,water,years\n${plots.join("\n")}\n`);
  writeFileSync(join(folder, "data/2024/crops.csv"), `id,crop\n${crops.join("\n")}\n`);
  return folder;
}

/** Each code as often as it is to be, in an order that has nothing to do with any other question's. */
function spread(counts: Readonly<Record<string, number>>, stride: number): string[] {
  const all = Object.entries(counts).flatMap(([code, n]) => new Array<string>(n).fill(code));
  const dealt = new Array<string>(all.length);
  for (const [i, code] of all.entries()) dealt[(i * stride) % all.length] = code;
  return dealt;
}
