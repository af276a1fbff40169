import { execFileSync } from "node:child_process";

/**
 * A stand-in for actions/checkout, of this project: fetches the run's commit over git's smart HTTP into the workspace, as the
 * real one does with `persist-credentials: false`.
 */
const { env } = process;
const input = (name: string): string => env[`INPUT_${name.toUpperCase()}`] ?? "";
const git = (...args: string[]) => execFileSync("git", args, { cwd: env["GITHUB_WORKSPACE"], stdio: "inherit" });

if (input("persist-credentials") !== "false") throw new Error("This stand-in never keeps credentials.");
const basic = Buffer.from(`x-access-token:${input("token")}`).toString("base64");
const commit = env["GITHUB_SHA"] ?? "";
const branch = env["GITHUB_REF_NAME"] ?? "";

git("init", "--quiet", "--initial-branch", branch);
git("remote", "add", "origin", `${env["GITHUB_SERVER_URL"]}/${env["GITHUB_REPOSITORY"]}`);
const header = `http.extraheader=AUTHORIZATION: basic ${basic}`;
git("-c", header, "fetch", "--quiet", "--depth=1", "--no-tags", "origin", `+${commit}:refs/remotes/origin/${branch}`);
const patterns = input("sparse-checkout").split("\n").filter(Boolean);
const cone = input("sparse-checkout-cone-mode") === "true" ? "--cone" : "--no-cone";
if (patterns.length > 0) git("sparse-checkout", "set", cone, ...patterns);
git("checkout", "--quiet", "--force", "-B", branch, `refs/remotes/origin/${branch}`);
git("--no-pager", "log", "-1", "--format=HEAD is now at %H");
