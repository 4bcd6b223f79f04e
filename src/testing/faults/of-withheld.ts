import {ending, type Fault, file, paragraphs, type Site, some, spread} from "./site.ts";

/** In an edition that withholds numbers: sentences that print one, or say something of it. `reworded`: paragraphs that it replaces. */
export function ofWithheld(site: Site, reworded: readonly string[]): Fault[] {
  const hidden = [...site.numbers]
    .filter(([, number]) => number.withheld && number.unit === "count")
    .map(([name]) => name);
  const places = paragraphs(site).filter(({text}) => !reworded.some((id) => text.endsWith(`{#${id}}`)));
  const sentences = (
    kind: string,
    code: string,
    count: number,
    say: (name: string, next: string) => string
  ): Fault[] => {
    const names = some(hidden, count);
    return spread(places, names.length).map(({line, text}, i) => {
      const sentence = say(names[i]!, names[(i + 1) % names.length]!);
      return {kind, codes: [code], place: `${file}:${line}`, lines: new Map([[line, ending(text, sentence)]])};
    });
  };
  return [
    ...sentences("a withheld number", "SP-T01", 16, (name) => `That was so for {{${name}}}.`),
    ...sentences("a claim on a withheld number", "SP-C01", 16, (name) => `That was so for [some](claim:${name}).`),
    ...sentences(
      "a comparison of withheld numbers",
      "SP-C01",
      16,
      (a, b) => `There were [more](claim:${a} > ${b}) of these.`
    )
  ];
}
