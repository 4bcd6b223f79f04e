import {readFileSync} from "node:fs";
import {Printed} from "../../src/reconcile/printed.ts";
import {readPublished} from "../../src/reconcile/published.ts";
import {readStructure} from "../../src/reconcile/structure.ts";

/**
 * The source as it was printed. Page numbers, the numbers of figures, tables and footnotes, and the names of the units
 * (MBU 1 to MBU 5) are not transcribed; a `-` of the table is not, either. Words that stand for a number, compare two or
 * name the same thing stand as they are printed, and `says` tells what they come to. Nothing in the file says whether
 * what is printed is right: that is for the checks to find.
 */
const place = "data/2022/published.csv";

export const structure = readStructure(read("published.yaml").toString(), "data/2022/published.yaml");
export const rows = readPublished(read("published.csv"), place);
export const printed = new Printed(rows, structure);

function read(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}
