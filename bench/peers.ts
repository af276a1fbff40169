import { copyFileSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root, tool } from "../scripts/command.ts";

/** Actions of others to start beside ours. */
export interface Peers {
  /** A small action on @actions/core and @actions/github; see processes/two-calls.mjs. */
  readonly twoCalls: string;
  /** The bundle of chrnorm/deployment-action, where there is one. */
  readonly chrnorm: string | undefined;
  /** The bundle of github/branch-deploy, where there is one. */
  readonly branchDeploy: string | undefined;
}

/**
 * Bundles the small action the way actions are bundled, and looks for the others below the folder that `BENCH_PEERS` names:
 * `chrnorm/deployment-action` and `github/branch-deploy`, as `git clone` gives them. They are on no package registry.
 */
export function findPeers(folder: string): Peers {
  const sources = process.env["BENCH_PEERS"];
  const bundle = (action: string): string | undefined => {
    const path = sources === undefined ? undefined : join(sources, action, "dist", "index.js");
    return path !== undefined && existsSync(path) ? path : undefined;
  };
  return {
    twoCalls: bundleTwoCalls(join(folder, "two-calls")),
    chrnorm: bundle("chrnorm/deployment-action"),
    branchDeploy: bundle("github/branch-deploy"),
  };
}

function bundleTwoCalls(folder: string): string {
  mkdirSync(folder);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const source = join(folder, "two-calls.mjs");
  copyFileSync(join(import.meta.dirname, "processes", "two-calls.mjs"), source);
  const bundled = join(folder, "dist");
  tool("node_modules/@vercel/ncc/dist/ncc/cli.js", "build", source, "-o", bundled, "--target", "es2022", "-q");
  return join(bundled, existsSync(join(bundled, "index.mjs")) ? "index.mjs" : "index.js");
}
