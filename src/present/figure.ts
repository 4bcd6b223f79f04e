import type {Shows as Noted} from "../gate/note.ts";
import {Released, type ReleasedRow, total} from "../gate/released.ts";
import {altText} from "./alt-text.ts";
import {baseLine, unknownLine} from "./base-line.ts";
import {Comparison} from "./comparison.ts";
import type {Draw, Drawn} from "./draw.ts";
import {figureData} from "./figure-data.ts";
import {type Limitations, settledLimitations} from "./limitations.ts";
import {type ShownStep, Steps} from "./steps.ts";
import {demandMarkers, type TableData, type Tidy} from "./table.ts";
import {tidyPanels} from "./tidy.ts";

export interface FigureSpec {
  readonly title: string;
  /** what it is counted among; default: Figure */
  readonly series?: string;
  readonly draw: Draw;
  readonly limitations: Limitations;
  /** the title of each drawing, where there is more than one */
  readonly panels?: readonly string[];
  /** whom the base counts, where it is not every record: "women who have other children" */
  readonly population?: string;
  /** labels of the template's footnotes, marked on the title */
  readonly footnotes?: readonly string[];
  readonly note?: string;
  /** default: the report's own source */
  readonly source?: string;
}

/** One drawing of a figure, at two widths, with its alt text and the table of what it shows. */
export interface Panel {
  readonly title?: string;
  /** 640 units wide, for a desktop and for paper */
  readonly wide: string;
  /** 340 units wide, for a phone */
  readonly narrow: string;
  readonly alt: string;
  readonly data: TableData;
}

/** All that stands around a drawing, settled; plain data that an edition can hold. */
export interface FigureModel {
  readonly id: string;
  /** what it is counted among, where that is not Figure */
  readonly series?: string;
  readonly title: string;
  readonly base: string;
  readonly source: string;
  readonly panels: readonly Panel[];
  readonly tidy: Tidy;
  /** labels of the template's footnotes, marked on the title */
  readonly footnotes: readonly string[];
  /** ids of templates/limitations.md */
  readonly limitations: readonly string[];
  /** what was withheld and why, written by the gate */
  readonly suppression: string;
  readonly note?: string;
}

/** What one drawing shows: released rows, by series. */
export interface PanelRows {
  readonly title?: string;
  /** the table of the first series, whose first variable is that of all */
  readonly released: Released;
  /** what tells the series apart: a variable; nothing where there is one series */
  readonly by?: string;
  readonly series: readonly Series[];
  /** of a flow, in place of series */
  readonly steps?: readonly ShownStep[];
}

interface Series {
  readonly code: string;
  readonly label: string;
  readonly rows: readonly ReleasedRow[];
  /** the table that the rows are of, and where in it: a category of each variable but the first */
  readonly draft: string;
  readonly others: readonly string[];
}

/** A figure as a notebook asks for it: released rows and what to say of them, not drawn yet. */
export class Figure {
  readonly #panels: readonly PanelRows[];
  readonly spec: FigureSpec;
  /** asked for as the notebook runs, as every number must be: the gate releases only what was asked for in rehearsal */
  readonly base: string;

  constructor(panels: readonly PanelRows[], spec: FigureSpec, base: string) {
    this.#panels = panels;
    this.base = base;
    this.spec = spec;
    Object.freeze(this);
  }

  static is(value: unknown): value is Figure {
    return typeof value === "object" && value !== null && #panels in value;
  }

  get panels(): readonly PanelRows[] {
    return this.#panels;
  }
}

/** A drawing of released rows, one of them or several under one title, with what must stand beside it. */
export function figure(shown: Shows | readonly Shows[], spec: FigureSpec): Figure {
  const all: readonly Shows[] = Array.isArray(shown) ? (shown as readonly Shows[]) : [shown as Shows];
  for (const one of all) {
    if (!Released.is(one) && !Comparison.is(one) && !Steps.is(one))
      throw new TypeError("figure: draws released tables only");
  }
  if (all.length !== (spec.panels?.length ?? 1)) {
    throw new RangeError(
      `figure: ${all.length} tables and ${spec.panels?.length ?? 0} panel titles; give each drawing its title in panels`
    );
  }
  const [first] = all;
  return new Figure(
    all.map((one, i) => rowsOf(one, spec, spec.panels?.[i])),
    spec,
    baseOf(first!, all, spec)
  );
}

/** What one drawing can be of. */
type Shows = Released | Comparison | Steps;

function rowsOf(one: Shows, spec: FigureSpec, title: string | undefined): PanelRows {
  if (Comparison.is(one)) return Comparison.rows(one, title);
  return Steps.is(one) ? Steps.rows(one, title) : panelRows(one, spec, title);
}

function baseOf(first: Shows, all: readonly Shows[], {population, draw: {labels}, panels}: FigureSpec): string {
  if (Comparison.is(first)) return Comparison.base(first, population);
  if (Steps.is(first)) return baseLine(Steps.base(first), population, labels);
  const unknown = all.flatMap((one, i) => (Released.is(one) ? (unknownLine(one, panels?.[i], labels) ?? []) : []));
  return [baseLine(first, population, labels), ...unknown].join(" ");
}

function panelRows(released: Released, {draw}: FigureSpec, title: string | undefined): PanelRows {
  const [, by, ...more] = released.dimensions;
  if (more.length > 0)
    throw new RangeError(`figure: ${released.id} has more than two variables; bars show one, or one by another`);
  const series =
    by === undefined
      ? [{code: total, label: "All", rows: released.rows(), draft: released.id, others: []}]
      : by.categories.map(({code, label}) => ({
          code,
          label: draw.labels[code] ?? label,
          rows: released.rows(code),
          draft: released.id,
          others: [code]
        }));
  return {...(title === undefined ? {} : {title}), released, ...(by === undefined ? {} : {by: by.name}), series};
}

/** Everything about a figure but its number, which the page gives. */
export function toFigureModel(
  id: string,
  figure: Figure,
  drawn: readonly Drawn[],
  defaults: {source: string; note: (shows: Noted) => string}
): FigureModel {
  const {spec, panels, base} = figure;
  const tidy = tidyPanels(panels);
  const data = panels.map((panel) => figureData(panel, spec.title));
  demandMarkers(id, data);
  return {
    id,
    ...(spec.series === undefined ? {} : {series: spec.series}),
    title: spec.title,
    base,
    source: spec.source ?? defaults.source,
    panels: panels.map((panel, i) => ({
      ...(panel.title === undefined ? {} : {title: panel.title}),
      ...drawn[i]!,
      alt: altText(panel, spec.title, spec.draw.called),
      data: data[i]!
    })),
    tidy,
    footnotes: spec.footnotes ?? [],
    ...settledLimitations(spec),
    suppression: defaults.note(tidy)
  };
}
