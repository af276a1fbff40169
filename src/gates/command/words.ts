import * as v from "valibot";
import { SECRET_NAME } from "../../action/outside.ts";
import { duration } from "../../policy/duration.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import { NAME, NAME_SAYS } from "../../policy/names.ts";
import { nodeAt, textOf } from "../../policy/source.ts";
import { says, text } from "../../policy/words.ts";
import { checkLength, checkNames } from "../requests/check.ts";

/**
 * Words that mean themselves to everybody: whatever a shell would read something into is refused, because there is no shell
 * and somebody would believe there is one.
 */
const PLAIN_WORDS = /^[A-Za-z0-9_./:@%+,=-]+(?: +[A-Za-z0-9_./:@%+,=-]+)*$/;

const program = v.pipe(
  v.strictObject({
    name: text(NAME, NAME_SAYS, "What this program is called in summaries."),
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
  }),
  says({ value: "a mapping with name and run", description: "One program." }),
);

const schema = v.pipe(
  v.array(program),
  says({
    value: "a list of programs",
    description: "Programs that must agree, started by the environment's own job: 0 is a pass, 75 means not yet.",
    minItems: 1,
  }),
);

export type CommandRule = v.InferOutput<typeof schema>;
export type CommandProgram = CommandRule[number];

/** The file and its arguments. */
export function wordsOf({ run }: Pick<CommandProgram, "run">): readonly [file: string, ...words: string[]] {
  const [file = "", ...words] = typeof run === "string" ? run.split(/ +/) : run;
  return [file, ...words];
}

/** They run one after the other. */
const MOST = 10;

/** `gates.command`. Nothing is started where the policy says nothing. */
export const commandWords: GateWords<CommandRule> = {
  key: ["gates", "command"],
  schema,
  check(written, path) {
    if (written.kind !== "list") return [];
    const problem = `${dotted(path)} lists ${written.items.length} programs; at most ${MOST} are started.`;
    const many = written.items.length > MOST ? [mistake({ at: written.at, path, problem })] : [];
    const each = written.items.flatMap((item, index) => {
      const run = nodeAt(item, "run");
      const file = run?.kind === "list" ? textOf(run.items[0]) : undefined;
      const where = [...path, index];
      const nothing =
        run !== undefined && file === ""
          ? [
              mistake({
                at: run.at,
                path: [...where, "run"],
                problem: `${dotted([...where, "run"])} names no file to start.`,
              }),
            ]
          : [];
      return [...nothing, ...checkLength(item, where, "timeout", "30m")];
    });
    return [...many, ...checkNames(written.items, path), ...each];
  },
};
