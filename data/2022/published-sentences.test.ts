import {expect, test} from "vitest";
import {cells, inTable, outcomes, percentage, type Row, rows, sum, value} from "./published.ts";

test("sentences say what the tables say, or are marked, and nowhere else", () => {
  const bound = rows.filter((row) => !inTable(row) && row.equals !== "");
  const differing = bound.filter((row) => {
    const cell = cells.get(row.equals);
    return !agrees(row, byTables(row.equals)) || cell?.note.startsWith("contradiction:");
  });
  const marked = bound.filter(({note}) => note.startsWith("contradiction:"));
  expect(marked.map(({id}) => id)).toEqual(differing.map(({id}) => id));
  expect(bound).toHaveLength(149);
});

/** What a sentence should say by the tables; the counts of Figures 2 and 3 stand in sentences only. */
function byTables(address: string): number {
  const cell = (block: string, code: string, outcome: string) =>
    value(`appendix-1/${block}/${code}/whole/${outcome}/count`);
  const both = (block: string, code: string) => sum(outcomes.map((outcome) => cell(block, code, outcome)));
  const of = (block: string, outcome: string, ...codes: string[]) =>
    sum(codes.map((code) => cell(block, code, outcome)));
  const young = (outcome: string) =>
    percentage(
      of("mother_age_group", outcome, "under_25", "25_29"),
      of("mother_age_group", outcome, "under_25", "25_29", "30_34", "35_over")
    );
  const known: Readonly<Record<string, number>> = {
    subsampleAccepted: 15,
    subsampleRejected: 15,
    applicationsIn2021: both("application_year", "2021"),
    reportedShare: percentage(both("csc_report", "yes"), 106),
    notAttendedShare: percentage(both("social_worker_attended", "no"), 106),
    priorReported: 42,
    priorReportedBase: both("prior_csc", "yes"),
    priorReportedShare: percentage(42, both("prior_csc", "yes")),
    noPriorReported: 24,
    noPriorReportedBase: both("prior_csc", "no"),
    noPriorReportedShare: percentage(24, both("prior_csc", "no")),
    priorAttended: 20,
    priorAttendedBase: both("prior_csc", "yes"),
    priorAttendedShare: percentage(20, both("prior_csc", "yes")),
    noPriorAttended: 17,
    noPriorAttendedBase: both("prior_csc", "no"),
    noPriorAttendedShare: percentage(17, both("prior_csc", "no")),
    under30ShareAccepted: young("accepted"),
    under30ShareRejected: young("rejected"),
    familyOrFatherPlacedRejected: of("placement_after", "rejected", "father", "family"),
    // the source takes "not applicable" away instead, which is not the same
    otherChildrenBaseAccepted: of("other_children_group", "accepted", "one", "two", "three_or_more"),
    otherChildrenBaseRejected: of("other_children_group", "rejected", "one", "two", "three_or_more"),
    fosterOrAdoptedAccepted: of("residence", "accepted", "adopted", "foster_care"),
    fosterOrAdoptedRejected: of("residence", "rejected", "adopted", "foster_care"),
    fosterOrAdoptedShareAccepted: percentage(of("residence", "accepted", "adopted", "foster_care"), 46),
    fosterOrAdoptedShareRejected: percentage(of("residence", "rejected", "adopted", "foster_care"), 32)
  };
  return known[address.replace(/^number\//, "")] ?? value(address);
}

/** A number in digits is exact; one in words may be a bound, or about right: within 5. */
function agrees({printed, note}: Row, number: number): boolean {
  const words = /in words: (over |under |about )?(\d+)/.exec(note);
  const said = Number(words === null ? printed : words[2]);
  if (words?.[1] === "over ") return number > said;
  if (words?.[1] === "under ") return number < said;
  return Math.abs(number - said) <= (words?.[1] === "about " ? 5 : 0);
}
