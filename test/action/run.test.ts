import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { action, type Result, type Values } from "../../src/action/definition.ts";
import { UserError } from "../../src/action/errors.ts";
import { expression, flag, json, maybe, oneOf, secret, text } from "../../src/action/input.ts";
import { code, diagramLabel, strong } from "../../src/action/markdown.ts";
import { run, runPost } from "../../src/action/run.ts";
import type { World } from "../../src/action/world.ts";
import { GitHubFailure } from "../../src/github/errors.ts";
import { memoryHost } from "./memory-host.ts";

const inputs = {
  environment: text({ description: "Where to." }),
  release: maybe({ description: "Which." }),
  "dry-run": flag({ description: "Only look.", default: false }),
  "on-blocked": oneOf(["fail", "ignore"], { description: "When blocked.", default: "fail" }),
  token: secret({ description: "Token.", default: expression("github.token") }),
  job: json({ description: "The job.", default: expression("toJSON(job)") }),
};
type Given = Values<typeof inputs>;
type Ending = Result<"deploy" | "blocked", "release" | "artifacts">;

const token = "ghs_0123456789abcdefABCDEF";
const given = { INPUT_ENVIRONMENT: "production", INPUT_TOKEN: token };
const deploy: Ending = {
  decision: "deploy",
  reason: "all-clear",
  message: "Deploying.",
  failed: false,
  result: { gates: [] },
  outputs: { release: "r-1", artifacts: { app: "sha256:1" } },
};

function door(main: (given: Given, world: World) => Ending | Promise<Ending>, post?: (world: World) => void) {
  return action({
    name: "promote",
    description: "Moves a release.",
    inputs,
    decisions: { deploy: { means: "go", exit: "zero" }, blocked: { means: "no", exit: "depends" } },
    outputs: { release: "The release.", artifacts: "The artifacts." },
    run: async (values, world) => main(values, world),
    ...(post === undefined ? {} : { post: async (_: Given, world: World) => post(world) }),
  });
}

describe("a step that goes well", () => {
  test("writes every declared output, one line and a summary, and ends with zero", async () => {
    const host = memoryHost(given);
    await run(
      door(() => deploy),
      host,
    );
    expect(host.code).toBe(0);
    expect([...host.outputs.keys()]).toEqual(["decision", "reason", "result", "release", "artifacts"]);
    expect(host.outputs.get("artifacts")).toBe('{"app":"sha256:1"}');
    expect(JSON.parse(host.outputs.get("result") ?? "")).toEqual({
      schema: 1,
      decision: "deploy",
      reason: "all-clear",
      message: "Deploying.",
      gates: [],
    });
    expect(host.lines).toEqual(["promote: deploy. Deploying."]);
    expect(host.commands).toEqual([]);
    expect(host.summaryText).toContain("## promote");
  });

  test("gives the door typed inputs, with empty ones undefined and defaults filled in", async () => {
    const host = memoryHost({
      ...given,
      INPUT_RELEASE: "  ",
      "INPUT_DRY-RUN": "true",
      INPUT_JOB: '{"status":"success"}',
    });
    const seen: Given[] = [];
    await run(
      door((values) => {
        seen.push(values);
        return deploy;
      }),
      host,
    );
    expect(seen).toEqual([
      {
        environment: "production",
        release: undefined,
        "dry-run": true,
        "on-blocked": "fail",
        token,
        job: { status: "success" },
      },
    ]);
  });

  test("hands over the run, and closes the clients that were opened", async () => {
    const host = memoryHost(given);
    await run(
      door((values, world) => {
        expect(world.run.repository).toEqual({ owner: "octo", name: "shop", id: 4711 });
        expect(world.run.runId).toBe(812345678901);
        expect(world.run.triggeringActor).toBe("bob");
        world.connect(values.token);
        expect(host.clients[0]?.closed).toBe(false);
        return deploy;
      }),
      host,
    );
    expect(host.clients).toMatchObject([
      { closed: true, options: { token, apiUrl: "https://api.github.com", agent: "env-actions/promote" } },
    ]);
  });
});

describe("a step that ends red", () => {
  test("a failed result keeps its outputs and becomes one error with its hint", async () => {
    const host = memoryHost(given);
    const blocked: Ending = { ...deploy, decision: "blocked", failed: true, message: "Soak is open.", hint: "Wait." };
    await run(
      door(() => blocked),
      host,
    );
    expect(host.code).toBe(1);
    expect(host.outputs.get("decision")).toBe("blocked");
    expect(host.commands).toEqual([{ kind: "error", message: "Soak is open.\nWait.", place: undefined }]);
  });

  test("R51: all wrong inputs are named in one error, before the door or GitHub is touched", async () => {
    const host = memoryHost({ ...given, INPUT_ENVIRONMENT: "", "INPUT_DRY-RUN": "yes", "INPUT_ON-BLOCKED": "Fail" });
    await run(
      door(() => {
        throw new Error("the door was called");
      }),
      host,
    );
    expect(host.code).toBe(1);
    expect(host.commands.filter((one) => one.kind === "error")).toHaveLength(1);
    const [error] = host.commands;
    expect(error?.message).toContain("input `environment` is required and was not given");
    expect(error?.message).toContain('input `dry-run` is "yes"; allowed are `true` and `false`');
    expect(error?.message).toContain('input `on-blocked` is "Fail"; allowed are `fail`, `ignore`');
    expect(host.outputs.get("decision")).toBe("error");
    expect(host.outputs.get("reason")).toBe("invalid-input");
    expect(host.outputs.get("release")).toBe("");
    expect(host.summaryText).toContain("**Stopped**");
    expect(host.clients).toEqual([]);
  });

  test.each([
    [
      "a user's mistake",
      new UserError("No such release.", { reason: "no-release", hint: "Register it." }),
      "no-release",
    ],
    [
      "GitHub's refusal",
      new GitHubFailure({
        kind: "forbidden",
        request: "POST /x",
        message: "POST /x: 403",
        hint: "add `contents: write`",
      }),
      "github-forbidden",
    ],
    [
      "another room's error",
      Object.assign(new Error("bad line"), { reason: "ledger-unreadable" }),
      "ledger-unreadable",
    ],
    ["a defect", new TypeError("x is undefined"), "internal-error"],
    ["a word", "thrown", "internal-error"],
    ["nothing", undefined, "internal-error"],
  ])("%s is one error with a reason, and the detail only in the debug log", async (_, thrown: unknown, reason) => {
    const host = memoryHost(given);
    await run(
      door(() => {
        throw thrown;
      }),
      host,
    );
    expect(host.code).toBe(1);
    expect(host.outputs.get("decision")).toBe("error");
    expect(host.outputs.get("reason")).toBe(reason);
    expect(host.commands.map((one) => one.kind)).toEqual(["error", "debug"]);
    expect(host.commands[0]?.message).not.toContain("    at ");
  });

  test("a failure explains itself before what the door had already written in the summary", async () => {
    const host = memoryHost(given);
    await run(
      door((_, world) => {
        world.summary.heading("Promotion").paragraph("half");
        throw new UserError("Lost.", { reason: "lost" });
      }),
      host,
    );
    expect(host.summaryText.indexOf("Lost.")).toBeLessThan(host.summaryText.indexOf("half"));
  });

  test("outside a runner it says so", async () => {
    const host = memoryHost({ ...given, GITHUB_SHA: "", GITHUB_RUN_ID: "1e9" });
    await run(
      door(() => deploy),
      host,
    );
    expect(host.outputs.get("reason")).toBe("not-on-a-runner");
    expect(host.commands[0]?.message).toContain("GITHUB_RUN_ID");
    expect(host.commands[0]?.message).toContain("GITHUB_SHA");
  });
});

test("R106: a cancelled job ends a nap at once, red, with the reason `cancelled`", async () => {
  const host = memoryHost(given);
  await run(
    door(async (_, world) => {
      const nap = world.clock.sleep(3_600_000);
      host.cancel();
      expect(world.cancelled.aborted).toBe(true);
      await nap;
      return deploy;
    }),
    host,
  );
  expect(host.code).toBe(1);
  expect(host.outputs.get("reason")).toBe("cancelled");
});

describe("R107: the post step", () => {
  const never = () => {
    throw new Error("the post part was called");
  };

  test("gets what the main step saved", async () => {
    const main = memoryHost(given);
    await run(
      door((_, world) => {
        world.state.save("promotion", "p-1");
        return deploy;
      }),
      main,
    );
    const saved = Object.fromEntries([...main.state].map(([name, value]) => [`STATE_${name}`, value]));
    const post = memoryHost({ ...given, ...saved });
    const seen: unknown[] = [];
    await runPost(
      door(
        () => deploy,
        (world) => void seen.push(world.state.get("promotion"), world.state.get("nothing")),
      ),
      post,
    );
    expect(seen).toEqual(["p-1", undefined]);
    expect(post.code).toBe(0);
    expect(post.outputs.get("decision")).toBeUndefined();
  });

  test("has nothing to do when the main step never began", async () => {
    const host = memoryHost({});
    await runPost(
      door(() => deploy, never),
      host,
    );
    expect(host.everything().trim()).toBe("");
  });

  test("is red when it fails, also when only its own inputs are wrong", async () => {
    for (const variables of [given, {}]) {
      const host = memoryHost({ ...variables, "STATE_env-actions-main": "begun" });
      await runPost(
        door(() => deploy, never),
        host,
      );
      expect(host.code).toBe(1);
    }
  });
});

/** A page as its reader sees it: without escapes, entities and gaps. */
function asRead(markdown: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return markdown
    .replaceAll("\u200b", "")
    .replace(/&?#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

test("R49: a secret leaves the step in no form, wherever the door lets it slip", async () => {
  const secretText = fc.string({ minLength: 12, maxLength: 60, unit: "grapheme" }).map((word) => word.trim());
  await fc.assert(
    fc.asyncProperty(
      secretText.filter((word) => word.length >= 12 && !/^\s*$/.test(word)),
      fc.string({ maxLength: 5 }),
      async (word, before) => {
        const forms = [
          word,
          Buffer.from(`${before}:${word}`).toString("base64"),
          encodeURIComponent(word.toWellFormed()),
          JSON.stringify({ word }),
        ];
        const host = memoryHost({ ...given, INPUT_TOKEN: word });
        await run(
          door((_, world) => {
            const leak = forms.join(" ");
            world.log.info(leak);
            world.log.warning(leak);
            world.state.save("leak", leak);
            world.summary.block("text", leak);
            world.summary
              .heading(leak)
              .verdict(leak)
              .paragraph("a ", leak, strong(leak))
              .list([leak])
              .paragraph(code(leak));
            world.summary.table([word], [[leak], [code(leak)]]).details(leak, (inner) => inner.paragraph(leak));
            world.summary.mermaid([`a["${diagramLabel(leak)}"]`]);
            throw new Error(leak, { cause: new Error(leak) });
          }),
          host,
        );
        const all = host.everything();
        expect(host.masks).toContain(word);
        expect(all).not.toContain(word);
        expect(all).not.toContain(Buffer.from(word).toString("base64").slice(0, -4));
        expect(all).not.toContain(JSON.stringify(word).slice(1, -1));
        expect(asRead(host.summaryText)).not.toContain(word);
      },
    ),
    {
      numRuns: 200,
      examples: [
        ["ghs_0123_abc|DEF*xyz", ""],
        ["-----BEGIN KEY-----\nMIIE_abc<def>\n-----END KEY-----", "x"],
        ["1.2345_6789@host", "user"],
      ],
    },
  );
});
