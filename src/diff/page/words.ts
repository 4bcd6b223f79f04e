import {html, type Markup} from "../../template/html/markup.ts";
import type {Words} from "../reading/change.ts";
import type {ValueWords} from "../row-words.ts";

/** What went and what came, inside what stayed. */
export function wordsHtml(words: readonly Words[]): Markup[] {
  return words.map(({is, text}, i) => {
    const gap = is === "new" && words[i - 1]?.is === "old" && html` `;
    if (is === "same") return html`${text}`;
    return is === "old" ? html`<del>${text}</del>` : html`${gap}<ins>${text}</ins>`;
  });
}

export function valueHtml({old, new: now, change}: ValueWords): Markup {
  const by = change !== "" && html` <span class="by">(${change})</span>`;
  return html`<del>${old}</del> <span class="unseen">is now</span><span aria-hidden="true">→</span> <ins>${now}</ins>${by}`;
}
