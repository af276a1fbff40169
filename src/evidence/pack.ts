import { createHash } from "node:crypto";
import { baselinesIn } from "../audit/monitoring/drift.ts";
import { type Checkpoint, checkpointOf } from "../ledger/checkpoint.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { linesInOrder } from "../ledger/verify-chain.ts";
import type { Asked } from "./asked.ts";
import { type Change, changesIn } from "./change.ts";
import { completenessOf } from "./completeness.ts";
import { CONTROLS } from "./controls.ts";
import { csv } from "./csv.ts";
import { doraOf } from "./dora.ts";
import { approversOf, dutiesOf } from "./duties.ts";
import { isWithin, type Period, untilEndOf } from "./period.ts";
import { proofsOf } from "./proofs.ts";
import { commitsBrought } from "./ranges.ts";
import { readmeOf } from "./readme.ts";
import { sampleOf } from "./sample.ts";
import { accessReviewsIn, driftIn, incidentsIn, peopleIn, runningAt, settingsAt, upstreamOf } from "./upkeep.ts";

export interface Evidence {
  /** Texts by path, in the order of their paths. */
  readonly files: ReadonlyMap<string, string>;
  /** `sha256:<hex>` of `manifest.json`: it covers every other file. */
  readonly digest: string;
  readonly changes: number;
}

/**
 * The evidence of a period, from a ledger whose chain was verified. No clock, no machine, no order of reading is part of it:
 * the same log gives the same bytes.
 *
 * @param o.files the ledger's files by path
 */
export function packEvidence(
  o: {
    readonly files: ReadonlyMap<string, string>;
    readonly events: readonly LedgerEvent[];
    readonly period: Period;
  } & Asked,
): Evidence {
  const { period } = o;
  const events = untilEndOf(period, o.events);
  const checkpoint = checkpointOf(
    linesInOrder(o.files)
      .slice(0, events.length)
      .map(({ text }) => text),
  );
  const changes = changesIn(events, period);
  const within = events.filter(({ time }) => isWithin(period, time));
  const files = new Map<string, string>();
  const add = (path: string, value: unknown) => files.set(path, `${JSON.stringify(value, null, 2)}\n`);
  add("checkpoint.json", { ...checkpoint, algorithm: "RFC 6962, SHA-256 over the lines as they are stored" });
  add("completeness.json", completenessOf(events, changes, o));
  add("controls.json", { says: "evidence supporting these controls", controls: CONTROLS });
  add("access-reviews.json", accessReviewsIn(events, period, o.snapshots));
  add("audit.json", o.audit ?? null);
  add("baselines.json", baselinesIn(within));
  add("commits.json", commitsOf(changes, o));
  add("dora.json", doraOf(changes, period, o));
  add("drift.json", driftIn(events, period));
  add("env-config.json", settingsAt(events));
  add("incidents.json", incidentsIn(changes));
  add("people.json", peopleIn(within));
  add("rotation.json", rotationOf(o.secrets));
  add("running.json", runningAt(events));
  add("upstream.json", upstreamOf(changes, events));
  for (const [path, value] of proofsOf(o.signed)) add(path, value);
  add("emergencies.json", emergenciesIn(within));
  add("policies.json", policiesIn(within));
  add("recovery.json", recoveryIn(within));
  add("refusals.json", refusalsIn(changes));
  add("releases.json", releasesOf(changes, events));
  add("rollbacks.json", rollbacksIn(changes));
  add("sample.json", sampleOf(changes, checkpoint));
  for (const change of changes) add(`changes/${change.id}.json`, change);
  files.set("changes.csv", changesTable(changes));
  files.set("duties.csv", dutiesOf(changes));
  for (const [path, text] of logUntil(o.files, events.length)) files.set(path, text);
  files.set("README.md", readmeOf(period, checkpoint, changes.length));
  const manifest = manifestOf(files, period, checkpoint);
  files.set("manifest.json", manifest);
  const sorted = new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
  return { files: sorted, digest: `sha256:${sha256(manifest)}`, changes: changes.length };
}

/** Overrides, locks and holds: what privileged people did beside the way of every day. */
function emergenciesIn(events: readonly LedgerEvent[]) {
  return events
    .filter(
      ({ event }) =>
        event === "promotion.overridden" || /^(?:environment|repository)\.|^artifact\.|readmitted/.test(event),
    )
    .map(({ seq, time, event, service, environment, promotion, actor, run, data }) => ({
      ...{ entry: seq, at: time, event, service, environment, promotion, by: actor, run: run?.id ?? null, data },
    }));
}

/** Each policy that something was decided by, and the entries of its first and last decision. */
function policiesIn(events: readonly LedgerEvent[]) {
  const seen = new Map<string, { first: number; last: number; decisions: number }>();
  for (const { policy, seq } of events) {
    if (policy === null) continue;
    const before = seen.get(policy);
    seen.set(policy, { first: before?.first ?? seq, last: seq, decisions: (before?.decisions ?? 0) + 1 });
  }
  return [...seen].map(([policy, decided]) => ({ policy, ...decided }));
}

/** What the gates held up or refused: the restrictions were enforced. */
function refusalsIn(changes: readonly Change[]) {
  return changes
    .filter(({ waited, outcome }) => waited.length > 0 || outcome.state === "rejected")
    .map(({ id, environment, waited, outcome }) => ({ change: id, environment, waited, outcome }));
}

function rollbacksIn(changes: readonly Change[]) {
  return changes
    .filter(({ kind }) => kind === "rollback")
    .map(({ id, environment, service, request, outcome, release }) => ({
      ...{ change: id, service, environment, release: release.id, takesBack: request.takesBack, why: request.why },
      ...{ requested: request.at, by: request.by, outcome },
    }));
}

/** When each commit that moved was committed, as GitHub has it, and which change brought it. */
function commitsOf(changes: readonly Change[], { commits, ranges }: Pick<Asked, "commits" | "ranges">) {
  const brought = new Map<string, string[]>();
  for (const change of changes) {
    for (const commit of new Set([change.release.commit, ...commitsBrought(change, ranges)])) {
      brought.set(commit, [...(brought.get(commit) ?? []), change.id]);
    }
  }
  return {
    commits: [...brought]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([commit, by]) => ({ commit, committed: commits?.get(commit) ?? null, changes: by })),
    ranges: [...(ranges ?? [])].map(([change, range]) => ({
      change,
      ...(range.ok ? { listed: range.value.commits.length, all: range.value.all } : { unread: range.why }),
    })),
  };
}

/** How old secrets were when the audit exported, by name; `null` where nobody asked. */
function rotationOf(secrets: Asked["secrets"]) {
  if (secrets === undefined) return null;
  return [...secrets].map(([place, read]) => ({
    place,
    ...(read.ok ? { secrets: read.value } : { unread: read.why }),
  }));
}

/** Backups and restore drills, as the jobs that made them recorded them. */
function recoveryIn(events: readonly LedgerEvent[]) {
  return events.flatMap((event) =>
    event.event === "recovery.backup" || event.event === "recovery.drill"
      ? [
          {
            ...{ entry: event.seq, at: event.time, event: event.event, service: event.service },
            ...{ environment: event.environment, by: event.actor, run: event.run, data: event.data },
          },
        ]
      : [],
  );
}

/** The whole record of every release that moved, digests included. */
function releasesOf(changes: readonly Change[], events: readonly LedgerEvent[]) {
  const wanted = new Set(changes.map(({ service, release }) => `${service} ${release.id}`));
  return events.flatMap((event) =>
    event.event === "release.registered" && wanted.has(`${event.service} ${event.data.release.id}`)
      ? [{ entry: event.seq, at: event.time, service: event.service, release: event.data.release }]
      : [],
  );
}

const COLUMNS = [
  ...["change", "kind", "service", "environment", "release", "version", "commit", "from-commit", "requested-at"],
  ...["requested-by", "cause", "why", "plan", "gates", "approved-by", "overrides", "entered-at", "deployment"],
  ...["verification", "outcome", "outcome-at", "outcome-reason", "entries"],
] as const;

function changesTable(changes: readonly Change[]): string {
  return csv(
    COLUMNS,
    changes.map((change) => [
      ...[change.id, change.kind, change.service, change.environment, change.release.id, change.release.version],
      ...[change.range.to, change.range.from, change.request.at, change.request.by?.login ?? "automation"],
      ...[change.request.cause, change.request.why, change.plans.at(-1) ?? null],
      (change.gates?.verdicts ?? []).map(({ gate, verdict }) => `${gate}=${verdict}`).join(" "),
      approversOf(change)
        .map(({ login }) => login)
        .join(" "),
      change.overrides.map(({ gate, by }) => `${gate} by ${by?.login ?? "nobody"}`).join(" "),
      change.entered?.at ?? null,
      change.deployed?.deployment ?? null,
      change.verifications.at(-1)?.verdict ?? null,
      ...[change.outcome.state, change.outcome.at, change.outcome.reason, change.entries.join(" ")],
    ]),
  );
}

/** The log's files up to the end of the period; the last one may hold later lines of the same decision, and is kept whole. */
function logUntil(files: ReadonlyMap<string, string>, size: number): ReadonlyMap<string, string> {
  const kept = [...files].filter(([path]) => {
    const first = /^log\/.*\/(\d{12})\.jsonl$/.exec(path)?.[1];
    return first !== undefined && Number(first) <= size;
  });
  return new Map(kept);
}

/** An in-toto Statement over every other file, ready to be signed by whoever keeps the pack. */
function manifestOf(files: ReadonlyMap<string, string>, period: Period, checkpoint: Checkpoint): string {
  const subject = [...files]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, text]) => ({ name, digest: { sha256: sha256(text) } }));
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject,
    predicateType: "https://github.com/org/env-actions/evidence/v1",
    predicate: { period, checkpoint },
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
