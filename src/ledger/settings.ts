/** One part of GitHub's settings that was not what the log had of it, such as the rules of one environment. */
export interface SettingsPart {
  readonly part: string;
  /** Ids and names, a line for each setting; empty where nothing is set any more. */
  readonly lines: readonly string[];
}

export interface SettingsData {
  /** `sha256:<hex>` of every part the log has, these included. */
  readonly digest: string;
  readonly parts: readonly SettingsPart[];
}
