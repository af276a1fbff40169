import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { deployJob } from "../../test/acceptance/deploy.ts";
import { PROJECT } from "../../test/acceptance/sample.ts";
import { runWell } from "../child.ts";
import { createProbe, type Probe } from "../probe.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { openShop, releaseToStaging } from "../shop.ts";

const MEGABYTE = 1_000_000;
const LIMIT = 3 * MEGABYTE;

/** What is committed, and which of it a door loads. A chunk is a file with a number for a name, loaded when it is needed. */
export const dist: Row = {
  number: 14,
  name: "`dist/`: its size, and what each door loads of it",
  async measure({ folder }: Measuring): Promise<readonly Line[]> {
    const sizes = new Map(sizesOf(join(PROJECT, "dist")));
    const sum = (keep: (file: string) => boolean) =>
      [...sizes].filter(([file]) => keep(file)).reduce((total, [, size]) => total + size, 0);
    const eager = sum((file) => !isChunk(file));
    const probe = createProbe("loads.cjs", folder);
    const loaded = (log: string): Line["ours"] => {
      const files = log.split("\n").filter((file) => sizes.has(file));
      const chunks = files.filter(isChunk);
      const bytes = files.reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
      return `${chunks.length} of ${[...sizes.keys()].filter(isChunk).length} chunks, ${mb(bytes)}`;
    };
    return [
      { what: "without the chunks", ours: mb(eager), peer: "", goal: "≤ 3 MB", met: eager <= LIMIT },
      { what: "everything", ours: mb(sum(() => true)), peer: "", goal: "" },
      ...(await whatIsLoaded(probe)).map(({ what, files, chunks }) => ({
        what,
        ours: loaded(files),
        peer: "",
        goal: `${chunks} ${chunks === 1 ? "chunk" : "chunks"}`,
        met: files.split("\n").filter(isChunk).length === chunks,
      })),
    ];
  },
};

/** The doors on their ways, with how many chunks each way has a use for. */
async function whatIsLoaded(probe: Probe): Promise<readonly { what: string; files: string; chunks: number }[]> {
  const shop = await openShop();
  try {
    const { release } = await releaseToStaging(shop, "first");
    await runWell({ args: [...probe.node, join(PROJECT, "dist", "promote.js")] }, 1);
    const found = [{ what: "any door, missing input: nothing", files: probe.read(), chunks: 0 }];
    const step = async (o: { what: string; door: string; chunks: number; post?: boolean; inputs?: object }) => {
      const { what, door, chunks, post = false } = o;
      await job.step({ door, post, inputs: { ...o.inputs } });
      found.push({ what, files: probe.read(), chunks });
    };
    const inputs = { environment: "production", release };
    let job = await deployJob(shop, { environment: "resume", node: probe.node });
    await step({ what: "resume: GitHub's interface", door: "resume", chunks: 2 });
    await job.close();
    job = await deployJob(shop, { environment: "production", release, node: probe.node });
    const dryRun = { ...inputs, "dry-run": "true" };
    await step({
      what: "promote, dry run: GitHub's interface, and archives",
      door: "promote",
      chunks: 3,
      inputs: dryRun,
    });
    await step({ what: "promote: the same, and archives", door: "promote", chunks: 3, inputs });
    await step({ what: "promote's post step: GitHub's interface", door: "promote", post: true, chunks: 2, inputs });
    await job.close();
    return found;
  } finally {
    await shop.close();
  }
}

function isChunk(file: string): boolean {
  return /^\d+\.index\.js$/.test(file);
}

function sizesOf(folder: string): (readonly [string, number])[] {
  return readdirSync(folder).map((file) => [file, statSync(join(folder, file)).size] as const);
}

function mb(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(2)} MB`;
}
