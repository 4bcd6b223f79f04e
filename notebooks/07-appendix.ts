import {notebook, profile, unknowns} from "../src/index.ts";
import {characteristics, type Draft, type Sample} from "./characteristics.ts";

const samples = {whole: "All", subsample: "In depth"};

/** Every characteristic of all applications, and of those that were read in depth. */
export default notebook({
  reads: {applications: "applications", offences: "offences", residences: "other_children_residence"},

  tabulate: ({applications, ...answers}) => ({
    ...counted("whole", {applications, ...answers}),
    ...counted("subsample", {applications: applications.filter((d) => d.subsample === "yes"), ...answers})
  }),

  present: (released) => {
    const inSamples = (name: string) =>
      Object.fromEntries(
        Object.keys(samples).flatMap((sample) => {
          const one = released[`${sample}/${name}`];
          return one === undefined ? [] : [[sample, one]];
        })
      );
    const unknownOf = (name: string, outcome: string) => released[`whole/${name}`]!.share("unknown", outcome);
    const whole = characteristics.map(({id}) => released[`whole/${id}`]!);
    return {
      fatherAgeUnknownShareAccepted: unknownOf("father_age_group", "accepted"),
      fatherAgeUnknownShareRejected: unknownOf("father_age_group", "rejected"),
      fatherEthnicityUnknownShareAccepted: unknownOf("father_ethnicity", "accepted"),
      fatherEthnicityUnknownShareRejected: unknownOf("father_ethnicity", "rejected"),
      fatherNationalityUnknownShareAccepted: unknownOf("father_nationality", "accepted"),
      fatherNationalityUnknownShareRejected: unknownOf("father_nationality", "rejected"),
      tableUnknowns: unknowns({
        title: "What the files do not tell, by outcome",
        by: "outcome",
        of: whole,
        note: "Of women in care as children the files tell only where they were; whether others were not, or nobody said, cannot be told apart.",
        limitations: ["synthetic-records", "unclear-files", "local-authority-files"]
      }),
      appendixCharacteristics: profile({
        id: "appendix-1",
        series: "Appendix Table",
        title: "Characteristics of the mother, the child and the family, by outcome",
        by: "outcome",
        samples,
        blocks: characteristics.map(({id, title, mean, outside, within, footnotes = []}) => ({
          id,
          title: title ?? released[`whole/${id}`]!.dimensions[0]!.label,
          counts: inSamples(id),
          ...(mean && {means: {label: mean.label, of: inSamples(`${id}/mean`)}}),
          ...(outside && {outside: {...outside, of: inSamples(`${id}/outside`)}}),
          ...(within && {within}),
          footnotes
        })),
        note: "Percentages are of the applications in a sample with the same outcome, unless a footnote says otherwise.",
        limitations: [
          "synthetic-records",
          "small-numbers",
          "no-tests",
          "unclear-files",
          "local-authority-files",
          "missing-age",
          "missing-offence",
          "missing-sentence",
          "missing-convictions",
          "missing-children",
          "missing-prior",
          "missing-fathers",
          "missing-ethnicity",
          "multiple-answers",
          "one-unit-dominates",
          "missing-unit-files",
          "subsample-not-random"
        ]
      })
    };
  }
});

/** All that is counted in one sample, under the sample’s name: `subsample/mother_age_group`. */
function counted(name: string, sample: Sample): Record<string, Draft> {
  return Object.fromEntries(
    characteristics
      .filter(({only = name}) => only === name)
      .flatMap(({id, count, mean, outside}) => [
        [`${name}/${id}`, count(sample)] as const,
        ...(mean ? [[`${name}/${id}/mean`, mean.count(sample)] as const] : []),
        ...(outside ? [[`${name}/${id}/outside`, outside.count(sample)] as const] : [])
      ])
  );
}
