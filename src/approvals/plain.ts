import type { ApprovalFacts } from "./facts.ts";

/** What the doors' results say of approvals, as plain JSON. */
export function plainApprovals({ plan, expire, standing, where, weakened }: ApprovalFacts) {
  return {
    plan,
    state: standing.state,
    expire,
    approvals: standing.approvals.map(({ vote, group }) => ({
      by: vote.person.login,
      id: vote.person.id,
      group,
      via: vote.source,
      url: vote.url,
    })),
    rejection:
      standing.rejection === null
        ? null
        : { by: standing.rejection.vote.person.login, why: standing.rejection.why, url: standing.rejection.vote.url },
    missing: standing.missing.map(({ group, count }) => ({ group, count })),
    request: where === null ? null : `${where.repository}#${where.issue}`,
    weakened: weakened.map(({ key, was, is }) => ({ key, was, is })),
  };
}
