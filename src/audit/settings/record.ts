import type { AuditAsk, WholeLedger } from "../../environments/auditor.ts";
import { toldBy } from "../../environments/needed.ts";
import { observationOf, tellSettings } from "../../environments/settings/history.ts";
import type { EventDraft } from "../../ledger/event.ts";
import type { PromotionContext } from "../../promotion/context.ts";
import { type Ground, readGround } from "../../promotion/ground.ts";
import { record } from "../../promotion/record.ts";
import { Stop } from "../../promotion/stop.ts";
import { readParts } from "./auditor.ts";

/**
 * Records GitHub's settings where the ledger does not have them like this (R62): one entry with the parts that differ, none
 * where nothing does or there is no ledger. What another audit recorded meanwhile is left to the next one.
 *
 * @returns whether an entry was written
 * @throws whatever keeps it from being read or written
 */
export async function recordSettings(ask: AuditAsk, context: PromotionContext): Promise<boolean> {
  const [ledger, told] = await Promise.all([ask.ledger(), toldBy(ask)]);
  if (ledger === null || told === undefined) return false;
  const history = tellSettings(told.events);
  const data = observationOf(history, await readParts(ask));
  if (data === undefined) return false;
  const draft: EventDraft = { service: null, environment: null, promotion: null, event: "settings.observed", data };
  const read = async () => ({ ground: await readGround(context, { files: () => [], anyService: true }) });
  const decide = ({ ground }: { readonly ground: Ground }) => {
    const isAsRead = (ground.ledger.head.settings?.seq ?? 0) === history.seq;
    return { drafts: isAsRead ? [draft] : [], result: undefined };
  };
  const first = await read();
  refuseRewritten(first.ground, ledger);
  const { kind } = await record(context, first, { reread: read, decide });
  return kind === "appended";
}

/** Nothing is added to a log that is no longer the one that the newest Deployment saw (R111, R116). */
function refuseRewritten({ witness }: Pick<Ground, "witness">, { log }: WholeLedger): void {
  if (witness === undefined || log.commits.some(({ oid }) => oid === witness)) return;
  throw new Stop("ledger-rewritten", "The newest Deployment saw a commit of the ledger that is no longer part of it.");
}
