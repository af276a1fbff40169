import { relative } from "node:path";
import type { LedgerClone } from "./ledger.ts";
import type { DemoResult } from "./result.ts";
import type { Cell, Teller, Tone } from "./terminal.ts";

/** What the ledger remembers of it all. */
export function tellLedger(teller: Teller, ledger: LedgerClone): void {
  teller.scene("What is on record");
  teller.say(
    `The branch env-actions, cloned and verified without asking GitHub again: ${ledger.events} events, each with the ` +
      "hash of the one before, and every state file follows from them. Nothing that was refused is missing.",
  );
  teller.table(
    ["promotion", "release", "state"],
    ledger.promotions.map(({ id, release, state }): readonly Cell[] => [
      id,
      release,
      { text: state, tone: tone(state) },
    ]),
  );
}

/** What it took, in requests and minutes. */
export function tellCost(
  teller: Teller,
  { requests, "billed-minutes": minutes }: DemoResult,
  { jobs, jobsByDoor }: { readonly jobs: number; readonly jobsByDoor: ReadonlyMap<string, number> },
): void {
  teller.scene("What it took");
  teller.say("Requests to GitHub's API, of all jobs together; a job's workflow token has 1,000 an hour:");
  teller.table(
    ["action", "jobs", "REST", "GraphQL", "a job"],
    Object.entries(requests).map(([door, { rest, graphql }]) => {
      const times = jobsByDoor.get(door) ?? 0;
      return [door, String(times), String(rest), String(graphql), ((rest + graphql) / times).toFixed(1)];
    }),
  );
  teller.say(
    `${jobs} jobs ran, and none waited for a person or a clock: ${minutes} billed minutes if the repository were ` +
      "private, as GitHub rounds every job up to a whole minute. Public repositories pay nothing.",
  );
}

/** Where to look next. Paths are told from the working folder on. */
export function tellPlaces(
  teller: Teller,
  places: Readonly<Record<"page" | "board" | "ledger" | "deployed", string>>,
): void {
  const from = (path: string) => relative(process.cwd(), path) || ".";
  teller.scene("Where to look");
  teller.table(
    ["what", "where"],
    [
      ["every job summary", from(places.page)],
      ["the board: what runs where", from(places.board)],
      ["the ledger, a git clone", from(places.ledger)],
      ["its history", `git -C ${from(places.ledger)} log --oneline`],
      ["what was deployed", from(places.deployed)],
      ["the files to copy", "examples/three-environments"],
    ],
  );
}

function tone(state: string): Tone {
  if (state === "succeeded") return "good";
  return state === "failed" || state === "rejected" ? "bad" : "wait";
}
