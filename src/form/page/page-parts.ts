import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {PageParts} from "./form-page.ts";

/** The page's script, made of the same checks that read the workbook, and its style sheet. `root` is the engine's folder. */
export async function pageParts(root: string): Promise<PageParts> {
  const {build} = await import("esbuild");
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: ["src/form/browser/main.ts"],
    bundle: true,
    write: false,
    platform: "browser",
    target: "es2022",
    format: "iife",
    charset: "ascii",
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    logLevel: "warning"
  });
  return {script: outputFiles[0]!.text, css: readFileSync(join(root, "src/form/page/form.css"), "utf8")};
}
