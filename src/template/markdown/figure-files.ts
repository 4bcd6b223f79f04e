import {fileName} from "../file-name.ts";
import type {Document} from "../model.ts";

export interface FigureFile {
  /** beside the Markdown: `figures/fig-water-1.svg` */
  readonly name: string;
  readonly svg: string;
}

/** The drawings that the Markdown shows, each as a file that stands by itself. */
export function figureFiles({figures}: Document): FigureFile[] {
  return figures.flatMap(({id, panels}) => panels.map(({wide}, i) => ({name: figureFile(id, i), svg: standing(wide)})));
}

export function figureFile(id: string, panel: number): string {
  return `figures/${fileName(id)}-${panel + 1}.svg`;
}

/** Inside a page an svg needs no name space; as a file it does. */
function standing(svg: string): string {
  return `${/^<svg[^>]*\sxmlns=/.test(svg) ? svg : svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"')}\n`;
}
