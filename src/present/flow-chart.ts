import {isMarker, type Shown} from "../gate/shown.ts";
import type {Draw, Frame} from "./draw.ts";
import type {PanelRows} from "./figure.ts";
import {fontSize, ink, quietInk} from "./house.ts";
import type {ShownStep} from "./steps.ts";
import {textWidth, wrapped} from "./text-width.ts";
import {countText} from "./value-text.ts";

const lineHeight = 17;
const padding = 9;
const gap = 16;

interface Box {
  readonly step: ShownStep;
  readonly x1: number;
  readonly y1: number;
  readonly y2: number;
  readonly x2: number;
  readonly lines: readonly {readonly text: string; readonly bold: boolean}[];
}

/**
 * A flow chart after STROBE: a box a stage, one below the other, joined by arrows; beside the arrow what left, with an arrow
 * to it, and what joined, with an arrow from it. What is worth a note of a stage stands at its side without an arrow.
 */
export function flowChart(): Draw {
  return {called: "Flow chart", labels: {}, options: drawFlow};
}

/** Rests on the panel's steps and on nothing else. */
export function drawFlow({steps = []}: PanelRows, {Plot, width}: Frame) {
  const spine = width > 500 ? 90 : 16;
  const boxes = boxesOf(steps, width, spine);
  const height = boxes.at(-1)!.y2 + 2;
  const all = [...boxes.keys()];
  const stages = all.filter((b) => boxes[b]!.step.kind === "stage");
  const beside = all.filter((b) => !stages.includes(b));
  const moved = beside.filter((b) => boxes[b]!.step.kind !== "among");
  const middle = (b: number) => (boxes[b]!.y1 + boxes[b]!.y2) / 2;
  const isJoining = (b: number) => boxes[b]!.step.kind === "joined";
  const texts = all.flatMap((b) => boxes[b]!.lines.map((line, i) => ({...line, b, i})));
  const textAt = (t: number) => texts[t]!;
  const words = (bold: boolean) =>
    Plot.text(
      [...texts.keys()].filter((t) => textAt(t).bold === bold),
      {
        x: (t: number) => boxes[textAt(t).b]!.x1 + padding,
        y: (t: number) => boxes[textAt(t).b]!.y1 + padding + (textAt(t).i + 0.5) * lineHeight,
        text: (t: number) => textAt(t).text,
        textAnchor: "start",
        fill: ink,
        fontWeight: bold ? "bold" : "normal"
      }
    );
  const arrow = {stroke: quietInk, strokeWidth: 1.5, headLength: 7, insetEnd: 1};
  return {
    width,
    height,
    margin: 0,
    x: {domain: [0, width], range: [0, width], axis: null},
    y: {domain: [0, height], range: [0, height], axis: null},
    marks: [
      Plot.arrow(stages.slice(1), {
        ...arrow,
        x1: () => spine,
        x2: () => spine,
        y1: (b: number) => boxes[stages[stages.indexOf(b) - 1]!]!.y2,
        y2: (b: number) => boxes[b]!.y1
      }),
      Plot.arrow(moved, {
        ...arrow,
        x1: (b: number) => (isJoining(b) ? boxes[b]!.x1 : spine),
        x2: (b: number) => (isJoining(b) ? spine : boxes[b]!.x1),
        y1: middle,
        y2: middle
      }),
      Plot.rect(stages, {
        x1: (b: number) => boxes[b]!.x1,
        x2: (b: number) => boxes[b]!.x2,
        y1: (b: number) => boxes[b]!.y1,
        y2: (b: number) => boxes[b]!.y2,
        fill: "white",
        stroke: ink,
        strokeWidth: 2
      }),
      Plot.rect(moved, {
        x1: (b: number) => boxes[b]!.x1,
        x2: (b: number) => boxes[b]!.x2,
        y1: (b: number) => boxes[b]!.y1,
        y2: (b: number) => boxes[b]!.y2,
        fill: "white",
        stroke: quietInk,
        strokeWidth: 1
      }),
      words(true),
      words(false)
    ]
  };
}

/** From the top: each box as high as its words. */
function boxesOf(steps: readonly ShownStep[], width: number, spine: number): Box[] {
  let y = 1;
  return steps.map((step, i) => {
    const isStage = step.kind === "stage";
    const x1 = isStage ? 1 : spine + 26;
    const x2 = isStage ? Math.min(width - 1, 400) : width - 1;
    const ems = (x2 - x1 - 2 * padding) / fontSize;
    const lines = [
      ...wrapped(words(step), isStage ? ems / 1.08 : ems).map((text) => ({text, bold: isStage})),
      ...countLines(step, ems).map((text) => ({text, bold: false}))
    ];
    // A note on a stage stands close under it.
    if (i > 0) y += step.kind === "among" ? 2 : gap;
    const y1 = y;
    y += lines.length * lineHeight + 2 * padding;
    return {step, x1, x2, y1, y2: y, lines};
  });
}

function words({kind, label}: ShownStep): string {
  return kind === "among" ? `Among these: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** On one line where they fit. */
function countLines({values}: ShownStep, ems: number): string[] {
  const parts = values.map(({label, shown}) => `${label} ${numberText(shown)}`);
  const line = parts.join(" · ");
  return textWidth(line) <= ems ? [line] : parts;
}

function numberText(shown: Shown): string {
  return isMarker(shown) && shown === "[x]" ? "not known" : countText(shown);
}
