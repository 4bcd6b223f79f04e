import {alike, apart, count, type Demand, just, oftenerInRejected, only, together, within} from "./demand.ts";
import {says} from "./file.ts";

/** What the source’s section B says, in our words, and what has to be true of the files for it to be so. */
export interface Statement {
  /** the section of part B, and the statement’s place in it: `substances/3` */
  readonly id: string;
  readonly says: string;
  readonly asks: readonly Demand[];
}

/**
 * A number stands where the source gives one. Where it has a word, the number is ours: "a few" and "a small number" are
 * 2 to 4 files, "some" at least 2 and fewer than half, "many" two in five or more. A mention of a father is
 * `father: in_care`; without a person it is of whom the frame names first.
 */
export const statements: readonly Statement[] = [
  ...section("childhoods", [
    [
      "hardship and harm in childhood were common in both groups",
      count("lasting_hardship", {accepted: 8, rejected: 8})
    ],
    ["and no pattern ties them to an outcome", alike("lasting_hardship")],
    [
      "for a number of the women it had brought support from social services",
      count("known_as_child", {accepted: 5, rejected: 6}),
      within("known_as_child", "lasting_hardship")
    ],
    [
      "some of the women are care experienced",
      just("in_care", says("mother_care_experienced", "yes")),
      within("in_care", "known_as_child"),
      count("care_leaver", {all: 0})
    ],
    [
      "neglect, abuse, break-up of the family and parents’ use of drugs are among the reasons for contact",
      count("neglect_or_abuse", {accepted: 3, rejected: 4}),
      count("family_breakup", {accepted: 2, rejected: 2}),
      count("parents_drugs", {accepted: 1, rejected: 2}),
      ...["neglect_or_abuse", "family_breakup", "parents_drugs"].map((reason) => within(reason, "known_as_child"))
    ],
    [
      "a few files tell that the father was long known to social care as a child",
      count("father: known_as_child", {accepted: 2, rejected: 2})
    ],
    [
      "one father is a care leaver",
      just("father: in_care", says("father_care_experienced", "yes")),
      within("father: in_care", "father: known_as_child"),
      count("father: care_leaver", {all: 1}),
      within("father: care_leaver", "father: in_care")
    ]
  ]),
  ...section("physical-health", [
    ["two files mention a disability", count("disability", {accepted: 1, rejected: 1})],
    [
      "a few accepted women’s files report a condition that needs treatment",
      count("medical_condition", {accepted: 3, rejected: 0})
    ],
    ["very few files say anything of physical health", together(["disability", "medical_condition"], {all: [0, 5]})]
  ]),
  ...section("statutory-involvement", [
    [
      "many files show earlier contact with children’s social care; most of the rejected women were known to it",
      just("known_before", says("prior_csc", "yes"))
    ],
    [
      "the removal of older children is reported less in accepted applications’ files",
      just(
        "child_removed",
        (file) => says("residence", "foster_care", "adopted")(file) && says("prior_csc", "yes")(file)
      ),
      oftenerInRejected("child_removed", 3)
    ],
    [
      "some tell of a child protection plan or a plan for a child in need",
      count("child_plan", {accepted: 2, rejected: 6}),
      within("child_plan", "known_before")
    ],
    [
      "removal because of drugs is recorded more often in rejected applications’ files",
      count("removed_for_drugs", {accepted: 1, rejected: 5}),
      within("removed_for_drugs", "child_removed")
    ],
    [
      "other reasons, in both groups: mental health, violence, homelessness, neglect, sexual abuse, the death of a child",
      count("reason_mental_health", {accepted: 1, rejected: 3}),
      count("reason_violence", {accepted: 2, rejected: 5}),
      count("reason_homelessness", {accepted: 1, rejected: 2}),
      count("reason_neglect", {accepted: 1, rejected: 4}),
      count("reason_sexual_abuse", {accepted: 0, rejected: 1}),
      count("reason_child_death", {accepted: 0, rejected: 1}),
      ...["mental_health", "violence", "homelessness", "neglect", "sexual_abuse", "child_death"].map((reason) =>
        within(`reason_${reason}`, "known_before")
      ),
      within("reason_child_death", "child_removed", "child_plan")
    ]
  ]),
  ...section("social-workers", [
    [
      "many of the babies had a social worker before the application",
      count("baby_has_worker", {accepted: 6, rejected: 9})
    ],
    [
      "some rejected women had no lasting contact with one social worker, and were left without support",
      count("no_lasting_worker", {accepted: 0, rejected: 6}),
      count("left_without_worker", {accepted: 0, rejected: 5}),
      within("left_without_worker", "no_lasting_worker")
    ],
    ["which they felt harmed their mental health", within("left_without_worker", "mental_difficulty")],
    [
      "one complains of too little contact, and that her social worker did not come to the Board",
      count("too_little_contact", {accepted: 0, rejected: 1}),
      only("too_little_contact", says("social_worker_attended", "no"))
    ],
    [
      "another feels badly looked after and harassed",
      count("felt_harassed", {accepted: 0, rejected: 1}),
      apart("too_little_contact", "felt_harassed")
    ]
  ]),
  ...section("safety", [
    [
      "where it is described, the bond with the baby is mostly good",
      count("warm_bond", {accepted: 8, rejected: 8}),
      count("strained_bond", {accepted: 1, rejected: 1}),
      apart("warm_bond", "strained_bond")
    ],
    ["and the groups do not differ in it", alike("warm_bond")],
    [
      "worries about the care of other children are raised more often in rejected applications’ files",
      count("care_worry", {accepted: 2, rejected: 6}),
      count("child_untreated", {accepted: 0, rejected: 2}),
      within("child_untreated", "care_worry"),
      ...["care_worry", "child_untreated"].map((worry) => only(worry, (file) => !says("other_children", "0")(file)))
    ],
    [
      "in some rejected applications, and in no accepted one, a baby was harmed by drugs in pregnancy",
      count("harmed_unborn", {accepted: 0, rejected: 5}),
      within("harmed_unborn", "misuse_in_pregnancy")
    ]
  ]),
  ...section("offending-behaviour", [
    ["some rejected women’s offences involved children", count("offence_on_child", {accepted: 0, rejected: 5})],
    [
      "some fathers’ offences were drug offences, sex trafficking and assault, domestic assault among it",
      count("drug_offence", {accepted: 3, rejected: 3}),
      count("trafficking", {accepted: 0, rejected: 1}),
      count("assault", {accepted: 2, rejected: 2}),
      count("domestic_assault", {accepted: 1, rejected: 2})
    ],
    [
      "some of these fathers were in prison",
      count("in_prison", {accepted: 2, rejected: 2}),
      within("in_prison", "drug_offence", "trafficking", "assault", "domestic_assault")
    ],
    ["in some files both parents were sentenced for one crime", count("same_crime", {accepted: 2, rejected: 2})],
    [
      "the groups’ fathers do not differ clearly",
      ...["drug_offence", "trafficking", "assault", "domestic_assault"].map((offence) => alike(offence))
    ]
  ]),
  ...section("domestic-abuse", [
    [
      "some accepted women had lived through abuse, though typically not by the baby’s father",
      count("abused_before", {accepted: 6, rejected: 5}),
      count("abused_by_father", {accepted: 2, rejected: 6})
    ],
    [
      "some rejected women were thought to be in an abusive relationship still, with the father",
      count("still_abused", {accepted: 0, rejected: 5}),
      within("still_abused", "abused_by_father")
    ],
    [
      "which some disputed",
      count("abuse_disputed", {accepted: 0, rejected: 2}),
      within("abuse_disputed", "still_abused")
    ],
    [
      "a small number in both groups were abused while pregnant",
      count("abused_pregnant", {accepted: 2, rejected: 2}),
      within("abused_pregnant", "abused_before", "abused_by_father")
    ],
    [
      "and some of these were victims and perpetrators",
      count("violence_both_ways", {accepted: 1, rejected: 1}),
      within("violence_both_ways", "abused_pregnant")
    ],
    [
      "sexual exploitation or assault is in a small number of files of both groups",
      count("sexual_harm", {accepted: 2, rejected: 2})
    ],
    [
      "one woman carried a weapon after it, others paid for drugs with sex",
      count("weapon_after_assault", {all: 1}),
      count("sex_for_drugs", {all: 2}),
      within("weapon_after_assault", "sexual_harm"),
      within("sex_for_drugs", "sexual_harm"),
      within("sex_for_drugs", "long_misuse"),
      apart("weapon_after_assault", "sex_for_drugs")
    ]
  ]),
  ...section("substances", [
    [
      "many rejected women had misused alcohol or drugs for years, which may be commoner among them",
      count("long_misuse", {accepted: 5, rejected: 9}),
      oftenerInRejected("long_misuse", 2)
    ],
    [
      "some of them since they were young",
      count("misuse_since_young", {accepted: 0, rejected: 3}),
      within("misuse_since_young", "long_misuse")
    ],
    [
      "in some cases children suffered, as the mother sought no help or went on while pregnant",
      count("children_suffered", {accepted: 0, rejected: 4}),
      count("no_help_sought", {accepted: 0, rejected: 3}),
      within("children_suffered", "no_help_sought", "misuse_in_pregnancy"),
      within("no_help_sought", "long_misuse")
    ],
    [
      "no accepted application’s file mentions use while pregnant",
      count("misuse_in_pregnancy", {accepted: 0, rejected: 6}),
      within("misuse_in_pregnancy", "long_misuse")
    ],
    [
      "many of the women tried to give up in prison",
      count("stopping_in_prison", {accepted: 5, rejected: 8}),
      within("stopping_in_prison", "long_misuse")
    ],
    [
      "some rejected women were found to be using still",
      count("misuse_in_prison", {accepted: 0, rejected: 3}),
      within("misuse_in_prison", "long_misuse")
    ],
    [
      "in some Boards’ papers professionals doubt that she will stay away from drugs",
      count("relapse_feared", {accepted: 1, rejected: 4}),
      within("relapse_feared", "stopping_in_prison", "misuse_in_prison")
    ],
    [
      "much the same is told of fathers in rejected applications’ files",
      count("father: long_misuse", {accepted: 0, rejected: 4})
    ],
    [
      "women whose child was removed because of drugs had used them for years",
      within("removed_for_drugs", "long_misuse")
    ]
  ]),
  ...section("mental-health", [
    ["many women in both groups told of difficulties", count("mental_difficulty", {accepted: 8, rejected: 9})],
    ["and so did a few fathers", count("father: mental_difficulty", {accepted: 1, rejected: 2})],
    [
      "some women were prescribed medicine",
      count("prescribed", {accepted: 5, rejected: 5}),
      within("prescribed", "mental_difficulty")
    ],
    ["which not all took", count("not_taken", {accepted: 1, rejected: 2}), within("not_taken", "prescribed")],
    ["where it was a reason for involvement, it was told of", within("reason_mental_health", "mental_difficulty")]
  ]),
  ...section("engagement", [
    ["many women argued that they were changing their lives", count("wants_change", {accepted: 6, rejected: 9})],
    [
      "some were leaving abuse, giving up drugs or alcohol, mending their health, or keeping away from people",
      count("leaving_abuse", {accepted: 1, rejected: 3}),
      count("giving_up", {accepted: 3, rejected: 5}),
      count("mending_mind", {accepted: 2, rejected: 3}),
      count("leaving_company", {accepted: 1, rejected: 2}),
      ...["leaving_abuse", "giving_up", "mending_mind", "leaving_company"].map((step) => within(step, "wants_change")),
      within("leaving_abuse", "abused_before", "abused_by_father"),
      within("giving_up", "long_misuse"),
      within("mending_mind", "mental_difficulty")
    ],
    [
      "many kept up good contact with services, those for the baby among them",
      count("steady_contact", {accepted: 8, rejected: 7}),
      count("antenatal_care", {accepted: 6, rejected: 6}),
      count("parenting_course", {accepted: 5, rejected: 4}),
      within("antenatal_care", "steady_contact"),
      within("parenting_course", "steady_contact")
    ],
    [
      "some files note help to stop smoking and tests that found no drugs",
      count("stopping_smoking", {accepted: 2, rejected: 1}),
      count("clear_tests", {accepted: 2, rejected: 3}),
      within("clear_tests", "long_misuse"),
      apart("clear_tests", "misuse_in_prison")
    ],
    ["a small number took courses or worked in prison", count("training_or_work", {accepted: 2, rejected: 2})],
    [
      "some rejected women did not take up help: they missed appointments, or were thought not to be open",
      count("not_engaging", {accepted: 0, rejected: 5}),
      count("missed_appointments", {accepted: 0, rejected: 3}),
      count("not_open", {accepted: 0, rejected: 3}),
      within("missed_appointments", "not_engaging"),
      within("not_open", "not_engaging"),
      apart("not_engaging", "steady_contact")
    ],
    [
      "very few files tell how a father dealt with services: some did, some stopped, some did not",
      count("father: steady_contact", {accepted: 1, rejected: 1}),
      count("fell_away", {accepted: 1, rejected: 1}),
      count("father: not_engaging", {accepted: 0, rejected: 2}),
      apart("father: steady_contact", "fell_away", "father: not_engaging")
    ]
  ]),
  ...section("family-networks", [
    [
      "a small number of files describe the bond between the parents and the father’s part in the baby’s life",
      count("committed", {accepted: 1, rejected: 1}),
      count("under_strain", {accepted: 0, rejected: 1}),
      count("parted", {accepted: 0, rejected: 1}),
      count("father_involved", {accepted: 1, rejected: 1}),
      apart("committed", "under_strain", "parted"),
      within("father_involved", "committed", "under_strain", "parted")
    ],
    ["many women in both groups had family to rely on", count("family_support", {accepted: 8, rejected: 6})],
    [
      "some relatives were put forward as carers, or cared for the older children",
      count("relative_as_carer", {accepted: 5, rejected: 5}),
      within("relative_as_carer", "family_support")
    ],
    [
      "some files, mostly of rejected applications, tell of a lack of support",
      count("no_support", {accepted: 1, rejected: 5}),
      apart("no_support", "family_support")
    ],
    ["a few women were on poor terms with their relatives", count("poor_terms", {accepted: 1, rejected: 2})],
    ["some could not see family or friends for the child’s sake", count("contact_unsafe", {accepted: 1, rejected: 2})]
  ]),
  ...section("stability", [
    [
      "education is in two accepted applications’ files and in no rejected one’s",
      count("education", {accepted: 2, rejected: 0})
    ],
    [
      "a small number of accepted women had worked; of rejected ones nothing is said",
      count("work", {accepted: 3, rejected: 0})
    ],
    [
      "one was to return to her husband’s business",
      count("family_business", {all: 1}),
      within("family_business", "work")
    ],
    [
      "some rejected women had no settled home, at times counted as a risk",
      count("unsettled_home", {accepted: 0, rejected: 5}),
      count("home_as_risk", {accepted: 0, rejected: 2}),
      within("home_as_risk", "unsettled_home"),
      within("reason_homelessness", "unsettled_home", "poor_terms")
    ]
  ])
];

function section(name: string, all: readonly (readonly [says: string, ...asks: readonly Demand[]])[]): Statement[] {
  return all.map(([says, ...asks], i) => ({id: `${name}/${i + 1}`, says, asks}));
}
