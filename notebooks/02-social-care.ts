import {bars, crosstab, figure, notebook, total} from "../src/index.ts";

/** Whether children’s social care took part in the Board, and whether it knew the family before. */
export default notebook({
  reads: {applications: "applications"},

  tabulate: ({applications}) => ({
    reported: crosstab(applications, ["csc_report", "outcome"]),
    attended: crosstab(applications, ["social_worker_attended", "outcome"]),
    reportedByPrior: crosstab(applications, ["csc_report", "prior_csc"]),
    attendedByPrior: crosstab(applications, ["social_worker_attended", "prior_csc"])
  }),

  present: ({reported, attended, reportedByPrior, attendedByPrior}) => {
    const byPrior = {
      draw: bars({labels: {yes: "Involved before", no: "Not involved before", unknown: "Not known"}}),
      population: "applications, by whether children’s social care was involved before custody",
      footnotes: ["combined", "prior-involvement"],
      limitations: ["synthetic-records", "small-numbers", "no-tests", "unclear-files", "missing-prior"]
    };
    return {
      reportedAccepted: reported.at("yes", "accepted"),
      reportedRejected: reported.at("yes", "rejected"),
      reportedShare: reported.share("yes", total),
      notAttendedAccepted: attended.at("no", "accepted"),
      notAttendedRejected: attended.at("no", "rejected"),
      notAttendedShare: attended.share("no", total),

      priorReported: reportedByPrior.at("yes", "yes"),
      priorReportedBase: reportedByPrior.at(total, "yes"),
      priorReportedShare: reportedByPrior.share("yes", "yes"),
      noPriorReported: reportedByPrior.at("yes", "no"),
      noPriorReportedBase: reportedByPrior.at(total, "no"),
      noPriorReportedShare: reportedByPrior.share("yes", "no"),

      priorAttended: attendedByPrior.at("yes", "yes"),
      priorAttendedBase: attendedByPrior.at(total, "yes"),
      priorAttendedShare: attendedByPrior.share("yes", "yes"),
      noPriorAttended: attendedByPrior.at("yes", "no"),
      noPriorAttendedBase: attendedByPrior.at(total, "no"),
      noPriorAttendedShare: attendedByPrior.share("yes", "no"),

      figSocialCare: figure([reported, attended], {
        title: "Whether children’s social care took part in the Board",
        panels: ["A report was submitted", "A social worker attended"],
        draw: bars(),
        limitations: ["synthetic-records", "small-numbers", "no-tests", "unclear-files"]
      }),
      figReportByPrior: figure(reportedByPrior, {
        title: "Whether a report was submitted, by earlier involvement of social care",
        ...byPrior
      }),
      figAttendanceByPrior: figure(attendedByPrior, {
        title: "Whether a social worker attended, by earlier involvement of social care",
        ...byPrior
      })
    };
  }
});
