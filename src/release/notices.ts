import {dateWords} from "../template/furniture.ts";
import {escapeCssString} from "../template/html/page-file.ts";
import {type Releases, supersededBy} from "./record.ts";

/**
 * The style sheet beside the editions' folders, which every edition's page asks for: a page never changes once it is
 * released, and this file tells its readers what stands in its place. A page that is passed on without it shows nothing.
 */
export function noticesOf(releases: Releases): string {
  const notices = releases.editions.flatMap(({id}) => {
    const by = supersededBy(releases, id);
    if (by === undefined) return [];
    const text = escapeCssString(`Superseded by ${by.id}, published ${dateWords(by.published)}.`);
    return [
      `.superseded[data-edition="${id}"] { display: block; }\n`,
      `.superseded[data-edition="${id}"]::before { content: "${text} "; }\n`
    ];
  });
  return `/* What stands in the place of an older edition, for its page to show. */\n${notices.join("")}`;
}
