import { releasePath } from "../../ledger/paths.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Revoked } from "../../ledger/state/rejection.ts";
import { parseReleaseShape } from "../../release/artifacts/record.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding } from "../finding.ts";
import { toldBy } from "../needed.ts";

/** Revoked bytes in the release that an environment runs, or may run. */
interface Running {
  readonly state: EnvironmentState;
  readonly release: string;
  readonly artifact: string;
  readonly revoked: Revoked;
}

/** Nothing runs that somebody banned (R41, I12): a ban keeps out what would come, and does not take down what is there. */
export const bannedAuditor = defineAuditor({
  name: "banned",
  async gather(ask): Promise<readonly Running[]> {
    const told = await toldBy(ask);
    if (told === undefined) return [];
    const { head, environments, releases } = told.projection;
    return [...environments.values()].flatMap((state) => {
      const there = mayRun(state);
      if (there === undefined) return [];
      const record = parseReleaseShape(releases.get(releasePath(state.service, there.id)));
      return (record?.artifacts ?? []).flatMap(({ name, digest }) => {
        const revoked = head.revoked?.find((each) => each.digest === digest);
        return revoked === undefined ? [] : [{ state, release: there.id, artifact: name, revoked }];
      });
    });
  },
  judge: (running): readonly Finding[] =>
    running.map(({ state: { service, environment }, release, artifact, revoked }) => ({
      id: `banned/running/${service}:${environment}:${artifact}`,
      severity: "error",
      environment,
      message: `${environment} of ${service} runs ${release}, whose ${artifact} (${revoked.digest}) was banned by ${revoked.actor?.login ?? "automation"} at ${revoked.at}: ${revoked.why}`,
      fix: `"/rollback ${environment} <why>" goes back to a release without it; or promote a newer one.`,
      evidence: [],
    })),
  documentation: {
    summary: "No environment runs what somebody banned.",
    needs: ["`contents: read`: the ledger"],
    reasons: {
      running: {
        means: "the release that runs there, or was left half-way by a failure, has bytes that were banned",
        remedy: "`/rollback <environment> <why>`, or promote a release without them",
      },
    },
  },
});

/** What runs there, or may run: what a failure left half-way, unless a person found that nothing does. */
function mayRun({ current, candidate }: EnvironmentState): { readonly id: string } | undefined {
  switch (current.kind) {
    case "release":
      return current.release;
    case "empty":
      return undefined;
    case "unknown":
      return candidate?.release;
  }
}
