import { type ReleaseIdentity, type ReleaseRecord, releaseDigest, releaseId } from "../../src/release/release.ts";
import { digest } from "../ledger/sample.ts";

export const COMMIT = "a".repeat(40);

export const FILE = {
  kind: "file",
  name: "app",
  digest: digest("app"),
  size: 3,
  artifact: { id: 70, name: "app", run: 501, expires: "2027-02-20T00:00:00Z" },
} as const;

/** A whole record that proves itself. */
export function recordOf(says: Partial<ReleaseRecord> = {}): ReleaseRecord {
  const record: ReleaseRecord = {
    v: 1,
    id: "",
    digest: "",
    service: "web",
    version: "1.0.0",
    commit: COMMIT,
    repository: { id: 4711, name: "octo/shop" },
    run: { id: 501, attempt: 1, path: ".github/workflows/ci.yml", event: "push" },
    preview: false,
    pull: null,
    artifacts: [FILE],
    notes: null,
    compare: null,
    ...says,
  };
  const own = releaseDigest(identityOf(record));
  return { ...record, digest: own, id: releaseId(own) };
}

export function identityOf({ service, repository, commit, run, artifacts }: ReleaseRecord): ReleaseIdentity {
  return { service, repository: repository.id, commit, run: run.id, artifacts };
}
