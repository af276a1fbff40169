import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CommitRecord } from "../git.ts";
import type { Repository, User } from "../world.ts";
import { userFields } from "./actor.ts";
import type { Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";

/** Who GitHub says committed what it committed for somebody. Anyone can write this name into a commit; see below. */
export const GITHUB_COMMITTER = { name: "GitHub", email: "noreply@github.com" } as const;

const WEB_FLOW: User = { id: 19864447, login: "web-flow", type: "User" };

/** Beside the refs of the bare repository, where no push can write. */
const REGISTER = "signed-by-github";

/** Notes that GitHub made this commit itself and signed it. */
export async function markSigned(repository: Repository, oid: string): Promise<void> {
  await appendFile(join(repository.gitDir, REGISTER), `${oid}\n`);
}

async function isSigned(repository: Repository, oid: string): Promise<boolean> {
  const register = await readFile(join(repository.gitDir, REGISTER), "utf8").catch(() => "");
  return register.includes(`${oid}\n`);
}

/** `null` for a commit without a signature, whatever its committer claims to be. */
export async function signatureFields(repository: Repository, commit: CommitRecord): Promise<Fields | null> {
  if (!(await isSigned(repository, commit.oid))) return null;
  return {
    __typename: "GpgSignature",
    email: GITHUB_COMMITTER.email,
    isValid: true,
    state: "VALID",
    wasSignedByGitHub: true,
    verifiedAt: dateTime(commit.committer.date),
    signer: userFields(WEB_FLOW),
  };
}
