import {bars, crosstab, figure, mean, notebook, total} from "../src/index.ts";

const under30 = {
  name: "under_30",
  label: "Whether the mother is under 30",
  categories: {yes: "Under 30", no: "30 and over"}
};

/** Who the mothers and fathers are. */
export default notebook({
  reads: {applications: "applications"},

  tabulate: ({applications}) => ({
    age: crosstab(applications, ["mother_age_group", "outcome"]),
    meanAge: mean(applications, "mother_age", ["outcome"]),
    under30: crosstab(
      applications.filter((d) => d.mother_age !== null).derive({under_30: (d) => (d.mother_age < 30 ? "yes" : "no")}),
      [under30, "outcome"]
    ),
    ethnicity: crosstab(applications, ["mother_ethnicity", "outcome"]),
    nationality: crosstab(applications, ["mother_nationality", "outcome"]),
    careExperienced: crosstab(applications, ["mother_care_experienced", "outcome"])
  }),

  present: ({age, meanAge, under30, ethnicity, nationality, careExperienced}) => ({
    meanMotherAgeAccepted: meanAge.at("accepted"),
    meanMotherAgeRejected: meanAge.at("rejected"),
    under30ShareAccepted: under30.share("yes", "accepted"),
    under30ShareRejected: under30.share("yes", "rejected"),

    whiteRejected: ethnicity.at("white", "rejected"),
    blackRejected: ethnicity.at("black", "rejected"),
    ethnicityUnknownShareAccepted: ethnicity.share("unknown", "accepted"),
    ethnicityKnownRejected: ethnicity.at(total, "rejected").minus(ethnicity.at("unknown", "rejected")),
    ethnicityUnknownRejected: ethnicity.at("unknown", "rejected"),
    ethnicityUnknownShareRejected: ethnicity.share("unknown", "rejected"),

    britishAccepted: nationality.at("british", "accepted"),
    britishRejected: nationality.at("british", "rejected"),
    foreignNationalAccepted: nationality.at("foreign_national", "accepted"),
    nationalityUnknownAccepted: nationality.at("unknown", "accepted"),
    nationalityUnknownShareAccepted: nationality.share("unknown", "accepted"),
    nationalityUnknownRejected: nationality.at("unknown", "rejected"),
    nationalityUnknownShareRejected: nationality.share("unknown", "rejected"),

    careExperiencedAccepted: careExperienced.at("yes", "accepted"),
    careExperiencedShareAccepted: careExperienced.share("yes", "accepted"),
    careExperiencedRejected: careExperienced.at("yes", "rejected"),
    careExperiencedShareRejected: careExperienced.share("yes", "rejected"),

    figMotherAge: figure(age, {
      title: "Mother’s age when she applied",
      draw: bars(),
      footnotes: ["mother-age-date"],
      limitations: ["synthetic-records", "small-numbers", "no-tests", "missing-age"]
    })
  })
});
