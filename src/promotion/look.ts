import type { Summary } from "../action/summary.ts";
import { filesOf } from "./choose-release.ts";
import type { PromotionContext } from "./context.ts";
import { type Ground, readGround } from "./ground.ts";
import type { Wish } from "./wish.ts";

/** What both modes of promote stand on. */
export interface Look {
  readonly context: PromotionContext;
  readonly wish: Wish;
  readonly summary: Summary;
  readonly ground: Ground;
}

/** Reads the ground for promote, once for either mode. */
export function lookAt(context: PromotionContext, { asked }: Wish): Promise<Ground> {
  return readGround(context, { environment: asked.environment, files: (service) => filesOf(asked.choice, service) });
}
