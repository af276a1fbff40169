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
  partial(
    "SOC 2 CC6.1",
    "logical access to production",
    ["policies.json", "duties.csv"],
    "who has which role on GitHub",
  ),
  partial(
    "SOC 2 CC7.2, CC7.3",
    "monitor and evaluate events",
    ["emergencies.json"],
    "alerts and how they were handled",
  ),
  partial("SOC 2 CC7.4, CC7.5", "respond and recover", ["rollbacks.json"], "reviews of incidents"),
  partial(
    "SOC 2 CC8.1",
    "authorize, test, approve and implement changes",
    [...CHANGES, "duties.csv"],
    "design and documentation",
  ),
  full("SOC 2 CC8.1, emergency changes", "manage changes in an emergency", ["emergencies.json"]),
  full("ISO 27001 A.5.3, A.8.4", "segregation of duties", ["duties.csv"]),
  partial("ISO 27001 A.5.28", "collection of evidence", ["manifest.json", "log/", "checkpoint.json"], "keeping it"),
  full("ISO 27001 A.8.9, A.8.15", "configuration management and logging", ["policies.json", "log/"]),
  full("ISO 27001 A.8.32", "change management", CHANGES),
  full("NIST SP 800-53 CM-3", "determine, review, document, implement, retain and monitor changes", CHANGES),
  full("NIST SP 800-53 CM-3(1)", "no change before its approvals", ["changes/", "duties.csv"]),
  full("NIST SP 800-53 CM-3(2), CM-4(2)", "test and verify changes", ["changes/"]),
  full("NIST SP 800-53 CM-5(1)", "records of enforced restrictions", ["refusals.json", "log/"]),
  full("NIST SP 800-53 AC-5", "separation of duties", ["duties.csv"]),
  full("NIST SP 800-53 AC-6(9)", "log privileged functions", ["emergencies.json", "log/"]),
  full("NIST SP 800-53 AU-2, AU-3, AU-12", "what, when, where, source, outcome, identity", ["log/"]),
  partial(
    "NIST SP 800-53 AU-9, AU-10",
    "protect the record",
    ["checkpoint.json", "completeness.json"],
    "the audit's findings about the branch",
  ),
  full("NIST SP 800-53 SI-7, SR-11", "integrity of what is deployed", ["changes/", "releases.json"]),
  full("PCI DSS 6.5.1", "reason, impact, approval, testing and way back of each change", CHANGES),
  partial("PCI DSS 6.5.2", "significant changes are confirmed", ["changes/"], "which changes were significant"),
  full("PCI DSS 6.5.4", "roles separated, only approved changes deployed", ["duties.csv", "completeness.json"]),
  partial(
    "PCI DSS 10.3, 10.5.1",
    "integrity and retention of the record",
    ["log/", "checkpoint.json"],
    "twelve months of it",
  ),
  partial(
    "NIST SP 800-53 CP-4, CP-9, CP-10; ISO 27001 A.8.13; SOC 2 A1.2, A1.3",
    "backups are taken, restored and tested",
    ["recovery.json"],
    "backups that no job records, and plans for people",
  ),
  partial("SOC 2 CC7.1", "detect what changes in operation", ["baselines.json"], "what is watched between releases"),
  full("DORA metrics (dora.dev)", "delivery performance", ["dora.json"]),
];
