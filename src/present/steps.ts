import type {OutlineStep} from "../gate/outline.ts";
import {Released} from "../gate/released.ts";
import type {Shown} from "../gate/shown.ts";
import type {PanelRows} from "./figure.ts";
import type {TableData, Tidy} from "./table.ts";
import {countText} from "./value-text.ts";

/** A step of a flow with what is shown of it; `[x]` where it is not known. */
export interface ShownStep extends Pick<OutlineStep, "id" | "kind" | "label"> {
  readonly values: readonly {readonly code: string; readonly label: string; readonly shown: Shown}[];
}

/** The steps of a flow, released. */
export class Steps {
  readonly #released: Released;
  readonly #steps: readonly ShownStep[];

  constructor(released: Released, steps: readonly ShownStep[]) {
    this.#released = released;
    this.#steps = steps;
    Object.freeze(this);
  }

  get shown(): readonly ShownStep[] {
    return this.#steps;
  }

  static is(value: unknown): value is Steps {
    return typeof value === "object" && value !== null && #steps in value;
  }

  static rows(steps: Steps, title: string | undefined): PanelRows {
    return {...(title === undefined ? {} : {title}), released: steps.#released, series: [], steps: steps.#steps};
  }

  static base(steps: Steps): Released {
    return steps.#released;
  }
}

/** The flow that `countFlow` counted, from all that the gate released of it. */
export function stepsOf(released: Readonly<Record<string, Released>>): Steps {
  const {flow} = released;
  if (!Released.is(flow) || flow.outline === undefined)
    throw new TypeError("stepsOf: there is no flow; give what countFlow counted, released");
  const {by, steps} = flow.outline;
  return new Steps(
    flow,
    steps.map(({id, kind, label, known, in: place}) => ({
      id,
      kind,
      label,
      values: by.map(({code, label: name}) => ({
        code,
        label: name,
        shown: place && known.includes(code) ? released[place.table]!.at(...place.cell, code).shown : "[x]"
      }))
    }))
  );
}

const prefixes = {stage: "", among: "Among these: ", left: "Left out: ", joined: "Joined: "} as const;

export function stepLabel({kind, label}: Pick<ShownStep, "kind" | "label">): string {
  const own = /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  return kind === "stage" ? label : `${prefixes[kind]}${own}`;
}

/** The list under a flow chart: every step in its order, with all that the drawing says. */
export function stepsData(steps: readonly ShownStep[], caption: string): TableData {
  return {
    caption,
    footnotes: [],
    columns: [
      {key: "step", label: "Step", numeric: false},
      ...steps[0]!.values.map(({code, label}) => ({key: code, label: `${label}, number`, numeric: true}))
    ],
    rows: steps.map((step) => ({
      key: step.id,
      cells: [stepLabel(step), ...step.values.map(({shown}) => countText(shown))]
    }))
  };
}

export function stepsTidy(steps: readonly ShownStep[]): Tidy {
  return {
    keys: ["step"],
    values: steps[0]!.values.map(({code}) => code),
    rows: steps.map(({id, values}) => ({keys: [id], values: values.map(({shown}) => shown)}))
  };
}
