import type { Policy } from "../policy/policy.ts";
import type { AuditAsk, WholeLedger } from "./auditor.ts";
import { type Reading, Unread } from "./reading.ts";

/** What was read; throws `Unread`. For auditors that can say nothing without it. */
export function needed<T>(read: Reading<T>): T {
  if (read.ok) return read.value;
  throw new Unread(read);
}

/** The policy; throws `Unread` where there is none to go by. */
export function policyOf({ policy }: Pick<AuditAsk, "policy">): Policy {
  return needed(policy);
}

/** What the ledger tells; `undefined` when there is no ledger yet. Throws `Unread` when it does not hold. */
export async function toldBy(
  ask: Pick<AuditAsk, "ledger">,
): Promise<Extract<WholeLedger["told"], { ok: true }>["value"] | undefined> {
  const ledger = await ask.ledger();
  return ledger === null ? undefined : needed(ledger.told);
}
