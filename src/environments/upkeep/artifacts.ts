import { type ArtifactFact, getArtifact } from "../../github/artifacts.ts";
import { isFailure } from "../../github/errors.ts";
import { addPermission } from "../../github/permissions.ts";
import { releasePath } from "../../ledger/paths.ts";
import type { Projection } from "../../ledger/projection.ts";
import { heldBy } from "../../ledger/promotion-rollback.ts";
import type { Policy } from "../../policy/policy.ts";
import { type FileRecord, parseReleaseShape } from "../../release/artifacts/record.ts";
import { namedOnRecord } from "../../rollback/on-record.ts";
import { goodReleases } from "../../rollback/target.ts";
import { type AuditAsk, defineAuditor } from "../auditor.ts";
import type { Finding } from "../finding.ts";
import { policyOf, toldBy } from "../needed.ts";
import { type Reading, reading, unreadable } from "../reading.ts";

/** A file that a way back would need. */
interface Needed {
  readonly environment: string;
  readonly service: string;
  readonly release: string;
  readonly file: FileRecord;
  readonly production: boolean;
  /** `null`: GitHub has it no longer. */
  readonly fact: Reading<ArtifactFact | null>;
}

const SOON = 14 * 86_400_000;

/** What a rollback would deploy again is still there (R42). */
export const artifactsAuditor = defineAuditor({
  name: "artifacts",
  async gather(ask): Promise<readonly Needed[]> {
    const policy = policyOf(ask);
    const told = await toldBy(ask);
    return told === undefined ? [] : Promise.all(neededFiles(told.projection, policy).map((file) => look(ask, file)));
  },
  judge: (files, { now, url }) => files.flatMap((file) => judgeFile(file, now, url)),
  documentation: {
    summary: "The artifacts of what runs, and of what a rollback would go back to, outlive the next two weeks.",
    needs: ["`actions: read`: Actions artifacts", "`contents: read`: policy and ledger"],
    reasons: {
      expiring: {
        means: "an Actions artifact that a rollback needs expires within two weeks, and the environment keeps no copy",
        remedy: "let the environment keep it (`artifacts: { app: { keep: … } }`), or promote a newer release",
      },
      gone: {
        means: "an Actions artifact that a rollback needs is expired or deleted, and the environment keeps no copy",
        remedy: "there is no way back to this release: promote a newer one, and let the environment keep copies",
      },
      unreadable: { means: "the artifact could not be looked up", remedy: "give the job `actions: read`" },
    },
  },
});

/**
 * Files of the last two good releases, and of the one that the plan of what is there named, where the environment keeps no copy of
 * its own.
 */
function neededFiles(projection: Projection, policy: Policy): readonly Omit<Needed, "fact">[] {
  return [...projection.environments.values()].flatMap((state) => {
    const { service, environment } = state;
    const rule = policy.environments.get(environment);
    if (rule === undefined) return [];
    // What runs, and what a rollback would go back to: never one that was rejected.
    const named = namedOnRecord(state, heldBy(state));
    return goodReleases(state, projection.head)
      .filter(({ release }, index) => index < 2 || release.id === named)
      .flatMap(({ release: { id } }) => {
        const release = parseReleaseShape(projection.releases.get(releasePath(service, id)));
        return (release?.artifacts ?? []).flatMap((file) =>
          file.kind !== "file" || rule.artifacts.has(file.name)
            ? []
            : [{ environment, service, release: id, file, production: rule.preset === "production" }],
        );
      });
  });
}

async function look({ client, repo }: AuditAsk, file: Omit<Needed, "fact">): Promise<Needed> {
  const fact = await reading(addPermission("actions", "read"), async () => {
    try {
      return await getArtifact(client, { repo, id: file.file.artifact.id });
    } catch (error) {
      if (isFailure(error, "not-found", "gone")) return null;
      throw error;
    }
  });
  return { ...file, fact };
}

function judgeFile(needed: Needed, now: Date, url: string): readonly Finding[] {
  const { environment, service, release, file, fact, production } = needed;
  const subject = `${service}:${environment}:${release}:${file.name}`;
  if (!fact.ok)
    return [
      unreadable(`artifacts/unreadable/${subject}`, `The artifact ${file.name} of ${release}`, fact, { environment }),
    ];
  const expires = fact.value?.expiresAt ?? file.artifact.expires;
  const left = expires === null ? Number.POSITIVE_INFINITY : Date.parse(expires) - now.getTime();
  const gone = fact.value === null || fact.value.expired || left <= 0;
  if (!gone && left > SOON) return [];
  const what = `The artifact ${file.name} of ${release}, which a rollback of ${environment} needs,`;
  return [
    {
      id: `artifacts/${gone ? "gone" : "expiring"}/${subject}`,
      severity: gone && production ? "error" : "warning",
      environment,
      message: gone
        ? `${what} is gone from GitHub, and ${environment} keeps no copy.`
        : `${what} expires at ${expires}, and ${environment} keeps no copy.`,
      fix: `Let ${environment} keep copies of ${file.name} (artifacts: in the policy, docs/files-and-commits.md); until then promote a newer release in time.`,
      evidence: [`${url}/actions/runs/${file.artifact.run}`],
    },
  ];
}
