import type { Actor, RunRef } from "./actor.ts";
import { decodeEvent } from "./decode.ts";
import { encodeEvent } from "./encode.ts";
import { ImpossibleDraft } from "./errors.ts";
import type { EventDraft, LedgerEvent } from "./event.ts";
import { instantOf } from "./fields.ts";
import { apply } from "./fold.ts";
import { boundTexts } from "./free-text.ts";
import { bodyOf, headlineOf } from "./headline.ts";
import { logPath } from "./paths.ts";
import { type Projection, projectionFiles } from "./projection.ts";
import { type LedgerSnapshot, parseLedger, projectionOf } from "./snapshot.ts";

/** Who decides, when, by which policy, and under which intent. */
export interface ComposeContext {
  readonly now: Date;
  readonly actor: Actor | null;
  readonly run: RunRef | null;
  readonly policy: string | null;
  readonly intent: string;
}

export interface Addition {
  readonly path: string;
  readonly contents: string;
}

/** One commit on the ledger branch, ready to be sent. */
export interface Composed {
  readonly additions: readonly Addition[];
  readonly headline: string;
  readonly body: string;
  /** The ledger once this is committed; its `oid` is empty until then. */
  readonly after: LedgerSnapshot;
  readonly events: readonly LedgerEvent[];
}

/**
 * Turns the events of one decision into one commit: a log file with their lines, and every file of the projection that
 * they change (R83). Free text over 1 KiB is cut (R118). Throws `ImpossibleDraft` when the ledger's rules do not allow an
 * event here. To have double registrations refused at once, the snapshot must have asked for the release's and the
 * version's file; what it did not ask for, only a fold of the whole log sees.
 */
export function compose(snapshot: LedgerSnapshot, drafts: readonly EventDraft[], context: ComposeContext): Composed {
  const elsewhere = drafts.find((draft) => draft.service !== null && draft.service !== snapshot.service);
  if (elsewhere !== undefined) {
    throw new ImpossibleDraft(
      new Error(`${elsewhere.event} is about ${elsewhere.service}, the snapshot about ${snapshot.service}`),
    );
  }
  const { events, log, files } = writeEvents(projectionOf(snapshot), drafts, context);
  const changed = [...files].filter(([path, text]) => snapshot.files.get(path) !== text);
  return {
    additions: [log, ...changed.map(([path, contents]) => ({ path, contents }))],
    headline: headlineOf(events),
    body: bodyOf(events, context.intent),
    after: parseLedger(new Map([...snapshot.files, ...changed]), "", snapshot.service),
    events,
  };
}

interface Written {
  readonly events: readonly LedgerEvent[];
  readonly log: Addition;
  /** Every file of the projection afterwards. */
  readonly files: ReadonlyMap<string, string>;
}

/** Adds events to a projection; the first part of `compose`, and how a ledger begins. */
export function writeEvents(before: Projection, drafts: readonly EventDraft[], context: ComposeContext): Written {
  const events: LedgerEvent[] = [];
  const lines: string[] = [];
  let projection = before;
  for (const draft of drafts) {
    try {
      const line = encodeEvent(eventOf(draft, projection, context));
      // Read back at once: what could not be read again must not be written.
      const event = decodeEvent(line);
      projection = apply(projection, event);
      lines.push(`${line}\n`);
      events.push(event);
    } catch (error) {
      throw error instanceof Error ? new ImpossibleDraft(error) : error;
    }
  }
  const path = logPath(before.head.seq + 1, instantOf(context.now));
  return { events, log: { path, contents: lines.join("") }, files: projectionFiles(projection) };
}

function eventOf(draft: EventDraft, { head }: Projection, context: ComposeContext): LedgerEvent {
  const { actor, run, policy, intent } = context;
  const time = instantOf(context.now);
  return { v: 1, seq: head.seq + 1, prev: head.prev, time, actor, run, policy, intent, ...boundTexts(draft) };
}
