import type {Answers} from "./answers.ts";

/** What holds in a plausible record. Some published totals make one impossible: then it is broken as seldom as can be. */
export interface Rule {
  readonly says: string;
  /** the questions that it needs the answers to */
  readonly about: readonly string[];
  readonly holds: (answers: Answers) => boolean;
}

export const rules: readonly Rule[] = [
  // unborn or born, at one moment, by three questions
  when(
    "a child unborn by age has no home yet",
    is("child_age", "unborn"),
    is("residence_at_application", "unborn", "unknown")
  ),
  when(
    "a child unborn by age is unborn by residence",
    is("child_age", "unborn"),
    is("residence_at_application", "unborn")
  ),
  when(
    "a child unborn by residence is unborn by age",
    is("residence_at_application", "unborn"),
    is("child_age", "unborn")
  ),
  when(
    "a child unborn by residence is at most 6 months old by age",
    is("residence_at_application", "unborn"),
    is("child_age", "unborn", "0_6")
  ),
  when("a child unborn by age was unborn before custody", is("child_age", "unborn"), is("carer_before", "unborn")),
  when(
    "a child unborn by residence was unborn before custody",
    is("residence_at_application", "unborn"),
    is("carer_before", "unborn")
  ),

  // the child's homes
  when(
    "a newborn in hospital is at most 6 months old",
    is("residence_at_application", "newborn_in_hospital"),
    is("child_age", "0_6")
  ),
  when(
    "a newborn before custody is not far older at the application",
    is("carer_before", "newborn_in_hospital"),
    is("child_age", "0_6")
  ),
  when(
    "a child with its mother in the community was in her care",
    is("residence_at_application", "mother_community"),
    is("carer_before", "mother")
  ),
  when(
    "a woman in the community awaits her sentence",
    is("residence_at_application", "mother_community"),
    is("sentence_months", "remand")
  ),
  when(
    "a father outside the UK has not the child with him",
    is("father_nationality", "not_in_uk"),
    isNot("residence_at_application", "father")
  ),
  when("a rejected application gives no place in the unit", is("outcome", "rejected"), isNot("placement_after", "mbu")),
  when("an accepted application gives a place in the unit", is("outcome", "accepted"), is("placement_after", "mbu")),

  // the mother's other children
  when(
    "a woman with no other children has no home for them",
    is("other_children", "0"),
    is("residence", "not_applicable")
  ),
  when(
    "where children live is unknown if it is unknown that there are any",
    is("other_children", "unknown"),
    is("residence", "unknown")
  ),
  when("social care knew a woman whose child is adopted", is("residence", "adopted"), is("prior_csc", "yes")),
  {
    says: "children live in no more kinds of home than there are children",
    about: ["other_children", "residence"],
    holds: (answers) => !(answers.to("residence").length > Math.max(1, answers.number("other_children")))
  },
  {
    says: "a woman of n other children is at least 16 + 2n",
    about: ["other_children", "mother_age"],
    holds: (answers) => !(answers.number("mother_age") < 16 + 2 * answers.number("other_children"))
  },
  {
    says: "a woman whose other children are all grown up is at least 34",
    about: ["other_children", "residence", "mother_age"],
    holds: (answers) =>
      !(answers.has("residence", "not_applicable") && answers.number("other_children") > 0) ||
      !(answers.number("mother_age") < 34)
  }
];

interface Fact {
  readonly question: string;
  readonly true: (answers: Answers) => boolean;
}

function is(question: string, ...codes: readonly string[]): Fact {
  return {question, true: (answers) => answers.has(question, ...codes)};
}

function isNot(question: string, ...codes: readonly string[]): Fact {
  return {question, true: (answers) => !answers.has(question, ...codes)};
}

function when(says: string, one: Fact, other: Fact): Rule {
  return {
    says,
    about: [one.question, other.question],
    holds: (answers) => !one.true(answers) || other.true(answers)
  };
}
