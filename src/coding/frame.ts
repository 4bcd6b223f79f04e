import {YamlFile} from "../yaml/yaml-file.ts";
import {YamlMap} from "../yaml/yaml-map.ts";

/** By what the files of a review were coded: themes, and under each the codes that a passage can be given. */
export interface Frame {
  readonly title: string;
  readonly themes: readonly Theme[];
}

interface Theme {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  readonly codes: readonly Code[];
}

/** What a passage can be said to tell; of one theme, and by a name that no other code and no theme has. */
interface Code {
  readonly code: string;
  readonly label: string;
  /** when to use it */
  readonly definition: string;
  /** of whom it may be said: codes of the codebook, the usual one first */
  readonly about: readonly string[];
  readonly leans: Leaning;
  readonly origin: Origin;
}

/** Which way the reviewers took it to bear on a child’s safety: a judgement of theirs, stated with the frame. */
type Leaning = (typeof leanings)[number];

/** In the frame before any file was read, or added because the files told of it. */
type Origin = (typeof origins)[number];

const leanings = ["risk", "protective", "neither"] as const;
const origins = ["beforehand", "found"] as const;

/** Reads a coding frame; throws all that is wrong with it, each with its line and column. */
export function readFrame(text: string, place: string): Frame {
  const file = new YamlFile(text, place);
  const root = new YamlMap(file, file.root, ["title", "themes"]);
  const title = root.text("title");
  const names = new Set<string>();
  const themes = root.maps("themes", ["code", "label", "definition", "codes"]).map((theme) => ({
    ...readWords(theme, names),
    codes: readCodes(theme, names)
  }));
  if (themes.length === 0) root.tell("themes", "no themes", "give the frame at least one");
  file.fail();
  return {title, themes};
}

function readCodes(theme: YamlMap, names: Set<string>): Code[] {
  const codes = theme.maps("codes", ["code", "label", "definition", "about", "leans", "origin"]).map((code) => ({
    ...readWords(code, names),
    about: readAbout(code),
    leans: code.choice("leans", leanings) ?? "neither",
    origin: code.choice("origin", origins) ?? "beforehand"
  }));
  if (codes.length === 0) theme.tell("codes", "a theme without codes", "give it at least one");
  return codes;
}

function readAbout(code: YamlMap): string[] {
  const about = code.texts("about").map(({text}) => text);
  if (about.length === 0) code.tell("about", "a code about nobody", "list whom it may be said of, the usual one first");
  for (const one of about) {
    if (one !== "" && !/^[a-z0-9][a-z0-9_-]*$/.test(one)) {
      code.tell("about", `not a code: ${one}`, "use lower-case letters, digits, _ and -, as the codebook does");
    }
  }
  return about;
}

function readWords(map: YamlMap, names: Set<string>): Pick<Code, "code" | "label" | "definition"> {
  const code = map.text("code");
  if (names.has(code)) map.tell("code", `the code ${code} stands twice`, "give each theme and each code its own");
  else if (code !== "" && !/^[a-z][a-z0-9_-]*$/.test(code)) {
    map.tell("code", `not a code: ${code}`, "use lower-case letters, digits, _ and -, and start with a letter");
  } else if (code !== "") names.add(code);
  return {code, label: map.text("label"), definition: map.text("definition")};
}
