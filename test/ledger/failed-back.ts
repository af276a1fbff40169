import type { EventDraft } from "../../src/ledger/event.ts";
import { brief, cleared, deployed, entered, failed, registered, requested, rollback, succeeded } from "./sample.ts";

/** Production after one was good, two failed on top of it, and going back failed too: nobody knows what runs. */
export const FAILED_BACK = failedBack();

/** The same, with releases that are called something else. */
export function failedBack(names: readonly { readonly version?: string | null }[] = []): readonly EventDraft[] {
  const [first = {}, second = {}] = names;
  const [one, two] = [brief(1, first), brief(2, second)] as const;
  return [
    ...[registered(1, first), registered(2, second)],
    ...[requested(1, one), cleared(1), entered(1, 1), deployed(1), succeeded(1)],
    ...[requested(2, two), cleared(2), entered(2, 2), failed(2)],
    ...[rollback(3, one, 2), cleared(3), entered(3, 3), failed(3)],
  ];
}
