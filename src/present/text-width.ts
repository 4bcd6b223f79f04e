/**
 * How wide a text will be, in ems of Arial, without a browser to ask: the font's own widths in thousandths, and for
 * anything else that of an `m`. A reader's font may be wider, so 12% is added.
 */
export function textWidth(text: string): number {
  let sum = 0;
  for (const character of text) sum += widths.get(character) ?? 833;
  return (sum / 1000) * 1.12;
}

/** Breaks a text into lines no wider than so many ems, at spaces. */
export function wrapped(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer) > ems) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

const byWidth: readonly [number, string][] = [
  [191, "'"],
  [222, "ijl"],
  [260, "|"],
  [278, "ft I/\\.,:;![]"],
  [333, "r()-`‘’“”"],
  [355, '"'],
  [389, "*"],
  [500, "ckszJvxy"],
  [556, "abdeghnopqu0123456789L?_$–£#"],
  [584, "+<>=~"],
  [611, "FTZ"],
  [667, "ABEKPSVXY&"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "mM"],
  [889, "%"],
  [944, "W"],
  [1000, "—…"],
  [1015, "@"]
];
const widths = new Map(
  byWidth.flatMap(([width, characters]) => [...characters].map((character) => [character, width]))
);
