import type { Block } from "../../github/snapshot.ts";
import { parseStrict } from "../../ledger/strict-json.ts";
import { NetworkFailure } from "../../network/network.ts";
import { type Found, lookUp } from "../../outside/conditions.ts";
import { fillAddress, fillBody, type Subject } from "../../outside/fields.ts";
import { allowOf, headersOf } from "../../outside/headers.ts";
import { milliseconds } from "../../policy/duration.ts";
import type { GateAsk } from "../ask.ts";
import type { HttpQuestion, HttpRule } from "./words.ts";

/** What a host said, reduced to what the conditions look at: nothing else of an answer is kept. */
export interface HttpAnswer {
  readonly status: number;
  /** By the place that a condition names; undefined when the body is not JSON. */
  readonly values: ReadonlyMap<string, Found> | undefined;
  /** The address asked, where a person can open it. */
  readonly evidence: string | undefined;
}

/** One question's answer; `name` is the question's. */
export interface Asked {
  readonly name: string;
  readonly answer: Block<HttpAnswer>;
}

/** Asks all of them at the same time; none disturbs another. */
export function askHosts(rule: HttpRule, ask: GateAsk): Promise<readonly Asked[]> {
  return Promise.all(rule.map((question) => askHost(question, ask)));
}

async function askHost(question: HttpQuestion, ask: GateAsk): Promise<Asked> {
  const { name } = question;
  try {
    return { name, answer: { ok: true, value: await exchange(question, subjectOf(ask), ask) } };
  } catch (error) {
    return { name, answer: { ok: false, why: whyOf(error) } };
  }
}

function subjectOf({ subject, commit, environment }: GateAsk): Subject {
  if (subject.kind === "commit") throw new Error("The question is about a release, and here is only a commit.");
  const { id, version } = subject.release;
  return { id, version, commit, environment: environment.name };
}

async function exchange(question: HttpQuestion, subject: Subject, ask: GateAsk): Promise<HttpAnswer> {
  const { headers, secrets } = headersOf(question.headers, ask.outside);
  const url = fillAddress(question.url, subject);
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
  const body = question.body === undefined ? undefined : fillBody(question.body, subject, type ?? "application/json");
  const answer = await ask.network.request({
    url,
    method: question.method ?? "GET",
    headers: {
      ...(body === undefined || type !== undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
    timeout: milliseconds(question.timeout ?? "10s"),
    retries: question.retries ?? 2,
    allow: allowOf(question.allow),
  });
  const get = (question.method ?? "GET") === "GET";
  return { status: answer.status, values: valuesOf(question, answer.body, secrets), evidence: get ? url : undefined };
}

function valuesOf(
  { expect }: HttpQuestion,
  body: Uint8Array,
  secrets: readonly string[],
): ReadonlyMap<string, Found> | undefined {
  const places = [...Object.keys(expect.json ?? {}), ...Object.keys(expect.wait?.json ?? {})];
  if (places.length === 0) return new Map();
  try {
    const document = parseStrict(new TextDecoder("utf-8", { fatal: true }).decode(body), "the answer");
    return new Map(places.map((place) => [place, withoutSecrets(lookUp(document, place), secrets)]));
  } catch {
    return undefined;
  }
}

/** A host that echoes what it was sent does not bring a secret into a message. */
function withoutSecrets(found: Found, secrets: readonly string[]): Found {
  if (found.kind !== "string") return found;
  const echoes = secrets.some((secret) => String(found.value).includes(secret));
  return echoes ? { kind: "string", value: "***" } : found;
}

function whyOf(error: unknown): string {
  if (error instanceof NetworkFailure) return `${error.message} ${error.hint}`;
  return error instanceof Error ? error.message : "something that is no error was thrown";
}
