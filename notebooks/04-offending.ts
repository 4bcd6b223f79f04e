import {bars, crosstab, figure, mean, notebook} from "../src/index.ts";

/** What the mothers are in custody for, for how long, and whether they had been convicted before. */
export default notebook({
  reads: {applications: "applications", offences: "offences"},

  tabulate: ({applications, offences}) => ({
    offence: crosstab(offences.join(applications, "id"), ["offence", "outcome"]),
    sentence: crosstab(applications, ["sentence_length", "outcome"]),
    meanSentence: mean(applications, "sentence_months", ["outcome"]),
    convicted: crosstab(applications, ["previous_convictions", "outcome"])
  }),

  present: ({offence, sentence, meanSentence, convicted}) => ({
    offencesAccepted: offence.column("accepted").without("unknown"),
    offencesRejected: offence.column("rejected").without("unknown"),
    violenceAccepted: offence.at("violence", "accepted"),
    violenceShareAccepted: offence.share("violence", "accepted"),
    violenceRejected: offence.at("violence", "rejected"),
    violenceShareRejected: offence.share("violence", "rejected"),
    offenceUnknownAccepted: offence.at("unknown", "accepted"),
    offenceUnknownRejected: offence.at("unknown", "rejected"),

    remandAccepted: sentence.at("remand", "accepted"),
    remandShareAccepted: sentence.share("remand", "accepted"),
    remandRejected: sentence.at("remand", "rejected"),
    remandShareRejected: sentence.share("remand", "rejected"),
    meanSentenceAccepted: meanSentence.at("accepted"),
    meanSentenceRejected: meanSentence.at("rejected"),

    convictedAccepted: convicted.at("yes", "accepted"),
    convictedShareAccepted: convicted.share("yes", "accepted"),
    convictedRejected: convicted.at("yes", "rejected"),
    convictedShareRejected: convicted.share("yes", "rejected"),

    figOffence: figure(offence, {
      title: "Types of current offence",
      draw: bars(),
      footnotes: ["offence-types", "offence-violence", "offence-sexual"],
      limitations: ["synthetic-records", "small-numbers", "no-tests", "missing-offence", "multiple-answers"]
    }),
    figSentence: figure(sentence, {
      title: "Length of the mother’s sentence",
      draw: bars(),
      limitations: ["synthetic-records", "small-numbers", "no-tests", "missing-sentence"]
    }),
    figConvictions: figure(convicted, {
      title: "Whether the mother has previous convictions",
      draw: bars(),
      limitations: ["synthetic-records", "small-numbers", "no-tests", "missing-convictions"]
    })
  })
});
