import type { EventDraft } from "../ledger/event.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { RollbackWish } from "./rollback-wish.ts";
import { isActive } from "./target.ts";

/** The promotion that the others give way to. */
export interface About {
  readonly service: string;
  readonly environment: string;
  readonly promotion: string;
}

/** The same release may be asked for once at a time (R90): an open promotion of it gives way to the rollback. */
export function givingWay(
  release: string,
  { open }: EnvironmentState,
  back: RollbackWish | undefined,
  about: About,
): readonly EventDraft[] {
  if (back === undefined) return [];
  return open
    .filter((each) => each.release.id === release && !isActive(each.state))
    .map(({ id }) => ({
      ...about,
      promotion: id,
      event: "promotion.superseded",
      data: { by: about.promotion },
    }));
}

/**
 * What is taken back while it is still judged is judged by that word: whoever may go back need not wait for the end of a bake.
 * A result that comes later is late (R98). Nothing where its own job still deploys it.
 */
export function cutShort({ open }: EnvironmentState, back: RollbackWish | undefined): readonly EventDraft[] {
  return open
    .filter(({ id, state }) => id === back?.of && (state === "deployed" || state === "verifying"))
    .map(({ id, service, environment, deployment }) => {
      const message = `It was taken back before its verification came to an end: ${back?.why}`;
      const data = { deployment, by: "verify", reason: "taken-back", message } as const;
      return { service, environment, promotion: id, event: "promotion.failed", data };
    });
}

/** A newer promotion replaces the older ones that still wait. Those in the environment are never touched. */
export function superseded(state: EnvironmentState, known: Promotion | undefined, about: About): readonly EventDraft[] {
  return state.open
    .filter(({ rollback }) => rollback === undefined)
    .filter(
      ({ id, number, state: is }) =>
        id !== about.promotion && !isActive(is) && (known === undefined || number < known.number),
    )
    .map(({ id }) => ({ ...about, promotion: id, event: "promotion.superseded", data: { by: about.promotion } }));
}
