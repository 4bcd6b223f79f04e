import {crosstab, notebook, table, total} from "../src/index.ts";

/** How many applications there are, to which unit, and when. */
export default notebook({
  reads: {applications: "applications"},

  tabulate: ({applications}) => ({
    units: crosstab(applications, ["mbu", "outcome"]),
    acceptance: crosstab(applications, ["outcome", "mbu"]),
    closest: crosstab(applications, ["closest_mbu", "outcome"]),
    years: crosstab(applications, ["application_year", "outcome"]),
    inDepth: crosstab(applications, ["subsample", "outcome"])
  }),

  present: ({units, acceptance, closest, years, inDepth}) => ({
    applications: units.at(total, total),
    accepted: units.at(total, "accepted"),
    rejected: units.at(total, "rejected"),
    subsample: inDepth.at("yes", total),
    subsampleAccepted: inDepth.at("yes", "accepted"),
    subsampleRejected: inDepth.at("yes", "rejected"),
    applicationsIn2020: years.at("2020", total),
    applicationsIn2021: years.at("2021", total),

    unitsAccepted: units.column("accepted"),
    unitsRejected: units.column("rejected"),
    mbu2Accepted: units.at("mbu_2", "accepted"),
    mbu2ShareAccepted: units.share("mbu_2", "accepted"),
    mbu2Rejected: units.at("mbu_2", "rejected"),
    mbu3: units.at("mbu_3", total),
    mbu3ShareOfAll: units.shareOfAll("mbu_3", total),
    mbu3Accepted: units.at("mbu_3", "accepted"),
    mbu3ShareAccepted: units.share("mbu_3", "accepted"),
    mbu3Rejected: units.at("mbu_3", "rejected"),
    mbu3ShareRejected: units.share("mbu_3", "rejected"),
    mbu4: units.at("mbu_4", total),
    mbu4ShareOfAll: units.shareOfAll("mbu_4", total),
    mbu5Accepted: units.at("mbu_5", "accepted"),
    mbu5ShareAccepted: units.share("mbu_5", "accepted"),
    mbu1AcceptanceRate: acceptance.share("accepted", "mbu_1"),
    mbu4AcceptanceRate: acceptance.share("accepted", "mbu_4"),
    mbu5AcceptanceRate: acceptance.share("accepted", "mbu_5"),

    closestAccepted: closest.at("yes", "accepted"),
    closestShareAccepted: closest.share("yes", "accepted"),
    closestRejected: closest.at("yes", "rejected"),
    closestShareRejected: closest.share("yes", "rejected"),
    closestUnknownAccepted: closest.at("unknown", "accepted"),
    closestUnknownRejected: closest.at("unknown", "rejected"),

    tableUnits: table(units, {
      id: "table-1",
      title: "Accepted and rejected applications at each mother and baby unit",
      percentages: "all",
      footnotes: ["mbu-4-total"],
      limitations: ["synthetic-records", "small-numbers", "one-unit-dominates", "missing-unit-files"]
    })
  })
});
