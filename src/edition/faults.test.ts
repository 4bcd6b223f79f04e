import {Ajv2020} from "ajv/dist/2020.js";
import fc from "fast-check";
import {expect, it} from "vitest";
import schema from "./edition.schema.json" with {type: "json"};
import {faultsOf} from "./faults.ts";

const small = {
  $defs: {
    Node: {
      anyOf: [
        {
          type: "object",
          properties: {kind: {const: "leaf"}, text: {type: "string", pattern: "^a"}},
          required: ["kind", "text"],
          additionalProperties: false
        },
        {
          type: "object",
          properties: {
            kind: {const: "list"},
            items: {type: "array", items: {$ref: "#/$defs/Node"}},
            of: {enum: ["x", 1]}
          },
          required: ["kind", "items"],
          additionalProperties: false
        },
        {type: "number"}
      ]
    }
  },
  $ref: "#/$defs/Node"
};

it.each([
  [{kind: "leaf", text: "b"}, "text: does not read as ^a"],
  [{kind: "leaf"}, "text: is missing"],
  [{kind: "leaf", text: "a", more: 1}, "more: is no key of it"],
  [{kind: "list", items: [1, {kind: "leaf", text: 2}]}, "items[1].text: is not of type string"],
  [{kind: "list", items: [], of: 2}, 'of: is none of "x", 1'],
  [{kind: "other"}, "the whole: is nothing that can stand here"],
  [null, "the whole: is nothing that can stand here"]
])("%j is told with its place", (value, fault) => expect(faultsOf(value, small)).toEqual([fault]));

it("finds fault where another reader of schemas does", () => {
  const validate = new Ajv2020({strict: false}).compile(small);
  const {node} = fc.letrec((tie) => ({
    node: fc.oneof(
      {maxDepth: 3},
      fc.record({kind: fc.constantFrom("leaf", "list"), text: fc.constantFrom("a", "b", 1)}, {requiredKeys: []}),
      fc.record(
        {kind: fc.constant("list"), items: fc.array(tie("node")), of: fc.constantFrom("x", 1, 2)},
        {requiredKeys: ["kind"]}
      ),
      fc.jsonValue({maxDepth: 1})
    )
  }));
  fc.assert(
    fc.property(node, (value) => {
      expect(faultsOf(value, small).length === 0).toBe(validate(value));
    })
  );
});

it("knows every word that the schema of an edition uses", () => {
  const words = new Set<string>();
  const collect = (one: unknown, isMap = false): void => {
    if (Array.isArray(one)) for (const inner of one) collect(inner);
    else if (typeof one === "object" && one !== null) {
      for (const [key, inner] of Object.entries(one)) {
        if (!isMap) words.add(key);
        if (isMap || !["const", "enum", "required"].includes(key))
          collect(inner, key === "properties" || key === "$defs");
      }
    }
  };
  collect(schema);
  const known =
    "$defs $ref $schema additionalProperties anyOf const description enum items pattern properties required title type";
  expect([...words].filter((word) => !known.split(" ").includes(word))).toEqual([]);
});
