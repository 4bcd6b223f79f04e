#!/usr/bin/env node
// What every npm script starts: looks that all is installed, then runs a command of the engine (src/cli.ts).
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {install} from "./install.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const problem = install(root);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else {
  const {engine} = await import("./engine.mjs");
  const run = await engine(root);
  process.exitCode = await run(process.argv.slice(2));
}
