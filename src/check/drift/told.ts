import type {Problem} from "../../error.ts";
import type {Tolerance} from "../../template/tolerance.ts";
import type {CountedEdition} from "../counted-edition.ts";
import {isBeyond, quoted} from "./changes.ts";
import type {Paragraph, Sentence} from "./paragraphs.ts";

/** The edition's own tolerance, and for what it leaves open the template's. */
export function toleranceOf({written}: CountedEdition): Tolerance {
  return {...written.template.tolerance, ...written.spec.tolerance};
}

export function isMoved(sentence: Sentence, edition: CountedEdition): boolean {
  const tolerance = toleranceOf(edition);
  return quoted(sentence, edition).some((change) => change !== undefined && isBeyond(change, tolerance));
}

/** The same words, and no number as it was. */
export function isStale(sentence: Sentence, edition: CountedEdition): boolean {
  const changes = quoted(sentence, edition);
  return sentence.asBefore && changes.length > 0 && changes.every((change) => change?.differs);
}

/** A sentence or a paragraph to be read again, and what for. */
export function toRead(of: Paragraph, {wording, place}: Sentence, why: string, {written}: CountedEdition): Problem {
  const [words, more] = [wording.split(" ").slice(0, 7).join(" "), wording.split(" ").length > 7];
  return {
    place,
    problem: `in ${of.id}, ${why}: “${words}${more ? " …" : ""}”`,
    wayOut: `read it beside the new numbers; if it stands, name its paragraph or section in stands, in ${written.words.place}`
  };
}
