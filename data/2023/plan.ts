/** For some columns together, how many applications have which answers, in the order of the columns; `+` joins several. */
type Plan = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The further applications of the 2023 edition, by outcome. They are invented: no case file and no publication stands behind
 * them. Answers that hang together come together (a child not yet born has no home). Many of the numbers are five or
 * more, or none, as they must be where a yearly update is to show anything.
 */
export const plans: Readonly<Record<"accepted" | "rejected", Plan>> = {
  accepted: {
    "mbu closest_mbu": {"mbu_1 yes": 5, "mbu_3 yes": 5, "mbu_3 unknown": 5},
    "prior_csc csc_report social_worker_attended": {"yes yes no": 5, "no yes yes": 5, "no no no": 5},
    "child_age carer_before residence_at_application placement_after": {
      "unborn unborn unborn mbu": 9,
      "0_6 newborn_in_hospital newborn_in_hospital mbu": 4,
      "0_6 mother mother_community mbu": 2
    },
    sentence_months: {unknown: 5, 15: 2, 18: 2, 20: 1, 26: 1, 30: 3, 34: 1},
    mother_age: {20: 1, 22: 2, 24: 2, 26: 3, 28: 2, 31: 2, 33: 3},
    offence: {violence: 4, "violence+drugs": 1, drugs: 5, fraud: 5},
    previous_convictions: {yes: 5, no: 10},
    "other_children residence": {
      "0 not_applicable": 8,
      "1 father": 3,
      "2 family": 1,
      "2 father+family": 1,
      "unknown unknown": 2
    },
    "mother_ethnicity mother_nationality": {
      "white british": 8,
      "black british": 2,
      "mixed foreign_national": 1,
      "unknown unknown": 4
    },
    "father_ethnicity father_nationality father_age_group": {
      "unknown unknown unknown": 11,
      "white british 30_34": 3,
      "unknown british 25_29": 1
    },
    mother_care_experienced: {yes: 5, no_or_unknown: 10},
    father_care_experienced: {no_or_unknown: 15}
  },
  rejected: {
    "mbu closest_mbu": {"mbu_3 yes": 5, "mbu_4 no": 3, "mbu_4 unknown": 2},
    "prior_csc csc_report social_worker_attended": {"yes yes no": 5, "yes no unknown": 5},
    "child_age carer_before residence_at_application placement_after": {
      "unborn unborn unborn foster_care": 5,
      "unborn unborn unborn unknown": 1,
      "7_12 family family family": 3,
      "7_12 mother foster_care foster_care": 1
    },
    sentence_months: {remand: 5, unknown: 5},
    mother_age: {23: 1, 26: 2, 29: 2, 30: 2, 36: 2, 39: 1},
    offence: {violence: 5, theft: 3, "theft+breach": 2},
    previous_convictions: {yes: 10},
    "other_children residence": {
      "2 foster_care": 3,
      "3 family": 2,
      "4 adopted": 2,
      "3 foster_care+adopted": 2,
      "1 father": 1
    },
    "mother_ethnicity mother_nationality": {"white british": 6, "unknown unknown": 4},
    "father_ethnicity father_nationality father_age_group": {"unknown unknown unknown": 10},
    mother_care_experienced: {yes: 5, no_or_unknown: 5},
    father_care_experienced: {no_or_unknown: 10}
  }
};
