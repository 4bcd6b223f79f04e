import type {Frame} from "../coding/frame.ts";
import {fail} from "../error.ts";
import {palette} from "../present/house.ts";
import {guidFor} from "./guid.ts";
import {withMark} from "./mark.ts";

/** Of XML 1.0, all but Char. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const colours = Object.values(palette);

/**
 * A coding frame as a REFI-QDA codebook (1.0), for any tool to load: each theme a group that no passage can be given, its codes
 * below it, in the frame's order. GUIDs come from the names, so that the same frame is the same file, and a code that stays
 * keeps its own. A set of all of them bears the frame's title.
 */
export function writeCodebook({title, themes}: Frame, place: string): string {
  const members = themes.flatMap(({code, codes}) => [code, ...codes.map((one) => one.code)]);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Smallprint">',
    "  <Codes>",
    ...themes.flatMap(({codes, ...theme}, i) => [
      `    ${opening(theme, false, colours[i % colours.length]!)}`,
      `      ${description(withMark(theme.definition, theme.code))}`,
      ...codes.flatMap((code) => [
        `      ${opening(code, true, colours[i % colours.length]!)}`,
        `        ${description(withMark(code.definition, code.code, code))}`,
        "      </Code>"
      ]),
      "    </Code>"
    ]),
    "  </Codes>",
    "  <Sets>",
    `    <Set guid="${guidFor("frame")}" name="${attribute(title)}">`,
    `      ${description(withMark("All themes and codes of the frame.", "frame"))}`,
    ...members.map((code) => `      <MemberCode guid="${guidFor(`code/${code}`)}"/>`),
    "    </Set>",
    "  </Sets>",
    "</CodeBook>"
  ];
  const xml = `${lines.join("\n")}\n`;
  if (notXml.test(xml))
    fail(place, "has a character that XML cannot hold", "take it out of the labels and definitions");
  return xml;
}

function opening({code, label}: {code: string; label: string}, codable: boolean, colour: string): string {
  return `<Code guid="${guidFor(`code/${code}`)}" name="${attribute(label)}" isCodable="${codable}" color="${colour}">`;
}

function description(words: string): string {
  return `<Description>${escaped(words)}</Description>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
