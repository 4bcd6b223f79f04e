import type {Panel} from "../../present/figure.ts";
import {html, type Markup, trusted} from "../../template/html/markup.ts";
import type {ExhibitStory, Story} from "../story.ts";

/** The old drawing and the new one side by side, and one upon the other. */
export function drawingsHtml({old, new: now}: ExhibitStory, {old: one, new: other}: Story): Markup | false {
  if (old === undefined || now === undefined || !("panels" in old) || !("panels" in now)) return false;
  const pairs = now.panels.map((panel, i) => [old.panels[i], panel] as const);
  const changed = pairs.filter(([before, after]) => before?.wide !== after.wide);
  if (changed.length === 0) return false;
  const panels = changed.map(([before, after], i) => {
    const id = `${now.id}-${i + 1}`;
    return html`${after.title !== undefined && html`<p class="panel-title">${after.title}</p>\n`}<div class="drawings">
${before !== undefined && drawing(before, one.id, `${id}-old`)}${drawing(after, other.id, `${id}-new`)}${before !== undefined && overlay(before, after, id, one.id, other.id)}</div>
`;
  });
  return html`${panels}`;
}

function drawing({narrow, alt}: Panel, edition: string, prefix: string): Markup {
  return html`<div class="drawing">
<p class="which">${edition}</p>
<div role="img" aria-label="${`${edition}. ${alt}`}">${trusted(withOwnIds(narrow, prefix))}</div>
</div>
`;
}

/** The old one in grey below, the new one in its colours above; where they agree, nothing shows twice. */
function overlay(before: Panel, after: Panel, id: string, old: string, now: string): Markup {
  return html`<div class="drawing">
<p class="which">${now} upon ${old}, which is grey</p>
<div class="overlay" role="img" aria-label="${`The drawing of ${now} laid upon that of ${old}.`}">
<div class="below">${trusted(withOwnIds(before.narrow, `${id}-below`))}</div>
<div class="above">${trusted(withOwnIds(after.narrow, `${id}-above`))}</div>
</div>
</div>
`;
}

/** One drawing stands here more than once, and ids in it must not. */
export function withOwnIds(svg: string, prefix: string): string {
  return svg
    .replaceAll(/(\sid=")([^"]+)"/g, `$1${prefix}-$2"`)
    .replaceAll(/(url\(#)([^)]+)\)/g, `$1${prefix}-$2)`)
    .replaceAll(/(\s(?:xlink:)?href="#)([^"]+)"/g, `$1${prefix}-$2"`)
    .replaceAll(/(\saria-(?:labelledby|describedby)=")([^"]+)"/g, (_, start: string, ids: string) => {
      return `${start}${ids
        .split(" ")
        .map((one) => `${prefix}-${one}`)
        .join(" ")}"`;
    });
}
