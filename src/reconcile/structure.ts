import {YamlFile} from "../yaml/yaml-file.ts";
import {YamlMap} from "../yaml/yaml-map.ts";

/** How the numbers of a publication hang together: what its tables' addresses say, and which numbers are one quantity. */
export interface Structure {
  /** what readers call the publication: `the published review` */
  readonly source: string;
  /** by the name that their addresses begin with */
  readonly tables: ReadonlyMap<string, TableStructure>;
  /** quantities that are printed more than once; a capital letter in an address stands for whatever stands there */
  readonly same: readonly (readonly string[])[];
  /** the first is no smaller than the second */
  readonly covers: readonly (readonly string[])[];
  readonly sums: readonly {readonly whole: string; readonly parts: readonly string[]}[];
  /** what is cited, by the first part of its address, and how the ids of the rows that list it begin */
  readonly lists: ReadonlyMap<string, string>;
  /** what is not computed from the records, by the name of its kind */
  readonly kinds: ReadonlyMap<string, string>;
}

export interface TableStructure {
  readonly name: string;
  /** the ids of its numbers begin so: `a1` */
  readonly ids: string;
  /** what the parts of an address say, after the table's name: block, category, sample, outcome, measure */
  readonly address: readonly string[];
  /** the part of the address whose codes make up a base; a table with totals of its own needs none */
  readonly parts?: string;
  /** of the numbers whose address has these codes, what they are a share of; the first that fits */
  readonly bases: readonly {readonly where: ReadonlyMap<string, string>; readonly of: string}[];
  /** blocks whose percentages are of the row: by the part of the address to add up over */
  readonly across: ReadonlyMap<string, string>;
  /** blocks with more than one answer each */
  readonly several: readonly string[];
  /** of a block, the answer outside the base of its percentages */
  readonly apart: ReadonlyMap<string, string>;
  /** of a part of the address, which code counts some of another's: subsample, whole */
  readonly within: readonly {readonly part: string; readonly some: string; readonly all: string}[];
  /** codes that are no answer */
  readonly unanswered: readonly string[];
}

const keys = ["source", "tables", "same", "covers", "sums", "lists", "kinds"];
const tableKeys = ["ids", "address", "parts", "bases", "across", "several", "apart", "within", "unanswered"];

/** `published.yaml`, which stands beside `published.csv`. */
export function readStructure(text: string, place: string): Structure {
  const file = new YamlFile(text, place);
  const map = new YamlMap(file, file.root, keys);
  const tables = map.map("tables");
  const structure: Structure = {
    source: map.text("source"),
    tables: new Map(
      (tables?.keys ?? []).map((name) => [name, readTable(name, tables!.map(name, tableKeys)!)] as const)
    ),
    same: addressLists(map, "same"),
    covers: addressLists(map, "covers"),
    sums: map.maps("sums", ["whole", "parts"]).map((sum) => ({whole: sum.text("whole"), parts: textsOf(sum, "parts")})),
    lists: textMap(map, "lists"),
    kinds: textMap(map, "kinds")
  };
  file.fail();
  return structure;
}

function readTable(name: string, map: YamlMap): TableStructure {
  const address = textsOf(map, "address");
  const parts = map.maybeText("parts");
  const within = map.maybeMap("within");
  return {
    name,
    ids: map.text("ids"),
    address,
    ...(parts === undefined ? {} : {parts}),
    bases: map.maps("bases", [...address, "of"]).map((base) => ({
      where: new Map(base.keys.filter((key) => key !== "of").map((key) => [key, base.text(key)])),
      of: base.text("of")
    })),
    across: textMap(map, "across"),
    several: textsOf(map, "several"),
    apart: textMap(map, "apart"),
    within: (within?.keys ?? []).flatMap((part) =>
      [...textMap(within!, part)].map(([some, all]) => ({part, some, all}))
    ),
    unanswered: textsOf(map, "unanswered")
  };
}

function textsOf(map: YamlMap, key: string): string[] {
  return map.has(key) ? map.texts(key, true).map(({text}) => text) : [];
}

function textMap(map: YamlMap, key: string): Map<string, string> {
  const inner = map.maybeMap(key);
  return new Map((inner?.keys ?? []).map((name) => [name, inner!.text(name)]));
}

function addressLists(map: YamlMap, key: string): string[][] {
  const lists = map.has(key) ? map.textOrLists(key) : [];
  return typeof lists === "object" ? lists : [];
}
