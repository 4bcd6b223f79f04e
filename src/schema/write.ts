// Writes the JSON Schema of edition.json, from its types. `npm run schema`
import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {writeJson} from "../edition/json.ts";
import {schemaOf} from "./schema-of.ts";

const edition = fileURLToPath(new URL("../edition/edition.ts", import.meta.url));
const target = fileURLToPath(new URL("../edition/edition.schema.json", import.meta.url));

writeFileSync(target, writeJson(schemaOf(edition, "Edition")));
