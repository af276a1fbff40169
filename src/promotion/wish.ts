import type { World } from "../action/world.ts";
import { readChoice } from "./choose-release.ts";
import { readMarker } from "./marker.ts";
import type { Asked } from "./read.ts";
import { Stop } from "./stop.ts";

/** What the inputs of `promote` ask for. */
export interface Wish {
  readonly asked: Asked;
  readonly onBlocked: "fail" | "ignore";
  readonly dryRun: boolean;
}

/** Reads promote's inputs. A run that a bot started is automation's; its request names no person (design.md section 7). */
export function readPromote(
  inputs: {
    readonly environment: string;
    readonly release: string | undefined;
    readonly promotion: string | undefined;
    readonly "on-blocked": "fail" | "ignore";
    readonly "dry-run": boolean;
  },
  { run }: Pick<World, "run">,
): Wish {
  const promotion = inputs.promotion === undefined ? undefined : readMarker(inputs.promotion);
  if (inputs.promotion !== undefined && promotion === undefined) {
    throw new Stop(
      "command-refused",
      `"${inputs.promotion.slice(0, 80)}" is not a promotion.`,
      "Leave the input promotion empty when you start the workflow by hand; dispatches fill it in.",
    );
  }
  const byPerson = run.eventName === "workflow_dispatch" && !run.triggeringActor.endsWith("[bot]");
  return {
    asked: {
      environment: inputs.environment,
      choice: readChoice(inputs.release),
      promotion,
      cause: byPerson ? "person" : "automation",
    },
    onBlocked: inputs["on-blocked"],
    dryRun: inputs["dry-run"],
  };
}
