import { UserError } from "../action/errors.ts";
import { releasePath } from "../ledger/paths.ts";
import type { ReleaseRecord } from "../ledger/release-brief.ts";
import { expectedIn } from "../ledger/said-to-run.ts";
import { tellLedger } from "../ledger/verify.ts";

/**
 * The whole record of the release that succeeded last in an environment, or that a person found there after a failed rollback: what a restore has to bring back, by digest (R121).
 * `files` are those of a ledger that holds. Throws `UserError` where nothing ever succeeded, or several services did.
 */
export function releaseRunning(
  files: ReadonlyMap<string, string>,
  environment: string,
  service: string | undefined,
): ReleaseRecord {
  const { environments, releases } = tellLedger(files).projection;
  const there = [...environments.values()].filter(
    (state) => state.environment === environment && (service === undefined || state.service === service),
  );
  const running = there.flatMap((state) => {
    const release = expectedIn(state);
    return release === null ? [] : [{ of: state.service, release }];
  });
  const [one, ...others] = running;
  if (one === undefined || others.length > 0) {
    const services = there.map(({ service: of }) => of).join(", ");
    throw new UserError(
      one === undefined
        ? `Nothing ever succeeded in ${environment}.`
        : `Several services run in ${environment}: ${services}.`,
      {
        reason: "release-unknown",
        hint: "Name the environment as the policy does, and the service where there are several.",
      },
    );
  }
  const record = releases.get(releasePath(one.of, one.release.id));
  if (record === undefined)
    throw new UserError(`The ledger has no record of ${one.release.id}.`, { reason: "release-unknown" });
  return record;
}
