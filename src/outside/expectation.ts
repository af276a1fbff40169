import * as v from "valibot";
import { says, text } from "../policy/words.ts";

/** What an answer can be expected to be, as a policy writes it. */

export const status = (description: string) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(100),
    v.maxValue(599),
    says({ value: "a number from 100 to 599", description }),
  );

export const json = v.pipe(
  v.record(
    text(
      /^(?!(?:__proto__|prototype|constructor)$)\S{1,200}$/,
      "a key, or a path such as $.change.state",
      "A key of the answer, or a path from `$.` on.",
    ),
    v.pipe(
      v.union([
        text(/^/, "a text", "Exactly this text."),
        v.pipe(v.number(), says({ value: "a number", description: "Exactly this number." })),
        v.pipe(v.boolean(), says({ value: "true or false", description: "Exactly this." })),
      ]),
      says({ value: "a text, a number, true or false", description: "What must stand there; a text is not a number." }),
    ),
  ),
  says({
    value: "a mapping of keys or paths",
    description: "What the answer must say, as JSON. All of it.",
    minProperties: 1,
  }),
);
