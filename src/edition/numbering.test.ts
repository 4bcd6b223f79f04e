import {describe, expect, it} from "vitest";
import {byAge, type EditionId, parseEditionId} from "./edition-id.ts";
import {kindOf, mayFollow, numberWithoutGap} from "./numbering.ts";

describe("a number says what an edition is to the one before it", () => {
  it.each([
    ["2023.1", "new year"],
    ["2023.2", "revision"],
    ["2023.10", "revision"],
    ["2023.1.1", "correction"],
    ["2023.2.3", "correction"]
  ])("%s is a %s", (id, kind) => expect(kindOf(edition(id))).toBe(kind));
});

describe("what an edition may follow", () => {
  it.each([
    ["2022.1", "2022.1", ""],
    ["2022.2", "2022.1 2022.2", "2022.1"],
    ["2022.2.1", "2022.1 2022.2 2022.2.1", "2022.2"],
    ["2022.3", "2022.1 2022.2 2022.2.1 2022.3", "2022.2.1"],
    // the year before may be corrected after the new one is out
    ["2023.1", "2022.1 2022.2 2022.2.1 2023.1", "2022.1 2022.2 2022.2.1"],
    ["2023.1", "2020.1 2022.2 2023.1 2023.2", "2022.2"]
  ])("%s of %s: %s", (id, all, before) => {
    expect(mayFollow(edition(id), editions(all)).map(({id}) => id)).toEqual(before === "" ? [] : before.split(" "));
  });
});

describe("a number leaves no gap", () => {
  it.each([
    ["2024.2", "2024.2", undefined],
    ["2024.2", "2024.1 2024.2", undefined],
    ["2024.3", "2024.1 2024.3", "2024.2"],
    ["2024.1.1", "2024.1 2024.1.1", undefined],
    ["2024.1.2", "2024.1 2024.1.2", "2024.1.1"],
    // what a later edition has superseded is not corrected any more: that one is
    ["2024.1.1", "2024.1 2024.1.1 2024.2", undefined],
    ["2024.2", "2024.1 2024.1.1 2024.2", undefined],
    ["2025.2", "2024.1 2025.2", "2025.1"],
    ["2025.1.1", "2024.1 2025.1.1", "2025.1"]
  ])("%s of %s: %s", (id, all, wanted) => expect(numberWithoutGap(edition(id), editions(all))).toBe(wanted));
});

function editions(ids: string): EditionId[] {
  return ids.split(" ").map(edition).sort(byAge);
}

function edition(id: string): EditionId {
  return parseEditionId(id)!;
}
