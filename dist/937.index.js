export const id = 937;
export const ids = [937];
export const modules = {

/***/ 50937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  register: () => (/* reexport */ register),
  summarizeRegistration: () => (/* reexport */ summarizeRegistration)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/gates/answers.js
var answers = __webpack_require__(12257);
// EXTERNAL MODULE: ./build/src/github/snapshot.js + 4 modules
var snapshot = __webpack_require__(7217);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/ledger/compose.js
var compose = __webpack_require__(32319);
// EXTERNAL MODULE: ./build/src/ledger/errors.js
var ledger_errors = __webpack_require__(85880);
// EXTERNAL MODULE: ./build/src/ledger/headline.js
var headline = __webpack_require__(10955);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/ledger/projection.js + 1 modules
var projection = __webpack_require__(41606);
;// CONCATENATED MODULE: ./build/src/ledger/readme.js
/**
 * The README of a ledger branch: what it is, and how to read and verify it with nothing but git, jq and sha256sum.
 * `url` is the page of the repository. The commands are run by a test.
 */
function ledgerReadme(url, branch) {
    return `# The deployment ledger of this repository

This branch is written by env-actions, and by nothing else. It is the record of every release that was registered, every
promotion into an environment, why it waited, who approved, and how it ended. It shares no history with the code.
Do not edit, rebase or delete it: a ledger that was touched stops every promotion until its history is restored.

| file | what it is |
|---|---|
| \`log/<year>/<month>/<day>/<number>.jsonl\` | the truth: one line per event, one file per decision, never changed |
| \`head.json\` | the number and the sha256 of the last line |
| \`state/<service>/<environment>.json\` | what runs there now, what is on its way, locks; follows from the log |
| \`releases/<service>/<id>.json\` | each release: its artifacts by digest, the commit and the run that built it |
| \`versions/<service>/<version>.json\` | the one release of that version |

## Read it

\`\`\`sh
git clone --quiet --single-branch --branch ${branch} ${url} ledger
cd ledger
\`\`\`

What runs where:

\`\`\`sh
find state -mindepth 2 -name '*.json' | sort | xargs cat |
  jq -r '[.service, .environment, .current.kind, .current.release.version // .current.release.id // "-"] | @tsv'
\`\`\`

Everything that ever happened, in order:

\`\`\`sh
find log -name '*.jsonl' | sort -t / -k 5 | xargs cat |
  jq -r '[.seq, .time, .event, .service, .promotion // .environment, .actor.login] | map(. // "-") | @tsv'
\`\`\`

## Verify it

Each line names the sha256 of the line before it, and \`head.json\` names the last, so no line can be changed, dropped,
added in between or moved without breaking the chain:

\`\`\`sh
find log -name '*.jsonl' | sort -t / -k 5 | xargs cat | {
  seq=0
  prev=sha256:0000000000000000000000000000000000000000000000000000000000000000
  while IFS= read -r line; do
    seq=$((seq + 1))
    case $line in
      "{\\"v\\":1,\\"seq\\":$seq,\\"prev\\":\\"$prev\\","*) ;;
      *) echo "broken: entry $seq, or the one before it"; exit 1 ;;
    esac
    prev=sha256:$(printf %s "$line" | sha256sum | cut -d ' ' -f 1)
  done
  if jq -e --arg prev "$prev" --argjson seq "$seq" '.seq == $seq and .prev == $prev' head.json > /dev/null; then
    echo "intact: $seq entries"
  else
    echo "broken: head.json and the log disagree"; exit 1
  fi
}
\`\`\`

No log file was ever changed or removed. This prints nothing:

\`\`\`sh
git log --no-renames --diff-filter=MDT --name-only --format= -- log
\`\`\`

A branch that was replaced as a whole can be consistent in itself. Every GitHub Deployment made by env-actions therefore
carries the commit of this branch it was decided on; each of them has to be part of this history
(\`git merge-base --is-ancestor <commit> HEAD\`).

**What this does not prove.** Whoever may write to the repository can add a line. Approvals, unlocks and upstream
successes are therefore proven again from GitHub's own objects whenever they open a door; the ledger alone opens none.
`;
}

// EXTERNAL MODULE: ./build/src/ledger/rules.js
var ledger_rules = __webpack_require__(47552);
;// CONCATENATED MODULE: ./build/src/ledger/create.js









/**
 * Begins the ledger of a repository, once. `exists`: somebody else did, read theirs. `missing` are the branch rules that
 * should protect it and do not. Throws `LedgerMissing` when the repository had a ledger before, since a lost ledger is
 * never silently made anew, and `LedgerRefused`, naming the rule, when GitHub does not let us write.
 */
async function createLedger(birth) {
    if (birth.deployments > 0)
        throw new ledger_errors/* LedgerMissing */.iQ(birth.branch, birth.deployments);
    const rules = await birth.host.rules();
    try {
        const kind = await birth.host.create(firstCommit(birth));
        return { kind, missing: rules === null ? [] : (0,ledger_rules/* missingRules */.q)(rules) };
    }
    catch (cause) {
        if (!(0,errors/* isFailure */.N6)(cause, "forbidden", "not-found", "unprocessable", "conflict"))
            throw cause;
        const named = (0,ledger_rules/* refusingRules */.n)(rules ?? []);
        const rule = named.length === 0 ? "" : ` (a ruleset of the branch ${birth.branch} says: ${named.join("; ")})`;
        throw new ledger_errors/* LedgerRefused */.Ef(`${cause.message}${cause.hint === undefined ? "" : `; ${cause.hint}`}${rule}`, { cause });
    }
}
function firstCommit(birth) {
    const { now, actor, run } = birth;
    const intent = (0,external_node_crypto_.randomUUID)();
    const { events, log, files } = (0,compose/* writeEvents */.v)(projection/* emptyProjection */.Vl, [
        {
            event: "ledger.created",
            service: null,
            environment: null,
            promotion: null,
            data: { repository: birth.repository.id },
        },
    ], { now, actor, run, policy: null, intent });
    const readme = { path: paths/* README_PATH */.zw, contents: ledgerReadme(birth.repository.url, birth.branch) };
    return {
        message: `${(0,headline/* headlineOf */.gD)(events)}\n\n${(0,headline/* bodyOf */.EN)(events, intent)}`,
        files: [readme, log, ...Array.from(files, ([path, contents]) => ({ path, contents }))],
    };
}

// EXTERNAL MODULE: ./build/src/ledger/github-port.js + 1 modules
var github_port = __webpack_require__(79114);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy = __webpack_require__(80728);
// EXTERNAL MODULE: ./build/src/promotion/advance.js + 4 modules
var advance = __webpack_require__(695);
// EXTERNAL MODULE: ./build/src/promotion/due.js + 1 modules
var due = __webpack_require__(34827);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/visible.js
var visible = __webpack_require__(37457);
// EXTERNAL MODULE: ./build/src/release/artifacts/at-once.js
var at_once = __webpack_require__(63514);
// EXTERNAL MODULE: ./build/src/release/artifacts/kinds.js + 17 modules
var kinds = __webpack_require__(88875);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/release/artifacts/file-name.js
var file_name = __webpack_require__(49445);
// EXTERNAL MODULE: ./build/src/release/artifacts/image-source.js
var image_source = __webpack_require__(53686);
// EXTERNAL MODULE: ./build/src/release/artifacts/asset-source.js
var asset_source = __webpack_require__(84381);
;// CONCATENATED MODULE: ./build/src/registration/wanted.js


const LINE = /^(?<name>[A-Za-z0-9][A-Za-z0-9._-]{0,99})(?:=(?<source>.+))?$/;
/** Fifteen digits are below 2^53 (R52). */
const FROM_RUN = /^run:(?<run>[1-9][0-9]{0,14})\/(?<artifact>.+)$/;
/** An image: a digest, a registry and a repository, or a tag alone. No Actions artifact has a slash or a colon in its name. */
const IMAGE = /^(?:@|:|sha(?:256|512):)|^(?!run:|asset:|commit:)[^/]*[.:][^/]*\/|@sha(?:256|512):/;
/**
 * Reads register's `artifacts` input: one artifact a line, `name`, `name=artifact`, `name=run:<id>/artifact`,
 * `name=commit`, `name=commit:<40 hex digits>`, `name=asset:<tag>/<asset>`, or an image: `name=<repository>@<digest>`,
 * `name=<repository>:<tag>`, and where the policy names the repository also `name=<digest>` and `name=:<tag>`. A name the
 * policy declares keeps the policy's kind. All mistakes at once.
 */
function readArtifactLines(text, policy, building) {
    const wanted = [];
    const mistakes = [];
    const named = new Set();
    for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
        if (line === "")
            continue;
        const match = LINE.exec(line)?.groups;
        const name = match?.["name"];
        if (name === undefined) {
            mistakes.push(`"${line}" is not an artifact line. Allowed: name, name=artifact, name=run:<id>/artifact, name=commit, name=asset:<tag>/<asset>, name=<repository>@<digest>.`);
            continue;
        }
        named.add(name);
        if (isNamed(wanted, name))
            mistakes.push(`"${name}" is named twice; upper and lower case are the same.`);
        const read = readSource(name, match?.["source"]?.trim(), policy, building);
        if (typeof read === "string") {
            mistakes.push(`"${line}" ${read}`);
            continue;
        }
        const declared = policy?.artifacts.get(name);
        if (declared !== undefined && declared.kind !== read.kind) {
            mistakes.push(`The policy says that "${name}" is of kind ${declared.kind}, this line makes it ${indefinite(read.kind)}.`);
        }
        else if (declared !== undefined)
            mistakes.push(...notAsDeclared(declared, read));
        wanted.push(read);
    }
    for (const name of policy?.artifacts.keys() ?? []) {
        if (!named.has(name))
            mistakes.push(`The policy asks for "${name}", which is not named here.`);
    }
    if (wanted.length === 0 && mistakes.length === 0)
        mistakes.push("No artifact is named.");
    return mistakes.length === 0 ? { ok: true, wanted } : { ok: false, mistakes };
}
/** Artifacts become files and folders side by side, and some systems do not tell letter cases apart. */
function isNamed(wanted, name) {
    return wanted.some((each) => each.name.toLowerCase() === name.toLowerCase());
}
function readSource(name, source, policy, { run, commit }) {
    if (source === undefined)
        return declaredSource(name, policy, { run, commit });
    if (source === "commit")
        return { kind: "commit", name, source: commit, run };
    const rule = policy?.artifacts.get(name);
    if (rule?.kind === "image" || IMAGE.test(source)) {
        const image = (0,image_source/* parseImageSource */.AB)(source, rule?.kind === "image" ? rule.repository : undefined);
        return image === undefined ? noImage(name) : { kind: "image", name, source: (0,image_source/* referenceOf */.Bz)(image), run };
    }
    if (source.startsWith("commit:"))
        return { kind: "commit", name, source: source.slice("commit:".length), run };
    const other = FROM_RUN.exec(source)?.groups;
    if (other !== undefined) {
        return { kind: "file", name, source: other["artifact"] ?? "", run: Number(other["run"]) };
    }
    if (source.startsWith("asset:")) {
        const asset = source.slice("asset:".length);
        return (0,asset_source/* parseAssetSource */.p)(asset) === undefined ? noAsset(name) : { kind: "asset", name, source: asset, run };
    }
    // No Actions artifact can have a colon in its name, so this was meant to name a run.
    if (source.startsWith("run:"))
        return `names no run: write ${name}=run:<id>/<artifact>.`;
    return { kind: "file", name, source, run };
}
function declaredSource(name, policy, { run, commit }) {
    const rule = policy?.artifacts.get(name);
    switch (rule?.kind) {
        case "commit":
            return { kind: "commit", name, source: commit, run };
        case "asset":
            return noAsset(name, rule.name);
        case "image":
            return noImage(name);
        case "file":
        case undefined:
            return { kind: "file", name, source: rule?.name ?? name, run };
    }
}
/** Which GitHub release holds an asset is never guessed: only the building job knows what it published. */
function noAsset(name, asset = "<asset name>") {
    return `names no release asset: write ${name}=asset:<tag>/${asset}.`;
}
function noImage(name) {
    return `names no image: write ${name}=<registry>/<repository>@sha256:<64 hex digits>, or ${name}=sha256:\u2026 where the policy names the repository.`;
}
/** What a line says must be what the policy says, as far as that says it. */
function notAsDeclared(declared, { name, source }) {
    if (declared.kind === "asset" && declared.name !== undefined && !source.endsWith(`/${declared.name}`)) {
        return [`The policy says that "${name}" is the asset "${declared.name}", this line names ${source}.`];
    }
    if (declared.kind === "image" && (0,image_source/* parseImageSource */.AB)(source)?.repository !== declared.repository) {
        return [`The policy says that "${name}" is in ${declared.repository}, this line names ${source}.`];
    }
    return [];
}
function indefinite(kind) {
    return kind === "asset" || kind === "image" ? `an ${kind}` : `a ${kind}`;
}
/**
 * What the policy's `artifacts:` ask for when the input says nothing.
 *
 * @param announced what earlier steps announced; images are taken from there, asked only where the policy has one
 */
function artifactsOfPolicy(policy, building, announced = () => []) {
    const hasImage = [...(policy?.artifacts.values() ?? [])].some(({ kind }) => kind === "image");
    const images = hasImage ? announced().filter(({ kind }) => kind === "image") : [];
    const read = [...(policy?.artifacts ?? [])].map(([name, { kind }]) => ({
        name,
        found: (kind === "image" ? images.find((each) => each.name === name) : undefined) ??
            declaredSource(name, policy, building),
    }));
    const mistakes = read.flatMap(({ name, found }) => (typeof found === "string" ? [`"${name}" ${found}`] : []));
    if (mistakes.length > 0)
        return { ok: false, mistakes };
    return { ok: true, wanted: read.flatMap(({ found }) => (typeof found === "string" ? [] : [found])) };
}

;// CONCATENATED MODULE: ./build/src/registration/announced.js



/**
 * What earlier steps announced in `$GITHUB_ARTIFACTS` (runner 2.336 and later): `$GITHUB_ARTIFACTS_LIST` holds
 * `{"version":1,"subjects":[{"name","digest","kind"}]}`. Each file must have been uploaded under its name with
 * `archive: false`, so that the announced digest is the digest of the artifact. Those of kind `oci` are images: their name is
 * the repository; the artifact is the one that the policy has there, else it is called like the repository's last part.
 */
function artifactsOfList(text, policy, building) {
    const subjects = subjectsOf(text);
    if (subjects === undefined) {
        return {
            ok: false,
            mistakes: ["$GITHUB_ARTIFACTS_LIST is not a list of version 1: name the artifacts in artifacts:."],
        };
    }
    const wanted = [];
    const mistakes = [];
    for (const subject of subjects) {
        const read = readSubject(subject, policy, building);
        if (typeof read === "string")
            mistakes.push(read);
        else if (isNamed(wanted, read.name))
            mistakes.push(`"${read.name}" is announced twice.`);
        else
            wanted.push(read);
    }
    return mistakes.length === 0 ? { ok: true, wanted } : { ok: false, mistakes };
}
function readSubject({ name, digest, kind }, policy, { run }) {
    switch (kind) {
        case "file":
            if (!(0,file_name/* isFileName */.o)(name))
                return `"${name}" cannot be a file name on every system.`;
            return { kind, name, source: name, run, claimed: digest };
        case "oci": {
            const image = (0,image_source/* parseImageSource */.AB)(`${name.replace(/^oci:\/\//, "")}@${digest}`);
            if (image === undefined)
                return `"${name}" names no repository with its registry, such as ghcr.io/org/app.`;
            const called = nameIn(policy, image.repository);
            return { kind: "image", name: called, source: (0,image_source/* referenceOf */.Bz)(image), run, claimed: digest };
        }
        default:
            return `"${name}" is of kind ${kind}, which is not supported. Allowed: file, oci.`;
    }
}
function nameIn(policy, repository) {
    const declared = [...(policy?.artifacts ?? [])].find(([, rule]) => rule.kind === "image" && rule.repository === repository);
    return declared?.[0] ?? repository.slice(repository.lastIndexOf("/") + 1);
}
function subjectsOf(text) {
    if (text.trim() === "")
        return [];
    try {
        const list = JSON.parse(text);
        if (typeof list !== "object" || list === null || !("subjects" in list) || !Array.isArray(list.subjects))
            return undefined;
        if (!("version" in list) || list.version !== 1)
            return undefined;
        const subjects = [];
        for (const subject of list.subjects) {
            if (typeof subject !== "object" || subject === null)
                return undefined;
            const { name, digest, kind } = subject;
            if (typeof name !== "string" || typeof digest !== "string" || typeof kind !== "string")
                return undefined;
            subjects.push({ name, digest, kind });
        }
        return subjects;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/action/event.js
var action_event = __webpack_require__(33412);
// EXTERNAL MODULE: ./build/src/gates/checks/counted.js
var counted = __webpack_require__(17288);
// EXTERNAL MODULE: ./build/src/gates/checks/words.js
var words = __webpack_require__(96291);
// EXTERNAL MODULE: ./build/src/github/refs.js
var refs = __webpack_require__(39927);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
;// CONCATENATED MODULE: ./build/src/registration/building-run.js







/**
 * Proves the run that builds the release (R27, R29): of this repository and no fork, started by an event that nobody
 * outside can steer, of a commit that the default branch contains. A pull request of this repository makes a preview.
 */
async function proveBuildingRun(context, ground, step) {
    const run = await (0,runs/* getRun */.Mh)(context.client, { repo: context.repo, run: context.calling.id });
    refuseForeign(run, ground.snapshot.repository.id);
    if (run.event === "pull_request")
        return preview(run, step);
    refuseEvent(run);
    await refuseUnreachable(context, ground, run.headSha);
    return { commit: run.headSha, run, pull: null };
}
/** Proves another run that holds an artifact of this release: same repository, an allowed workflow, same commit, success. */
async function proveOtherRun(context, ground, source, id) {
    const run = await (0,runs/* getRun */.Mh)(context.client, { repo: context.repo, run: id });
    refuseForeign(run, ground.snapshot.repository.id);
    if (run.path !== source.run.path && !isListed(ground.policy, run.path)) {
        throw new stop/* Stop */.V("run-refused", `Run ${id} is of ${run.path}, which no gates.checks.workflows lists.`, "Name a run of the building workflow, or list the workflow in the policy.");
    }
    if (source.pull === null)
        refuseEvent(run);
    if (run.headSha !== source.commit) {
        throw new stop/* Stop */.V("run-refused", `Run ${id} built ${run.headSha}, this release is of ${source.commit}.`, "A release has one source commit: name a run of the same commit.");
    }
    if (run.conclusion !== "success") {
        throw new stop/* Stop */.V("run-refused", `Run ${id} ended with ${run.conclusion ?? "no conclusion yet"}.`, "Name a run that succeeded.");
    }
}
function refuseForeign(run, repository) {
    if (run.headRepositoryId === repository)
        return;
    throw new stop/* Stop */.V("run-refused", `Run ${run.id} was built from another repository (a fork).`, "Register releases only from runs of this repository's own commits.");
}
function refuseEvent(run) {
    switch (run.event) {
        case "push":
        case "merge_group":
        case "release":
        case "schedule":
        case "workflow_dispatch":
            return;
        default:
            throw new stop/* Stop */.V("run-refused", `Run ${run.id} was started by ${run.event}, whose content others can steer.`, "Register from a workflow that runs on push, merge_group, release, schedule or workflow_dispatch.");
    }
}
async function refuseUnreachable(context, ground, commit) {
    const { defaultBranch, defaultHead } = ground.snapshot.repository;
    if (commit === defaultHead)
        return;
    const { status } = await (0,refs/* compare */.UD)(context.client, { repo: context.repo, base: defaultBranch, head: commit });
    if (status === "identical" || status === "behind")
        return;
    throw new stop/* Stop */.V("run-refused", `${commit} is not part of ${defaultBranch}: a commit that the API can resolve may come from a fork.`, `Merge it into ${defaultBranch} first, or register from a pull request to make a preview.`);
}
function preview(run, step) {
    const head = (0,action_event.at)(step.event, "pull_request", "head", "sha");
    const pull = (0,action_event.at)(step.event, "pull_request", "number");
    if (typeof head !== "string" || !(0,release_release/* isCommitId */.jh)(head) || head !== run.headSha || typeof pull !== "number") {
        throw new stop/* Stop */.V("run-refused", `Run ${run.id} is of a pull request whose head could not be proven.`, "Run the workflow again from the pull request's newest commit.");
    }
    return { commit: head, run, pull };
}
function isListed(policy, path) {
    return [...policy.environments.values()].some((environment) => (0,words/* listedWorkflows */.KZ)(environment).some((file) => (0,counted/* workflowPath */.RB)(file) === path));
}

// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
;// CONCATENATED MODULE: ./build/src/registration/known.js



/** The ledger's files that tell whether a release, or its version, is known. */
function filesFor(release) {
    const own = (0,paths/* releasePath */.bD)(release.service, release.id);
    return release.version === null ? [own] : [own, (0,paths/* versionPath */.qW)(release.service, release.version)];
}
/**
 * The same release as it was registered before, `undefined` when it is new. What was said first stays: its version, its
 * notes, its attempt. Throws `Stop` `version-taken` when its version is another release's, `release-broken` when the stored
 * record does not prove itself.
 */
function knownRelease(files, release) {
    const stored = files.get((0,paths/* releasePath */.bD)(release.service, release.id));
    if (stored === undefined) {
        refuseTakenVersion(files, release);
        return undefined;
    }
    const read = (0,release_read/* readRelease */.i)(stored, release.id);
    if (read.kind === "release")
        return read.release;
    throw new stop/* Stop */.V("release-broken", read.why, "docs/ledger.md says how to check the ledger.");
}
function refuseTakenVersion(files, release) {
    if (release.version === null || !files.has((0,paths/* versionPath */.qW)(release.service, release.version)))
        return;
    throw new stop/* Stop */.V("version-taken", `The version "${release.version}" already names another release of ${release.service}.`, "A version names one release for ever: give this build a version of its own.");
}

;// CONCATENATED MODULE: ./build/src/registration/version-and-notes.js

const NOTES = /^https:\/\/[!-~]{1,492}$/;
/** A version names one release for ever, so it cannot be a word that stands for another. */
function refuseVersion(version) {
    if (version === undefined)
        return;
    const reserved = version === "latest" || /^r-[0-9a-f]{12}$/.test(version);
    if (!reserved && /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/.test(version))
        return;
    throw new stop/* Stop */.V("artifacts-refused", `"${version.slice(0, 120)}" cannot be a version.`, 'A version starts with a letter or digit and has letters, digits, ".", "_", "+" and "-", at most 100; not "latest", not a release id.');
}
/** A link as it is stored and shown: what a browser would quietly drop from it is refused. */
function refuseNotes(notes) {
    if (notes === undefined || (NOTES.test(notes) && URL.canParse(notes)))
        return;
    throw new stop/* Stop */.V("artifacts-refused", "The input notes is not an https link of at most 500 ASCII characters.", "Give the address of the release notes.");
}

;// CONCATENATED MODULE: ./build/src/registration/register.js



















/**
 * Registers what a build produced as a release: proves the run, pins every artifact to the digest of its bytes, records
 * it, and starts the environments that come first. The same content again is the same release, and changes nothing.
 */
async function register(context, step, wish) {
    refuseVersion(wish.version);
    refuseNotes(wish.notes);
    const { ground, ledgerCreated } = await groundFor(context, wish);
    const source = await proveBuildingRun(context, ground, step);
    const artifacts = await resolveAll(context, ground, source, wish);
    const composed = register_compose(context, ground, source, artifacts, wish);
    const reread = async () => ({ ground: await (0,promotion_ground/* readGround */.A4)(context, { files: () => filesFor(composed) }) });
    const facts = await reread();
    const before = knownRelease(facts.ground.ledger.files, composed);
    const open = (0,answers/* missingAnswers */.y)(facts.ground.policy);
    if (wish.dryRun) {
        return { release: before ?? composed, added: before === undefined, ledgerCreated, transitions: [], open };
    }
    const recorded = await (0,record/* record */.g)(context, facts, {
        reread,
        decide: ({ ground: fresh }) => {
            const known = knownRelease(fresh.ledger.files, composed);
            if (known !== undefined)
                return { drafts: [], result: known };
            const about = { service: composed.service, environment: null, promotion: null };
            return { drafts: [{ ...about, event: "release.registered", data: { release: composed } }], result: undefined };
        },
    });
    const after = recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
    const added = recorded.result === undefined;
    const release = recorded.result ?? composed;
    if (release.version !== composed.version) {
        context.log.warning(`${(0,release_release/* describeRelease */.NC)(release)} was registered before; it keeps the version it was given then.`);
    }
    const transitions = wish.promote ? await startFirst(context, after, { release, added }) : [];
    return { release, added, ledgerCreated, transitions, open };
}
/** The ledger is created once, and only when asked: a missing one is otherwise an alarm. */
async function groundFor(context, wish) {
    const read = () => (0,promotion_ground/* readGround */.A4)(context, { files: () => [] });
    const isNone = (error) => error instanceof stop/* Stop */.V && error.reason === "ledger-none";
    try {
        return { ground: await read(), ledgerCreated: false };
    }
    catch (error) {
        if (!isNone(error) || !wish.init || wish.dryRun)
            throw error;
        const created = await beginLedger(context);
        if (created.missing.length > 0) {
            context.log.notice(`The ledger is on branch ${context.branch}. Protect it with a ruleset: ${created.missing.join(", ")}.`);
        }
        return { ground: await (0,visible/* whenVisible */.d)(context.clock, read, isNone), ledgerCreated: true };
    }
}
async function beginLedger(context) {
    const { client, repo, branch } = context;
    const facts = await (0,snapshot/* readSnapshot */.R)(client, {
        repo,
        ledger: branch,
        folder: "state",
        files: [],
        policyPath: policy/* POLICY_PATH */.l,
    });
    return createLedger({
        host: (0,github_port/* githubHost */.S)(client, repo, branch),
        repository: { id: facts.repository.id, url: context.repositoryUrl },
        branch,
        // Reading the ground has looked for Deployments of ours already, and would have stopped with `ledger-missing`.
        deployments: 0,
        now: facts.date,
        actor: context.actor,
        run: context.calling,
    });
}
async function resolveAll(context, ground, source, wish) {
    const wanted = wantedArtifacts(ground, source, wish);
    for (const run of new Set(wanted.map((each) => each.run))) {
        if (run !== source.run.id)
            await proveOtherRun(context, ground, source, run);
    }
    const { client, repo, clock, registries } = context;
    const images = { ...registries, rules: ground.policy.registries };
    const kind = { client, repo, clock, folder: wish.folder, commit: source.commit, images };
    const records = await (0,at_once/* atOnce */.z)(wanted, (each) => (0,kinds/* resolveArtifact */.BQ)(kind, each.kind, each));
    for (const each of records) {
        if (each.kind === "commit" && each.digest !== `gitCommit:${source.commit}`) {
            throw new stop/* Stop */.V("artifacts-refused", `"${each.name}" is commit ${each.digest}, but the release is of ${source.commit}.`, `Write ${each.name}=commit for the commit of this run.`);
        }
    }
    return records;
}
function wantedArtifacts(ground, source, wish) {
    const building = { run: source.run.id, commit: source.commit };
    if (wish.artifacts !== undefined)
        return accepted(readArtifactLines(wish.artifacts, ground.policy, building));
    const announced = () => wish.list === undefined ? [] : accepted(artifactsOfList(wish.list, ground.policy, building));
    const declared = accepted(artifactsOfPolicy(ground.policy, building, announced));
    if (declared.length > 0)
        return declared;
    const listed = announced();
    if (listed.length > 0)
        return listed;
    throw new stop/* Stop */.V("artifacts-refused", "A release needs at least one artifact, and none was named.", 'Name them with the input artifacts, for example "app=site", or under artifacts: of .github/environments.yml.');
}
function accepted(read) {
    if (!read.ok)
        throw new stop/* Stop */.V("artifacts-refused", read.mistakes.join("\n"), "See register/README.md for the lines that artifacts takes.");
    return read.wanted;
}
function register_compose(context, ground, source, artifacts, wish) {
    const { repository } = ground.snapshot;
    const identity = {
        service: ground.service,
        repository: repository.id,
        commit: source.commit,
        run: source.run.id,
        artifacts,
    };
    const digest = (0,release_release/* releaseDigest */.cS)(identity);
    const before = ground.ledger.serviceState.latest;
    const compared = before !== null && before.commit !== source.commit;
    return {
        v: 1,
        id: (0,release_release/* releaseId */.Bf)(digest),
        digest,
        service: ground.service,
        version: wish.version ?? null,
        commit: source.commit,
        repository: { id: repository.id, name: repository.nameWithOwner },
        run: { id: source.run.id, attempt: context.calling.attempt, path: source.run.path, event: source.run.event },
        preview: source.pull !== null,
        pull: source.pull,
        artifacts,
        notes: wish.notes ?? null,
        compare: compared ? `${context.repositoryUrl}/compare/${before.commit}...${source.commit}` : null,
    };
}
/**
 * Starts what comes first. A release that was known, as after a re-run, is started only where it never was and nothing
 * newer took its place: registering again must not bring an old release back (R17).
 */
async function startFirst(context, ground, { release, added }) {
    const { ledger } = ground;
    const isNewest = release.preview || ledger.serviceState.latest?.id === release.id;
    const stops = (0,due/* firstStops */.Sj)(ground.policy, (0,release_release/* nameOf */.Vb)(release)).filter(({ name }) => added || (isNewest && !(0,due/* wasTried */.A_)(ledger, name, release)));
    if (stops.length === 0)
        return [];
    const asking = { release: (0,release_release/* nameOf */.Vb)(release), requester: context.actor };
    const wishes = stops.map((environment) => ({ environment, ...asking }));
    return (0,advance/* advance */.n)(context, { only: new Set(stops.map(({ name }) => name)), wishes, dryRun: false, ground });
}

// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/gates/summary.js
var gates_summary = __webpack_require__(20762);
// EXTERNAL MODULE: ./build/src/promotion/resume-summary.js
var resume_summary = __webpack_require__(70429);
// EXTERNAL MODULE: ./build/src/promotion/transfers.js
var transfers = __webpack_require__(75979);
;// CONCATENATED MODULE: ./build/src/registration/summary.js





/** What a registration tells a person: the release, its bytes, and where it is going. */
function summarizeRegistration(summary, release, told) {
    summary.heading(`Release ${(0,release_release/* describeRelease */.NC)(release)}`);
    summary.verdict(...verdictOf(release, told.decision));
    if (told.transitions.length > 0)
        (0,resume_summary/* tableOf */.c)(summary.heading("Where it goes first"), told.transitions);
    summary.heading("What it is made of").table(["Artifact", "Kind", "Digest"], release.artifacts.map(transfers/* artifactRow */.X));
    const more = [
        ...(release.compare === null ? [] : [(0,markdown/* link */.nf)("What changed since the release before", release.compare)]),
        ...(release.notes === null ? [] : [(0,markdown/* link */.nf)("Release notes", release.notes)]),
    ];
    summary.paragraph("Commit ", (0,markdown/* link */.nf)(release.commit.slice(0, 12), `${told.repositoryUrl}/commit/${release.commit}`), ", built by ", (0,markdown/* link */.nf)(`run ${release.run.id}`, `${told.repositoryUrl}/actions/runs/${release.run.id}`), ".", ...more.flatMap((each) => [" ", each, "."]));
    (0,gates_summary/* tellOpen */.ep)(summary, told.open);
}
function verdictOf({ preview, artifacts }, decision) {
    const what = artifacts.length === 1 ? "one artifact" : `${artifacts.length} artifacts`;
    const kind = preview ? "a preview" : "a release";
    switch (decision) {
        case "registered":
            return [(0,markdown/* strong */.ko)("Registered"), `: ${kind} of ${what}, pinned by digest.`];
        case "unchanged":
            return [(0,markdown/* strong */.ko)("Unchanged"), ": the same content was registered before."];
        case "dry-run":
            return [(0,markdown/* strong */.ko)("Dry run"), `: this would be ${kind} of ${what}. Nothing was changed.`];
    }
}

;// CONCATENATED MODULE: ./build/actions/work/register.js
/** What the step `register` does; loaded once its inputs are good. */





/***/ }),

/***/ 47552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ refusingRules),
/* harmony export */   q: () => (/* binding */ missingRules)
/* harmony export */ });
/** Rules of a branch that refuse a plain commit by a workflow's token, and how to say so. */
const REFUSING = new Map([
    ["creation", "restrict creations"],
    ["update", "restrict updates"],
    ["pull_request", "require a pull request before merging"],
    ["required_status_checks", "require status checks to pass"],
    ["required_deployments", "require deployments to succeed"],
    ["merge_queue", "require merge queue"],
    ["workflows", "require workflows to pass before merging"],
    ["code_scanning", "require code scanning results"],
    ["code_quality", "require code quality results"],
    ["commit_message_pattern", "restrict commit messages"],
    ["commit_author_email_pattern", "restrict author e-mail"],
    ["committer_email_pattern", "restrict committer e-mail"],
    ["branch_name_pattern", "restrict branch names"],
    ["file_path_restriction", "restrict file paths"],
    ["file_extension_restriction", "restrict file extensions"],
    ["max_file_path_length", "restrict file path length"],
    ["max_file_size", "restrict file size"],
]);
/** What is asked of the ledger branch's ruleset: history stays, and only grows (R117). */
const ASKED = new Map([
    ["deletion", "restrict deletions"],
    ["non_fast_forward", "block force pushes"],
]);
/** The rules, in GitHub's words, that may refuse a write to the ledger (those it can be exempt from included). */
function refusingRules(rules) {
    return [...REFUSING].filter(([type]) => has(rules, type)).map(([, words]) => words);
}
/** The rules, in GitHub's words, that the ledger branch should have and does not. */
function missingRules(rules) {
    return [...ASKED].filter(([type]) => !has(rules, type)).map(([, words]) => words);
}
function has(rules, type) {
    return rules.some((rule) => rule.type === type);
}


/***/ }),

/***/ 70429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ summarizeResume),
/* harmony export */   c: () => (/* binding */ tableOf)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94993);


const DEEDS = {
    settled: "settled",
    failed: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("failed its verification"),
    locked: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("could not go back: locked"),
    dispatched: "started",
    waits: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("waits"),
    rejected: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("refused"),
    expired: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("expired"),
    unknown: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not judged"),
    stuck: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("stuck"),
};
/** What the controller tells a person. Returns its one sentence. */
function summarizeResume(summary, resumed, context) {
    const { commanded, refused, transitions, status } = resumed;
    const done = transitions.filter(({ did }) => did !== "waits" && did !== "unknown" && did !== "stuck");
    const message = [
        ...(commanded === undefined ? [] : [asSentence(commanded)]),
        ...(refused === undefined || refused === commanded ? [] : [`Not taken: ${asSentence(refused)}`]),
        ...(transitions.length === 0 && (commanded ?? refused) !== undefined ? [] : [whatMoved(transitions, done)]),
    ].join(" ");
    summary.heading("Promotions resumed").verdict((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(verdictOf(resumed, done)), ": ", message);
    if (transitions.length > 0)
        tableOf(summary, transitions);
    if (status !== undefined)
        (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .describeStatus */ .W)(summary.heading("Status"), status, context);
    return message;
}
function whatMoved(transitions, done) {
    const waiting = transitions.filter(({ did }) => did === "waits" || did === "unknown");
    const stuck = transitions.filter(({ did }) => did === "stuck");
    const sentences = [
        ...(done.length > 0
            ? [`${done.map(({ environment, did, release }) => `${release} to ${environment}: ${did}`).join("; ")}.`]
            : []),
        ...waiting.map(({ environment, release, message }) => `${release} waits for ${environment}: ${message}`),
        ...(stuck.length > 0 ? [`Could not be started: ${stuck.map(({ environment }) => environment).join(", ")}.`] : []),
    ];
    return sentences.length === 0 ? "Nothing was due." : sentences.map(asSentence).join(" ");
}
function verdictOf({ commanded, refused, transitions }, done) {
    if (transitions.some(({ did }) => did === "stuck"))
        return "Stuck";
    if (done.length > 0)
        return "Moved";
    if (refused !== undefined)
        return "Refused";
    if (commanded !== undefined)
        return "Done";
    return transitions.length > 0 ? "Waiting" : "Nothing to do";
}
/** A command's answer ends with what the person wrote, which may have no full stop. */
function asSentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** What was done, environment by environment. */
function tableOf(summary, transitions) {
    summary.table(["Environment", "What", "Release", "Promotion", "Why"], transitions.map(({ environment, promotion, release, did, message }) => [
        environment,
        DEEDS[did],
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(release),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(promotion),
        message,
    ]));
}


/***/ }),

/***/ 94993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ describeStatus)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _gates_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45103);
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30190);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51623);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75802);





/** What every environment of a service runs, and what waits for what and why. Pure. */
function describeStatus(summary, grounds, context) {
    for (const ground of grounds) {
        if (grounds.length > 1)
            summary.heading(ground.service);
        summary.table(["Environment", "Runs", "State"], [...ground.policy.environments.keys()].map((name) => {
            const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(ground.ledger, name);
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(name), runs(state), stateInWords(state, ground.now)];
        }));
        const waiting = [...ground.policy.environments.keys()].flatMap((name) => {
            return (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(ground.ledger, name).open.flatMap((promotion) => waitsOf(promotion, context));
        });
        if (waiting.length > 0)
            summary.list(waiting);
    }
    const [first] = grounds;
    const everywhere = first === undefined ? [] : closed(first.ledger.head, first.now);
    if (everywhere.length > 0)
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Everywhere"), ": ", ...everywhere);
    return summary;
}
function runs({ current, succeeded }) {
    switch (current.kind) {
        case "empty":
            return "nothing yet";
        case "release":
            return `${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(current.release)} since ${current.since}`;
        case "unknown": {
            const before = succeeded === null ? "" : `; the last good one is ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(succeeded.release)}`;
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not known"), `: ${current.promotion} did not end well${before}`];
        }
    }
}
function stateInWords(state, now) {
    const inside = state.open.filter(({ enteredAt }) => enteredAt !== null);
    const parts = [
        ...closed(state, now),
        ...inside.map(({ id, state: is, enteredAt }) => `${id} is ${is} since ${enteredAt ?? "now"}. `),
    ];
    return parts.length === 0 ? "open" : parts;
}
function closed({ lock, hold }, now) {
    return [
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolding */ .ye)(lock, now) ? [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("locked"), ` by ${(0,_gates_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHold */ .TZ)(lock)} `] : []),
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolding */ .ye)(hold, now) ? [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("on hold"), ` by ${(0,_gates_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHold */ .TZ)(hold)} `] : []),
    ];
}
/** A promotion on its way: what it waits for, and where it is decided. */
function waitsOf({ id, environment, release, reasons, state, enteredAt, request }, { repositoryUrl }) {
    if (enteredAt !== null)
        return [];
    const what = [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id), ": ", (0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(release), " to ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(environment)];
    const where = request === undefined ? [] : [` It is decided in ${issueName(request, repositoryUrl)}.`];
    if (state === "cleared")
        return [[...what, " is cleared; its workflow was started.", ...where]];
    const why = reasons.map(({ gate, message, retryAt }) => retryAt === undefined ? `${gate}: ${message}` : `${gate}: ${message} (not before ${retryAt})`);
    return [[...what, ` waits. ${why.join(" ")}`, ...where]];
}
/** A number alone links nowhere once it is escaped, and need not: the reader is on the page, or finds it by it. */
function issueName({ repository, issue }, repositoryUrl) {
    return repositoryUrl.toLowerCase().endsWith(`/${repository.toLowerCase()}`)
        ? `issue ${issue}`
        : `${repository}, issue ${issue}`;
}


/***/ }),

/***/ 63514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
/** Artifacts at the same time: enough that none waits for another's round trips, few enough for one disk. */
const MOST = 8;
/**
 * Does a few pieces of work at the same time and gives their results in order. After a failure no further one is begun, and
 * those under way are waited for; then the first failure is thrown.
 */
async function atOnce(items, work) {
    const left = items.map((item, index) => ({ item, index }));
    const done = [];
    const failures = [];
    const worker = async () => {
        for (let next = left.shift(); next !== undefined && failures.length === 0; next = left.shift()) {
            try {
                done[next.index] = await work(next.item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(MOST, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return done;
}


/***/ }),

/***/ 53686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ parseImageSource),
/* harmony export */   Bz: () => (/* binding */ referenceOf),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61764);

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** OCI distribution specification 1.1, "Pulling manifests". */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
/**
 * Reads `registry/repository@digest`, `registry/repository:tag` or both, and, where the policy names the repository, `@digest`,
 * `sha256:\u2026` or `:tag` alone; `undefined` for anything else. The registry is always written out: a name without one would be
 * Docker Hub's for one tool and a mistake for another.
 */
function parseImageSource(text, repository) {
    const at = text.indexOf("@");
    const digest = at >= 0 ? text.slice(at + 1) : DIGEST.test(text) ? text : undefined;
    const named = at >= 0 ? text.slice(0, at) : digest === undefined ? text : "";
    const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    const written = colon < 0 ? named : named.slice(0, colon);
    const where = written === "" ? repository : written;
    if (where === undefined || !_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY */ .Bw.test(where))
        return undefined;
    if (digest === undefined ? tag === undefined : !DIGEST.test(digest))
        return undefined;
    if (tag !== undefined && !TAG.test(tag))
        return undefined;
    return { repository: where, tag, digest };
}
/** Whether a repository, or one of its tags, can be asked for by this text. */
function isTag(text) {
    return TAG.test(text);
}
/** `repository:tag@digest`, as far as it is known; {@link parseImageSource} reads it back to the same. */
function referenceOf({ repository, tag, digest }) {
    return `${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}


/***/ })

};
