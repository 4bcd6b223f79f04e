import {type SaxesAttributeNS, SaxesParser} from "saxes";
import {fail} from "../../error.ts";

export interface Listener {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Attributes by name, those of a namespace with their prefix left out, as elements are too. */
type Attributes = Readonly<Record<string, string>>;

/** Reads a part of a workbook; a document type, which could expand into anything, is refused. */
export function readXml(text: string, place: string, listener: Listener): void {
  const parser = new SaxesParser({xmlns: true});
  const broken = () => fail(place, "is damaged inside", "save it once more as an Excel workbook (.xlsx)");
  parser.on("error", broken);
  parser.on("doctype", broken);
  parser.on("opentag", ({local, attributes}) => {
    const named = Object.values(attributes as Record<string, SaxesAttributeNS>).map(({local, value}) => [local, value]);
    listener.open?.(local, Object.fromEntries(named));
  });
  parser.on("closetag", ({local}) => listener.close?.(local));
  parser.on("text", (content) => listener.text?.(content));
  parser.on("cdata", (content) => listener.text?.(content));
  parser.write(text).close();
}
