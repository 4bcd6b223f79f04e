import {clear} from "../edition/output.ts";
import type {Project} from "../project.ts";

/** Puts right what an interrupted command left half done; every command that writes begins with this. */
export function recover(project: Project): void {
  clear(project.root);
  clear(project.at("out"));
  clear(project.at("out/diffs"));
}
