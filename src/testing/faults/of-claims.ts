import {exchanged, type Fault, type Site, some} from "./site.ts";

const claimed = /\[([^\]]+)\]\(claim:([^)]+)\)/g;

/** What each phrase would have to become for its numbers to be very different ones. */
const stale: Readonly<Record<string, string>> = {
  mostly: "rarely",
  most: "a minority",
  "over half": "just under half",
  "about two-thirds": "about a third",
  "about half": "about a tenth",
  many: "none",
  some: "no",
  "a few": "none",
  "a small number": "none",
  no: "some",
  none: "some",
  neither: "some",
  every: "no",
  seldom: "mostly",
  rarely: "mostly"
};

const opposite: Readonly<Record<string, string>> = {
  "more often": "less often",
  "less often": "more often",
  more: "fewer",
  fewer: "more",
  larger: "smaller",
  longer: "shorter"
};

/** Their loss leaves words of all and none, or of likeness, which the lint says that it does not cover. */
const leftAlone = /^(?:every|no|none|neither|as many|close|larger|the largest)$/i;

/** Words that assert what is no longer so, or never was, or rest on nothing. */
export function ofClaims(site: Site): Fault[] {
  const {columns} = site;
  const phrase = (words: string) => words.toLowerCase().replace(/^the /, "");
  return [
    ...exchanged(site, "a stale phrase", ["SP-C01"], claimed, ([, words, claim]) => {
      const now = stale[phrase(words!)];
      return now && !claim!.includes(">") ? `[${now}](claim:${claim})` : undefined;
    }),
    ...exchanged(site, "the wrong direction, in words and numbers", ["SP-C01"], claimed, ([, words, claim]) => {
      const now = opposite[phrase(words!)];
      return now && `[${now}](claim:${claim!.replaceAll(/[<>]/g, (sign) => (sign === "<" ? ">" : "<"))})`;
    }),
    ...exchanged(site, "the wrong direction in words", ["SP-C01"], claimed, ([, words, claim]) => {
      const now = opposite[phrase(words!)];
      return now && `[${now}](claim:${claim})`;
    }),
    ...exchanged(site, "the two groups exchanged", ["SP-C01"], claimed, ([, words, claim]) => {
      const turned = claim!
        .split(",")
        .map((one) => one.replace(/^(.*?)\s*([<>])\s*(.*)$/, (_, a, sign, b) => `${b.trim()} ${sign} ${a.trim()}`));
      return /[<>]/.test(claim!) && !/\d/.test(claim!) ? `[${words}](claim:${turned.join(", ")})` : undefined;
    }),
    ...exchanged(site, "the wrong rank", ["SP-C01"], claimed, ([, words, claim]) =>
      claim!.startsWith("first ")
        ? `[${words!.startsWith("the") ? "the second largest" : "least often"}](claim:${claim!.replaceAll("first ", words!.startsWith("the") ? "second " : "last ")})`
        : undefined
    ),
    ...exchanged(site, "another category in the same rank", ["SP-C01"], claimed, ([, words, claim]) => {
      const [, code, column] = /^first (\w+) (\w+)/.exec(claim!) ?? [];
      const another = column && [...columns.get(column)!.numbers.keys()].find((one) => one !== code);
      return another && `[${words}](claim:first ${another} ${column})`;
    }),
    ...some(
      exchanged(
        site,
        "a claim on what there is not",
        ["SP-C01"],
        claimed,
        ([, words, claim]) => `[${words}](claim:${claim!.replace(/(\w\w)(\w)(?=$|,| of| [<>=])/, "$1x$2")})`
      ),
      16
    ),
    ...some(
      exchanged(
        site,
        "a claim of no form",
        ["SP-C01"],
        claimed,
        ([, words, claim]) => `[${words}](claim:${claim} roughly so)`
      ),
      8
    ),
    ...some(
      exchanged(
        site,
        "a phrase that nobody has given bounds",
        ["SP-C01"],
        claimed,
        ([, , claim]) => `[oodles](claim:${claim})`
      ),
      8
    ),
    ...some(
      exchanged(site, "an assertion without its claim", ["SP-A01", "SP-N03"], claimed, ([, words]) =>
        leftAlone.test(words!) ? undefined : words
      ),
      32
    )
  ];
}
