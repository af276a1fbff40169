import * as v from "valibot";
import { checkAsked, checkNames } from "../../outside/check.ts";
import { json, status } from "../../outside/expectation.ts";
import { FIELDS, written } from "../../outside/fields.ts";
import { address, allow, headers } from "../../outside/words.ts";
import { duration } from "../../policy/duration.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import { NAME, NAME_SAYS } from "../../policy/names.ts";
import { nodeAt, type SourceNode, textOf } from "../../policy/source.ts";
import { says, text } from "../../policy/words.ts";
import { fieldsOf } from "../../release/artifacts/template.ts";

const wait = v.pipe(
  v.strictObject({ status: v.optional(status("The status.")), json: v.optional(json) }),
  says({
    value: "a mapping with status, json or both",
    description: "An answer that means: not yet, ask again.",
    anyOf: [{ required: ["status"] }, { required: ["json"] }],
  }),
);

const question = v.pipe(
  v.strictObject({
    name: text(NAME, NAME_SAYS, "What this question is called in summaries."),
    url: address(
      `The address to ask. Behind the host it may hold ${FIELDS.map((field) => `\`${written(field)}\``).join(", ")}.`,
    ),
    method: v.optional(
      v.pipe(
        v.picklist(["GET", "POST"]),
        says({ value: "GET or POST", description: "Left out: GET. A POST is sent once, whatever happens." }),
      ),
    ),
    headers: v.optional(headers),
    body: v.optional(
      text(
        /^/,
        "a text",
        "What a POST sends, as JSON unless its Content-Type says otherwise. May hold the fields of `url`.",
      ),
    ),
    expect: v.pipe(
      v.strictObject({
        status: v.optional(status("The status of a pass. Left out: 200.")),
        json: v.optional(json),
        wait: v.optional(wait),
      }),
      says({
        value: "a mapping with status, json and wait",
        description: "What lets a release pass. Texts in `json` may hold the fields of `url`.",
        anyOf: [{ required: ["status"] }, { required: ["json"] }],
      }),
    ),
    timeout: v.optional(duration("How long the whole answer may take, at most 5m. Left out: 10s.")),
    retries: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.maxValue(5),
        says({
          value: "a number from 0 to 5",
          description: "How often a GET is asked again when it got no answer. Left out: 2.",
        }),
      ),
    ),
    allow: v.optional(allow),
  }),
  says({ value: "a mapping with name, url and expect", description: "One question to a host." }),
);

const schema = v.pipe(
  v.array(question),
  says({ value: "a list of questions", description: "Hosts that must agree, each asked now.", minItems: 1 }),
);

export type HttpRule = v.InferOutput<typeof schema>;
export type HttpQuestion = HttpRule[number];

/** All questions are asked at the same time. */
const MOST = 20;

/** `gates.http`. Nothing is asked where the policy says nothing. */
export const httpWords: GateWords<HttpRule> = {
  key: ["gates", "http"],
  schema,
  check(written, path) {
    if (written.kind !== "list") return [];
    const problem = `${dotted(path)} lists ${written.items.length} questions; at most ${MOST} are asked.`;
    const many = written.items.length > MOST ? [mistake({ at: written.at, path, problem })] : [];
    return [
      ...many,
      ...checkNames(written.items, path),
      ...written.items.flatMap((one, at) => checkQuestion(one, [...path, at])),
    ];
  },
};

function checkQuestion(item: SourceNode, path: readonly (string | number)[]): readonly PolicyMistake[] {
  const posted = textOf(nodeAt(item, "method")) === "POST";
  const body = nodeAt(item, "body");
  const bodiless =
    body === undefined || posted
      ? []
      : [
          mistake({
            at: body.at,
            path: [...path, "body"],
            problem: `${dotted([...path, "body"])} is not sent with a GET.`,
            advice: 'Add "method: POST", or leave it out.',
          }),
        ];
  const retries = nodeAt(item, "retries");
  const once =
    retries === undefined || !posted
      ? []
      : [
          mistake({
            at: retries.at,
            path: [...path, "retries"],
            problem: `${dotted([...path, "retries"])}: a POST is sent once.`,
            advice: "Leave it out.",
          }),
        ];
  const said = [["expect"], ["expect", "wait"]].flatMap((keys) => {
    const node = nodeAt(item, ...keys);
    if (node?.kind !== "map" || node.entries.has("status") || node.entries.has("json")) return [];
    const where = [...path, ...keys];
    const problem = `${dotted(where)} says nothing that an answer could be compared with.`;
    return [mistake({ at: node.at, path: where, problem, advice: 'Add "status:" or "json:".' })];
  });
  return [...said, ...checkAsked(item, path, ["url"]), ...bodiless, ...once, ...checkFields(item, path)];
}

function checkFields(item: SourceNode, path: readonly (string | number)[]): readonly PolicyMistake[] {
  return ["url", "body"].flatMap((key) => {
    const node = nodeAt(item, key);
    const unknown = fieldsOf(textOf(node) ?? "").filter((field) => !FIELDS.some((known) => known === field));
    if (node === undefined) return [];
    return unknown.map((field) => {
      const where = [...path, key];
      const problem = `${dotted(where)} holds \${${field}}, which is no field.`;
      return mistake({ at: node.at, path: where, problem, advice: `The fields are ${FIELDS.join(", ")}.` });
    });
  });
}
