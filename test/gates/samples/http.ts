import { httpGate } from "../../../src/gates/http/gate.ts";
import type { Asked } from "../../../src/gates/http/gather.ts";
import type { Found } from "../../../src/outside/conditions.ts";
import { samplesOf } from "../mutation/sample.ts";

const question = (expect: object, name = "ticket") => ({ name, url: "https://changes.example/1", expect });
const answered = (status: number, values: Readonly<Record<string, Found>> = {}, name = "ticket"): Asked => ({
  name,
  answer: {
    ok: true,
    value: { status, values: new Map(Object.entries(values)), evidence: "https://changes.example/1" },
  },
});

const APPROVED = { json: { approved: true, by: "bob", votes: 1 } };
const AGREED = {
  approved: { kind: "boolean", value: true },
  by: { kind: "string", value: "bob" },
  votes: { kind: "number", value: 1 },
} as const;

export const samples = samplesOf(httpGate, {
  cases: {
    "it agrees": { rule: [question(APPROVED)], found: [answered(200, AGREED)] },
    "its status agrees": { rule: [question({ status: 204 })], found: [answered(204)] },
    "it says no": {
      rule: [question(APPROVED)],
      found: [answered(200, { ...AGREED, approved: { kind: "boolean", value: false } })],
    },
    "it says yes as a text": {
      rule: [question(APPROVED)],
      found: [answered(200, { ...AGREED, approved: { kind: "string", value: "true" } })],
    },
    "it counts in texts": {
      rule: [question(APPROVED)],
      found: [answered(200, { ...AGREED, votes: { kind: "string", value: "1" } })],
    },
    "it says nothing about one": {
      rule: [question(APPROVED)],
      found: [answered(200, { ...AGREED, by: { kind: "missing" } })],
    },
    "it answers something else": { rule: [question({ status: 200 })], found: [answered(403)] },
    "it says not yet": {
      rule: [question({ status: 200, wait: { status: 202 } })],
      found: [answered(202)],
    },
    "it is in trouble": { rule: [question({ status: 200 })], found: [answered(503)] },
    "it could not be reached": {
      rule: [question({ status: 200 })],
      found: [{ name: "ticket", answer: { ok: false, why: "nobody answered" } }],
    },
    "one of two says no": {
      rule: [question({ status: 200 }), question({ status: 200 }, "freeze")],
      found: [answered(200), answered(409, {}, "freeze")],
    },
    "one of two was not asked": {
      rule: [question({ status: 200 }), question({ status: 200 }, "freeze")],
      found: [answered(200)],
    },
  },
});
