import {crosstab, figure, matrix, mentionTable, notebook, themePairs, themes, total} from "../src/index.ts";
import {applicable, homes} from "./homes.ts";

type Draft = ReturnType<typeof themePairs>;
type Codes = Readonly<Record<string, string>>;

/** The themes that are looked at two by two: what a woman has lived through, and what she and others do about it. */
const together = ["childhoods", "domestic-abuse", "substances", "mental-health", "engagement", "family-networks"];

const limitations = ["synthetic-records", "small-numbers", "no-tests", "not-mentioned", "subsample-not-random"];

/** What the files read in depth mention, theme by theme. */
export default notebook({
  reads: {applications: "applications", residences: "other_children_residence", segments: "segments"},

  tabulate: ({applications, residences, segments}): Record<string, Draft> => {
    const files = applications.filter((d) => d.subsample === "yes");
    return {
      ...themes(segments, files, ["outcome"]),
      pairs: themePairs(segments, files, together),
      prior: crosstab(files, ["prior_csc", "outcome"]),
      otherChildren: crosstab(files, ["other_children_group", "outcome"]),
      home: crosstab(applicable(residences).join(files, "id"), [homes, "outcome"])
    };
  },

  present: (released) => {
    const {prior, otherChildren, home} = released;
    /** how many files of either outcome mention a code of a theme: `workAccepted`, `workRejected` */
    const numbers = (theme: string, codes: Codes) => byOutcome(codes, (...at) => released[theme]!.at(...at));
    /** what share of them: `childRemovedShareAccepted` */
    const shares = (theme: string, codes: Codes) => byOutcome(codes, (...at) => released[theme]!.share(...at));
    /** how many of both outcomes together: `disabilityAll` */
    const totals = (theme: string, codes: Codes) =>
      Object.fromEntries(Object.entries(codes).map(([name, code]) => [`${name}All`, released[theme]!.at(code, total)]));
    /** all codes of a theme, with the theme itself in the first row */
    const mentioned = (theme: string, of: string) =>
      mentionTable(released[theme.replaceAll("-", "_")]!, {
        title: `What the files mention of ${of}`,
        theme: {of: released.theme!, code: theme, label: "Any of these"},
        limitations
      });
    return {
      figThemes: figure(released.theme!, {title: "Files that mention each theme", draw: matrix(), limitations}),
      figPairs: figure(released.pairs!, {
        title: "Themes that are mentioned together",
        draw: matrix(),
        note: "A number on the diagonal, with a lighter dot, counts the files that mention that theme.",
        limitations
      }),
      tableThemesAbout: mentionTable(released.theme_about!, {
        title: "Files that mention each theme, by whom it is about",
        limitations
      }),

      ...numbers("childhoods", {hardship: "lasting_hardship", knownAsChild: "known_as_child"}),
      ...totals("childhoods", {
        inCare: "in_care",
        fatherKnownAsChild: "known_as_child-father",
        fatherCareLeaver: "care_leaver-father"
      }),
      tableChildhoods: mentioned("childhoods", "the parents’ own childhoods"),

      ...totals("physical_health", {disability: "disability"}),
      ...numbers("physical_health", {medicalCondition: "medical_condition"}),

      priorInDepthAll: prior!.at("yes", total),
      otherChildrenInDepthRejected: ["one", "two", "three_or_more"]
        .map((number) => otherChildren!.at(number, "rejected"))
        .reduce((sum, one) => sum.plus(one)),
      withFatherShareAccepted: home!.share("father", "accepted"),
      withFatherShareRejected: home!.share("father", "rejected"),
      ...numbers("statutory_involvement", {knownBefore: "known_before", childPlan: "child_plan"}),
      ...numbers("statutory_involvement", {removedForDrugs: "removed_for_drugs"}),
      ...shares("statutory_involvement", {
        childRemovedShare: "child_removed",
        removedForDrugsShare: "removed_for_drugs"
      }),
      tableStatutory: mentioned("statutory-involvement", "dealings with the state"),

      ...numbers("social_workers", {
        babyHasWorker: "baby_has_worker",
        noLastingWorker: "no_lasting_worker",
        leftWithoutWorker: "left_without_worker",
        tooLittleContact: "too_little_contact",
        feltHarassed: "felt_harassed"
      }),
      tableSocialWorkers: mentioned("social-workers", "social workers"),

      ...totals("safety", {warmBond: "warm_bond"}),
      bondsAll: released.safety!.at("warm_bond", total).plus(released.safety!.at("strained_bond", total)),
      ...numbers("safety", {warmBond: "warm_bond", harmedUnborn: "harmed_unborn"}),
      ...numbers("safety", {careWorry: "care_worry"}),
      ...shares("safety", {careWorryShare: "care_worry"}),
      tableSafety: mentioned("safety", "the children’s safety"),

      ...numbers("offending_behaviour", {offenceOnChild: "offence_on_child"}),
      ...totals("offending_behaviour", {sameCrime: "same_crime", fatherInPrison: "in_prison"}),
      tableOffending: mentioned("offending-behaviour", "offending"),

      ...totals("theme", {abuse: "domestic-abuse"}),
      ...numbers("domestic_abuse", {abusedBefore: "abused_before", stillAbused: "still_abused"}),
      ...totals("domestic_abuse", {
        abusedPregnant: "abused_pregnant",
        violenceBothWays: "violence_both_ways",
        sexualHarm: "sexual_harm",
        weaponAfterAssault: "weapon_after_assault"
      }),
      tableAbuse: mentioned("domestic-abuse", "abuse and exploitation"),

      ...numbers("substances", {
        longMisuse: "long_misuse",
        misuseSinceYoung: "misuse_since_young",
        childrenSuffered: "children_suffered",
        misuseInPregnancy: "misuse_in_pregnancy",
        misuseInPrison: "misuse_in_prison",
        fatherMisuse: "long_misuse-father"
      }),
      ...totals("substances", {stopping: "stopping_in_prison", relapseFeared: "relapse_feared"}),
      tableSubstances: mentioned("substances", "alcohol and drugs"),

      ...numbers("mental_health", {mentalDifficulty: "mental_difficulty", prescribed: "prescribed"}),
      ...totals("mental_health", {fatherMentalDifficulty: "mental_difficulty-father"}),
      tableMentalHealth: mentioned("mental-health", "mental health"),

      ...numbers("engagement", {
        wantsChange: "wants_change",
        steadyContact: "steady_contact",
        notEngaging: "not_engaging"
      }),
      ...totals("engagement", {
        stoppingSmoking: "stopping_smoking",
        clearTests: "clear_tests",
        trainingOrWork: "training_or_work",
        fatherSteadyContact: "steady_contact-father",
        fatherFellAway: "fell_away",
        fatherNotEngaging: "not_engaging-father"
      }),
      ...totals("theme_about", {fatherEngagement: "engagement-father"}),
      figEngagement: figure(released.engagement!, {
        title: "Engagement and steps towards change in the files",
        draw: matrix(),
        limitations
      }),

      ...numbers("family_networks", {
        familySupport: "family_support",
        relativeAsCarer: "relative_as_carer",
        noSupport: "no_support"
      }),
      ...totals("family_networks", {committed: "committed", noSupport: "no_support", poorTerms: "poor_terms"}),
      tableFamilyNetworks: mentioned("family-networks", "family networks"),

      ...numbers("stability", {education: "education", work: "work", unsettledHome: "unsettled_home"}),
      tableStability: mentioned("stability", "stability")
    };
  }
});

function byOutcome<Q>(codes: Codes, count: (code: string, outcome: string) => Q): Record<string, Q> {
  return Object.fromEntries(
    Object.entries(codes).flatMap(([name, code]) => [
      [`${name}Accepted`, count(code, "accepted")],
      [`${name}Rejected`, count(code, "rejected")]
    ])
  );
}
