/** The forms of names in a policy. No flags, because JSON Schema has none. */

/** Environments and artifacts: they become file names, command words and outputs. */
export const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
export const NAME_SAYS =
  "a name of up to 63 letters, digits, dots, dashes and underscores, with a letter or digit at both ends";

/** A service is called like a repository; `.`, `..` and `.git` cannot be folders of a git tree. */
export const SERVICE = /^(?!\.{1,2}$|\.[Gg][Ii][Tt]$)[A-Za-z0-9._-]{1,100}$/;
export const SERVICE_SAYS = "a name like a repository's: up to 100 letters, digits, dots, dashes and underscores";

export const WORKFLOW_FILE = /^[A-Za-z0-9._-]{1,100}\.ya?ml$/;
export const WORKFLOW_SAYS = "the name of a file in .github/workflows, without a path, such as deploy.yml";

/** http or https, a host and no user or password: the address is shown to everybody. */
export const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\"<>]+(?:[/?#][^\s"<>]*)?$/;
export const WEB_ADDRESS_SAYS = "an http or https address without a user or password";

/** What `actions/upload-artifact` accepts as a name. */
export const ACTIONS_ARTIFACT = /^[^"':<>|*?\r\n\\/]{1,255}$/;
export const ACTIONS_ARTIFACT_SAYS = "the name of an Actions artifact";

/** What GitHub calls release assets: it replaces other letters by dots at upload. */
export const ASSET = /^[A-Za-z0-9_+@-](?:[A-Za-z0-9._+@-]{0,253}[A-Za-z0-9_+@-])?$/;
export const ASSET_SAYS = "the name of a release asset, such as app.tgz";

/**
 * A branch name in plain letters that git accepts (git-check-ref-format), without the `refs/heads/` before it, and never
 * the ledger's branch `env-actions` or one below it.
 */
export const BRANCH =
  /^(?!refs\/|HEAD$|env-actions(?:\/|$))(?!.*(?:\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$))[A-Za-z0-9_][A-Za-z0-9._/+-]{0,199}$/;
export const BRANCH_SAYS = "the name of a branch, such as env/production; env-actions is the ledger's own";

/** The slug of a GitHub App. */
export const APP = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;
export const APP_SAYS = "the slug of a GitHub App, such as github-actions";

/** One line with something to read on it. */
export const ONE_LINE = /^(?=.*\S)[^\r\n]{1,200}$/;
export const REASON = /\S/;
