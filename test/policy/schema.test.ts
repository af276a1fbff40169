import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { policySchemaFile, withReference } from "../../scripts/policy-schema.ts";
import { GATE_WORDS, readPolicy } from "../../src/gates/policy.ts";
import { policySchema } from "../../src/policy/schema.ts";
import { isByKind, isByName, isEither, isList, isMapping, required } from "../../src/policy/schema-kinds.ts";
import { saying } from "../../src/policy/words.ts";
import { FULL, production, SMALL } from "./policies.ts";

const schemaText = policySchemaFile();
const editor = new Ajv({ allErrors: true }).compile(JSON.parse(schemaText));
const here = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Policies whose form alone decides: editor and validator must agree. */
const BY_FORM: readonly (readonly [text: string, valid: boolean])[] = [
  [SMALL, true],
  [FULL, true],
  [production(""), true],
  [production("gates: {}"), true],
  ["version: 1\n", false],
  ["environments: { a: {} }\n", false],
  ["version: 2\nenvironments: { a: {} }\n", false],
  ['version: "1"\nenvironments: { a: {} }\n', false],
  ["version: 1\nenvironments: {}\n", false],
  ["version: 1\nenvironments: [a]\n", false],
  ["version: 1\nenvironments: { a: }\n", false],
  ["version: 1\nenvironments: { a/b: {} }\n", false],
  ["version: 1\nservices: []\nenvironments: { a: {} }\n", false],
  ["version: 1\nservices: [a, a]\nenvironments: { a: {} }\n", false],
  ["version: 1\nservices: [..]\nenvironments: { a: {} }\n", false],
  ["version: 1\nservices: a\nenvironments: { a: {} }\n", false],
  ["version: 1\nartifacts: { a: { kind: image } }\nenvironments: { a: {} }\n", false],
  ["version: 1\nartifacts: { a: {} }\nenvironments: { a: {} }\n", false],
  ["version: 1\nartifacts: { a: { kind: commit, name: x } }\nenvironments: { a: {} }\n", false],
  ["version: 1\nartifacts: { a: { kind: file, name: a/b } }\nenvironments: { a: {} }\n", false],
  [production("preset: prod"), false],
  [production("after: []"), false],
  [production("after: 5"), false],
  [production("after: [x, x]"), false],
  [production("workflow: a/b.yml"), false],
  [production("url: example.com"), false],
  [production('url: "https://u:p@example.com"'), false],
  [production("supersede: yes"), false],
  [production("github-environment: maybe"), false],
  [production("approvals: {}"), false],
  [production("approvals: { from: [] }"), false],
  [production("approvals: { from: ['user:a'], count: 0 }"), false],
  [production("approvals: { from: ['user:a'], via: [mail] }"), false],
  [production("approvals: { groups: {} }"), false],
  [production("approvals: { from: ['user:a', 'role:write'], count: 2, expire: 72h, via: [issue, environment] }"), true],
  [production("approvals: { groups: { security: { from: ['team:x/y'] } }, ask: o/r }"), true],
  [production("gates: []"), false],
  [production("gates: { soak: {} }"), false],
  [production("gates: { checks: {} }"), false],
  [production("gates: { checks: off }"), false],
  [production("gates: { checks: { off: true } }"), false],
  [production("gates: { checks: { required: [] } }"), false],
  [production("gates: { checks: { required: [{ app: x }] } }"), false],
  [production("gates: { checks: { required: [{ name: x, app: X! }] } }"), false],
  [production("gates: { checks: { required: [x], allow: [success], because: x } }"), false],
  [production("because: ' ', promote: automatic"), false],
  [production("artifacts: { x: {} }"), false],
  [production("artifacts: { x: { latest: false } }"), false],
  [production("artifacts: { x: { prerelease: true } }"), false],
  ["version: 1\nartifacts: { x: { kind: asset, name: a.tgz } }\nenvironments: { a: {} }\n", true],
  ["version: 1\nartifacts: { x: { kind: asset, name: a/b } }\nenvironments: { a: {} }\n", false],
];

/** Policies of the right form that break a rule which JSON Schema cannot say. */
const BY_RULE = [
  production("after: nowhere"),
  production("promote: automatic"),
  production('url: "https://["'),
  production("gates: { checks: { required: [x], allow: [skipped] } }"),
  production("artifacts: { x: { branch: y } }"),
  production("artifacts: { x: { latest: true } }"),
  "version: 1\nenvironments: { a: {}, A: {} }\n",
  "version: 1\nenvironments: { a: { after: b }, b: { after: a } }\n",
];

describe("the schema for editors", () => {
  it.each(BY_FORM)("agrees with the validator: %j is %s", (text, valid) => {
    expect(editor(parse(text)), JSON.stringify(editor.errors)).toBe(valid);
    expect(readPolicy(text).ok).toBe(valid);
  });

  it.each(BY_RULE)("leaves to the validator what it cannot say: %j", (text) => {
    expect(editor(parse(text))).toBe(true);
    expect(readPolicy(text).ok).toBe(false);
  });

  it("never refuses what the validator accepts", () => {
    const word = fc.constantFrom(
      "automatic",
      "manual",
      "a",
      "x.yml",
      "staging",
      "commit",
      "required",
      "skipped",
      true,
      1,
      null,
    );
    const key = fc.constantFrom(
      ..."preset after workflow url promote supersede artifacts gates because github-environment checks required allow name".split(
        " ",
      ),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        word,
        fc.array(word, { maxLength: 3 }),
        fc.dictionary(key, tie("any"), { maxKeys: 3 }),
      ),
    })).any;
    const policy = fc.record({
      version: fc.constant(1),
      environments: fc.dictionary(fc.constantFrom("a", "b", "staging"), fc.dictionary(key, value, { maxKeys: 4 }), {
        maxKeys: 3,
      }),
    });
    let accepted = 0;
    fc.assert(
      fc.property(policy, (document) => {
        const valid = readPolicy(JSON.stringify(document)).ok;
        if (valid) accepted += 1;
        if (valid) expect(editor(document), JSON.stringify(editor.errors)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it("and the reference are the committed ones", () => {
    expect(here("dist/environments.schema.json")).toBe(schemaText);
    const page = here("docs/policy.md");
    expect(withReference(page)).toBe(page);
    expect(() => withReference("no markers")).toThrow("needs the lines");
  });
});

describe("every part of the policy's definition", () => {
  it("says what it must be and what it means: messages and the reference are made of that", () => {
    const silent: string[] = [];
    const visit = (schema: Parameters<typeof saying>[0], place: string): void => {
      const { value, description } = saying(schema);
      if (value === "" || description === "") silent.push(place);
      if (isEither(schema)) for (const option of schema.options) visit(option, place);
      if (isList(schema)) visit(schema.item, `${place}[]`);
      if (isByName(schema)) {
        visit(schema.key, `${place} (name)`);
        visit(schema.value, `${place}.*`);
      }
      const mappings = isByKind(schema) ? schema.options : isMapping(schema) ? [schema] : [];
      for (const { entries } of mappings) {
        for (const [key, entry] of Object.entries(entries)) visit(required(entry).schema, `${place}.${key}`);
      }
    };
    visit(policySchema(GATE_WORDS), "");
    expect(silent).toEqual([]);
  });
});
