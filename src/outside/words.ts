import * as v from "valibot";
import { SECRET_NAME } from "../action/outside.ts";
import { says, text } from "../policy/words.ts";

/** What policies say about asking a host; shared by all that do. */

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
