import type {Shows} from "../gate/note.ts";
import type {Drawn} from "./draw.ts";
import {type Figure, type FigureModel, toFigureModel} from "./figure.ts";
import {type Table, type TableModel, toTableModel} from "./table.ts";

interface Exhibits {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly tables: ReadonlyMap<string, Table>;
}

/** Figures and tables settled into what an edition holds: with their drawings, and with what must stand beside them. */
export function modelsOf(
  {figures, tables}: Exhibits,
  drawings: ReadonlyMap<string, readonly Drawn[]>,
  defaults: {readonly source: string; readonly note: (shows: Shows) => string}
): {figures: Map<string, FigureModel>; tables: Map<string, TableModel>} {
  return {
    figures: new Map(
      [...figures].map(([name, figure]) => [name, toFigureModel(name, figure, drawings.get(name)!, defaults)])
    ),
    tables: new Map([...tables].map(([name, table]) => [name, toTableModel(name, table, defaults)]))
  };
}
