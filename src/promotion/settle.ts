import type { EventDraft, Moved } from "../ledger/event.ts";
import type { Promotion } from "../ledger/state.ts";

/** How a promotion that was in its environment ended. */
export type Ending =
  | { readonly outcome: "success"; readonly moved: readonly Moved[] }
  | { readonly outcome: "failure"; readonly reason: string; readonly message: string };

/** The events that settle a promotion. Without verification a deployment that went well has succeeded. */
export function settleDrafts(
  promotion: Promotion,
  ending: Ending,
  by: "main" | "post" | "healer",
  deployment: number | null,
): readonly EventDraft[] {
  const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
  if (ending.outcome === "failure") {
    const { reason, message } = ending;
    return [{ ...about, event: "promotion.failed", data: { deployment, by, reason, message } }];
  }
  return [
    {
      ...about,
      event: "promotion.deployed",
      data: { deployment, by: by === "main" ? "post" : by, moved: ending.moved },
    },
    { ...about, event: "promotion.succeeded", data: {} },
  ];
}
