import type { PromotionContext } from "../context.ts";
import type { Serving } from "../services.ts";
import { isSameRepo, nameOfRepo } from "./place.ts";

/** Pages of our own account that belong to no promotion, as far as the ledger knows. */
export interface Unrecorded {
  /** Whether any such page is open. A title only says whether it is worth a look. */
  readonly anyOpen: boolean;
  isRecorded(issue: number): boolean;
}

/** What was read with the ground anyway; no request more. */
export function unrecordedIn({ repo }: Pick<PromotionContext, "repo">, services: readonly Serving[]): Unrecorded {
  const here = nameOfRepo(repo);
  const recorded = new Set(
    services.flatMap(({ ground: { ledger } }) =>
      [...ledger.states.values()].flatMap(({ open, settled }) =>
        [...open, ...settled].flatMap(({ request }) =>
          request !== undefined && isSameRepo(request.repository, here) ? [request.issue] : [],
        ),
      ),
    ),
  );
  const open = services.flatMap(({ ground: { snapshot } }) =>
    snapshot.openIssues?.ok === true ? snapshot.openIssues.value : [],
  );
  return {
    anyOpen: open.some(({ number, title }) => !recorded.has(number) && !/\(p-[^\s()]+\)$/.test(title)),
    isRecorded: (issue) => recorded.has(issue),
  };
}
