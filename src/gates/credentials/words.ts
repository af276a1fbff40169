import * as v from "valibot";
import { checkLength, checkProgram } from "../../outside/check.ts";
import { programParts } from "../../outside/program.ts";
import { duration } from "../../policy/duration.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import { nodeAt, type SourceNode } from "../../policy/source.ts";
import { says, text } from "../../policy/words.ts";

/** The name under which an environment's rule is kept. */
export const CREDENTIALS = "credentials";

const schema = v.pipe(
  v.strictObject({
    rotate: v.optional(
      duration("How old a secret of this environment may become, at most 366d. The audit finds older ones."),
    ),
    trust: v.optional(
      v.pipe(
        v.array(
          text(
            /^[\x21-\x7e]{1,500}$/,
            "a subject of GitHub's tokens, such as repo:octo@1/shop@2:environment:production",
            "What a role of this environment trusts, as it stands in the cloud. The audit compares it with what jobs say.",
          ),
        ),
        says({
          value: "a list of subjects",
          description: "The subjects of OpenID Connect tokens that the roles of this environment trust.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    account: v.optional(
      v.pipe(
        v.strictObject({
          ...programParts,
          expect: text(
            /^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/,
            "one line of plain text",
            "All that the program may say: the account, such as 123456789012.",
          ),
        }),
        says({
          value: "a mapping with run and expect",
          description: "A program of the environment's own job that says which account its credentials log in to.",
        }),
      ),
    ),
  }),
  says({
    value: "a mapping with rotate, trust and account",
    description:
      "How old this environment's credentials may become, whom its roles trust, and the account that they must log in to.",
    anyOf: [{ required: ["rotate"] }, { required: ["trust"] }, { required: ["account"] }],
  }),
);

export type CredentialsRule = v.InferOutput<typeof schema>;

/** The rule as its environment keeps it; undefined where there is none. */
export function credentialsRule(written: unknown): CredentialsRule | undefined {
  const read = v.safeParse(schema, written);
  return read.success ? read.output : undefined;
}

/** `credentials`. Nothing is asked for where the policy says nothing. */
export const credentialsWords: GateWords<CredentialsRule> = {
  key: [CREDENTIALS],
  schema,
  check(written, path) {
    const account = nodeAt(written, "account");
    const program = account === undefined ? [] : checkProgram(account, [...path, "account"]);
    return [...checkSomething(written, path), ...checkLength(written, path, "rotate", "366d"), ...program];
  },
};

function checkSomething(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const isEmpty =
    written.kind === "map" && ["rotate", "trust", "account"].every((key) => nodeAt(written, key) === undefined);
  if (!isEmpty) return [];
  const problem = `${dotted(path)} asks for nothing.`;
  return [mistake({ at: written.at, path, problem, advice: 'Add "rotate: 90d" or "account: { run: …, expect: … }".' })];
}
