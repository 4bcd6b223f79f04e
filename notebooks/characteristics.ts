import type {ColumnTable} from "arquero";
import {crosstab, mean} from "../src/index.ts";
import {applicable, homes} from "./homes.ts";

export type Draft = ReturnType<typeof crosstab>;

export interface Sample {
  readonly applications: ColumnTable;
  readonly offences: ColumnTable;
  readonly residences: ColumnTable;
}

export interface Characteristic {
  readonly id: string;
  /** default: the codebook’s label */
  readonly title?: string;
  readonly count: (sample: Sample) => Draft;
  readonly mean?: {readonly label: string; readonly count: (sample: Sample) => Draft};
  readonly outside?: {readonly code: string; readonly label: string; readonly count: (sample: Sample) => Draft};
  readonly within?: "row";
  /** the one sample that it is shown for; default: both */
  readonly only?: string;
  readonly footnotes?: readonly string[];
}

/** In the order of the appendix table. */
export const characteristics: readonly Characteristic[] = [
  asked("mbu"),
  {
    id: "mbu_acceptance",
    title: "Acceptance rate of each unit",
    count: ({applications}) => crosstab(applications, ["outcome", "mbu"]),
    within: "row",
    only: "whole",
    footnotes: ["acceptance-rate"]
  },
  {
    ...asked("mother_age_group"),
    mean: {label: "Average age (years)", count: ({applications}) => mean(applications, "mother_age", ["outcome"])},
    footnotes: ["mother-age-date"]
  },
  asked("child_age", ["child-age-date"]),
  asked("application_year"),
  {
    id: "offence",
    count: ({applications, offences}) => crosstab(offences.join(applications, "id"), ["offence", "outcome"]),
    footnotes: ["offence-types", "offence-violence", "offence-sexual"]
  },
  {
    ...asked("sentence_length"),
    mean: {
      label: "Average sentence (months)",
      count: ({applications}) => mean(applications, "sentence_months", ["outcome"])
    }
  },
  asked("csc_report"),
  asked("social_worker_attended"),
  asked("prior_csc", ["prior-involvement"]),
  asked("carer_before"),
  asked("residence_at_application", ["residence-date"]),
  asked("placement_after"),
  {
    ...asked("other_children_group"),
    mean: {
      label: "Average number, where there are any",
      count: ({applications}) =>
        mean(
          applications.filter((d) => d.other_children > 0),
          "other_children",
          ["outcome"],
          {decimals: 1}
        )
    }
  },
  {
    id: "residence",
    count: ({applications, residences}) =>
      crosstab(applicable(residences).join(applications, "id"), [homes, "outcome"]),
    outside: {
      code: "not_applicable",
      label: "Not applicable",
      count: ({applications, residences}) => crosstab(residences.join(applications, "id"), ["residence", "outcome"])
    },
    footnotes: ["not-applicable", "residence-types"]
  },
  asked("previous_convictions"),
  asked("closest_mbu"),
  asked("mother_ethnicity"),
  asked("father_ethnicity"),
  asked("father_age_group", ["father-age-date"]),
  asked("mother_nationality"),
  asked("father_nationality"),
  asked("mother_care_experienced"),
  asked("father_care_experienced", ["father-care"])
];

/** A variable that every application has one answer to, by outcome. */
function asked(id: string, footnotes: readonly string[] = []): Characteristic {
  return {id, count: ({applications}) => crosstab(applications, [id, "outcome"]), footnotes};
}
