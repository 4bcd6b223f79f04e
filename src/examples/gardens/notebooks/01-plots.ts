import {bars, crosstab, figure, mean, notebook, table, total} from "smallprint";

export default notebook({
  reads: {plots: "plots", crops: "crops"},

  tabulate: ({plots, crops}) => ({
    watered: crosstab(plots, ["water", "garden"]),
    kept: crosstab(plots, ["years_group", "garden"]),
    years: mean(plots, "years", ["garden"], {decimals: 1}),
    grown: crosstab(crops.join(plots, "id"), ["crop", "garden"])
  }),

  present: ({watered, kept, years, grown}) => ({
    plots: watered.at(total, total),
    byCan: watered.at("can", "north"),
    byCanShare: watered.share("can", total),
    yearsNorth: years.at("north"),
    figWater: figure(watered, {title: "How plots are watered", draw: bars(), limitations: ["one-visit"]}),
    figCrops: figure(grown, {
      title: "What grows on the plots",
      draw: bars(),
      limitations: ["one-visit"],
      note: "A plot may have more than one crop."
    }),
    tableYears: table(kept, {
      id: "table-1",
      title: "Years kept, by garden",
      percentages: "column",
      limitations: ["one-visit"]
    })
  })
});
