import {
  compare,
  countFlow,
  crosstab,
  dots,
  figure,
  flowChart,
  greatest,
  measures,
  notebook,
  select,
  stepsOf
} from "../src/index.ts";

/** What a choice was to be like its group in. */
const criteria = {
  sentence_length: "Length of sentence",
  prior_csc: "Earlier involvement of social care",
  mother_age_group: "Mother’s age"
};
const names = Object.keys(criteria) as (keyof typeof criteria)[];

/** Those that the choice is made of: fifteen, of whom the files could be had. */
const common = {size: 15, balance: names, ready: {files_ready: "yes"}, seed: "in-depth review"};
const rejected = {...common, within: {outcome: "rejected"}};
const accepted = {...common, within: {outcome: "accepted"}};

const outcomes = ["rejected", "accepted"] as const;

/** Answers that a figure shows to be missing often. */
const missing = {rejected: ["missing-sentence"], accepted: ["missing-age", "missing-sentence", "missing-prior"]};

/** How the files for the in-depth review were chosen, and how close the choice came to the best one possible. */
export default notebook({
  reads: {applications: "applications", flow: "flow"},

  tabulate: async ({applications, flow}) => {
    // Three of each unit, or all that there are; the one left goes where proportion falls shortest.
    const bestRejected = await select(applications, {...rejected, quotas: {mbu: 3}});
    // The panel's ten are taken, and five are added.
    const bestAccepted = await select(applications, {...accepted, quotas: {panel: {yes: 10, no: 5}}});
    const samples = {
      whole: applications,
      source: applications.filter((d) => d.subsample === "yes"),
      best: bestAccepted.concat(bestRejected),
      free: await select(applications, accepted)
    };
    const compared = Object.entries(samples).flatMap(([sample, chosen]) =>
      names.map((name) => [`${sample}/${name}`, crosstab(chosen, [name, "outcome"])] as const)
    );
    return {...countFlow(flow, applications), ...Object.fromEntries(compared)};
  },

  present: (released) => {
    const table = (sample: string, name: string) => released[`${sample}/${name}`]!;
    const far = (sample: string, name: string, outcome: string) => {
      const [whole, own] = [table("whole", name), table(sample, name)];
      return greatest(
        whole.dimensions[0]!.categories.map(({code}) => own.share(code, outcome).minus(whole.share(code, outcome)))
      );
    };
    const farthest = (sample: string, outcome: string) => greatest(names.map((name) => far(sample, name, outcome)));
    const drawn = (outcome: keyof typeof missing, samples: Readonly<Record<string, string>>) =>
      figure(
        names.map((name) =>
          compare(
            Object.fromEntries(
              Object.entries(samples).map(([sample, label]) => [
                sample,
                {label, of: table(sample, name), at: [outcome]}
              ])
            )
          )
        ),
        {
          title: `How like all ${outcome} applications those chosen are`,
          panels: names.map((name) => criteria[name]),
          draw: dots(),
          limitations: [
            "synthetic-records",
            "small-numbers",
            "no-tests",
            ...missing[outcome],
            "subsample-not-random",
            "choice-invented"
          ]
        }
      );
    const rows = outcomes.flatMap((outcome) => {
      const values = (of: (sample: string) => ReturnType<typeof far>) => [
        of("source"),
        of("best"),
        outcome === "accepted" ? of("free") : undefined
      ];
      return [
        ...names.map((name) => [
          `${outcome}-${name}`,
          {
            label: `${outcome === "rejected" ? "Rejected" : "Accepted"}: ${criteria[name].toLowerCase()}`,
            values: values((sample) => far(sample, name, outcome))
          }
        ]),
        [
          `${outcome}-all`,
          {
            label: `${outcome === "rejected" ? "Rejected" : "Accepted"}: the largest of these`,
            values: values((sample) => farthest(sample, outcome))
          }
        ]
      ] as const;
    });
    return {
      farSourceRejected: farthest("source", "rejected"),
      farBestRejected: farthest("best", "rejected"),
      farSourceAccepted: farthest("source", "accepted"),
      farBestAccepted: farthest("best", "accepted"),
      farFreeAccepted: farthest("free", "accepted"),

      identifiedAccepted: released["flow/beyond"]!.at("total", "accepted"),
      withoutFilesAccepted: released["flow/beyond"]!.at("no_files", "accepted"),
      panelAccepted: released["flow/panel"]!.at("yes", "accepted"),
      addedAccepted: released["flow/panel/subsample"]!.at("no", "yes", "accepted"),

      figFlow: figure(stepsOf(released), {
        title: "How the applications came to be reviewed",
        series: "Flow Chart",
        draw: flowChart(),
        limitations: ["synthetic-records", "missing-unit-files", "local-authority-files", "subsample-not-random"]
      }),

      figChoiceRejected: drawn("rejected", {
        whole: "All rejected",
        source: "Chosen in the review",
        best: "Best choice"
      }),
      figChoiceAccepted: drawn("accepted", {
        whole: "All accepted",
        source: "Chosen in the review",
        best: "Best choice with the panel’s ten",
        free: "Best choice without them"
      }),
      tableChoice: measures({
        title: "The largest difference between the applications chosen and their group",
        rowsAre: "Outcome and aim",
        columns: {
          review: "Chosen in the review, percentage points",
          best: "Best choice, percentage points",
          free: "Best choice without the panel’s ten, percentage points"
        },
        rows: Object.fromEntries(rows),
        of: table("source", names[0]!),
        population: "applications read in depth",
        note: "Each is the largest difference, over all answers, between the percentage of the applications chosen and that of all with the same outcome, as the figures show them.",
        limitations: ["synthetic-records", "small-numbers", "no-tests", "subsample-not-random", "choice-invented"]
      })
    };
  }
});
