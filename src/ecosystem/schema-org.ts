import {sha256} from "../edition/digests.ts";
import type {Edition} from "../edition/edition.ts";
import {type Author, authorName} from "../edition/publisher.ts";
import {descriptionOf} from "./description.ts";
import {publishedTables} from "./published-tables.ts";

/** What search engines for data read in the page itself: a `Dataset` of schema.org. `files` holds the tables, for their digests. */
export function schemaOrg(edition: Edition, files: ReadonlyMap<string, string>) {
  const {id, document, publisher, covers} = edition;
  const tables = publishedTables(edition);
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: document.title,
    description: descriptionOf(edition),
    version: id,
    datePublished: document.edition.published,
    creativeWorkStatus: document.edition.status,
    ...(covers !== undefined && {
      temporalCoverage: covers.period,
      spatialCoverage: {"@type": "Place", name: covers.place} as const
    }),
    inLanguage: "en",
    isAccessibleForFree: true,
    license: publisher.licence.url,
    creator: publisher.authors.map(agent),
    publisher: agent({name: publisher.name}),
    ...(publisher.keywords.length > 0 && {keywords: [...publisher.keywords]}),
    variableMeasured: variables(tables.flatMap(({keys}) => keys)),
    distribution: tables.map(
      ({path, title}) =>
        ({
          "@type": "DataDownload",
          name: title,
          contentUrl: path,
          encodingFormat: "text/csv",
          sha256: sha256(files.get(path)!)
        }) as const
    )
  } as const;
}

export function agent(author: Author) {
  return "name" in author
    ? ({"@type": "Organization", name: author.name} as const)
    : ({
        "@type": "Person",
        name: authorName(author),
        givenName: author.given,
        familyName: author.family
      } as const);
}

/** Each once, in the order of their first table. */
function variables(keys: readonly {readonly name: string; readonly label: string}[]) {
  const labels = new Map(keys.map(({name, label}) => [name, label]));
  return [...labels].map(([name, label]) => ({"@type": "PropertyValue", name, description: label}) as const);
}
