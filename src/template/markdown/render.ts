import {contents, dateWords, type Entry, exhibits, sections} from "../furniture.ts";
import type {Document} from "../model.ts";
import {whole} from "../sentences.ts";
import {anchorsOf} from "./anchors.ts";
import {blocksMarkdown} from "./blocks.ts";
import {changeLogMarkdown, correctionMarkdown} from "./change-log.ts";
import {escapeLineStart, escapeMarkdown} from "./escape.ts";
import {inlineMarkdown, link, type Setting} from "./inline.ts";

export {figureFiles} from "./figure-files.ts";

/** The same content as the HTML, for a code host: its drawings are the files that `figureFiles` gives. */
export function renderMarkdown(document: Document): string {
  const setting: Setting = {document, anchors: anchorsOf(document)};
  const {title, subtitle, statement, edition} = document;
  const parts = [
    `# ${escapeMarkdown(title)}`,
    statement === "" ? "" : `> ${escapeLineStart(escapeMarkdown(statement))}`,
    escapeLineStart(escapeMarkdown(subtitle)),
    correctionMarkdown(setting),
    `Edition ${edition.id} · ${edition.status} · ${dateWords(edition.published)}`,
    `## ${sections.contents}`,
    contentsMarkdown(contents(document), setting),
    blocksMarkdown(document.blocks, setting),
    changeLogMarkdown(setting),
    limitationsMarkdown(setting),
    footnotesMarkdown(setting),
    editionMarkdown(document)
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function contentsMarkdown(entries: readonly Entry[], setting: Setting, indent = ""): string {
  return entries
    .map(({id, title, under}) => {
      const line = `${indent}- ${link(escapeMarkdown(title), `#${id}`, setting)}`;
      return under.length === 0 ? line : `${line}\n${contentsMarkdown(under, setting, `${indent}  `)}`;
    })
    .join("\n");
}

function limitationsMarkdown(setting: Setting): string {
  const {document} = setting;
  if (document.limitations.length === 0) return "";
  const all = document.limitations.map(({id, title, sentences}) => {
    const where = exhibits(document).filter(({limitations}) => limitations.includes(id));
    const bearsOn = where.map((exhibit) => link(exhibit.number, `#${exhibit.id}`, setting)).join(", ");
    return `### ${escapeMarkdown(title)}\n\n${escapeLineStart(inlineMarkdown(whole(sentences), setting))}\n\nBears on ${bearsOn}`;
  });
  return `## ${sections.limitations}\n\n${all.join("\n\n")}`;
}

function editionMarkdown({edition}: Document): string {
  const lines = [
    `Disclosure control: ${edition.disclosure}`,
    `What comes next: ${edition.next}`,
    `Contact: ${edition.contact}`
  ];
  return `---\n\n${lines.map((line) => escapeLineStart(escapeMarkdown(line))).join("\n\n")}`;
}

function footnotesMarkdown(setting: Setting): string {
  const {footnotes} = setting.document;
  if (footnotes.length === 0) return "";
  const all = footnotes.map(
    ({number, sentences}) => `[^${number}]: ${escapeLineStart(inlineMarkdown(whole(sentences), setting))}`
  );
  return `## ${sections.footnotes}\n\n${all.join("\n\n")}`;
}
