import type {Explanation} from "./explain.ts";
import type {Population} from "./population.ts";
import type {Place} from "./sources.ts";

/** An explanation for the terminal: a line for each thing there is to say, its name before it. */
export function say(explanation: Explanation, secret?: readonly string[]): string {
  const {
    id,
    edition,
    says,
    place,
    from,
    rule = [],
    base,
    quoted,
    also,
    numbers,
    claims,
    bears,
    earlier,
    kind
  } = explanation;
  const isProse = kind === "sentence" || kind === "footnote" || kind === "limitation";
  const lines: (readonly [string, string])[] = [
    ...(place === undefined ? [] : [[isProse ? "written" : "named", placeText(place)] as const]),
    ...from.flatMap(({draft, place, population, rounded, of, average}) => [
      ...(population === undefined
        ? []
        : [
            [
              "is",
              `${averageText(average)}${populationText(population)}${of === undefined ? "" : `, as a percentage of ${ofText(of)}`}`
            ] as const
          ]),
      ["counted", `${placeText(place)} as ${draft}`] as const,
      ...(rounded === undefined ? [] : [["rounded", `counts are shown as multiples of ${rounded}`] as const])
    ]),
    ...(base === undefined ? [] : [["base", base] as const]),
    ...rule.map((sentence) => ["disclosure", sentence] as const),
    ...numbers.map(({id, says}) => ["number", `${id}: ${says}`] as const),
    ...claims.map(({phrase, claim, within}) => {
      return ["claim", `“${phrase}” (${claim})${within === undefined ? "" : ` in ${within}`}`] as const;
    }),
    ...quoted.map(({id, within, sentence}) => {
      const where = within === undefined ? id : `${id} in ${within}`;
      return [isProse ? "mentioned" : "quoted", `${where}: ${sentence}`] as const;
    }),
    ...(also.length === 0 ? [] : [["also", also.join(", ")] as const]),
    ...(bears.length === 0 ? [] : [[kind === "limitation" ? "bears on" : "limits", bears.join(", ")] as const]),
    ...earlier.map(({edition, says = "not there"}) => ["earlier", `${edition}: ${says}`] as const),
    ...(secret ?? []).map((line) => ["private", line] as const)
  ];
  const body = lines.map(([name, text], i) => `  ${(lines[i - 1]?.[0] === name ? "" : name).padEnd(12)}${text}\n`);
  return `${id} · ${edition}: ${says}\n${body.join("")}`;
}

function placeText({file, line, changed}: Place): string {
  if (changed) return `${file}, which is no longer what the edition was made from`;
  return line === undefined ? file : `${file}:${line}`;
}

function populationText({unit, where, part}: Population): string {
  const some = part ? ", of those that the notebook counts there, which are not all" : "";
  return `${where.length === 0 ? (part ? unit : `all ${unit}`) : `${unit} with ${where.join("; ")}`}${some}`;
}

function ofText({shown, ...population}: Population & {readonly shown?: number | string}): string {
  return `${populationText(population)}${shown === undefined ? "" : ` (${shown})`}`;
}

function averageText(average: {readonly label: string; readonly unit: string} | undefined): string {
  return average === undefined ? "" : `the average of ${average.label} in ${average.unit}, over `;
}
