import type { CommitPeople } from "../../github/commit-people.ts";
import type { RunFact } from "../../github/runs.ts";
import type { GateAsk } from "../ask.ts";

/** A question about a release; nobody approves a commit. */
export type ReleaseAsk = GateAsk & { readonly subject: Extract<GateAsk["subject"], { kind: "release" }> };

/** What more than one part of the gate wants to know, each read at most once. */
export interface Shared {
  /** The asking attempt by GitHub's own record. */
  readonly thisRun: () => Promise<RunFact>;
  /** Who made what the promotion brings. */
  readonly range: () => Promise<readonly CommitPeople[]>;
}
