import type { Change } from "./change.ts";
import { csv } from "./csv.ts";

/** Who asked, who agreed and who brought it in, change by change, and whether two of them are one person. */
export function dutiesOf(changes: readonly Change[]): string {
  return csv(
    ["change", "environment", "requested-by", "approved-by", "entered-by", "requester-approved", "approver-entered"],
    changes.map((change) => {
      const { id, environment, request, entered } = change;
      const approvers = approversOf(change);
      const is = (who: { readonly id: number } | null | undefined) =>
        who == null ? "unknown" : approvers.some((person) => person.id === who.id) ? "yes" : "no";
      return [
        id,
        environment,
        request.by?.login ?? "automation",
        approvers.map(({ login }) => login).join(" "),
        entered?.by?.login ?? "",
        approvers.length === 0 ? "no approvals" : is(request.by),
        approvers.length === 0 ? "no approvals" : is(entered?.by),
      ];
    }),
  );
}

/** Everybody who agreed, once: by comments that hold, by reviews that counted. */
export function approversOf({ approvals, reviews }: Pick<Change, "approvals" | "reviews">) {
  const agreed = [...approvals.filter(({ revoked }) => revoked === null), ...reviews].map(({ person }) => person);
  return [...new Map(agreed.map((person) => [person.id, person])).values()];
}
