import type {Codebook} from "../data/codebook.ts";
import type {Dimension} from "../gate/draft.ts";

/**
 * What a variable of the joint says of a question of the codebook: for each of its codes the answers that it stands for.
 * Of an option of a question with several answers the one code is `yes`: one of them at least was given.
 */
export interface Meaning {
  readonly question: string;
  readonly several: boolean;
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** some of its codes stand for more than one answer */
  readonly merged: boolean;
}

/** Of a question with one answer; nothing where the notebook made the variable. */
export function meaningOf(dimension: Dimension, codebook: Codebook): Meaning | undefined {
  const answers = answersOf(dimension, codebook);
  const {name: question, merged} = dimension;
  return answers && {question, several: false, answers, merged: merged !== undefined};
}

export function meaningOfOption(dimension: Dimension, code: string, codebook: Codebook): Meaning | undefined {
  const own = answersOf(dimension, codebook)?.get(code);
  const {name: question, merged} = dimension;
  return (
    own && {
      question,
      several: true,
      answers: new Map([["yes", own]]),
      merged: [...(merged?.values() ?? [])].includes(code)
    }
  );
}

function answersOf({name, categories, merged}: Dimension, {variables}: Codebook) {
  const known = variables.get(name)?.categories.map(({code}) => code) ?? [];
  const answers = new Map(
    categories.map(({code}) => {
      const parts = [...(merged ?? [])].flatMap(([part, whole]) => (whole === code ? [part] : []));
      return [code, parts.length > 0 ? parts : [code]];
    })
  );
  return [...answers.values()].flat().every((code) => known.includes(code)) ? answers : undefined;
}
