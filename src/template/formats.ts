import {didYouMean} from "../error.ts";
import {type Quantity, withCommas} from "../gate/quantity.ts";
import {nounFor} from "./noun.ts";
import {numberWords} from "./number-words.ts";

/** How a sentence prints a number other than as it is: `{{files|words file}}`. */
interface Format {
  /** why a number cannot be printed so, and what can */
  readonly fault: (number: Quantity) => {readonly problem: string; readonly wayOut: string} | undefined;
  /** `noun`: what the format's name is followed by, agreeing with the number */
  readonly print: (number: Quantity, noun: string) => string;
}

const isCount: Format["fault"] = ({unit}) =>
  unit === "count" ? undefined : {problem: "is no count", wayOut: "a percentage has |of and |percent"};

const isShare: Format["fault"] = ({unit}) =>
  unit === "%" ? undefined : {problem: "is no percentage", wayOut: "give its notebook’s share(…) a name"};

/** All that there are; docs/template.md has an example of each. */
const formats: Readonly<Record<string, Format>> = {
  /** 3 files */
  count: {fault: isCount, print: (number, noun) => join(number.figures, nounFor(number.shown as number, noun))},
  /** three files, 12 files: small numbers in words, as in British official style */
  words: {
    fault: isCount,
    print: (number, noun) => {
      const count = number.shown as number;
      const words = count === 0 && noun !== "" ? "no" : count < 10 ? numberWords(count) : number.figures;
      return join(words, nounFor(count, noun));
    }
  },
  /** Twelve files: where a sentence begins, no number stands in figures */
  Words: {
    fault: (number) =>
      isCount(number) ??
      ((number.shown as number) < 1000
        ? undefined
        : {problem: "is too large to be spelled out", wayOut: "let the sentence begin with another word"}),
    print: (number, noun) => {
      const count = number.shown as number;
      const words = count === 0 && noun !== "" ? "no" : numberWords(count);
      return join(words.charAt(0).toUpperCase() + words.slice(1), nounFor(count, noun));
    }
  },
  /** 64% */
  percent: {fault: isShare, print: (number, noun) => join(number.figures, noun)},
  /** 43 of 67 (64%), 43 of 67 women (64%) */
  of: {
    fault: isShare,
    print: (number, noun) => {
      const {count, base} = number.parts!;
      return `${join(`${withCommas(count)} of ${withCommas(base)}`, nounFor(base, noun))} (${number.figures})`;
    }
  }
};

/** What is wrong with a format, or with it for this number; `undefined` where it is no number. */
export function formatFault(
  written: string,
  number: Quantity | undefined
): {readonly problem: string; readonly wayOut: string} | undefined {
  const {name} = split(written);
  if (!Object.hasOwn(formats, name))
    return {problem: `unknown format: ${name}`, wayOut: didYouMean(name, Object.keys(formats))};
  if (number === undefined) return {problem: "a format is for a number", wayOut: "take it away"};
  return number.withheld ? undefined : formats[name]!.fault(number);
}

/** A number that is shown, in a format that fits it. */
export function formatted(number: Quantity, written: string): string {
  const {name, noun} = split(written);
  return formats[name]!.print(number, noun);
}

function split(written: string): {readonly name: string; readonly noun: string} {
  const [, name, noun] = /^(\S+)\s*(.*)$/.exec(written)!;
  return {name: name!, noun: noun!};
}

function join(...words: readonly string[]): string {
  return words.filter((word) => word !== "").join(" ");
}
