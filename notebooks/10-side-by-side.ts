import {crosstab, differences, notebook} from "../src/index.ts";

/** Rejected applications beside accepted ones, of all and of those of which the answer is known. */
export default notebook({
  reads: {applications: "applications"},

  tabulate: ({applications}) => ({
    sentence: crosstab(applications, ["sentence_length", "outcome"]),
    convicted: crosstab(applications, ["previous_convictions", "outcome"]),
    prior: crosstab(applications, ["prior_csc", "outcome"]),
    otherChildren: crosstab(applications, ["other_children_group", "outcome"]),
    age: crosstab(applications, ["mother_age_group", "outcome"]),
    reported: crosstab(applications, ["csc_report", "outcome"]),
    attended: crosstab(applications, ["social_worker_attended", "outcome"])
  }),

  present: ({sentence, convicted, prior, otherChildren, age, reported, attended}) => {
    const children = ["one", "two", "three_or_more"];
    const compared = [
      {id: "remand", label: "On remand or unsentenced", of: sentence, codes: ["remand"]},
      {id: "convicted", label: "Has previous convictions", of: convicted, codes: ["yes"]},
      {id: "prior", label: "Social care involved before custody", of: prior, codes: ["yes"]},
      {id: "other_children", label: "Has had other children", of: otherChildren, codes: children},
      {id: "under_30", label: "Mother under 30", of: age, codes: ["under_25", "25_29"]},
      {id: "reported", label: "Report submitted to the Board", of: reported, codes: ["yes"]},
      {id: "attended", label: "Social worker at the Board", of: attended, codes: ["yes"]}
    ];
    const remand = sentence.difference(["remand"], [["rejected"], ["accepted"]]);
    const earlier = prior.difference(["yes"], [["rejected"], ["accepted"]]);
    const ofKnown = reported.difference(["yes"], [["rejected"], ["accepted"]], ["unknown"]);
    return {
      remandDifference: remand.points,
      remandDifferenceLower: remand.lower,
      remandDifferenceUpper: remand.upper,
      priorDifference: earlier.points,
      priorDifferenceLower: earlier.lower,
      priorDifferenceUpper: earlier.upper,

      reportedOfAllRejected: reported.share("yes", "rejected"),
      reportedOfAllAccepted: reported.share("yes", "accepted"),
      reportedOfKnownRejected: ofKnown.first.percentage,
      reportedOfKnownAccepted: ofKnown.second.percentage,

      tableDifferences: differences({
        title: "Rejected applications beside accepted ones",
        between: ["rejected", "accepted"],
        rows: compared.flatMap((row) => [
          {...row, id: `${row.id}_of_all`, label: `${row.label}: of all`},
          {...row, id: `${row.id}_of_known`, label: `${row.label}: of those known`, without: ["unknown"]}
        ]),
        limitations: ["synthetic-records", "small-numbers", "unclear-files", "local-authority-files"]
      })
    };
  }
});
