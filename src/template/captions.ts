import {bound, type Passage} from "../lint/passage.ts";
import {type Page, placeOfName, settings} from "./page.ts";
import {passagesOf} from "./passages.ts";

/** A figure's or a table's words, where it stands in a section that may hold no typed quantity. */
export interface Caption extends Passage {
  /** `figure figSocialCare, title` */
  readonly of: string;
}

/**
 * Titles, panels, parts, base lines and notes that notebooks give to the figures and tables of counted sections. Alt texts
 * are made of these and of released numbers. In a base line, what is a number was computed.
 */
export function captionsOf(page: Page): Caption[] {
  const counted = new Set(passagesOf(page).flatMap(({counted, within}) => (counted ? [within] : [])));
  let within = "";
  return page.blocks.flatMap((block) => {
    if (block.kind === "heading") within = block.id;
    const names = new Set(settings([block]).map(({name}) => name));
    return page.exhibits
      .filter(({name}) => counted.has(within) && names.has(name))
      .flatMap(({what, name, model}) => {
        const parts =
          what === "figure" ? model.panels.map(({title}) => title) : model.parts.map(({caption}) => caption);
        const texts = [
          ["title", model.title],
          ...parts.filter((text) => text !== model.title).map((text) => ["part", text] as const),
          ["base", model.base.replaceAll(/[\d,.]*\d|\[\w+\]/g, bound)],
          ["note", model.note]
        ] as const;
        return texts.flatMap(([part, text]) =>
          text === undefined ? [] : [toCaption(`${what} ${name}, ${part}`, within, text, placeOfName(name, page))]
        );
      });
  });
}

function toCaption(of: string, within: string, text: string, at: string): Caption {
  return {of, kind: "caption", within, text, marks: [], places: [{start: 0, at}]};
}
