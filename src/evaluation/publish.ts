import type { Log } from "../action/log.ts";
import { type CheckReport, type PublishedCheck, publishCheck } from "../github/check-runs.ts";
import type { Client } from "../github/client.ts";
import { isFailure } from "../github/errors.ts";

/**
 * Publishes the verdict as a check run. A token that may not, as on pull requests from forks, changes nothing about the
 * verdict: the step's own exit speaks, and the job is what rules should require.
 */
export async function publish(client: Client, log: Log, report: CheckReport): Promise<PublishedCheck | null> {
  try {
    return await publishCheck(client, report);
  } catch (error) {
    if (!isFailure(error)) throw error;
    const hint = error.hint === undefined ? "" : ` ${error.hint}`;
    log.info(
      `The check run ${report.name} was not published; this job's own result says the same. ${error.message}${hint}`,
    );
    return null;
  }
}
