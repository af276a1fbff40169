import { GitHubFailure } from "../../src/github/errors.ts";
import type { CommitOutcome, FindOutcome, LedgerCommit, LedgerPort } from "../../src/ledger/port.ts";
import type { LedgerSnapshot } from "../../src/ledger/snapshot.ts";
import { parseLedger } from "../../src/ledger/snapshot.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** What happens to one sending: it may be lost before or after it took effect, or take effect only later. */
export type Fault = "none" | "lost-before" | "lost-after" | "lost-and-late";

export interface Weather {
  /** Milliseconds a request is on its way, there and back each. */
  latency(): number;
  fault(): Fault;
  /** Whether a read is answered by a server that is some commits behind. */
  lagging(): boolean;
  /** Whether a read fails. */
  unreadable(): boolean;
}

export const FAIR: Weather = { latency: () => 0, fault: () => "none", lagging: () => false, unreadable: () => false };

interface Commit {
  readonly oid: string;
  readonly body: string;
  readonly files: ReadonlyMap<string, string>;
}

/** A branch with GitHub's compare-and-swap, and GitHub's bad days. */
export class MemoryBranch {
  readonly history: Commit[];
  /** How many commits were sent, by their `Intent:` line. */
  readonly sent = new Map<string, number>();
  readonly #clock: VirtualClock;
  readonly #weather: Weather;

  constructor(files: ReadonlyMap<string, string>, clock: VirtualClock, weather: Weather = FAIR) {
    this.history = [{ oid: oidOf(0), body: "", files }];
    this.#clock = clock;
    this.#weather = weather;
  }

  get head(): Commit {
    const head = this.history.at(-1);
    if (head === undefined) throw new Error("a branch has at least one commit");
    return head;
  }

  /** A snapshot as a reader gets it, perhaps an old one. */
  async read(service: string): Promise<LedgerSnapshot> {
    await this.#travel();
    const seen = this.#seen();
    await this.#travel();
    return parseLedger(seen.files, seen.oid, service);
  }

  port(): LedgerPort {
    return { commit: (commit) => this.#commit(commit, true), find: (search) => this.#find(search) };
  }

  /** The same branch for a writer who overwrites whatever is there, with the same weather. */
  forcedPort(): LedgerPort {
    return { commit: (commit) => this.#commit(commit, false), find: (search) => this.#find(search) };
  }

  async #commit(commit: LedgerCommit, compare: boolean): Promise<CommitOutcome> {
    const marker = commit.body.split("\n").at(-1) ?? "";
    this.sent.set(marker, (this.sent.get(marker) ?? 0) + 1);
    const lost: CommitOutcome = { kind: "ambiguous", cause: new Error("502 Bad Gateway") };
    const fault = this.#weather.fault();
    await this.#travel();
    switch (fault) {
      case "lost-before":
        return lost;
      case "lost-and-late":
        void this.#clock.sleep(this.#weather.latency() * 5).then(() => this.#accept(commit, compare));
        return lost;
      case "lost-after":
        this.#accept(commit, compare);
        return lost;
      case "none": {
        const answer = this.#accept(commit, compare);
        await this.#travel();
        return answer;
      }
    }
  }

  #accept(commit: LedgerCommit, compare: boolean): CommitOutcome {
    if (compare && commit.expectedHead !== this.head.oid) return { kind: "stale" };
    const files = new Map(this.head.files);
    for (const { path, contents } of commit.additions) files.set(path, contents);
    const oid = oidOf(this.history.length);
    this.history.push({ oid, body: commit.body, files });
    return { kind: "committed", oid };
  }

  async #find(search: { readonly since: string; readonly marker: string }): Promise<FindOutcome> {
    await this.#travel();
    if (this.#weather.unreadable()) {
      throw new GitHubFailure({ kind: "unavailable", request: "graphql History", message: "503" });
    }
    const seen = this.#seen();
    await this.#travel();
    const known = this.history.slice(0, this.history.indexOf(seen) + 1);
    const after = known.slice(known.findIndex(({ oid }) => oid === search.since) + 1);
    const found = after.find(({ body }) => body.split("\n").includes(search.marker));
    return found === undefined ? { kind: "absent", head: seen.oid } : { kind: "found", oid: found.oid };
  }

  #seen(): Commit {
    const behind = this.#weather.lagging() ? 1 : 0;
    return this.history.at(-1 - behind) ?? this.head;
  }

  async #travel(): Promise<void> {
    const ms = this.#weather.latency();
    if (ms > 0) await this.#clock.sleep(ms);
  }
}

function oidOf(index: number): string {
  return index.toString(16).padStart(40, "0");
}
