// Writes the JSON Schemas of edition.json and of diff.json, from their types. `npm run schema`
import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {writeJson} from "../edition/json.ts";
import {schemaOf} from "./schema-of.ts";

write("../edition/edition", "Edition", "../edition/edition");
write("../diff/edition-diff", "EditionDiff", "../diff/diff");

function write(source: string, name: string, target: string): void {
  const [from, to] = [`${source}.ts`, `${target}.schema.json`].map((path) =>
    fileURLToPath(new URL(path, import.meta.url))
  );
  writeFileSync(to!, writeJson(schemaOf(from!, name)));
}
