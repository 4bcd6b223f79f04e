import {YamlFile} from "../yaml/yaml-file.ts";
import {YamlMap} from "../yaml/yaml-map.ts";

/** Who answers for a report and on what terms others may use it, as catalogues and citations want to know. */
export interface Publisher {
  readonly name: string;
  /** whom to cite, in this order */
  readonly authors: readonly Author[];
  readonly licence: Licence;
  readonly keywords: readonly string[];
}

/** An organisation by its name, or a person by both of theirs. */
export type Author = {readonly name: string} | {readonly given: string; readonly family: string};

/** What others may do with it. */
interface Licence {
  readonly title: string;
  readonly url: string;
  /** its identifier in the list of SPDX, where it has one: `CC-BY-4.0` */
  readonly spdx?: string;
}

/** The same for every edition, so it stands beside the codebook and not in each edition's front matter. */
export const publisherFile = "data/publisher.yaml";

/** Reads `data/publisher.yaml`; throws all that is wrong with it. */
export function readPublisher(text: string, place: string): Publisher {
  const file = new YamlFile(text, place);
  const map = new YamlMap(file, file.root, ["name", "authors", "licence", "keywords"]);
  const name = map.text("name");
  const authors = readAuthors(map);
  const licence = readLicence(map);
  const keywords = map.texts("keywords").map(({text}) => text);
  file.fail();
  return {name, authors, licence, keywords};
}

export function authorName(author: Author): string {
  return "name" in author ? author.name : `${author.given} ${author.family}`;
}

function readAuthors(map: YamlMap): Author[] {
  const authors = map.maps("authors", ["name", "given", "family"]);
  if (authors.length === 0) map.tell("authors", "no authors", "name whom to cite: authors: [{name: The survey team}]");
  return authors.map((author) =>
    author.has("given") || author.has("family")
      ? {given: author.text("given"), family: author.text("family")}
      : {name: author.text("name")}
  );
}

function readLicence(map: YamlMap): Licence {
  const licence = map.map("licence", ["title", "url", "spdx"]);
  if (licence === undefined) return {title: "", url: ""};
  const url = licence.text("url");
  if (url !== "" && !/^https?:\/\/\S+$/.test(url))
    licence.tell("url", `no address of a licence: ${url}`, "write https://…");
  const spdx = licence.maybeText("spdx");
  return {title: licence.text("title"), url, ...(spdx === undefined ? {} : {spdx})};
}
