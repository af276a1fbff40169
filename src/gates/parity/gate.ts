import { type Parity, readParity } from "../../environments/parity/read.ts";
import type { GateAsk } from "../ask.ts";
import { defineGate } from "../define.ts";
import { judgeParity } from "./judge.ts";
import { parityWords } from "./words.ts";

/** What staging says of a release counts for production only as far as the two are alike. */
export const parityGate = defineGate({
  name: "parity",
  where: "anywhere",
  words: parityWords,
  gather: gatherParity,
  judge: judgeParity,
  judgeCommit: judgeParity,
});

/** Of a commit that is only proposed its configuration is compared; GitHub's settings do not come with it. */
async function gatherParity(mirrors: string, ask: GateAsk): Promise<Parity> {
  const { client, repo, policy, environment, commit, now, subject } = ask;
  const mirrored = policy.environments.get(mirrors);
  if (mirrored === undefined) throw new Error(`the policy has no environment ${mirrors}`);
  const proposed = subject.kind === "commit";
  const rulesFrom = proposed ? "commit" : "head";
  return readParity({
    client,
    repo,
    policy,
    mirror: environment,
    mirrored,
    commit,
    rulesFrom,
    now,
    settings: !proposed,
  });
}
