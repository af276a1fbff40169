import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Job } from "../simulator/world.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

const TOKEN = "s3cr3t-of-the-change-office";
const PASSWORD = "correct-horse-battery";

/** Ends as the file `verdict` says, and tries what a program must not be able to do. */
const SMOKE = `#!/bin/sh
echo "::error title=forged::from the program"
echo "::add-mask::development"
echo "password \${SMOKE_PASSWORD:?}"
echo "about $1 $2 $ENV_ACTIONS_ENVIRONMENT"
env | grep -cE "^(GITHUB_TOKEN|INPUT_|GITHUB_ENV|GITHUB_OUTPUT|ACTIONS_RUNTIME_TOKEN|CHANGE_TOKEN)" | sed "s/^/secrets of the step: /"
exit "$(cat verdict)"
`;

let sample: Sample;
let office: Server;
const asked: IncomingMessage[] = [];
let approved = true;

beforeAll(async () => {
  office = createServer((request, response) => {
    asked.push(request);
    response.end(JSON.stringify({ approved }));
  }).listen(0, "127.0.0.1");
  await once(office, "listening");
  const address = office.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const example = exampleFiles("three-environments");
  const workflow = (example[".github/workflows/development.yml"] ?? "")
    .replace("sparse-checkout: /deploy.sh\n", "sparse-checkout: |\n            /*\n")
    .replace(
      "        id: promote\n",
      `        id: promote\n        env:\n          CHANGE_TOKEN: \${{ secrets.CHANGE_TOKEN }}\n          SMOKE_PASSWORD: \${{ secrets.SMOKE_PASSWORD }}\n`,
    );
  const policy = `version: 1
artifacts:
  app: { kind: file }
environments:
  development:
    preset: development
    workflow: development.yml
    gates:
      http:
        - name: change-ticket
          url: http://127.0.0.1:${port}/changes?release=\${release.id}
          headers: { Authorization: { secret: CHANGE_TOKEN, prefix: "Bearer " } }
          expect: { json: { approved: true } }
          allow: { private-addresses: true, plain-http: true }
      command:
        - { name: smoke, run: [./smoke.sh, a, "$HOME"], env: [SMOKE_PASSWORD] }
`;
  sample = await createSample({
    files: {
      ".github/environments.yml": policy,
      ".github/workflows/development.yml": workflow,
      "smoke.sh": SMOKE,
      verdict: "0\n",
    },
  });
  sample.repository.secrets.set("CHANGE_TOKEN", TOKEN);
  sample.repository.secrets.set("SMOKE_PASSWORD", PASSWORD);
});
afterAll(async () => {
  office.close();
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const deploying = (): Job | undefined => jobsOf(sample, "development.yml", "deploy").at(-1);

async function push(files: Readonly<Record<string, string>>): Promise<void> {
  const { simulator, repository, alice } = sample;
  await simulator.push(repository, { branch: "main", files, message: "Change", actor: alice });
  await simulator.engine.drain();
}

it("asks and starts what only the environment's own job can, with its secrets and nothing of ours", async () => {
  await sample.dispatch("ci.yml", { init: "true" });
  const job = deploying();
  expect(job?.conclusion, job?.log).toBe("success");
  // Whoever registered the release asked nobody; the deploying job asks again before the first effect.
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`)).toBe(true);
  expect(asked[0]?.url).toMatch(/^\/changes\?release=r-[0-9a-f]{12}$/);
  const { settled } = await readState(sample, "development");
  expect(settled).toMatchObject([{ state: "succeeded" }]);
});

it("R46, R49: a program that fails stops the deploy; its words are shown without effect and without secrets", async () => {
  approved = false;
  await push({ verdict: "3\n" });
  const job = deploying();
  expect(job?.conclusion).toBe("failure");
  const everything = `${job?.log}\n${job?.summaries.join("\n")}`;
  expect(everything).toContain("smoke ended with 3");
  expect(everything).toContain("change-ticket does not agree");
  expect(everything).toContain("about a $HOME development");
  expect(everything).toContain("secrets of the step: 0");
  expect(everything).not.toContain("##[error title=forged]");
  expect(everything).not.toContain("##[error]from the program");
  for (const secret of [TOKEN, PASSWORD]) expect(everything).not.toContain(secret);
  const { open, settled } = await readState(sample, "development");
  expect(JSON.stringify([open, settled])).not.toContain(PASSWORD);
});
