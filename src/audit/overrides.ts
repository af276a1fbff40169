import { defineAuditor } from "../environments/auditor.ts";
import type { Finding } from "../environments/finding.ts";
import { toldBy } from "../environments/needed.ts";
import { type Reading, reading, unreadable } from "../environments/reading.ts";
import { readIncident, type ToldIncident } from "../github/incidents.ts";
import { addPermission } from "../github/permissions.ts";
import { dueAt, type Review } from "../ledger/review.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import { incidentOf } from "../promotion/incident.ts";

interface Due {
  readonly environment: string;
  readonly review: Review;
  readonly told: Reading<readonly ToldIncident[]>;
}

interface Found {
  readonly due: readonly Due[];
  /** Promotions that wait with an override that is over. */
  readonly over: readonly { readonly promotion: Promotion; readonly gate: string; readonly until: string }[];
}

/** Overrides are looked at by somebody else in time, and none is forgotten when it is over (R22). */
export const overridesAuditor = defineAuditor({
  name: "overrides",
  async gather(ask): Promise<Found> {
    const states = [...((await toldBy(ask))?.projection.environments.values() ?? [])];
    const { client, repo, url, now } = ask;
    const look = ({ environment, service, reviews = [] }: EnvironmentState) =>
      reviews
        .filter((review) => dueAt(review) <= now.getTime())
        .map(async (review): Promise<Due> => {
          const about = { id: review.promotion, environment, service, release: review.release };
          const incident = incidentOf({ repositoryUrl: url }, about, review.overriding);
          const told = await reading(addPermission("issues", "read"), () => readIncident(client, repo, incident));
          return { environment, review, told };
        });
    return {
      due: await Promise.all(states.flatMap(look)),
      over: states.flatMap(({ open }) =>
        open.flatMap((promotion) =>
          (promotion.overrides ?? [])
            .filter(({ until }) => Date.parse(until) <= now.getTime())
            .map(({ gate, until }) => ({ promotion, gate, until })),
        ),
      ),
    };
  },
  judge: ({ due, over }, { url }) => [
    ...due.flatMap((one) => judgeDue(one, url)),
    ...over.map(({ promotion, gate, until }) => ({
      id: `overrides/over/${promotion.id}:${gate}`,
      severity: "note" as const,
      environment: promotion.environment,
      message: `The override of ${gate} for ${promotion.id} ended at ${until}, and the promotion still waits.`,
      fix: `Nothing, or: /override ${gate} <why> again.`,
      evidence: [],
    })),
  ],
  documentation: {
    summary: "Every override that was used was looked at by somebody else within three days.",
    needs: ["`contents: read`: the ledger", "`issues: read`: who closed an override's issue"],
    reasons: {
      unreviewed: {
        means: "an override was used more than three days ago, and nobody else closed its issue",
        remedy: "look at it and close the issue; nothing more enters that environment until then",
      },
      unreadable: { means: "the override's issue could not be read", remedy: "give the job `issues: read`" },
      over: {
        means: "an override ended, and the promotion it was given for still waits",
        remedy: "nothing, or override again",
      },
    },
  },
});

function judgeDue({ environment, review, told }: Due, url: string): readonly Finding[] {
  const { gate, actor, seq } = review.overriding;
  const id = `${seq}`;
  if (!told.ok)
    return [unreadable(`overrides/unreadable/${id}`, `The issue of override ${seq}`, told, { environment })];
  // Only an account of a person other than the one who overrode has looked, by number.
  if (told.value.some(({ closedBy }) => closedBy !== null && !closedBy.bot && closedBy.id !== actor.id)) return [];
  const page = told.value[0]?.page ?? `${url}/issues?q=label%3Aenv-incident`;
  return [
    {
      id: `overrides/unreviewed/${id}`,
      severity: "error",
      environment,
      message: `${actor.login} overrode ${gate} for ${review.promotion}, which entered ${environment} at ${review.at}; nobody else has looked at it.`,
      fix: `Somebody else than ${actor.login} looks at it and closes the issue.`,
      evidence: [page],
    },
  ];
}
