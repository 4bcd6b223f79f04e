import {boundsText} from "../claims/bounds.ts";
import {vocabularyFile} from "../claims/read-vocabulary.ts";
import {scaleOf} from "../claims/scale.ts";
import type {Vocabulary} from "../claims/vocabulary.ts";
import type {SourceBlock, Words} from "./source.ts";

/** An edition's words with a section `scale`: what the report's own words of quantity stand for, for `![hint](words:scale)`. */
export function withScale(words: Words, vocabulary: Vocabulary): Words {
  const scale = scaleOf(vocabulary);
  if (scale.length === 0) return words;
  const at = vocabularyFile;
  const own = words.sections.find(({id}) => id === "scale");
  const problems =
    own === undefined
      ? []
      : [{place: own.at, problem: "the words scale are made from the vocabulary", wayOut: `change ${vocabularyFile}`}];
  const items = scale.map(({phrase, bounds, unit}): SourceBlock[] => [
    {
      kind: "paragraph",
      content: [
        {
          kind: "literal",
          as: "definition",
          content: [
            {kind: "emphasis", content: [{kind: "text", text: phrase, at}], at},
            {kind: "text", text: `: ${boundsText(bounds, unit)}`, at}
          ],
          at
        }
      ],
      at
    }
  ]);
  return {
    ...words,
    sections: [...words.sections, {id: "scale", at, blocks: [{kind: "list", ordered: false, items, at}]}],
    problems: [...words.problems, ...problems]
  };
}
