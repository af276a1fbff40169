/** One control, what the pack has for it, and what a person still has to bring. */
export interface Control {
  readonly control: string;
  readonly asks: string;
  /** Files of the pack: evidence supporting the control, never a statement that it is met. */
  readonly evidence: readonly string[];
  /** `full`: the suite's part is all in the pack. `partial`: a person adds the rest. */
  readonly automation: "full" | "partial";
  readonly remains: string;
}

const CHANGES = ["changes.csv", "changes/", "log/"];
const full = (control: string, asks: string, evidence: readonly string[]): Control => ({
  ...{ control, asks, evidence, automation: "full", remains: "" },
});
const partial = (control: string, asks: string, evidence: readonly string[], remains: string): Control => ({
  ...{ control, asks, evidence, automation: "partial", remains },
});

/**
 * Which file supports which control (requirements section 6). The wording of standards is that of their owners; these are
 * pointers, in our own words.
 */
export const CONTROLS: readonly Control[] = [
  // SOC 2
  partial(
    "SOC 2 CC6.1",
    "logical access to production",
    ["env-config.json", "policies.json", "changes/"],
    "access beside GitHub: clouds, hosts, databases",
  ),
  partial(
    "SOC 2 CC6.2, CC6.3",
    "grant, change and remove access; least privilege",
    ["access-reviews.json", "drift.json", "duties.csv"],
    "why access was granted, and what reviews decided outside this repository",
  ),
  partial(
    "SOC 2 CC7.1",
    "detect changes of configuration and operation",
    ["drift.json", "env-config.json", "baselines.json"],
    "what is watched between releases, and what was changed and set back between two audits",
  ),
  partial(
    "SOC 2 CC7.2, CC7.3",
    "monitor and evaluate events",
    ["incidents.json", "emergencies.json", "audit.json"],
    "alerts and how they were handled",
  ),
  partial("SOC 2 CC7.4, CC7.5", "respond and recover", ["rollbacks.json", "recovery.json"], "reviews of incidents"),
  partial(
    "SOC 2 CC8.1",
    "authorize, test, approve and implement changes",
    [...CHANGES, "duties.csv", "upstream.json"],
    "design and documentation",
  ),
  full("SOC 2 CC8.1, emergency changes and baselines", "manage changes in an emergency, keep a baseline", [
    "emergencies.json",
    "running.json",
  ]),
  partial(
    "SOC 2 A1.2, A1.3",
    "back up, and test the recovery",
    ["recovery.json"],
    "backups that no job records, plans",
  ),
  // ISO 27001
  partial(
    "ISO 27001 A.5.3, A.8.2, A.8.4",
    "segregation of duties, privileged rights, access to source",
    ["duties.csv", "env-config.json", "emergencies.json"],
    "bypass lists that the audit's token was not shown",
  ),
  partial(
    "ISO 27001 A.5.15, A.5.16, A.5.17",
    "access policy, identities, authentication information",
    ["policies.json", "people.json", "rotation.json"],
    "who the people behind the accounts are",
  ),
  partial(
    "ISO 27001 A.5.18",
    "access is provisioned, reviewed, changed and removed",
    ["access-reviews.json", "drift.json"],
    "the request behind each grant",
  ),
  partial("ISO 27001 A.5.28", "collection of evidence", ["manifest.json", "log/", "checkpoints.json"], "keeping it"),
  full("ISO 27001 A.8.9, A.8.15", "configuration management and logging", [
    ...["env-config.json", "policies.json", "running.json", "log/"],
  ]),
  partial("ISO 27001 A.8.13", "backups, and their test", ["recovery.json"], "backups that no job records"),
  partial(
    "ISO 27001 A.8.29, A.8.33",
    "security tests, and test information",
    ["changes/", "audit.json"],
    "tests that no check of GitHub shows",
  ),
  partial(
    "ISO 27001 A.8.31",
    "development, test and production are separate",
    ["audit.json", "env-config.json"],
    "each day's report of the audit; the pack has that of the export",
  ),
  full("ISO 27001 A.8.32", "change management", CHANGES),
  // NIST SP 800-53
  partial(
    "NIST SP 800-53 AC-2, AC-2(3), AC-6(7)",
    "accounts, their end, review of privileges",
    ["access-reviews.json", "people.json", "drift.json"],
    "accounts outside GitHub, and leavers",
  ),
  full("NIST SP 800-53 AC-5", "separation of duties", ["duties.csv"]),
  partial(
    "NIST SP 800-53 AC-6, AC-6(9)",
    "least privilege, log privileged functions",
    ["emergencies.json", "log/"],
    "permissions of each job: the workflows of the repository",
  ),
  full("NIST SP 800-53 AU-2, AU-3, AU-12", "what, when, where, source, outcome, identity", ["log/"]),
  partial(
    "NIST SP 800-53 AU-9, AU-9(2), AU-9(3), AU-9(4)",
    "protect the record",
    ["checkpoint.json", "checkpoints.json", "env-config.json", "completeness.json"],
    "a copy in another system",
  ),
  partial(
    "NIST SP 800-53 AU-10",
    "evidence that nobody can deny",
    ["checkpoints.json", "log/"],
    "without signed checkpoints: the commits' signatures by GitHub",
  ),
  full("NIST SP 800-53 CM-3", "determine, review, document, implement, retain and monitor changes", CHANGES),
  full("NIST SP 800-53 CM-3(1)", "no change before its approvals", ["changes/", "duties.csv", "refusals.json"]),
  full("NIST SP 800-53 CM-3(2)", "test and verify changes before they are final", ["changes/", "upstream.json"]),
  full("NIST SP 800-53 CM-4, CM-4(1)", "analyse a change in a separate test environment before", ["upstream.json"]),
  partial("NIST SP 800-53 CM-4(2)", "verify after the change", ["changes/"], "controls that no verification asks"),
  full("NIST SP 800-53 CM-5, CM-5(1)", "enforce restrictions, and record that they were", ["refusals.json", "log/"]),
  partial(
    "NIST SP 800-53 CP-4, CP-9, CP-9(1), CP-10",
    "plans are tested, backups taken, tested, recovered from",
    ["recovery.json"],
    "backups that no job records, and plans for people",
  ),
  partial(
    "NIST SP 800-53 IA-5",
    "manage and renew authenticators",
    ["rotation.json"],
    "keys that GitHub does not hold",
  ),
  full("NIST SP 800-53 SA-10, SI-7, SI-7(7), SR-11", "integrity of what is deployed", ["changes/", "releases.json"]),
  // PCI DSS
  full("PCI DSS 6.5.1", "reason, impact, approval, testing and way back of each change", CHANGES),
  partial("PCI DSS 6.5.2", "significant changes are confirmed", ["changes/"], "which changes were significant"),
  partial(
    "PCI DSS 6.5.3",
    "what is before production is separate from it",
    ["audit.json", "env-config.json"],
    "networks and hosts that no policy names",
  ),
  full("PCI DSS 6.5.4", "roles separated, only approved changes deployed", ["duties.csv", "completeness.json"]),
  partial(
    "PCI DSS 6.5.5",
    "no live card numbers before production",
    ["audit.json"],
    "data that is in no file of the policy",
  ),
  partial("PCI DSS 6.5.6", "test data and accounts are removed", ["changes/"], "what no gate of the policy asks"),
  partial(
    "PCI DSS 7.2.4, 10.3, 10.5.1",
    "access reviewed each half-year; integrity and a year of the record",
    ["access-reviews.json", "log/", "checkpoint.json", "checkpoints.json"],
    "twelve months of it",
  ),
  full("DORA metrics (dora.dev)", "delivery performance", ["dora.json", "commits.json"]),
];
