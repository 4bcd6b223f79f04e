import type {TableChoice, TableChoices} from "../gate/table-choice.ts";
import type {YamlMap} from "../yaml/yaml-map.ts";

/**
 * `tables: {"04-offending/sentence": {merge: {sentence_length: [[under_6, "6_12"]]}, round: 5}}`, or, to repeat what an
 * earlier edition showed, `tables: {"04-offending/sentence": {as_at: "2022.2"}}`, or, to show nothing,
 * `tables: {"04-offending/sentence": {withhold: all}}`. Whether there are such tables and such categories is seen when they
 * are counted.
 */
export function toTableChoices(frontMatter: YamlMap): TableChoices {
  const tables = frontMatter.maybeMap("tables");
  return new Map(
    (tables?.keys ?? []).map((id): [string, TableChoice] => {
      const choice = tables!.map(id, ["merge", "round", "as_at", "withhold"]);
      if (choice?.keys.length === 0)
        choice.tell("merge", `nothing is chosen for ${id}`, "remove it, or say what to do");
      const merging = choice?.maybeMap("merge");
      const merge = (merging?.keys ?? []).map((variable) => {
        const lists = merging!.textOrLists(variable) ?? [];
        const spec = typeof lists === "string" ? lists : lists.map((codes) => ({codes}));
        return {variable, spec, place: merging!.placeOf(variable)};
      });
      const asAt = choice?.maybeText("as_at");
      if (asAt !== undefined && choice!.keys.length > 1)
        choice!.tell("as_at", `${id} repeats ${asAt} and is counted anew`, "choose one of the two");
      const withhold = choice?.maybeText("withhold");
      if (withhold !== undefined && withhold !== "all")
        choice!.tell(
          "withhold",
          `unknown withhold: ${withhold}`,
          "write all; which single counts are withheld is the gate's to find"
        );
      if (withhold !== undefined && choice!.keys.length > 1)
        choice!.tell("withhold", `${id} is withheld and shown in another way`, "choose one of the two");
      const round = choice?.maybeNumber("round");
      if (round !== undefined && (!Number.isSafeInteger(round) || round < 2))
        choice!.tell("round", `round is not a whole number of 2 or more: ${round}`);
      return [
        id,
        {
          place: tables!.placeOf(id),
          merge,
          ...(round === undefined ? {} : {round}),
          ...(asAt === undefined ? {} : {asAt}),
          ...(withhold === undefined ? {} : {withhold: true as const})
        }
      ];
    })
  );
}
