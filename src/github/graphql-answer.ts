import * as v from "valibot";
import type { Answer, Effect } from "./attempts.ts";
import { GitHubFailure } from "./errors.ts";

export interface GraphqlError {
  /** GitHub's own type, as in `FORBIDDEN`; `null` when it gives none. */
  readonly type: string | null;
  readonly message: string;
  /** Aliases down to the failed field; empty when the error concerns the whole request. */
  readonly path: readonly (string | number)[];
}

export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
  /** The answer's `Date` header: the `now` of every decision made from it. */
  readonly date: Date;
}

const ErrorShape = v.object({
  type: v.optional(v.nullable(v.string())),
  message: v.string(),
  path: v.optional(v.nullable(v.array(v.union([v.string(), v.number()])))),
});

const AnswerShape = v.union([
  // A request that GitHub refuses as a whole has errors and no data at all.
  v.object({ data: v.optional(v.unknown()), errors: v.pipe(v.array(ErrorShape), v.minLength(1)) }),
  v.object({ data: v.record(v.string(), v.unknown()), errors: v.optional(v.null()) }),
]);

/** Reads the envelope. An answer that is neither data nor errors is a lost answer for a create and `unexpected` else. */
export function parseGraphqlAnswer(o: {
  readonly effect: Effect;
  readonly request: string;
  readonly data: unknown;
  readonly date: Date;
}): GraphqlAnswer {
  const parsed = v.safeParse(AnswerShape, o.data);
  if (!parsed.success) {
    throw new GitHubFailure({
      kind: o.effect === "create" ? "ambiguous" : "unexpected",
      request: o.request,
      message: `${o.request}: the answer is no GraphQL answer`,
    });
  }
  const errors = (parsed.output.errors ?? []).map((error) => ({
    type: error.type ?? null,
    message: error.message,
    path: error.path ?? [],
  }));
  return { data: parsed.output.data ?? null, errors, date: o.date };
}

/** GitHub's way to say with status 200 that a GraphQL request timed out or broke; worth asking again when it is a read. */
export function seemsBroken(answer: Answer): boolean {
  const parsed = v.safeParse(AnswerShape, answer.data);
  if (!parsed.success || (parsed.output.data ?? null) !== null) return false;
  return (parsed.output.errors ?? []).some((error) => /something went wrong|timed? ?out/i.test(error.message));
}
