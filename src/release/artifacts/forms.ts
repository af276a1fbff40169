/** The forms of what a policy says about artifacts. No flags, because JSON Schema has none. */

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const PORT = ":[1-9][0-9]{0,4}";
/** With a dot, a port, or `localhost`: else nobody could tell a host from a folder of Docker Hub. */
const HOST = `(?:${LABEL}(?:\\.${LABEL})+(?:${PORT})?|${LABEL}${PORT}|localhost)`;
const PART = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";

export const REGISTRY = new RegExp(`^${HOST}$`);
export const REGISTRY_SAYS = "a registry's host, such as ghcr.io or registry.example.com:5000";

export const REPOSITORY = new RegExp(`^(?=.{1,255}$)${HOST}(?:/${PART})+$`);
export const REPOSITORY_SAYS = "a registry and a repository in it, such as ghcr.io/org/app or docker.io/org/app";

/** What a tag may be made of: the release's own words. */
const RELEASE = "\\$\\{release\\.(?:version|id|commit)\\}";

/** `sha256-…` is where registries without the referrers API keep signatures. */
export const TAG = new RegExp(`^(?!sha256-|sha512-)(?:[A-Za-z0-9_]|${RELEASE})(?:[A-Za-z0-9_.-]|${RELEASE}){0,127}$`);
export const TAG_SAYS = `a tag, such as production; \${release.version}, \${release.id} and \${release.commit} are filled in`;

/** Never below `.github`: a promotion must not change workflows or the policy. */
export const VALUES_FILE =
  /^(?!\.github\/|\.git\/)(?!(?:.*\/)?\.{1,2}\/)(?:[A-Za-z0-9._-]+\/)*[A-Za-z0-9._-]{1,100}\.ya?ml$/;
export const VALUES_FILE_SAYS =
  "the path of a YAML file of this repository, outside .github, such as deploy/production.yaml";

export const YAML_PATH =
  /^(?:[A-Za-z0-9_-]{1,100}|\["[^"\\]{1,100}"\])(?:\.[A-Za-z0-9_-]{1,100}|\[[0-9]{1,4}\]|\["[^"\\]{1,100}"\]){0,30}$/;
export const YAML_PATH_SAYS = 'a path inside the file, such as image.digest, containers[0].image or ["a.b"].image';

const ANY = `${RELEASE}|\\$\\{environment\\}|\\$\\{artifacts\\.[A-Za-z0-9._-]{1,63}\\.(?:digest|reference|repository)\\}`;
export const VALUE = new RegExp(`^(?:[^$\\r\\n]|\\$(?!\\{)|${ANY}){1,500}$`);
export const VALUE_SAYS = `a text; \${artifacts.<name>.digest}, .reference and .repository, \${release.version}, \${release.id}, \${release.commit} and \${environment} are filled in`;
