import {correctionTitle, logLines} from "../change-log.ts";
import {sections} from "../furniture.ts";
import {escapeLineStart, escapeMarkdown} from "./escape.ts";
import {link, type Setting} from "./inline.ts";

/** Above everything: what a correction takes back. */
export function correctionMarkdown({document, ...setting}: Setting): string {
  const reverses = document.edition.change?.reverses;
  if (reverses === undefined) return "";
  const more = link(sections.changes, "#page_changes", {document, ...setting});
  return `> **${correctionTitle}:** ${escapeMarkdown(reverses)} ${more}`;
}

export function changeLogMarkdown(setting: Setting): string {
  const lines = logLines(setting.document).map(({name, text = "", links = []}) => {
    const all = links.map((one) => link(escapeMarkdown(one.text), `#${one.id}`, setting) + (one.after ?? ""));
    return `- ${name}: ${escapeLineStart(escapeMarkdown(text))}${all.join(", ")}`;
  });
  return lines.length === 0 ? "" : `## ${sections.changes}\n\n${lines.join("\n")}`;
}
