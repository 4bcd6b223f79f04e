import type {Problem} from "../../error.ts";
import type {Quantity} from "../../gate/quantity.ts";
import {bound, type Mark, type Passage, placeAt} from "../../lint/passage.ts";
import type {Page} from "../page.ts";
import {passagesOf} from "../passages.ts";

/** Up to three words, with no number among them: `women`, `rejected applications`. */
const few = "(?:\\s[\\p{L}’'-]+){0,3}?";
const number = `(${bound})`;
const of = `\\s(?:out\\s)?of\\s(?:the\\s|all\\s|all\\sthe\\s|those\\s|these\\s)?`;

/** How a sentence sets a percentage beside the count that it is of, and its base; nothing else is taken for such a pair. */
const forms: readonly {readonly shape: RegExp; readonly parts: readonly ("count" | "base" | "share")[]}[] = [
  // 43 of 67 women (64%)
  {shape: new RegExp(`${number}${of}${number}${few}\\s\\(${number}\\)`, "gu"), parts: ["count", "base", "share"]},
  // Of 67 women in these, 43 (64%) had …
  {
    shape: new RegExp(
      `(?<=^|[.?!]\\s)Of\\s(?:the\\s|all\\s)?${number}[^.;${bound}]*?,[^.;${bound}]*${number}${few}\\s\\(${number}\\)`,
      "gu"
    ),
    parts: ["base", "count", "share"]
  },
  // 43 (64%), 43 women (64%)
  {shape: new RegExp(`(?<!${of})${number}${few}\\s\\(${number}\\)`, "gu"), parts: ["count", "share"]},
  // 64% (43 of 67)
  {shape: new RegExp(`${number}\\s\\(${number}${of}${number}\\)`, "gu"), parts: ["share", "count", "base"]},
  // 64% of 67 women
  {shape: new RegExp(`${number}${of}${number}`, "gu"), parts: ["share", "base"]},
  // 43 of 67
  {shape: new RegExp(`${number}${of}${number}`, "gu"), parts: ["count", "base"]}
];

/** A percentage is of the count and of the base that stand beside it, and no more are counted than there are. */
export function shares(page: Page): Problem[] {
  return passagesOf(page).flatMap((passage) => {
    if (!passage.text.includes(bound)) return [];
    const met = new Set<string>();
    return forms.flatMap(({shape, parts}) =>
      [...passage.text.matchAll(shape)].flatMap((match) => {
        const marks = numbersIn(passage, match);
        const found = new Map(parts.map((part, i) => [part, settled(marks[i], page)]));
        if (!fits(found)) return [];
        return faults(found).flatMap(({of, problem}) => {
          const mark = marks[parts.indexOf(of)]!;
          const key = `${mark.start} ${problem}`;
          if (met.has(key)) return [];
          met.add(key);
          return [{place: placeAt(passage, mark.start), problem, wayOut: "name the two that belong together"}];
        });
      })
    );
  });
}

interface Named {
  readonly name: string;
  readonly number: Quantity;
}

type Found = ReadonlyMap<"count" | "base" | "share", Named | undefined>;

function numbersIn({marks}: Passage, {index, 0: words}: RegExpExecArray): Mark[] {
  return marks.filter(
    ({kind, start}) => (kind === "number" || kind === "exhibit") && start >= index && start < index + words.length
  );
}

/** A number as it is; one in a format of its own is no part of such a pair. */
function settled(mark: Mark | undefined, {bindings}: Page): Named | undefined {
  if (mark?.kind !== "number" || (mark.format !== undefined && !/^(?:count|words|Words|percent)\b/.test(mark.format)))
    return undefined;
  const number = bindings.numbers.get(mark.of);
  return number && {name: mark.of, number};
}

function fits(found: Found): boolean {
  return [...found].every(
    ([part, named]) =>
      named !== undefined && !named.number.withheld && named.number.unit === (part === "share" ? "%" : "count")
  );
}

function faults(found: Found): {of: "count" | "base" | "share"; problem: string}[] {
  const [count, base, share] = [found.get("count"), found.get("base"), found.get("share")];
  const problems: {of: "count" | "base" | "share"; problem: string}[] = [];
  if (share !== undefined) {
    const {parts} = share.number;
    for (const [what, beside] of [
      ["count", count],
      ["base", base]
    ] as const) {
      if (beside === undefined || parts === undefined || parts[what] === beside.number.shown) continue;
      const is = `{{${share.name}}} is ${parts.count} of ${parts.base}`;
      problems.push({of: "share", problem: `${is}, and {{${beside.name}}} beside it is ${beside.number.figures}`});
    }
  }
  if (count !== undefined && base !== undefined && (count.number.shown as number) > (base.number.shown as number))
    problems.push({
      of: "count",
      problem: `{{${count.name}}} is ${count.number.figures}, more than the ${base.number.figures} of {{${base.name}}}`
    });
  return problems;
}
