import { accessGate } from "../../../src/gates/access/gate.ts";
import type { AccessFound } from "../../../src/gates/access/gather.ts";
import { REVIEWED, SIGNED, settingsWith } from "../access/review.ts";
import { NOW } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const rule = { review: "90d", branches: ["main"] };
const FINE: AccessFound = {
  signed: { ok: true, value: SIGNED },
  settings: { ok: true, value: settingsWith(["branch main"]) },
};
const everywhere = { reviewed: REVIEWED };
const on = (found: Partial<AccessFound>) => ({ facts: { everywhere }, rule, found: { ...FINE, ...found } });
const signed = (says: object) => on({ signed: { ok: true, value: { ...SIGNED, ...says } } });

export const samples = samplesOf(accessGate, {
  vouched: {
    "found.value.settings.value.branches": "the list is read to its last page, or not at all",
    "found.value.signed.value.opening.labels": "an issue without the label is none of ours",
  },
  cases: {
    "confirmed lately, and only main gets in": on({}),
    "nobody ever confirmed": { facts: { everywhere: {} }, rule, found: FINE },
    "the review is too old": signed({
      comment: { ...SIGNED.comment, createdAt: new Date(NOW.getTime() - 91 * 86_400_000).toISOString() },
    }),
    "the comment is gone": signed({ comment: null }),
    "the comment was edited": signed({ comment: { ...SIGNED.comment, edited: true } }),
    "a bot wrote it": signed({ comment: { ...SIGNED.comment, author: { id: 11, login: "alice", bot: true } } }),
    "somebody else wrote it": signed({ comment: { ...SIGNED.comment, author: { id: 12, login: "bob", bot: false } } }),
    "it confirms something else": signed({ comment: { ...SIGNED.comment, body: "/confirm 000000000000" } }),
    "it stands on an issue of a person": signed({
      opening: { ...SIGNED.opening, author: { id: 12, login: "bob", bot: false } },
    }),
    "its writer may not sign any more": signed({ rights: { kind: "refused", why: "alice has the role read." } }),
    "nobody knows whether they may": signed({ rights: { kind: "unknown", why: "403" } }),
    "the comment could not be read": on({ signed: { ok: false, why: "502" } }),
    "every branch gets in": on({ settings: { ok: true, value: settingsWith(["any"]) } }),
    "another branch gets in too": on({ settings: { ok: true, value: settingsWith(["branch main", "branch dev"]) } }),
    "GitHub has no such environment": on({ settings: { ok: true, value: null } }),
  },
});
