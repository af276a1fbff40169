import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cancellableClock } from "../../src/action/clock.ts";
import { createClient } from "../../src/github/client.ts";
import { readSnapshot } from "../../src/github/snapshot.ts";
import { append } from "../../src/ledger/append.ts";
import { githubLedger } from "../../src/ledger/github-port.ts";
import { environmentFolder, HEAD_PATH, servicePath } from "../../src/ledger/paths.ts";
import { parseLedger } from "../../src/ledger/snapshot.ts";
import type { Sample } from "../../test/acceptance/sample.ts";
import { registered } from "../../test/ledger/sample.ts";
import { alternate, timed } from "../alternate.ts";
import { runWell } from "../child.ts";
import { foundIn, ms } from "../figures.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { depthOf, openShop, releaseToStaging } from "../shop.ts";

const REPO = { owner: "octo", name: "shop" };
const BRANCH = "env-actions";
const ASKED = {
  repo: REPO,
  ledger: BRANCH,
  folder: environmentFolder(REPO.name).replace(/\/$/, ""),
  files: [HEAD_PATH, servicePath(REPO.name)],
  policyPath: ".github/environments.yml",
};

/** Reading the ledger and recording one decision, beside what git itself needs for the same. */
export const ledgerAppend: Row = {
  number: 4,
  name: "One decision read and recorded on the ledger at 80 ms, undisturbed",
  async measure({ quick, folder }: Measuring): Promise<readonly Line[]> {
    const shop = await openShop();
    try {
      await releaseToStaging(shop, "first");
      const token = shop.simulator.addToken({ user: shop.alice, workflowToken: false }).value;
      const record = recorder(shop, token);
      let depth = 0;
      shop.simulator.latency = 80;
      const found = await alternate(
        {
          ours: () => {
            const before = shop.simulator.requests().length;
            return timed(record.once).finally(() => {
              depth = depthOf(shop.simulator.requests().slice(before));
            });
          },
          git: () => timed(() => cloneAndPush(shop, token, join(folder, "clone"))),
        },
        quick ? 1 : 9,
      );
      record.close();
      const [ours, git] = [foundIn(found, "ours"), foundIn(found, "git")];
      return [
        { what: "round trips", ours: String(depth), peer: "", goal: "≤ 2", met: depth <= 2 },
        {
          what: "time",
          ours: ms(ours),
          peer: `git clone --depth 1, commit, push ${ms(git)}`,
          ratio: ours / git,
          goal: "",
        },
      ];
    } finally {
      await shop.close();
    }
  },
};

function recorder({ simulator }: Sample, token: string) {
  const clock = cancellableClock(new AbortController().signal);
  const { apiUrl, graphqlUrl } = simulator;
  const client = createClient({ token, apiUrl, graphqlUrl, agent: "bench", clock });
  let release = 1_000;
  const read = async () => {
    const { ledger, date } = await readSnapshot(client, ASKED);
    if (!ledger.ok || ledger.value === null) throw new Error("the ledger cannot be read");
    return { ledger: parseLedger(ledger.value.files, ledger.value.oid, REPO.name), now: date };
  };
  return {
    once: async () => {
      release += 1;
      const appended = await append({
        facts: await read(),
        reread: read,
        decide: () => ({ drafts: [registered(release, { service: REPO.name })], result: undefined }),
        context: { actor: null, run: null, policy: null },
        port: githubLedger(client, REPO, BRANCH),
        clock,
        deadline: new Date(Date.now() + 60_000),
      });
      if (appended.kind !== "appended") throw new Error(`the append ended ${appended.kind}`);
    },
    close: () => client.close(),
  };
}

/** The same branch by git over HTTP, as a job without this suite would write it. */
async function cloneAndPush({ simulator }: Sample, token: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const credentials = Buffer.from(`x-access-token:${token}`).toString("base64");
  const configured = ["-c", `http.extraHeader=Authorization: Basic ${credentials}`];
  const git = (...args: readonly string[]) =>
    runWell({ command: "git", args: [...configured, "-c", "user.name=a", "-c", "user.email=a@example.org", ...args] });
  const url = `${simulator.url}/octo/shop.git`;
  await git("clone", "--quiet", "--depth=1", "--branch=main", url, folder);
  await writeFile(join(folder, "decision.json"), `${Math.random()}\n`);
  await git("-C", folder, "add", "decision.json");
  await git("-C", folder, "commit", "--quiet", "--message=A decision");
  await git("-C", folder, "push", "--quiet", "origin", "HEAD:refs/heads/plain", "--force");
}
