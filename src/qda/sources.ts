import type {Findings} from "../data/findings.ts";
import {Problems} from "../error.ts";
import type {Archive} from "./archive.ts";
import type {Element, Extent} from "./element.ts";
import {extentOfFile} from "./extent.ts";

/**
 * Measures the texts of a project that stand in files of their own: `internal://NAME` is `sources/NAME` of the archive
 * (REFI-QDA 1.5, 8.3). What lies outside it, `relative://` or `absolute://`, is never followed.
 */
export function textsOf(archive: Archive, place: string, findings: Findings) {
  return (path: string, {name, line, column}: Element): Extent | "elsewhere" | undefined => {
    const tell = (problem: string) => findings.add(line, `the text of ${name} ${problem}`, undefined, column);
    if (/^(?:relative|absolute|file):/i.test(path)) return "elsewhere";
    const inside = path.replace(/^internal:\/+/i, "").replaceAll("\\", "/");
    if (/^[a-z]+:|^\//i.test(inside)) return void tell("has an absolute path");
    if (inside.split("/").includes("..")) return void tell("has a path that climbs out of the archive");
    if (!archive.has(`sources/${inside}`)) return void tell("is not in the archive");
    try {
      const extent = extentOfFile(archive.bytes(`sources/${inside}`));
      if (extent === undefined) tell("is not UTF-8");
      return extent;
    } catch (error) {
      if (!(error instanceof Problems)) throw error;
      for (const {place: at, problem} of error.list) tell(`${problem}, in ${at.slice(place.length + 2)}`);
      return undefined;
    }
  };
}
