import type {Extent} from "./element.ts";
import {decodeUtf8} from "./utf8.ts";

/** Of a text inside the XML, which has LF for every line end, whatever it had before. */
export function extentOf(text: string): Extent {
  let points = 0;
  let lines = 0;
  for (const character of text) {
    points++;
    if (character === "\n") lines++;
  }
  return {points, units: text.length + lines};
}

/** Of a text in a file of its own, which may start with a byte order mark; undefined where it is not UTF-8. */
export function extentOfFile(bytes: Uint8Array): Extent | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  let points = 0;
  for (const _ of text) points++;
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  return {points: points - mark, units: text.length};
}
