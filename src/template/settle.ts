import {asAtOnce, asAtText} from "./as-at-once.ts";
import {blockIds} from "./block-ids.ts";
import {formatted} from "./formats.ts";
import type {Block, Document, Footnote, Inline, Sentence} from "./model.ts";
import {type Exhibit, marked, type Page} from "./page.ts";
import {sentencesOf} from "./sentences.ts";
import type {SourceBlock, SourceInline} from "./source.ts";
import {pieces, prose} from "./source.ts";

/** The document of a page in which the rules found nothing wrong. */
export function settle(page: Page): Document {
  const {template, bindings, exhibits} = page;
  const {id, status, published, contact, next, disclosure} = bindings.edition;
  const numbered = numbers(exhibits);
  const settled = (content: readonly SourceInline[]) =>
    joined(content.flatMap((inline) => settleInline(inline, page, numbered)));
  const limitations = page.limitations.map(({id, title, content}) => ({
    id,
    title,
    sentences: proseOf(settled(content), `limitation/${id}`)
  }));
  return {
    edition: {id, status, published, contact, next, disclosure},
    title: template.title,
    subtitle: bindings.edition.subtitle ?? template.subtitle,
    statement: bindings.edition.statement ?? template.statement,
    blocks: settleBlocks(page.blocks, page, settled),
    footnotes: footnotesOf(page, settled),
    limitations,
    figures: exhibits.flatMap(({what, name, model}) =>
      what === "figure" ? [withNumber(name, model, numbered.get(name)!)] : []
    ),
    tables: exhibits.flatMap(({what, name, model}) =>
      what === "table" ? [withNumber(name, model, numbered.get(name)!)] : []
    )
  };
}

function withNumber<T extends Exhibit["model"]>(name: string, {note, ...model}: T, number: string) {
  const sentences = note === undefined ? undefined : sentencesOf([{kind: "text", text: note}], `${model.id}/note`);
  return {...model, name, number, ...(sentences && {note: sentences})};
}

/** `Figure 3`: the third of its series on the page. */
function numbers(exhibits: readonly Exhibit[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    exhibits.map(({name, series}) => {
      const count = (counts.get(series) ?? 0) + 1;
      counts.set(series, count);
      return [name, `${series} ${count}`];
    })
  );
}

function proseOf(content: readonly Inline[], id: string): Sentence[] {
  return sentencesOf(content, id).map((sentence) => ({...sentence, content: asAtOnce(sentence.content)}));
}

type Settled = (content: readonly SourceInline[]) => Inline[];

function settleBlocks(blocks: readonly SourceBlock[], page: Page, settled: Settled): Block[] {
  const ids = blockIds(blocks);
  const settleBlock = (block: SourceBlock): Block => {
    if (block.kind === "setting") {
      const {what, model} = page.exhibits.find(({name}) => name === block.name)!;
      return {kind: what, id: model.id};
    }
    const id = ids.get(block)!;
    if (block.kind === "heading")
      return {kind: "heading", id, level: block.level as 2 | 3 | 4, content: asAtOnce(settled(block.content))};
    if (block.kind === "paragraph") return {kind: "paragraph", id, sentences: proseOf(settled(block.content), id)};
    if (block.kind === "quote") return {kind: "quote", id, blocks: block.blocks.map(settleBlock)};
    if (block.kind === "grid") {
      const {caption, columns} = block;
      const rows = block.rows.map((cells, r) => {
        const row = `${id}/r${r + 1}`;
        return {id: row, cells: cells.map((cell, i) => ({id: `${row}/s${i + 1}`, content: settled(cell)}))};
      });
      return {kind: "grid", id, caption, columns, rows};
    }
    return {kind: "list", id, ordered: block.ordered, items: block.items.map((item) => item.map(settleBlock))};
  };
  return blocks.map(settleBlock);
}

function settleInline(inline: SourceInline, page: Page, numbered: ReadonlyMap<string, string>): Inline[] {
  const inner = (content: readonly SourceInline[]) =>
    joined(content.flatMap((one) => settleInline(one, page, numbered)));
  switch (inline.kind) {
    case "text":
    case "code":
      return [{kind: inline.kind, text: inline.text}];
    case "emphasis":
    case "strong":
      return [{kind: inline.kind, content: inner(inline.content)}];
    case "link":
      return [{kind: "link", href: inline.href, content: inner(inline.content)}];
    case "literal":
      return inner(inline.content);
    case "claim":
      return [{kind: "claim", claim: inline.claim, content: inner(inline.content)}];
    case "name": {
      const {name, format} = inline;
      const number = page.bindings.numbers.get(name);
      if (number !== undefined) {
        const text = format === undefined ? number.figures : formatted(number, format);
        const asAt = number.asAt === undefined ? {} : {asAt: asAtText(number.asAt)};
        return [{kind: "number", name, ...(format === undefined ? {} : {format}), text, ...asAt}];
      }
      const {model} = page.exhibits.find(({name}) => name === inline.name)!;
      return [{kind: "reference", id: model.id, text: numbered.get(inline.name)!}];
    }
    case "footnote":
      return [{kind: "footnote", label: inline.label}];
    case "break":
      return [{kind: "break"}];
  }
}

/** Text beside text is one text; none stands at the end. */
function joined(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of content) {
    const last = result.at(-1);
    if (inline.kind === "text" && last?.kind === "text")
      result[result.length - 1] = {kind: "text", text: last.text + inline.text};
    else result.push(inline);
  }
  return result;
}

/** In the order of their first mention: down the page with its figures and tables, in the limitations, in each other. */
function footnotesOf(page: Page, settled: Settled): Footnote[] {
  const labels = new Set<string>();
  const mention = (content: Iterable<SourceInline>) => {
    for (const inline of content) if (inline.kind === "footnote") labels.add(inline.label);
  };
  for (const block of page.blocks) {
    mention(prose([block]));
    const set = block.kind === "setting" ? page.exhibits.find(({name}) => name === block.name) : undefined;
    for (const label of set === undefined ? [] : marked(set)) labels.add(label);
  }
  for (const {content} of page.limitations) mention(pieces(content));
  // a set takes in, while it is gone through, what is added to it
  const footnotes: Footnote[] = [];
  for (const label of labels) {
    const {content} = page.footnotes.find((footnote) => footnote.label === label)!;
    mention(pieces(content));
    const sentences = proseOf(settled(content), `note/${label}`);
    footnotes.push({label, number: footnotes.length + 1, sentences});
  }
  return footnotes;
}
