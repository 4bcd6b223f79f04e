import {bars, crosstab, figure, notebook, total} from "../src/index.ts";

/** The children whom the applications are for: how old they are, and who looks after them. */
export default notebook({
  reads: {applications: "applications"},

  tabulate: ({applications}) => ({
    age: crosstab(applications, ["child_age", "outcome"]),
    carer: crosstab(applications, ["carer_before", "outcome"]),
    residence: crosstab(applications, ["residence_at_application", "outcome"]),
    placement: crosstab(applications, ["placement_after", "outcome"])
  }),

  present: ({age, carer, residence, placement}) => ({
    unbornAccepted: age.at("unborn", "accepted"),
    unbornShareAccepted: age.share("unborn", "accepted"),
    unbornRejected: age.at("unborn", "rejected"),
    unbornShareRejected: age.share("unborn", "rejected"),

    bornAccepted: age.at(total, "accepted").minus(age.at("unborn", "accepted")),
    bornRejected: age.at(total, "rejected").minus(age.at("unborn", "rejected")),
    upToSixMonthsAccepted: age.at("0_6", "accepted"),
    upToSixMonthsRejected: age.at("0_6", "rejected"),

    bornBeforeCustodyAccepted: carer.at(total, "accepted").minus(carer.at("unborn", "accepted")),
    bornBeforeCustodyRejected: carer.at(total, "rejected").minus(carer.at("unborn", "rejected")),
    motherCarerAccepted: carer.at("mother", "accepted"),
    motherCarerRejected: carer.at("mother", "rejected"),

    homesOfBornAccepted: residence.column("accepted").without("unborn", "unknown"),
    residenceUnbornRejected: residence.at("unborn", "rejected"),
    residenceFamilyAccepted: residence.at("family", "accepted"),
    residenceFatherAccepted: residence.at("father", "accepted"),
    residenceFatherRejected: residence.at("father", "rejected"),
    residenceHospitalRejected: residence.at("newborn_in_hospital", "rejected"),
    residenceFosterRejected: residence.at("foster_care", "rejected"),

    placementsRejected: placement.column("rejected").without("unknown"),
    placementFosterRejected: placement.at("foster_care", "rejected"),
    familyOrFatherPlacedRejected: placement.at("father", "rejected").plus(placement.at("family", "rejected")),
    placementUnknownRejected: placement.at("unknown", "rejected"),
    placementUnknownShareRejected: placement.share("unknown", "rejected"),

    figChildAge: figure(age, {
      title: "Child’s age when the mother applied",
      draw: bars(),
      footnotes: ["child-age-date"],
      limitations: ["synthetic-records", "small-numbers", "no-tests", "unclear-files"]
    })
  })
});
