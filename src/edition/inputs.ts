import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Codebook} from "../data/codebook.ts";
import {sources} from "../engine.mjs";
import type {Project} from "../project.ts";
import {digestOfAll, sha256} from "./digests.ts";
import type {EditionId} from "./edition-id.ts";
import {policyFile} from "./policy-settings.ts";
import {publisherFile} from "./publisher.ts";

/**
 * The sha-256 of all that an edition is made of, by path: the project's own files, and the engine as one with the
 * packages it is locked to. Records are left out, and the flow with its small numbers: so few could be guessed at from a digest.
 */
export function inputDigests(
  project: Project,
  {path}: EditionId,
  notebooks: readonly {readonly files: readonly string[]}[],
  engineRoot: string,
  {variables}: Codebook,
  /** by path: editions that count as known before this one, and the publication that it retells */
  beside: readonly string[] = []
): Map<string, string> {
  const templates = project.list("templates").map((name) => `templates/${name}`);
  const code = new Set(notebooks.flatMap(({files}) => files));
  const frames = [...variables.values()].flatMap(({coding}) => coding?.place ?? []);
  const paths = [
    "data/codebook.yaml",
    ...frames,
    publisherFile,
    path,
    ...code,
    ...templates,
    ...beside,
    ...(project.exists(policyFile) ? [policyFile] : [])
  ];
  const digests = new Map(paths.map((path) => [path, sha256(project.bytes(path))]));
  const engine = new Map(sources(engineRoot).map((path) => [path, readFileSync(join(engineRoot, path))]));
  digests.set("smallprint", digestOfAll(engine));
  digests.set("smallprint/package-lock.json", sha256(readFileSync(join(engineRoot, "package-lock.json"))));
  return digests;
}
