import type { Change } from "./change.ts";
import { csv } from "./csv.ts";

/** Who asked, who agreed and who brought it in, change by change, and whether two of them are one person. */
export function dutiesOf(changes: readonly Change[]): string {
  return csv(
    ["change", "environment", "requested-by", "approved-by", "entered-by", "requester-approved", "approver-entered"],
    changes.map(({ id, environment, request, approvals, entered }) => {
      const approvers = approvals.filter(({ revoked }) => revoked === null).map(({ person }) => person);
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
