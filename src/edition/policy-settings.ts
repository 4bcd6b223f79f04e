import {didYouMean} from "../error.ts";
import type {Policy, ProtectPolicy} from "../gate/policy.ts";
import {ruleNames} from "../gate/rules/rules.ts";
import type {Project} from "../project.ts";
import {YamlFile} from "../yaml/yaml-file.ts";
import {YamlMap} from "../yaml/yaml-map.ts";

/** What a protected edition does not say itself. */
export type Settings = Omit<ProtectPolicy, "name">;

/** Where the publisher has no file of defaults. */
export const builtIn: Settings = {
  rules: ruleNames,
  threshold: 5,
  base: 10,
  zeros: "secondary",
  strength: "exact",
  sensitive: "covers",
  seconds: 60
};

/** The publisher's defaults for all editions. */
export const policyFile = "data/policy.yaml";

const settingKeys = ["rules", "threshold", "base", "zeros", "strength", "sensitive", "seconds"];
export const policyKeys = ["name", "reason", ...settingKeys];

const zeros = ["secondary", "publish", "protect"] as const;
const strengths = ["exact", "covers"] as const;

export function readDefaults(project: Project): Settings {
  if (!project.exists(policyFile)) return builtIn;
  const file = new YamlFile(project.text(policyFile), policyFile);
  const settings = toSettings(new YamlMap(file, file.root, settingKeys), builtIn);
  file.fail();
  return settings;
}

/** A policy as an edition names it; what it does not say is the publisher's default. */
export function toPolicy(map: YamlMap | undefined, defaults: Settings): Policy | undefined {
  if (map === undefined) return undefined;
  const name = map.choice("name", ["as-published", "protected"]);
  if (name === undefined) return undefined;
  const own = {
    "as-published": ["name", "reason"],
    protected: ["name", ...settingKeys]
  }[name];
  for (const key of map.keys) {
    if (!own.includes(key)) map.tell(key, `${name} has no ${key}`, "remove it, or name another policy");
  }
  if (name === "as-published") return {name, reason: map.text("reason")};
  return {name, ...toSettings(map, defaults)};
}

function toSettings(map: YamlMap, defaults: Settings): Settings {
  const whole = (key: "threshold" | "base" | "seconds", least: number): number => {
    const value = map.maybeNumber(key) ?? defaults[key];
    if (!Number.isSafeInteger(value) || value < least) {
      map.tell(key, `${key} is not a whole number of ${least} or more: ${value}`);
    }
    return value;
  };
  return {
    rules: map.has("rules") ? toRules(map) : defaults.rules,
    threshold: whole("threshold", 2),
    base: whole("base", 0),
    zeros: (map.has("zeros") ? map.choice("zeros", zeros) : undefined) ?? defaults.zeros,
    strength: (map.has("strength") ? map.choice("strength", strengths) : undefined) ?? defaults.strength,
    sensitive: (map.has("sensitive") ? map.choice("sensitive", strengths) : undefined) ?? defaults.sensitive,
    seconds: whole("seconds", 1)
  };
}

/** The rules named, in the engine's order. */
function toRules(map: YamlMap): string[] {
  const named = map.texts("rules");
  for (const {text, offset} of named) {
    if (!ruleNames.includes(text)) map.tellAt(offset, `unknown rule: ${text}`, didYouMean(text, ruleNames));
  }
  return ruleNames.filter((name) => named.some(({text}) => text === name));
}
