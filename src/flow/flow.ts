import {failIfAny} from "../error.ts";
import {YamlFile} from "../yaml/yaml-file.ts";
import {YamlMap} from "../yaml/yaml-map.ts";

/** How records came to be in a report: stages, and what left, joined or is to be noted at each (STROBE, item 13). */
export interface Flow {
  /** the file, for messages */
  readonly place: string;
  /** the variable by whose categories everything is counted */
  readonly by: string;
  readonly steps: readonly FlowStep[];
}

/** `stage`: who is there; `among`: some of them, worth a note; `left`, `joined`: what lies between it and the next stage. */
type StepKind = "stage" | "among" | "left" | "joined";

export interface FlowStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly label: string;
  readonly at: string;
  /** by variable a code: which of the records, all where none is named; nothing where they are not among the records */
  readonly where?: Readonly<Record<string, string>>;
  /** by category what is stated; nothing where it is not known */
  readonly stated?: ReadonlyMap<string, number | undefined>;
}

/** Reads `data/2022/flow.yaml`; throws all that is wrong with it. Whether it adds up is seen when the records are counted. */
export function readFlow(text: string, place: string): Flow {
  const file = new YamlFile(text, place);
  const map = new YamlMap(file, file.root, ["by", "stages"]);
  const by = map.text("by");
  const keys = ["id", "label", "where", "count"];
  const stages = map.maps("stages", [...keys, "among", "left", "joined"]);
  if (stages.length === 0) map.tell("stages", "no stages", "name them in their order");
  const steps = stages.flatMap((stage) => [
    step(stage, "stage"),
    ...(["among", "left", "joined"] as const).flatMap((kind) => stage.maps(kind, keys).map((one) => step(one, kind)))
  ]);
  file.fail();
  failIfAny(
    steps
      .filter(({id}, i) => steps.findIndex((other) => other.id === id) < i)
      .map(({id, at}) => ({place: at, problem: `the step ${id} is there twice`, wayOut: "rename one"}))
  );
  return {place, by, steps};
}

function step(map: YamlMap, kind: StepKind): FlowStep {
  const id = map.text("id");
  if (id !== "" && !/^[a-z][a-z0-9_]*$/.test(id))
    map.tell("id", `not a name: ${id}`, "use lower-case letters, digits and _");
  if (!map.has("where") && !map.has("count")) map.tell("id", `${id} says neither where nor count`, "give one of them");
  const where = map.maybeMap("where");
  const count = map.maybeMap("count");
  const stated = new Map(
    (count?.keys ?? []).map((code) => {
      const text = count!.texts(code, true)[0]?.text ?? "unknown";
      if (!/^(\d+|unknown)$/.test(text)) count!.tell(code, `not a count: ${text}`, "write a whole number, or unknown");
      return [code, text === "unknown" ? undefined : Number(text)];
    })
  );
  return {
    id,
    kind,
    label: map.text("label"),
    at: map.placeOf("id"),
    ...(where === undefined ? {} : {where: Object.fromEntries(where.keys.map((name) => [name, where.text(name)]))}),
    ...(count === undefined ? {} : {stated})
  };
}
