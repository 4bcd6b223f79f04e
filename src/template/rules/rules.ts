import type {Problem} from "../../error.ts";
import type {Page, PageText} from "../page.ts";
import {addresses} from "./addresses.ts";
import {affects} from "./affects.ts";
import {claims} from "./claims.ts";
import {bound, counted} from "./counted.ts";
import {footnotes} from "./footnotes.ts";
import {headings} from "./headings.ts";
import {limitations} from "./limitations.ts";
import {links} from "./links.ts";
import {names} from "./names.ts";
import {settings} from "./settings.ts";
import {shares} from "./shares.ts";
import {typedDigits, typedWords} from "./typed.ts";
import {typedCaptions} from "./typed-captions.ts";
import {words} from "./words.ts";

/** What a report must be before it is set: it looks at the whole page and tells all that it finds. */
export type Rule = {
  /** has its page in docs/checks/ */
  readonly code: string;
  /** in a few words, as a heading over what it found */
  readonly finds: string;
} & (
  | {readonly of: "words"; readonly find: (page: PageText) => Problem[]}
  | {readonly of: "numbers"; readonly find: (page: Page) => Problem[]}
);

export const rules: readonly Rule[] = [
  {code: "SP-T01", of: "numbers", finds: "a name that stands for nothing, or for what is withheld", find: names},
  {code: "SP-T02", of: "numbers", finds: "a figure or a table set wrongly", find: settings},
  {code: "SP-T03", of: "numbers", finds: "an edition's words without one place", find: words},
  {code: "SP-T04", of: "numbers", finds: "a heading out of order, or an id twice", find: headings},
  {code: "SP-T05", of: "numbers", finds: "a value without an address of its own", find: addresses},
  {code: "SP-T06", of: "numbers", finds: "a link to nothing", find: links},
  {code: "SP-T07", of: "numbers", finds: "a footnote undefined, or unused", find: footnotes},
  {code: "SP-T08", of: "numbers", finds: "a limitation that is not in the register", find: limitations},
  {
    code: "SP-C01",
    of: "numbers",
    finds: "words that are not true of their numbers, or rest on a withheld one",
    find: claims
  },
  {code: "SP-N01", of: "words", finds: "a digit typed by hand", find: typedDigits},
  {code: "SP-N02", of: "words", finds: "a section to be checked that is not there, or is empty", find: counted},
  {code: "SP-N03", of: "words", finds: "a quantity typed in words", find: typedWords},
  {code: "SP-N04", of: "numbers", finds: "a quantity typed in a caption", find: typedCaptions},
  {code: "SP-N05", of: "words", finds: "a paragraph that should rest on numbers and does not", find: bound},
  {code: "SP-N06", of: "numbers", finds: "a percentage beside a count or a base that is not its own", find: shares},
  {code: "SP-T09", of: "numbers", finds: "an edition names what is not on the page", find: affects}
];
