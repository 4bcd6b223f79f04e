import {dirname, join, relative, resolve, sep} from "node:path";
import {compileNotebook, withSourceLines} from "./compile-notebook.ts";
import {type Problem, Problems} from "./error.ts";
import type {Project} from "./project.ts";

/** What notebooks may import besides helpers of their own folder. */
export interface Provided {
  /** absolute path of the engine's src/index.ts, by which notebooks beside it import it */
  readonly index: string;
  /** by the name in the import; `smallprint` is the engine's index by name */
  readonly modules: Readonly<Record<string, () => unknown>>;
}

export interface Loaded {
  /** `02-social-care.ts` */
  readonly name: string;
  readonly exports: unknown;
  /** absolute paths of the helpers that it imports, itself or through others, sorted */
  readonly imports: readonly string[];
}

/**
 * Runs a project's notebooks, afresh each time, in the order of their names. They get the engine's own modules, and no others: a
 * notebook that could import more could reach around the gate.
 * @param cache a folder for their JavaScript
 */
export function loadNotebooks(project: Project, provided: Provided, cache = cacheOf(provided.index)): Loaded[] {
  const folder = join(project.root, "notebooks");
  const names = project.list("notebooks").filter((name) => /^\d\d-[a-z0-9-]+\.ts$/.test(name));
  const load = loader(project, folder, provided, cache);
  const loaded: Loaded[] = [];
  const problems = new Map<string, Problem>();
  for (const name of names) {
    const file = resolve(folder, name);
    try {
      loaded.push({name, exports: load.run(file), imports: load.importsOf(file)});
    } catch (error) {
      for (const problem of toProblems(error, file, folder)) problems.set(JSON.stringify(problem), problem);
    }
  }
  if (names.length === 0) {
    const [place, wayOut] = [placeOf(folder, folder), "write one as 01-name.ts"];
    throw new Problems([{place, problem: "there is no notebook here", wayOut}]);
  }
  if (problems.size > 0) throw new Problems([...problems.values()]);
  return loaded;
}

/** Beside the bundles of the engine, which clear it away when they are made anew. */
function cacheOf(index: string): string {
  return resolve(dirname(index), "../node_modules/.cache/smallprint/notebooks");
}

function loader(project: Project, folder: string, {index, modules}: Provided, cache: string) {
  const known = new Map<string, {exports: unknown}>();
  const imports = new Map<string, Set<string>>();

  function run(file: string): unknown {
    const before = known.get(file);
    if (before !== undefined) return before.exports;
    const source = project.text(placeOf(file, folder));
    const body = compileNotebook(file, source, index, cache);
    const module: {exports: unknown} = {exports: {}};
    const helpers = new Set<string>();
    known.set(file, module);
    imports.set(file, helpers);
    try {
      body(module.exports as object, module, (name) => {
        const target = name.startsWith(".") ? resolve(dirname(file), name) : name;
        const provider = target === index ? modules.smallprint : Object.hasOwn(modules, target) && modules[target];
        if (provider) return provider();
        if (!isHelper(target)) throw forbidden(name, file, source);
        helpers.add(target);
        return run(target);
      });
    } catch (error) {
      // Whoever imports it next is told the same, and does not get half of it.
      known.delete(file);
      throw error;
    }
    return module.exports;
  }

  function importsOf(file: string, seen = new Set<string>()): string[] {
    for (const helper of imports.get(file) ?? []) if (!seen.has(helper)) importsOf(helper, seen.add(helper));
    return [...seen].sort();
  }

  function forbidden(name: string, file: string, source: string): Problems {
    const line = source.split("\n").findIndex((text) => text.includes(`"${name}"`) || text.includes(`'${name}'`)) + 1;
    const problem = `imports ${name}, which a notebook may not`;
    const wayOut = `it may import ${Object.keys(modules).sort().join(", ")}, and .ts files of its folder`;
    return new Problems([{place: `${placeOf(file, folder)}:${line}`, problem, wayOut}]);
  }

  function isHelper(target: string): boolean {
    return target.startsWith(folder + sep) && target.endsWith(".ts") && project.exists(placeOf(target, folder));
  }

  return {run, importsOf};
}

function toProblems(error: unknown, notebook: string, folder: string): readonly Problem[] {
  if (error instanceof Problems) return error.list;
  if (isBuildFailure(error)) {
    return error.errors.map(({text, location}) => ({
      place: location === null ? placeOf(notebook, folder) : `${placeOf(location.file, folder)}:${location.line}`,
      problem: text.charAt(0).toLowerCase() + text.slice(1)
    }));
  }
  const {name, message, stack} = error instanceof Error ? error : new Error(String(error));
  // The innermost line of the report's own, wherever below it the error was thrown.
  const line = withSourceLines(stack ?? "")
    .split("\n")
    .find((text) => text.includes(resolve(folder) + sep));
  const [, file = notebook, number] = /([^\s(]+\.ts):(\d+)/.exec(line ?? "") ?? [];
  const place = number === undefined ? placeOf(file, folder) : `${placeOf(file, folder)}:${number}`;
  return [{place, problem: `cannot be loaded: ${name === "Error" ? "" : `${name}: `}${message}`}];
}

interface BuildFailure {
  readonly errors: readonly {
    readonly text: string;
    readonly location: {readonly file: string; readonly line: number} | null;
  }[];
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && Array.isArray((error as Partial<BuildFailure>).errors);
}

/** `notebooks/02-social-care.ts`, wherever the report lies. */
function placeOf(file: string, folder: string): string {
  return relative(dirname(resolve(folder)), resolve(folder, file))
    .split(sep)
    .join("/");
}
