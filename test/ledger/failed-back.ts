import type { EventDraft } from "../../src/ledger/event.ts";
import { brief, cleared, deployed, entered, failed, registered, requested, rollback, succeeded } from "./sample.ts";

const [one, two] = [brief(1), brief(2)] as const;

/** Production after one was good, two failed on top of it, and going back failed too: nobody knows what runs. */
export const FAILED_BACK: readonly EventDraft[] = [
  ...[registered(1), registered(2)],
  ...[requested(1, one), cleared(1), entered(1, 1), deployed(1), succeeded(1)],
  ...[requested(2, two), cleared(2), entered(2, 2), failed(2)],
  ...[rollback(3, one, 2), cleared(3), entered(3, 3), failed(3)],
];
