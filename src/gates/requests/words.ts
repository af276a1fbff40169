import * as v from "valibot";
import { SECRET_NAME } from "../../action/outside.ts";
import { DURATION, DURATION_SAYS, milliseconds } from "../../policy/duration.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import type { PolicyMistake } from "../../policy/policy.ts";
import { entriesOf, nodeAt, type SourceNode, textOf } from "../../policy/source.ts";
import { says, text } from "../../policy/words.ts";

/** What policies say about asking a host; shared by the gates that do. */

/** http or https and a host that is written out: fields such as `${release.version}` may stand behind it only. */
export const ADDRESS = /^https?:\/\/[^\s/?#@\\"<>${}]+(?:[/?#][^\s"<>]*)?$/;
export const ADDRESS_SAYS = "an http or https address without a user or password";

export const address = (description: string) => text(ADDRESS, ADDRESS_SAYS, description);

const VISIBLE = /^[\x20-\x7e]{1,1000}$/;

const secretHeader = v.pipe(
  v.strictObject({
    secret: text(
      SECRET_NAME,
      "the name of a variable in the step's env",
      "The variable that holds the value. It is masked.",
    ),
    prefix: v.optional(text(VISIBLE, "plain text", 'What stands before the value, such as "Bearer ".')),
  }),
  says({
    value: "a mapping with secret and prefix",
    description: "A value that the environment's job hands over in `env:`.",
  }),
);

export const headers = v.pipe(
  v.record(
    text(/^[A-Za-z][A-Za-z0-9-]{0,99}$/, "the name of a header", "The name of a header."),
    v.pipe(
      v.union([text(VISIBLE, "plain text", "The value, for everybody to read."), secretHeader]),
      says({ value: "a text, or { secret, prefix }", description: "What the header says." }),
    ),
  ),
  says({ value: "a mapping of header names", description: "Headers to send. They go to this host and to no other." }),
);

export const allow = v.pipe(
  v.strictObject({
    "private-addresses": v.optional(
      v.pipe(
        v.literal(true),
        says({
          value: "true",
          description: "The host may be inside a private network. Then only the environment's own job asks.",
        }),
      ),
    ),
    "plain-http": v.optional(
      v.pipe(v.literal(true), says({ value: "true", description: "The address may begin with http://." })),
    ),
    redirects: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(10),
        says({
          value: "a number from 1 to 10",
          description:
            "So many redirects are followed; with headers only within the host, and never from https to http.",
        }),
      ),
    ),
  }),
  says({
    value: "a mapping with private-addresses, plain-http or redirects",
    description: "What is otherwise refused.",
    anyOf: [{ required: ["private-addresses"] }, { required: ["plain-http"] }, { required: ["redirects"] }],
  }),
);

export type WrittenHeaders = v.InferOutput<typeof headers>;
export type WrittenAllow = v.InferOutput<typeof allow>;

/** Whether only the environment's own job can ask: it has the secrets, and its runner may stand inside the network. */
export function needsEnvironment(asked: {
  readonly headers?: WrittenHeaders | undefined;
  readonly allow?: WrittenAllow | undefined;
}): boolean {
  const secret = Object.values(asked.headers ?? {}).some((value) => typeof value !== "string");
  return secret || asked.allow?.["private-addresses"] === true;
}

/** Headers that belong to the connection: a policy cannot set them. */
const OURS: ReadonlySet<string> = new Set([
  "host",
  "content-length",
  "transfer-encoding",
  "connection",
  "upgrade",
  "expect",
]);

/** What is wrong beyond the form with an address, the headers and the permissions that stand beside each other. */
export function checkAsked(
  written: SourceNode,
  path: readonly (string | number)[],
  addresses: readonly string[],
): readonly PolicyMistake[] {
  const plain = addresses.flatMap((key) => {
    const node = nodeAt(written, key);
    const isPlain = textOf(node)?.startsWith("http:") === true;
    if (node === undefined || !isPlain || nodeAt(written, "allow", "plain-http") !== undefined) return [];
    const problem = `${dotted([...path, key])} would be asked by plain http, which anybody on the way can read and change.`;
    const advice = 'Write https, or add "allow: { plain-http: true }" beside it.';
    return [mistake({ at: node.at, path: [...path, key], problem, advice })];
  });
  const forbidden = [...entriesOf(nodeAt(written, "headers"))].flatMap(([name, { keyAt }]) => {
    if (!OURS.has(name.toLowerCase())) return [];
    const problem = `${dotted([...path, "headers", name])} belongs to the connection and cannot be set.`;
    return [mistake({ at: keyAt, path: [...path, "headers", name], problem })];
  });
  const limits = nodeAt(written, "allow");
  const empty =
    limits?.kind === "map" && limits.entries.size === 0
      ? [
          mistake({
            at: limits.at,
            path: [...path, "allow"],
            problem: `${dotted([...path, "allow"])} allows nothing. Leave it out.`,
          }),
        ]
      : [];
  return [...plain, ...forbidden, ...empty, ...checkLength(written, path, "timeout", MOST)];
}

const MOST = "5m";

/** A written duration that must be more than nothing and at most `most`. */
export function checkLength(
  written: SourceNode,
  path: readonly (string | number)[],
  key: string,
  most: string,
): readonly PolicyMistake[] {
  const node = nodeAt(written, key);
  const said = textOf(node);
  if (node === undefined || said === undefined || !DURATION.test(said)) return [];
  const length = milliseconds(said);
  if (length > 0 && length <= milliseconds(most)) return [];
  const problem = `${dotted([...path, key])} must be more than nothing and at most ${most}, not ${said}.`;
  return [mistake({ at: node.at, path: [...path, key], problem, advice: `It is ${DURATION_SAYS}.` })];
}
