import {bars, crosstab, figure, mean, notebook, total} from "../src/index.ts";
import {applicable, homes} from "./homes.ts";

const outOfFamily = {
  name: "out_of_family",
  label: "Whether a child is in foster care or adopted",
  categories: {yes: "In foster care or adopted", no: "Neither"}
};

/** The mothers' other children, where they live, and whether children’s social care knew the family. */
export default notebook({
  reads: {applications: "applications", residences: "other_children_residence"},

  tabulate: ({applications, residences}) => {
    const answers = applicable(residences).join(applications, "id");
    return {
      number: crosstab(applications, ["other_children_group", "outcome"]),
      meanNumber: mean(
        applications.filter((d) => d.other_children > 0),
        "other_children",
        ["outcome"],
        {decimals: 1}
      ),
      home: crosstab(answers, [homes, "outcome"]),
      outOfFamily: crosstab(
        answers.derive({
          out_of_family: (d) => (d.residence === "foster_care" || d.residence === "adopted" ? "yes" : "no")
        }),
        [outOfFamily, "outcome"]
      ),
      prior: crosstab(applications, ["prior_csc", "outcome"])
    };
  },

  present: ({number, meanNumber, home, outOfFamily, prior}) => {
    const withOtherChildren = (outcome: string) =>
      number.at("one", outcome).plus(number.at("two", outcome)).plus(number.at("three_or_more", outcome));
    return {
      otherChildrenGroupsAccepted: number.column("accepted").without("unknown"),
      otherChildrenGroupsRejected: number.column("rejected").without("unknown"),
      askedOfOtherChildrenAccepted: number.at(total, "accepted"),
      askedOfOtherChildrenRejected: number.at(total, "rejected"),
      withOtherChildrenAccepted: withOtherChildren("accepted"),
      withOtherChildrenRejected: withOtherChildren("rejected"),
      noOtherChildrenAccepted: number.at("none", "accepted"),
      threeOrMoreOtherChildrenRejected: number.at("three_or_more", "rejected"),
      otherChildrenUnknownAccepted: number.at("unknown", "accepted"),
      meanOtherChildrenAccepted: meanNumber.at("accepted"),
      meanOtherChildrenRejected: meanNumber.at("rejected"),

      otherChildrenBaseAccepted: home.at(total, "accepted"),
      otherChildrenBaseRejected: home.at(total, "rejected"),
      otherChildrenFatherShareAccepted: home.share("father", "accepted"),
      otherChildrenFatherShareRejected: home.share("father", "rejected"),
      otherChildrenFamilyShareAccepted: home.share("family", "accepted"),
      otherChildrenFamilyShareRejected: home.share("family", "rejected"),
      otherChildrenHomeUnknownAccepted: home.at("unknown", "accepted"),
      fosterOrAdoptedAccepted: outOfFamily.at("yes", "accepted"),
      fosterOrAdoptedShareAccepted: outOfFamily.share("yes", "accepted"),
      fosterOrAdoptedRejected: outOfFamily.at("yes", "rejected"),
      fosterOrAdoptedShareRejected: outOfFamily.share("yes", "rejected"),

      priorAccepted: prior.at("yes", "accepted"),
      priorShareAccepted: prior.share("yes", "accepted"),
      priorRejected: prior.at("yes", "rejected"),
      priorShareRejected: prior.share("yes", "rejected"),

      figOtherChildren: figure(number, {
        title: "Whether the mother has had other children",
        draw: bars(),
        limitations: ["synthetic-records", "small-numbers", "no-tests", "missing-children"]
      }),
      figOtherChildrenHome: figure(home, {
        title: "Where the mother’s other children live while she is in custody",
        draw: bars(),
        population: "women to whom the question applies",
        footnotes: ["not-applicable", "other-children-base", "residence-types"],
        limitations: ["synthetic-records", "small-numbers", "no-tests", "missing-children", "multiple-answers"]
      }),
      figPriorInvolvement: figure(prior, {
        title: "Whether children’s social care was involved before custody",
        draw: bars(),
        footnotes: ["prior-involvement"],
        limitations: ["synthetic-records", "small-numbers", "no-tests", "missing-prior"]
      })
    };
  }
});
