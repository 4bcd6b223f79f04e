import {agreementTable, codersOf, notebook, total} from "../src/index.ts";

/** Who coded the files read in depth, and how far two who coded the same file agree. */
export default notebook({
  reads: {applications: "applications", segments: "segments"},

  tabulate: ({applications, segments}) =>
    codersOf(
      segments,
      applications.filter((d) => d.subsample === "yes"),
      "coder"
    ),

  present: ({coders, ...themes}) => ({
    codedByOne: coders!.at("one"),
    codedByTwo: coders!.at("two"),
    filesCoded: coders!.at(total),

    tableAgreement: agreementTable(themes, {
      title: "How far two coders of the same file agree",
      files: coders!.at("two"),
      limitations: ["synthetic-records", "small-numbers", "not-mentioned", "coding-invented"]
    })
  })
});
