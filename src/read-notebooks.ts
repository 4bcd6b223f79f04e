import {join} from "node:path";
import * as arquero from "arquero";
import {type Problem, Problems} from "./error.ts";
import * as index from "./index.ts";
import {loadNotebooks} from "./load-notebooks.ts";
import {isNotebook} from "./notebook.ts";
import type {Project} from "./project.ts";
import type {Placed} from "./run-notebooks.ts";

/** The project's notebooks, in the order of their names, running against this engine and no other. */
export function readNotebooks(project: Project, engine: string): Placed[] {
  const loaded = loadNotebooks(project, {
    index: join(engine, "src", "index.ts"),
    modules: {smallprint: () => index, arquero: () => arquero}
  });
  const problems: Problem[] = [];
  const notebooks = loaded.flatMap(({name, exports, imports}) => {
    const place = `notebooks/${name}`;
    const notebook = (exports as {default?: unknown} | undefined)?.default;
    if (isNotebook(notebook)) return [{place, notebook, files: [place, ...imports.map((path) => project.name(path))]}];
    problems.push({
      place,
      problem: "its default export is not a notebook",
      wayOut: "write `export default notebook({…})`"
    });
    return [];
  });
  if (problems.length > 0) throw new Problems(problems);
  return notebooks;
}
