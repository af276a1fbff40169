import { carryOut } from "../carry-out.ts";
import { serviceIn } from "../command-service.ts";
import type { PromotionContext } from "../context.ts";
import type { Serving } from "../services.ts";
import { Stop, type StopReason } from "../stop.ts";
import { explain, type Hearing } from "./hear.ts";

/** What became of a comment's command. */
export interface Obeyed {
  readonly message: string | undefined;
  /** Why it did not lead to what was wanted, and what to do. */
  readonly refused: string | undefined;
}

/** What a person is told of; anything else stops the step, for whoever runs the controller. */
const TOLD: ReadonlySet<StopReason> = new Set([
  "command-refused",
  "not-allowed",
  "people-unreadable",
  "environment-unknown",
  "service-unknown",
  "release-unknown",
  "release-broken",
  "deferred",
]);

/** Carries out the command of a comment in the name of its writer, as every other entry would (R66). Status changes nothing. */
export async function obey(
  context: PromotionContext,
  { command, carrying, author, place }: Extract<Hearing, { kind: "command" }>,
  o: { readonly services: readonly Serving[]; readonly dryRun: boolean },
): Promise<Obeyed | undefined> {
  if (command.kind === "status") return undefined;
  // On the page of a promotion its service is meant, unless another is named; the policy of one service knows it by no name.
  const isNamed =
    o.services.some(({ ground }) => ground.policy.services.length > 0) && serviceIn(command) === undefined;
  const named = place.kind === "request" && isNamed ? { serviceInput: place.service } : {};
  const acting = { ...context, ...named, actor: { id: author.id, login: author.login } };
  try {
    const { message, unmet } = await carryOut(acting, {
      ...{ command, login: author.login, carrying, dryRun: o.dryRun },
    });
    return { message, refused: unmet };
  } catch (error) {
    if (!(error instanceof Stop) || !TOLD.has(error.reason)) throw error;
    return { message: undefined, refused: explain(error) };
  }
}
