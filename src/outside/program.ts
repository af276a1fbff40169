import * as v from "valibot";
import { SECRET_NAME } from "../action/outside.ts";
import { duration } from "../policy/duration.ts";
import { NAME, NAME_SAYS } from "../policy/names.ts";
import { says, text } from "../policy/words.ts";

/**
 * Words that mean themselves to everybody: whatever a shell would read something into is refused, because there is no shell
 * and somebody would believe there is one.
 */
const PLAIN_WORDS = /^[A-Za-z0-9_./:@%+,=-]+(?: +[A-Za-z0-9_./:@%+,=-]+)*$/;

/** What to start, with what, and for how long. */
export const programParts = {
  run: v.pipe(
    v.union([
      text(
        PLAIN_WORDS,
        "plain words without quotes or signs of a shell, or a list of texts",
        "A file and its arguments, split at spaces. No shell reads them.",
      ),
      v.pipe(
        v.array(text(/^[^\0]{0,4000}$/, "a text", "The file, then each argument as it is.")),
        says({ value: "a list of texts", description: "A file and its arguments, as they are.", minItems: 1 }),
      ),
    ]),
    says({
      value: "plain words without quotes or signs of a shell, or a list of texts",
      description: "What to start, without a shell; paths are relative to the job's workspace.",
    }),
  ),
  env: v.optional(
    v.pipe(
      v.array(text(SECRET_NAME, "the name of a variable in the step's env", "A variable to hand on. It is masked.")),
      says({
        value: "a list of variables",
        description: "Variables of the step's `env:` that the program gets. No other secret of the step reaches it.",
        minItems: 1,
        uniqueItems: true,
      }),
    ),
  ),
  timeout: v.optional(duration("When the program is ended, at most 30m. Left out: 5m.")),
};

/** One program, as a policy writes it. */
export const program = v.pipe(
  v.strictObject({
    name: text(NAME, NAME_SAYS, "What this program is called in summaries."),
    ...programParts,
  }),
  says({ value: "a mapping with name and run", description: "One program." }),
);

export type WrittenProgram = v.InferOutput<typeof program>;

/** The file and its arguments. */
export function wordsOf({ run }: Pick<WrittenProgram, "run">): readonly [file: string, ...words: string[]] {
  const [file = "", ...words] = typeof run === "string" ? run.split(/ +/) : run;
  return [file, ...words];
}
