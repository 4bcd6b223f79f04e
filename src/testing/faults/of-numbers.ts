import {numberWords} from "../../template/number-words.ts";
import {exchanged, type Fault, type Site, some} from "./site.ts";

const plain = /\{\{(\w+)\}\}/g;

/** Numbers typed, misnamed, misprinted, or of the wrong group. */
export function ofNumbers(site: Site): Fault[] {
  const {numbers} = site;
  const isSmall = (name: string) => numbers.get(name)?.unit === "count" && between(numbers.get(name)!.shown, 2, 19);
  return [
    ...some(
      exchanged(site, "a number typed as it is", ["SP-N01"], plain, ([, name]) => numbers.get(name!)?.figures),
      24
    ),
    ...some(
      exchanged(site, "a wrong number typed", ["SP-N01"], plain, ([, name]) => {
        const number = numbers.get(name!);
        return number && `${Math.round(number.shown as number) + 1}${number.unit === "%" ? "%" : ""}`;
      }).reverse(),
      16
    ),
    ...some(
      exchanged(site, "a number typed in words", ["SP-N03"], plain, ([, name]) =>
        isSmall(name!) ? numberWords(numbers.get(name!)!.shown as number) : undefined
      ),
      20
    ),
    ...some(
      exchanged(site, "a name that nothing has", ["SP-T01"], /\{\{(\w+)(\|[^}]+)?\}\}/g, ([, name, format = ""]) =>
        numbers.has(name!) ? `{{${name!.slice(0, -2)}${name!.at(-1)}${format}}}` : undefined
      ),
      20
    ),
    ...some(
      exchanged(site, "a format that there is not", ["SP-T01"], plain, ([, name]) =>
        numbers.has(name!) ? `{{${name}|spelled}}` : undefined
      ),
      10
    ),
    ...some(
      exchanged(site, "a format that does not fit", ["SP-T01"], plain, ([, name]) => {
        const unit = numbers.get(name!)?.unit;
        return unit && `{{${name}|${unit === "count" ? "of" : "words"}}}`;
      }),
      12
    ),
    ...exchanged(
      site,
      "a count of one group and the base of another",
      ["SP-N06", "SP-N07"],
      /\{\{(\w+)\}\} of \{\{(\w+)\}\}/g,
      ([, count, base]) => other(base!, numbers) && `{{${count}}} of {{${other(base!, numbers)}}}`
    ),
    ...exchanged(
      site,
      "a percentage of another count or base than that beside it",
      ["SP-N06"],
      /(\{\{\w+\}\}[\w ]*) \(\{\{(\w+)\}\}\)/g,
      ([, before, share]) => {
        const name = numbers.get(share!)?.unit === "%" ? other(share!, numbers) : undefined;
        return name && `${before} ({{${name}}})`;
      }
    ),
    ...exchanged(
      site,
      "a number of the other group than the one named after it",
      ["SP-N06", "SP-N07"],
      /\{\{(\w+)\}\}( (?:\w+ )?(?:of |for |among )?(?:accepted|rejected))/g,
      ([, name, after]) => other(name!, numbers) && `{{${other(name!, numbers)}}}${after}`
    )
  ];
}

/** Every number of one group in the other's place, whatever the sentence says: not all of these can be told from the words. */
export function groupsExchanged(site: Site): Fault[] {
  return exchanged(site, "a number of the other group", ["SP-N06", "SP-N07"], plain, ([, name]) => {
    const now = other(name!, site.numbers);
    return now && site.numbers.get(now)!.figures !== site.numbers.get(name!)!.figures ? `{{${now}}}` : undefined;
  });
}

/** `carerAccepted` for `carerRejected`, where both are numbers of one unit. */
function other(name: string, numbers: Site["numbers"]): string | undefined {
  const now = name.replace(
    /(?:Accept|Reject|accept|reject)(?=ed$)/,
    (group) => ({Accept: "Reject", Reject: "Accept", accept: "reject", reject: "accept"})[group]!
  );
  return now !== name && numbers.has(now) && numbers.get(now)!.unit === numbers.get(name)?.unit ? now : undefined;
}

function between(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most;
}
