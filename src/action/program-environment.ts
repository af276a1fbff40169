import type { Environment } from "./environment.ts";

/** What programs need to find their way: nothing here is a secret of the step. */
const PASSED: ReadonlySet<string> = new Set([
  "CI",
  "HOME",
  "LANG",
  "LANGUAGE",
  "LOGNAME",
  "PATH",
  "SHELL",
  "SSL_CERT_DIR",
  "SSL_CERT_FILE",
  "NODE_EXTRA_CA_CERTS",
  "TEMP",
  "TERM",
  "TMP",
  "TMPDIR",
  "TZ",
  "USER",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  // Windows starts nothing without these.
  "APPDATA",
  "COMSPEC",
  "LOCALAPPDATA",
  "PATHEXT",
  "PROGRAMDATA",
  "PROGRAMFILES",
  "SYSTEMDRIVE",
  "SYSTEMROOT",
  "USERPROFILE",
  "WINDIR",
]);
const PASSED_GROUPS = /^(?:LC_|XDG_|RUNNER_|GITHUB_)/;

/** The runner's files for commands: whoever writes them changes the steps that follow. And its token, where one is set. */
const WITHHELD =
  /^GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|TOKEN|ARTIFACTS_LIST)$|(?:TOKEN|SECRET|PASSWORD|_KEY)(?:_|$)/;

/**
 * The environment of a program that a policy names: where it runs and for what, and nothing by which it could act as this
 * step. Inputs (`INPUT_*`), saved state (`STATE_*`), the runner's service (`ACTIONS_*`) and whatever else the step got stay
 * here; what the program needs beyond this the policy names, and then it is masked.
 *
 * @param secret whether a text holds a secret of this step, whatever its variable is called
 */
export function programEnvironment(step: Environment, secret: (text: string) => boolean): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(step)) {
    const word = name.toUpperCase();
    const known = (PASSED.has(word) || PASSED_GROUPS.test(word)) && !WITHHELD.test(word);
    if (known && value !== undefined && !secret(value)) passed[name] = value;
  }
  return passed;
}
