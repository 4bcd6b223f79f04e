import {bars, crosstab, figure, notebook, table, total} from "smallprint";

export default notebook({
  reads: {umbrellas: "umbrellas"},

  // records are in scope here, and nowhere else
  tabulate: ({umbrellas}) => ({
    byTime: crosstab(umbrellas, ["found", "fetched"]),
    byColour: crosstab(umbrellas, ["fetched", "colour"])
  }),

  // only what may be shown arrives here; each name can stand in templates/report.md
  present: ({byTime, byColour}) => ({
    umbrellas: byColour.at(total, total),
    fetched: byColour.at("yes", total),
    fetchedShare: byColour.share("yes", total),
    figTime: figure(byTime, {
      title: "When umbrellas were found, and whether they were fetched",
      draw: bars(),
      limitations: ["one-week"]
    }),
    tableColour: table(byColour, {
      title: "Umbrellas fetched, by colour",
      percentages: "column",
      limitations: ["one-week"]
    })
  })
});
