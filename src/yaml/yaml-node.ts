/** What a YAML file says, free of how it is written; an alias is what it stands for. Offsets are those of the text. */
export type YamlNode = YamlScalar | YamlList | YamlPairs;

interface YamlScalar {
  readonly kind: "scalar";
  readonly offset: number;
  readonly value: string | number | boolean | null;
  /** as it is written, but for quotes */
  readonly source: string;
}

interface YamlList {
  readonly kind: "list";
  readonly offset: number;
  readonly items: readonly YamlNode[];
}

interface YamlPairs {
  readonly kind: "map";
  readonly offset: number;
  /** keys as text, perhaps the same one twice */
  readonly pairs: readonly {readonly key: string; readonly offset: number; readonly value: YamlNode}[];
}
