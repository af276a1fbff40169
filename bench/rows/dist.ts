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
    const all = [...sizes.keys()].filter(isChunk).length;
    const loaded = ({ what, files, limit }: Way): Line => {
      const known = files.split("\n").filter((file) => sizes.has(file));
      const bytes = known.reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
      return {
        what,
        ours: `${known.filter(isChunk).length} of ${all} chunks, ${mb(bytes)}`,
        peer: "",
        goal: `≤ ${limit / MEGABYTE} MB`,
        met: bytes <= limit,
      };
    };
    return [
      { what: "without the chunks", ours: mb(eager), peer: "", goal: "≤ 3 MB", met: eager <= LIMIT },
      { what: "everything", ours: mb(sum(() => true)), peer: "", goal: "" },
      ...(await whatIsLoaded(probe)).map(loaded),
    ];
  },
};

/** One way that a door can go. */
interface Way {
  readonly what: string;
  /** What it loaded, a file a line. */
  readonly files: string;
  /** Bytes that it may load. */
  readonly limit: number;
}

async function whatIsLoaded(probe: Probe): Promise<readonly Way[]> {
  const shop = await openShop();
  try {
    const { release } = await releaseToStaging(shop, "first");
    await runWell({ args: [...probe.node, join(PROJECT, "dist", "promote.js")] }, 1);
    const found: Way[] = [{ what: "any door, missing input", files: probe.read(), limit: MEGABYTE / 4 }];
    const step = async (o: { what: string; door: string; post?: boolean; inputs?: object }) => {
      const { what, door, post = false } = o;
      await job.step({ door, post, inputs: { ...o.inputs } });
      found.push({ what, files: probe.read(), limit: LIMIT });
    };
    const inputs = { environment: "production", release };
    let job = await deployJob(shop, { environment: "resume", node: probe.node });
    await step({ what: "resume", door: "resume" });
    await job.close();
    job = await deployJob(shop, { environment: "production", release, node: probe.node });
    await step({ what: "promote, dry run", door: "promote", inputs: { ...inputs, "dry-run": "true" } });
    await step({ what: "promote", door: "promote", inputs });
    await step({ what: "promote's post step", door: "promote", post: true, inputs });
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
