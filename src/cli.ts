import {parseArgs} from "node:util";
import {Problems} from "./error.ts";

const usage = `smallprint COMMAND [EDITION] [--project DIR]

  build [2022.1]   build the report of an edition: 2022 its latest revision, none the latest of all

  --project DIR    the report's folder (default: the current one)
  --timings        how long each step took, and how much memory, on standard error
`;

export interface Call {
  /** the engine's own folder, with src/ and node_modules/ */
  readonly root: string;
  readonly argv: readonly string[];
}

/** Runs one command; the exit status is 0, or 1 where something is wrong that the reader can mend. */
export async function main({root, argv}: Call): Promise<number> {
  try {
    const {values, positionals} = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        project: {type: "string", default: "."},
        timings: {type: "boolean", default: false},
        help: {type: "boolean", default: false}
      }
    });
    const [command, edition, ...more] = positionals;
    if (values.help || command === undefined) return say(usage, values.help ? 0 : 1);
    if (more.length > 0)
      throw new Problems([
        {place: "smallprint", problem: `too many words: ${more.join(" ")}`, wayOut: "name one edition"}
      ]);
    const how = {root, project: values.project, edition, timings: values.timings};
    switch (command) {
      case "build":
        return await (await import("./commands/build.ts")).run(how);
      default:
        return say(`smallprint: unknown command: ${command}\n\n${usage}`, 1);
    }
  } catch (error) {
    if (error instanceof Problems) return say(`${error.message}\n`, 1);
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
      return say(`smallprint: ${error.message}\n\n${usage}`, 1);
    }
    throw error;
  }
}

function say(text: string, status: number): number {
  (status === 0 ? process.stdout : process.stderr).write(text);
  return status;
}
