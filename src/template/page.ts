import type {FigureModel} from "../present/figure.ts";
import type {TableModel} from "../present/table.ts";
import type {Bindings} from "./bindings.ts";
import {mentions, reword, rewordFootnotes} from "./reword.ts";
import type {Setting, SourceBlock, SourceFootnote, SourceInline, SourceLimitation, Template} from "./source.ts";
import {pieces, prose} from "./source.ts";

/** A template with the edition's words in their places, before anything is bound. */
export interface PageText {
  readonly template: Template;
  readonly blocks: readonly SourceBlock[];
  readonly footnotes: readonly SourceFootnote[];
}

/** The same with all that it can name: what the rules look at. */
export interface Page extends PageText {
  readonly bindings: Bindings;
  /** figures and tables in the order of the page, each once */
  readonly exhibits: readonly Exhibit[];
  /** those of the register that a figure or a table names */
  readonly limitations: readonly SourceLimitation[];
}

/** What stands on the page under a number of its own. */
export type Exhibit =
  | {readonly what: "figure"; readonly name: string; readonly series: string; readonly model: FigureModel}
  | {readonly what: "table"; readonly name: string; readonly series: string; readonly model: TableModel};

export function toPage(template: Template, bindings: Bindings): Page {
  const {words} = bindings;
  const blocks = reword(template, words).flatMap((block) =>
    block.kind === "setting" && block.what === "reconciliation" ? (bindings.reconciliation ?? []) : [block]
  );
  const names = new Set(settings(blocks).map(({name}) => name));
  const exhibits = [...names].map((name) => exhibit(name, bindings)).filter((one) => one !== undefined);
  const limiting = new Set(exhibits.flatMap(({model}) => model.limitations));
  const limitations = bindings.limitations.limitations.filter(({id}) => limiting.has(id));
  const mentioned = [
    ...mentions(prose(blocks)),
    ...exhibits.flatMap(marked),
    ...limitations.flatMap(({content}) => mentions(pieces(content)))
  ];
  return {
    template,
    bindings,
    blocks,
    footnotes: rewordFootnotes(template, words, mentioned),
    exhibits,
    limitations
  };
}

/** A figure or a table that was made, on the page or not. */
export function exhibit(name: string, {figures, tables}: Bindings): Exhibit | undefined {
  const figure = figures.get(name);
  if (figure !== undefined) return {what: "figure", name, series: figure.series ?? "Figure", model: figure};
  const table = tables.get(name);
  return table && {what: "table", name, series: table.series, model: table};
}

export function settings(blocks: readonly SourceBlock[]): Setting[] {
  return blocks.flatMap((block) => {
    if (block.kind === "setting") return [block];
    if (block.kind === "list") return block.items.flatMap(settings);
    return block.kind === "quote" ? settings(block.blocks) : [];
  });
}

/** Labels of the footnotes that a figure or a table marks, in the order of its marks. */
export function marked({what, model}: Exhibit): readonly string[] {
  const parts = what === "figure" ? model.panels.map(({data}) => data) : model.parts;
  return [...model.footnotes, ...parts.flatMap(({footnotes}) => footnotes)];
}

/** All prose of the report: its sections, then the limitations, then the footnotes. */
export function* allProse({blocks, limitations, footnotes}: Page): Generator<SourceInline> {
  yield* prose(blocks);
  for (const {content, at} of [...limitations, ...footnotes]) yield* prose([{kind: "paragraph", content, at}]);
}

/** Where to tell what is wrong with something that was made: its notebook, or else the template that should set it. */
export function placeOfName(name: string, {bindings, template}: Page): string {
  return bindings.madeIn?.get(name) ?? template.place;
}
