import {JSDOM} from "jsdom";

/** What a reader can measure in a drawing of bars, with a ruler and the axis. */
export interface Measured {
  /** for each category in turn, from the top */
  readonly bars: readonly (readonly Bar[])[];
  readonly ticks: readonly number[];
  /** elements that are neither bars, gridlines nor text */
  readonly others: readonly string[];
  /** where gridlines stand: as many places as there are ticks */
  readonly gridlines: ReadonlySet<string>;
}

interface Bar {
  /** 0 for the first series, 1 for the second */
  readonly series: number;
  /** in % */
  readonly length: number;
}

export function measured(svg: string, seriesCount: number): Measured {
  const {document} = new JSDOM(svg).window;
  const all = [...document.querySelectorAll("svg *")];
  const ticks = all.flatMap((element): [percent: number, x: number][] => {
    const percent = /^(\d+)%$/.exec(element.textContent ?? "");
    return element.tagName.toLowerCase() === "text" && percent ? [[Number(percent[1]), offset(element)[0]]] : [];
  });
  const [[low, from], [high, to]] = [ticks[0]!, ticks.at(-1)!];
  const facets = [...new Set(all.filter((e) => e.tagName === "line").map((line) => offset(line.parentElement!)[1]))];
  const tops = [...new Set(all.filter((e) => isNamed(e)).map((e) => offset(e)[1] - offset(e.parentElement!)[1]))];
  const bars = facets.map(() => [] as Bar[]);
  for (const rect of all.filter((e) => e.tagName === "rect")) {
    const [x, y] = offset(rect.parentElement!);
    const facet = nearest(facets, y);
    const start = x + Number(rect.getAttribute("x"));
    const end = start + Number(rect.getAttribute("width"));
    const middle = Number(rect.getAttribute("y")) + Number(rect.getAttribute("height")) / 2;
    const percentAt = (at: number) => low + ((at - from) / (to - from)) * (high - low);
    const series = nearest(tops.slice(0, seriesCount), middle);
    bars[facet]!.push({series, length: percentAt(end) - percentAt(start)});
  }
  return {
    bars,
    ticks: ticks.map(([percent]) => percent),
    others: all.map((e) => e.tagName).filter((name) => !/^(g|rect|line|text|tspan)$/.test(name)),
    gridlines: new Set(
      all.filter((e) => e.tagName === "line").map((e) => `${e.getAttribute("x1")} ${e.getAttribute("x2")}`)
    )
  };
}

/** The names of the series stand beside their bars. */
function isNamed(element: Element): boolean {
  return element.tagName === "text" && element.parentElement!.getAttribute("text-anchor") === "end";
}

function offset(element: Element): [x: number, y: number] {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const moved = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(at.getAttribute("transform") ?? "");
    x += Number(moved?.[1] ?? 0);
    y += Number(moved?.[2] ?? 0);
  }
  return [x, y];
}

function nearest(places: readonly number[], at: number): number {
  return places.reduce((best, place, i) => (Math.abs(place - at) < Math.abs(places[best]! - at) ? i : best), 0);
}
