import type {Answers} from "./answers.ts";

/**
 * Questions whose answers are settled together, because a rule or a published number binds them; what an earlier family
 * has settled may be given. Answers to questions of different families are as good as independent.
 */
export interface Family {
  readonly given?: readonly string[];
  readonly ask: readonly string[];
  readonly crossCounts?: readonly CrossCount[];
}

/** A number that a sentence prints about the answers to several questions, or to any of several. */
export interface CrossCount {
  /** its address in published.csv */
  readonly address: string;
  readonly counts: Test;
}

type Test = (answers: Answers) => boolean;

export const families: readonly Family[] = [
  {ask: ["child_age", "carer_before", "residence_at_application"]},
  {given: ["residence_at_application"], ask: ["father_nationality"]},
  {given: ["residence_at_application"], ask: ["sentence_months"]},
  {
    ask: ["prior_csc", "csc_report", "social_worker_attended"],
    crossCounts: [
      {address: "number/priorReported", counts: both(is("prior_csc", "yes"), is("csc_report", "yes"))},
      {address: "number/noPriorReported", counts: both(is("prior_csc", "no"), is("csc_report", "yes"))},
      {address: "number/priorAttended", counts: both(is("prior_csc", "yes"), is("social_worker_attended", "yes"))},
      {address: "number/noPriorAttended", counts: both(is("prior_csc", "no"), is("social_worker_attended", "yes"))}
    ]
  },
  {
    given: ["outcome", "prior_csc"],
    ask: ["other_children", "residence"],
    crossCounts: [
      {
        address: "number/fosterOrAdoptedAccepted",
        counts: both(is("outcome", "accepted"), is("residence", "adopted", "foster_care"))
      },
      {
        address: "number/fosterOrAdoptedRejected",
        counts: both(is("outcome", "rejected"), is("residence", "adopted", "foster_care"))
      }
    ]
  },
  {given: ["other_children", "residence"], ask: ["mother_age"]},
  {given: ["outcome"], ask: ["placement_after"]},
  {ask: ["offence"]},
  ...[
    "mbu",
    "application_year",
    "previous_convictions",
    "closest_mbu",
    "mother_ethnicity",
    "father_ethnicity",
    "father_age_group",
    "mother_nationality",
    "mother_care_experienced",
    "father_care_experienced"
  ].map((question) => ({ask: [question]}))
];

function is(question: string, ...codes: readonly string[]): Test {
  return (answers) => answers.has(question, ...codes);
}

function both(one: Test, other: Test): Test {
  return (answers) => one(answers) && other(answers);
}
