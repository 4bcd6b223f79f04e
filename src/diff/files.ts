import type {Edition} from "../edition/edition.ts";
import {writeJson} from "../edition/json.ts";
import schema from "./diff.schema.json" with {type: "json"};
import type {EditionDiff} from "./edition-diff.ts";
import {renderText} from "./markdown/render.ts";
import {renderPage} from "./page/render.ts";
import {storyOf} from "./story.ts";
import {writeDiff} from "./write-diff.ts";

/** A diff's folder: the patch for programs, and what it says for people. */
export function filesOfDiff(a: Edition, b: Edition, diff: EditionDiff): Map<string, string> {
  const story = storyOf(a, b, diff);
  return new Map([
    ["diff.json", writeDiff(diff)],
    ["diff.schema.json", writeJson(schema)],
    ["diff.md", renderText(story)],
    ["index.html", renderPage(story)]
  ]);
}
