import type { EventDraft } from "./event.ts";
import type { Reason } from "./events/promotion.ts";
import { MAX_TEXT } from "./fields.ts";

/** Cuts what people and tools wrote to 1 KiB (R118): a long message must not keep a failure from being recorded. */
export function boundTexts(draft: EventDraft): EventDraft {
  switch (draft.event) {
    case "promotion.waiting":
    case "promotion.rejected":
      return { ...draft, data: { reasons: draft.data.reasons.map(boundReason) } };
    case "promotion.cancelled":
    case "promotion.expired":
    case "environment.unheld":
    case "repository.unheld":
      return { ...draft, data: { why: boundText(draft.data.why) } };
    case "environment.locked":
    case "environment.held":
    case "repository.locked":
    case "repository.held":
      return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
    case "environment.unlocked":
      return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
    case "repository.unlocked":
      return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
    case "artifact.revoked":
      return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
    case "release.readmitted":
      return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
    case "promotion.requested": {
      const { why } = draft.data;
      return why === undefined ? draft : { ...draft, data: { ...draft.data, why: boundText(why) } };
    }
    case "promotion.overridden":
      return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
    case "promotion.failed":
      return { ...draft, data: { ...draft.data, message: boundText(draft.data.message) } };
    case "verification.judged": {
      const checks = draft.data.checks.map((check) => ({ ...check, message: boundText(check.message) }));
      return { ...draft, data: { ...draft.data, message: boundText(draft.data.message), checks } };
    }
    case "recovery.drill":
      return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
    case "rollback.planned":
    case "recovery.backup":
    case "ledger.created":
    case "release.registered":
    case "promotion.superseded":
    case "promotion.cleared":
    case "promotion.dispatching":
    case "promotion.entered":
    case "promotion.deployed":
    case "promotion.succeeded":
    case "verification.started":
    case "access.reviewed":
    case "settings.observed":
    case "approval.requested":
    case "approval.given":
    case "approval.revoked":
      return draft;
  }
}

function boundReason(reason: Reason): Reason {
  return { ...reason, message: boundText(reason.message) };
}

/** Well-formed text of at most 1 KiB of UTF-8; a cut is marked with an ellipsis. */
export function boundText(text: string): string {
  const whole = text.toWellFormed();
  if (Buffer.byteLength(whole) <= MAX_TEXT) return whole;
  const room = MAX_TEXT - Buffer.byteLength("…");
  // `stream` leaves out a character that the cut split, where a plain decode would put a replacement character.
  return `${new TextDecoder().decode(Buffer.from(whole).subarray(0, room), { stream: true })}…`;
}
