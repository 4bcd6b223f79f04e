import {strFromU8, unzipSync} from "fflate";
import {fail} from "../../error.ts";

/** More than any form filled in by people, and less than would hurt. */
const most = {bytes: 20 * 2 ** 20, part: 60 * 2 ** 20, all: 120 * 2 ** 20, parts: 2000};

/**
 * The parts of a workbook by path, as text. Refuses what is no XLSX file, and what would unpack to more than a filled-in form
 * can hold.
 */
export function unpack(bytes: Uint8Array, place: string): ReadonlyMap<string, string> {
  if (bytes.length > most.bytes) fail(place, "is larger than 20 MB", "a form has no pictures and few rows");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) fail(place, "is no workbook", "save it as an Excel workbook (.xlsx); one with a password cannot be read");
  const parts = new Map<string, string>();
  for (const [path, content] of Object.entries(unzipped(bytes, place))) parts.set(path, strFromU8(content));
  if (parts.has("mimetype")) fail(place, "is an OpenDocument file", "save it as an Excel workbook (.xlsx)");
  if (!parts.has("xl/workbook.xml"))
    fail(place, "is a zip file, but no workbook", "save it as an Excel workbook (.xlsx)");
  return parts;
}

function unzipped(bytes: Uint8Array, place: string): Record<string, Uint8Array> {
  let all = 0;
  let parts = 0;
  const tooLarge = () => fail(place, "unpacks to more than a filled-in form can be", "take the form anew");
  try {
    return unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        parts++;
        all += originalSize;
        if (originalSize > most.part || all > most.all || parts > most.parts) tooLarge();
        return /^(xl\/(workbook\.xml|sharedStrings\.xml|_rels\/.*|worksheets\/[^/]+\.xml)|mimetype)$/.test(name);
      }
    });
  } catch (error) {
    if (error instanceof Error && "code" in error) fail(place, "is a damaged zip file", "save it once more");
    throw error;
  }
}
