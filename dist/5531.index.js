export const id = 5531;
export const ids = [5531];
export const modules = {

/***/ 46193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readSigned)
/* harmony export */ });
/* harmony import */ var _gates_provenance_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76868);
/* harmony import */ var _ledger_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17925);
/* harmony import */ var _provenance_subjects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63080);



/** What starts a job on the default branch without anybody else's code. */
const TRIGGERS = ["schedule", "workflow_dispatch", "workflow_run", "push"];
/**
 * What a bundle says of a day of a log, once its signature holds and the job that signed is the one that may. Whether the log
 * still has that checkpoint is for the caller to see. Pure.
 */
function readSigned(bundle, o) {
    const attested = o.verifier.verify(bundle, (0,_ledger_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .dayDigest */ .nt)(o.origin, o.day));
    if (attested.kind === "refused")
        return { kind: "other", why: attested.why };
    const [first] = strangers(attested.claims, o.signer);
    if (first !== undefined) {
        return { kind: "other", why: `its ${first.claim} is "${first.found}", and not "${first.expected}"` };
    }
    const [subject, ...more] = (0,_provenance_subjects_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectsOf */ .Z)(bundle).flatMap(({ name, digest }) => {
        const size = (0,_ledger_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeIn */ .F3)(name);
        return size === undefined ? [] : [{ size, digest }];
    });
    if (subject === undefined || more.length > 0)
        return { kind: "other", why: "it does not name one checkpoint" };
    return { kind: "checkpoint", ...subject, run: attested.claims.run };
}
/** Everything in which a certificate differs from that of the one signer. */
function strangers(claims, signer) {
    const { repositoryUrl, repositoryId, ownerId, branch } = signer;
    const workflow = `.github/workflows/${signer.workflow}`;
    return (0,_gates_provenance_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .t)(claims, {
        issuer: "https://token.actions.githubusercontent.com",
        server: new URL(repositoryUrl).origin,
        repository: repositoryUrl,
        repositoryId: `${repositoryId}`,
        ownerId: ownerId === undefined ? claims.ownerId : `${ownerId}`,
        // Any commit of the branch: what counts is whose job it is, not which version of the code it built.
        commit: claims.commit,
        refs: [`refs/heads/${branch}`],
        ...{ workflow, signer: workflow, triggers: TRIGGERS, runners: ["github-hosted"] },
    });
}


/***/ }),

/***/ 5531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/action/errors.js
var errors = __webpack_require__(66537);
// EXTERNAL MODULE: ./build/src/github/deployment-fact.js
var deployment_fact = __webpack_require__(1805);
// EXTERNAL MODULE: ./build/src/ledger/checkpoint.js
var checkpoint = __webpack_require__(17925);
// EXTERNAL MODULE: ./build/src/ledger/errors.js
var ledger_errors = __webpack_require__(85880);
// EXTERNAL MODULE: ./build/src/ledger/verify.js
var verify = __webpack_require__(60682);
// EXTERNAL MODULE: ./build/src/ledger/verify-chain.js
var verify_chain = __webpack_require__(14430);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/evidence/checkout.js



/**
 * The files of a checkout of the ledger's branch, or of an export of evidence, as text, by path. What git itself keeps there is left out. Throws `UserError`
 * for a folder that is none, and for anything in it that is no plain file of text: another reader might read it otherwise.
 */
async function readFolder(folder) {
    const files = new Map();
    const walk = async (inside) => {
        for (const entry of await (0,promises_.readdir)(external_node_path_.join(folder, inside), { withFileTypes: true })) {
            const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
            if (name === ".git")
                continue;
            if (entry.isDirectory())
                await walk(name);
            else if (entry.isFile())
                files.set(name, decode(name, await (0,promises_.readFile)(external_node_path_.join(folder, name))));
            else
                throw wrong(`${name} is neither a file nor a folder.`);
        }
    };
    try {
        await walk("");
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            throw error;
        throw wrong(`${folder} cannot be read: ${error instanceof Error ? error.message : "no reason given"}.`);
    }
    return files;
}
/** An export of evidence, and no checkout of a ledger. */
function isPack(files) {
    return files.has("manifest.json") && files.has("checkpoint.json") && !files.has("head.json");
}
/** The same files; throws `UserError` where they are no checkout of a ledger. */
function refuseOther(folder, files) {
    if (!files.has("head.json"))
        throw wrong(`${folder} is no checkout of a ledger: it has no head.json.`);
    return files;
}
function decode(name, bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw wrong(`${name} is not text.`);
    }
}
function wrong(message) {
    return new errors/* UserError */.y(message, {
        reason: "checkout-unreadable",
        hint: "git clone --single-branch --branch env-actions <repository> ledger",
    });
}

// EXTERNAL MODULE: ./build/src/evidence/pack.js + 7 modules
var pack = __webpack_require__(17905);
// EXTERNAL MODULE: ./build/src/evidence/period.js
var period = __webpack_require__(32766);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
;// CONCATENATED MODULE: ./build/src/evidence/running.js



/**
 * The whole record of the release that succeeded last in an environment: what a restore has to bring back, by digest (R121).
 * `files` are those of a ledger that holds. Throws `UserError` where nothing ever succeeded, or several services did.
 */
function releaseRunning(files, environment, service) {
    const { environments, releases } = (0,verify/* tellLedger */.ru)(files).projection;
    const there = [...environments.values()].filter((state) => state.environment === environment && (service === undefined || state.service === service));
    const succeeded = there.flatMap(({ service: of, succeeded: last }) => (last === null ? [] : [{ of, last }]));
    const [one, ...others] = succeeded;
    if (one === undefined || others.length > 0) {
        const services = there.map(({ service: of }) => of).join(", ");
        throw new errors/* UserError */.y(one === undefined
            ? `Nothing ever succeeded in ${environment}.`
            : `Several services run in ${environment}: ${services}.`, {
            reason: "release-unknown",
            hint: "Name the environment as the policy does, and the service where there are several.",
        });
    }
    const record = releases.get((0,paths/* releasePath */.bD)(one.of, one.last.release.id));
    if (record === undefined)
        throw new errors/* UserError */.y(`The ledger has no record of ${one.last.release.id}.`, { reason: "release-unknown" });
    return record;
}

// EXTERNAL MODULE: ./build/src/audit/checkpoints/signed.js
var checkpoints_signed = __webpack_require__(46193);
// EXTERNAL MODULE: ./build/src/provenance/subjects.js
var subjects = __webpack_require__(63080);
;// CONCATENATED MODULE: ./build/src/evidence/verify-bundles.js





/** The address of a workflow as a certificate has it: repository, file, full branch. */
const ADDRESS = /^(https:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+)\/\.github\/workflows\/([A-Za-z0-9._-]+\.ya?ml)@refs\/heads\/(\S+)$/;
/**
 * Verifies signed checkpoints against a log, without any network (R37, R112, R113): the signature, the one workflow that may
 * sign, and that the log still has what was signed. Nothing to verify is no success (R32). Throws `UserError` for an address
 * that is none, and for files that hold no bundles.
 */
async function verifyBundles(log, o) {
    const [, repositoryUrl, workflow, branch] = ADDRESS.exec(o.signer) ?? [];
    if (repositoryUrl === undefined || workflow === undefined || branch === undefined) {
        throw new errors/* UserError */.y(`${o.signer} is no address of a workflow.`, {
            reason: "invalid-input",
            hint: "Write it whole: https://github.com/<owner>/<name>/.github/workflows/<file>@refs/heads/<branch>",
        });
    }
    const signer = { repositoryUrl, repositoryId: log.repositoryId, ownerId: undefined, workflow, branch };
    const says = [];
    let ok = o.files.length > 0;
    for (const file of o.files) {
        for (const bundle of await bundlesIn(file)) {
            const verdict = judge(log, bundle, { signer, verifier: o.verifier });
            ok &&= verdict.ok;
            says.push(`${file}: ${verdict.says}`);
        }
    }
    return { ok, says };
}
function judge({ lines, repositoryId }, bundle, { signer, verifier }) {
    // Which branch and day it says that it is about is proven by the digest of exactly that, which was signed.
    const [named] = (0,subjects/* subjectsOf */.Z)(bundle).flatMap(({ name }) => (0,checkpoint/* logOf */.Gs)(name) ?? []);
    if (named === undefined)
        return { ok: false, says: "it is about no ledger" };
    const origin = (0,checkpoint/* originOf */.yv)({ repositoryId, branch: named.branch });
    const signed = (0,checkpoints_signed/* readSigned */.N)(bundle, { origin, day: named.day, signer, verifier });
    if (signed.kind === "other")
        return { ok: false, says: signed.why };
    const { size, digest } = signed;
    const root = (0,checkpoint/* rootsAt */.FP)(lines, new Set([size])).get(size);
    if (root === undefined)
        return { ok: false, says: `a log of ${size} events was signed; this one has ${lines.length}: it was cut off` };
    if ((0,checkpoint/* checkpointDigest */.hb)(origin, { size, root }) !== digest) {
        return { ok: false, says: `the log of ${size} events that was signed is another one: this one was rewritten` };
    }
    return { ok: true, says: `signed on ${named.day} with ${size} events, by ${signed.run}` };
}
/** One bundle, or one a line, as \`gh attestation download\` writes them. */
async function bundlesIn(file) {
    const text = await (0,promises_.readFile)(file, "utf8");
    try {
        return [JSON.parse(text)];
    }
    catch {
        // Lines, then.
    }
    try {
        const lines = text.split("\n").filter((line) => line.trim() !== "");
        if (lines.length > 0)
            return lines.map((line) => JSON.parse(line));
    }
    catch {
        // Said below.
    }
    throw new errors/* UserError */.y(`${file} holds no bundle.`, {
        reason: "bundle-unreadable",
        hint: "gh attestation download checkpoint.txt --repo <owner>/<name>",
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/evidence/verify-pack.js




const Manifest = dist/* object */.Ikc({
    subject: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), digest: dist/* object */.Ikc({ sha256: dist/* string */.YjP() }) })),
    predicate: dist/* object */.Ikc({ checkpoint: dist/* object */.Ikc({ size: dist/* number */.aig(), root: dist/* string */.YjP() }) }),
});
/**
 * Verifies an export of evidence with nothing but itself (R113): every file by the manifest, the log's chain from its first
 * entry on, and its root. In words what is wrong; none when it holds.
 */
function verifyPack(files) {
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), Manifest), files.get("manifest.json"));
    if (!read.success)
        return ["manifest.json cannot be read."];
    const { subject, predicate } = read.output;
    const said = new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
    const names = new Set([...said.keys(), ...files.keys()]);
    names.delete("manifest.json");
    const wrong = [...names].sort().flatMap((name) => {
        const text = files.get(name);
        if (text === undefined)
            return [`${name} is missing.`];
        if (!said.has(name))
            return [`${name} is not of the pack.`];
        return (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex") === said.get(name) ? [] : [`${name} was changed.`];
    });
    return wrong.length > 0 ? wrong : wrongLog(files, predicate.checkpoint);
}
/** The pack's own word for its log's end; later lines of its last file are those of the same decision. */
function wrongLog(files, { size, root }) {
    const lines = (0,verify_chain/* linesInOrder */.r)(files).map(({ text }) => text);
    const last = `sha256:${(0,external_node_crypto_.createHash)("sha256")
        .update(lines.at(-1) ?? "", "utf8")
        .digest("hex")}`;
    if (lines.length > 0) {
        const chain = (0,verify_chain/* verifyChain */.H)(files, { seq: lines.length, prev: last });
        if (chain.kind === "broken")
            return [chain.why];
    }
    const found = (0,checkpoint/* checkpointOf */.S$)(lines.slice(0, size));
    return found.size === size && found.root === root
        ? []
        : ["The log is not the one that the manifest's checkpoint names."];
}

// EXTERNAL MODULE: ./build/src/evidence/write.js
var write = __webpack_require__(27600);
;// CONCATENATED MODULE: ./build/src/evidence/command-line.js















const USAGE = `usage:
  env-actions verify <checkout>
      Verifies a clone of the ledger's branch, or an export of evidence. Nothing is asked of anybody.
  env-actions verify <checkout> <workflow> <bundle.json> ...
      The same, and checkpoints that were signed: what "gh attestation download" wrote. <workflow> is who alone may sign,
      such as https://github.com/octo/shop/.github/workflows/audit.yml@refs/heads/main
  env-actions running <checkout> <environment> [service]
      The release that succeeded there last, with the digests of its artifacts, as JSON: what a restore must bring back.
  env-actions evidence <checkout> <from> <to> <new folder> [deployments.json]
      Exports the evidence of these days, both included, from such a clone. With the answer of
      "gh api --paginate --slurp repos/<owner>/<name>/deployments" it is compared with GitHub's Deployments.
`;
/** The commands for a clone of the ledger. Needs no network and no token. Never rejects. */
async function commandLine(terminal) {
    try {
        terminal.exit(await carryOut(terminal));
    }
    catch (error) {
        const { message, hint } = (0,errors/* explain */.W)(error);
        terminal.error(hint === undefined ? message : `${message}\n${hint}`);
        terminal.exit(2);
    }
}
/** 0: it holds. 1: it does not. 2: it could not be judged. */
async function carryOut(terminal) {
    const [verb, folder, ...more] = terminal.words;
    if (verb === "verify" && folder !== undefined && more.length !== 1)
        return command_line_verify(terminal, folder, more);
    if (verb === "running" && folder !== undefined && (more.length === 1 || more.length === 2)) {
        return running(terminal, folder, more);
    }
    const [from, to, target, deployments, ...rest] = more;
    const isWhole = folder !== undefined && from !== undefined && to !== undefined && target !== undefined;
    if (verb === "evidence" && isWhole && rest.length === 0) {
        return exportTo(terminal, { folder, period: (0,period/* readPeriod */.e0)(from, to), target, deployments });
    }
    terminal.error(USAGE);
    return 2;
}
async function command_line_verify({ print, error }, folder, [signer, ...bundles]) {
    const files = await readFolder(folder);
    if (signer === undefined && isPack(files)) {
        const wrong = verifyPack(files);
        for (const line of wrong)
            error(line);
        if (wrong.length === 0)
            print(`The evidence holds: ${files.size} files, and the log under it.`);
        return wrong.length === 0 ? 0 : 1;
    }
    const { code, lines } = command_line_judge(refuseOther(folder, files));
    for (const line of lines)
        (code === 0 ? print : error)(line);
    if (signer === undefined || code !== 0)
        return code;
    const { pinnedVerifier } = await __webpack_require__.e(/* import() */ 7633).then(__webpack_require__.bind(__webpack_require__, 80014));
    const verdict = await verifyBundles(logIn(files), { signer, files: bundles, verifier: pinnedVerifier() });
    for (const line of verdict.says)
        (verdict.ok ? print : error)(line);
    return verdict.ok ? 0 : 1;
}
/** The log, and whose it is by its first entry. */
function logIn(files) {
    const [first] = (0,verify/* tellLedger */.ru)(files).events;
    const repositoryId = first?.event === "ledger.created" ? first.data.repository : 0;
    return { lines: (0,verify_chain/* linesInOrder */.r)(files).map(({ text }) => text), repositoryId };
}
async function running({ print, error }, folder, more) {
    const files = refuseOther(folder, await readFolder(folder));
    const { code, lines } = command_line_judge(files);
    if (code !== 0) {
        for (const line of lines)
            error(line);
        return code;
    }
    const [environment = "", service] = more;
    print(JSON.stringify(releaseRunning(files, environment, service), null, 2));
    return 0;
}
async function exportTo({ print, error }, o) {
    const files = refuseOther(o.folder, await readFolder(o.folder));
    const { code, lines } = command_line_judge(files);
    if (code !== 0) {
        for (const line of lines)
            error(line);
        return code;
    }
    const compared = o.deployments === undefined ? {} : { deployments: await readDeployments(o.deployments) };
    const evidence = (0,pack/* packEvidence */.J)({ files, events: (0,verify/* tellLedger */.ru)(files).events, period: o.period, ...compared });
    await (0,write/* writeEvidence */.n)(evidence, o.target);
    print(`${evidence.changes} changes, ${evidence.files.size} files in ${o.target}.`);
    print(`manifest.json ${evidence.digest}`);
    return 0;
}
function command_line_judge(files) {
    const verdict = verdictOf(files);
    switch (verdict.kind) {
        case "intact": {
            const { size, root } = (0,checkpoint/* checkpointOf */.S$)((0,verify_chain/* linesInOrder */.r)(files).map(({ text }) => text));
            return {
                code: 0,
                lines: [`The ledger holds: ${size} events, the last line is ${verdict.prev}.`, `root ${root}`],
            };
        }
        case "broken":
            return { code: 1, lines: [verdict.why] };
        case "different":
            return {
                code: 1,
                lines: ["The log holds, and these files do not follow from it:", ...verdict.paths.map((path) => `  ${path}`)],
            };
    }
}
/** A head that cannot be read is no head: such a ledger does not hold either. */
function verdictOf(files) {
    try {
        return (0,verify/* verifyLedger */.xy)(files);
    }
    catch (error) {
        if (error instanceof ledger_errors/* LedgerUnreadable */.XA)
            return { kind: "broken", seq: error.seq ?? 1, why: error.message };
        throw error;
    }
}
/** A list of Deployments, or a list of such lists as \`--slurp\` writes it. */
async function readDeployments(file) {
    const one = dist/* array */.YOg(deployment_fact/* RestDeployment */.WW);
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* union */.KCZ([one, dist/* array */.YOg(one)])), await (0,promises_.readFile)(file, "utf8"));
    if (!read.success) {
        throw new errors/* UserError */.y(`${file} is not GitHub's list of Deployments.`, {
            reason: "deployments-unreadable",
            hint: "gh api --paginate --slurp repos/<owner>/<name>/deployments > deployments.json",
        });
    }
    return read.output.flat();
}


/***/ }),

/***/ 76868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ expectationOf),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);

/** The issuer of identity tokens for jobs on github.com. */
const ISSUER = "https://token.actions.githubusercontent.com";
const BRANCHES = "refs/heads/";
const TAGS = "refs/tags/";
/** What the policy and GitHub's own facts say that a certificate must say. */
function expectationOf(facts, rule, owner) {
    const { repositoryUrl, repositoryId, release, defaultBranch } = facts;
    const branches = rule.branches ?? (rule.tags === undefined ? [defaultBranch] : []);
    const workflow = `.github/workflows/${rule.workflow}`;
    return {
        issuer: rule.enterprise === undefined ? ISSUER : `${ISSUER}/${rule.enterprise}`,
        server: new URL(repositoryUrl).origin,
        repository: repositoryUrl,
        repositoryId: `${repositoryId}`,
        ownerId: `${owner}`,
        commit: release.commit,
        refs: [...branches.map((name) => `${BRANCHES}${name}`), ...(rule.tags ?? []).map((name) => `${TAGS}${name}`)],
        workflow,
        signer: rule.signer === undefined ? workflow : rule.signer.replace(/^\.\//, ""),
        triggers: rule.triggers ?? _words_js__WEBPACK_IMPORTED_MODULE_0__/* .TRIGGERS */ .Q,
        runners: rule.runners === "any" ? ["github-hosted", "self-hosted"] : ["github-hosted"],
    };
}
/** Everything in which a certificate's claims differ from what they must be; none for the right builder. */
function differences(claims, expected) {
    const { commit, repository } = expected;
    const signer = signerOf(expected, claims.ref);
    const found = [];
    const same = (claim, wanted, is) => {
        if (is !== wanted)
            found.push({ claim, expected: wanted, found: is });
    };
    const oneOf = (claim, wanted, is) => {
        if (!wanted.some((one) => one === is))
            found.push({ claim, expected: wanted.join(" or "), found: is });
    };
    same("token issuer", expected.issuer, claims.issuer);
    same("repository id", expected.repositoryId, claims.repositoryId);
    same("owner id", expected.ownerId, claims.ownerId);
    same("repository", repository, claims.repository);
    same("commit", commit, claims.commit);
    if (!expected.refs.some((ref) => isRef(claims, ref))) {
        found.push({ claim: "ref", expected: expected.refs.join(" or "), found: claims.ref });
    }
    oneOf("event", expected.triggers, claims.trigger);
    oneOf("runner", expected.runners, claims.runner);
    same("workflow", `${repository}/${expected.workflow}@${claims.ref}`, claims.workflow);
    same("workflow's commit", commit, claims.workflowCommit);
    same("signer", signer.address, claims.signer);
    same("certificate subject", signer.address, claims.subject);
    if (signer.commit !== undefined)
        same("signer's commit", signer.commit, claims.signerCommit);
    return found;
}
/**
 * The signing workflow's address and, where it follows from the rest, its commit. One of this repository runs at the ref that
 * is built; another repository's is named with its own.
 */
function signerOf({ server, repository, signer, commit }, ref) {
    const at = signer.indexOf("@");
    if (at === -1)
        return { address: `${repository}/${signer}@${ref}`, commit };
    const named = signer.slice(at + 1);
    return { address: `${server}/${signer}`, commit: named.startsWith("refs/") ? undefined : named };
}
/**
 * Whether the built ref is the expected one. After a star, which only tags have, one more plain name may follow. A merge queue
 * builds on branches that GitHub alone makes, below the name of the one that is merged into.
 */
function isRef({ ref, trigger }, expected) {
    if (expected.startsWith(TAGS) && expected.endsWith("*")) {
        const beginning = expected.slice(0, -1);
        return ref.startsWith(beginning) && /^[A-Za-z0-9._+-]+$/.test(ref.slice(beginning.length));
    }
    if (trigger === "merge_group" && expected.startsWith(BRANCHES)) {
        const queue = `${BRANCHES}gh-readonly-queue/${expected.slice(BRANCHES.length)}/pr-`;
        return ref.startsWith(queue) && /^[0-9]{1,10}-[0-9a-f]{40}$/.test(ref.slice(queue.length));
    }
    return ref === expected;
}


/***/ }),

/***/ 79809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ provenanceWords),
/* harmony export */   Q: () => (/* binding */ TRIGGERS)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);



/** Events whose workflow and code nobody outside can choose: the same that the source gate takes for a building run. */
const TRIGGERS = ["push", "merge_group", "release", "schedule", "workflow_dispatch"];
/** A tag, or how its name begins with a star at the very end. */
const TAG = /^[A-Za-z0-9][A-Za-z0-9._+/-]{0,99}\*?$/;
/** A reusable workflow of this repository, or of another one under exactly one ref or commit. */
const SIGNER = /^(?:\.\/\.github\/workflows\/[A-Za-z0-9._-]{1,100}\.ya?ml|[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}\/\.github\/workflows\/[A-Za-z0-9._-]{1,100}\.ya?ml@(?:refs\/(?:heads|tags)\/[A-Za-z0-9._+/-]{1,200}|[0-9a-f]{40}|[0-9a-f]{64}))$/;
const ENTERPRISE = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;
const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    workflow: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_FILE */ .XC, _policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_SAYS */ .b$, "The workflow whose run must have built and attested it."),
    branches: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .BRANCH */ .dI, "the name of a branch", "A branch that releases may be built from.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a list of branches",
        description: "Branches that releases may be built from, also in their merge queues. Without branches and tags: the default branch.",
        minItems: 1,
        uniqueItems: true,
    }))),
    tags: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(TAG, "a tag, or its beginning and a star", "A tag that releases may be built from, such as v*.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a list of tags",
        description: "Tags that releases may be built from.",
        minItems: 1,
        uniqueItems: true,
    }))),
    signer: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(SIGNER, "./.github/workflows/<file>, or <owner>/<repository>/.github/workflows/<file>@<full ref or commit>", "The reusable workflow that attests. Left out: `workflow` itself does.")),
    triggers: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(TRIGGERS), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: TRIGGERS.join(", "), description: "An event that may have started the run." }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: `a list of ${TRIGGERS.join(", ")}`,
        description: "Events that may have started the run. Left out: all of them; no other event ever counts.",
        minItems: 1,
        uniqueItems: true,
    }))),
    runners: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["github-hosted", "any"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "github-hosted or any",
        description: "Where the run may have taken place: on GitHub's machines, or on your own too.",
    }))),
    enterprise: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(ENTERPRISE, "the slug of an enterprise", "For an enterprise with an issuer of its own for identity tokens: https://token.actions.githubusercontent.com/<slug>.")),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "a mapping with workflow",
    description: "Every artifact must have SLSA build provenance: a Sigstore signature over its digest, by this workflow of this repository.",
}));
/** What `gates.provenance` can be told. No preset asks for it: private repositories need a plan that offers attestations. */
const provenanceWords = { key: ["gates", "provenance"], schema };


/***/ }),

/***/ 1805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WW: () => (/* binding */ RestDeployment),
/* harmony export */   wm: () => (/* binding */ DEPLOYMENT_FIELDS),
/* harmony export */   xk: () => (/* binding */ GraphqlDeployment)
/* harmony export */ });
/* unused harmony export parsePayload */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);


const DEPLOYMENT_FIELDS = "databaseId task environment commitOid state payload createdAt creator { login }";
const Creator = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }));
/** A deployment as {@link DEPLOYMENT_FIELDS} asks for it. */
const GraphqlDeployment = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    databaseId: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    task: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commitOid: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
    state: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    payload: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    createdAt: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX,
    creator: Creator,
}), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((found) => ({
    id: found.databaseId,
    task: found.task,
    environment: found.environment,
    commit: found.commitOid,
    state: found.state.toLowerCase(),
    payload: parsePayload(found.payload),
    createdAt: found.createdAt,
    creator: found.creator?.login ?? null,
})));
/** A deployment as REST gives it: without its state. */
const RestDeployment = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    task: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sha: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
    payload: valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
    created_at: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX,
    creator: Creator,
}), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((found) => ({
    id: found.id,
    task: found.task,
    environment: found.environment,
    commit: found.sha,
    state: "unknown",
    payload: parsePayload(found.payload),
    createdAt: found.created_at,
    creator: found.creator?.login ?? null,
})));
/** GitHub gives a payload as an object, as JSON text, or as JSON text of JSON text. Other text stays text. */
function parsePayload(payload) {
    let value = payload;
    for (let layer = 0; layer < 2 && typeof value === "string"; layer += 1) {
        try {
            value = JSON.parse(value);
        }
        catch {
            return value;
        }
    }
    return value;
}


/***/ }),

/***/ 63080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ subjectsOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41121);


const Shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    subject: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .hexadecimal */ .ayI()) }) })),
});
/** The subjects of a bundle's statement that are named by sha256. They are worth what the bundle is: verify it first. */
function subjectsOf(bundle) {
    const content = (0,_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .readBundle */ .Bo)(bundle)?.content;
    if (content?.$case !== "dsseEnvelope")
        return [];
    try {
        const json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content.dsseEnvelope.payload));
        const read = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(Shape, json);
        return read.success
            ? read.output.subject.map(({ name, digest }) => ({ name, digest: `sha256:${digest.sha256}` }))
            : [];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 41121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $A: () => (/* binding */ createVerifier),
  Bo: () => (/* binding */ readBundle)
});

// UNUSED EXPORTS: authenticator

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
;// CONCATENATED MODULE: ./build/src/provenance/der.js
const UTF8_STRING = 0x0c;
/**
 * The text of a DER UTF8String that fills the bytes exactly; undefined for anything else, so that no second reader can see
 * another text in the same bytes.
 */
function utf8String(bytes) {
    const [tag, first] = bytes;
    if (tag !== UTF8_STRING || first === undefined)
        return undefined;
    const header = headerLength(bytes, first);
    if (header === undefined)
        return undefined;
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(header));
    }
    catch {
        return undefined;
    }
}
/** Bytes of tag and length, when the length is written as short as it can be and is what follows. */
function headerLength(bytes, first) {
    if (first < 0x80)
        return bytes.length - 2 === first ? 2 : undefined;
    const count = first - 0x80;
    if (count < 1 || count > 2 || bytes.length < 2 + count)
        return undefined;
    const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
    const shortest = length > 0xff ? 2 : length > 0x7f ? 1 : 0;
    return count === shortest && bytes.length - 2 - count === length ? 2 + count : undefined;
}

;// CONCATENATED MODULE: ./build/src/provenance/claims.js

/** Below Fulcio's arc of object identifiers (docs/oid-info.md); those from 8 on are DER UTF8Strings. */
const FULCIO = "1.3.6.1.4.1.57264.1.";
const EXTENSIONS = {
    issuer: 8,
    signer: 9,
    signerCommit: 10,
    runner: 11,
    repository: 12,
    commit: 13,
    ref: 14,
    repositoryId: 15,
    ownerId: 17,
    workflow: 18,
    workflowCommit: 19,
    trigger: 20,
    run: 21,
};
/**
 * Reads a verified certificate's claims. All of them must be there, once each, as text: a certificate of another kind of
 * signer, such as a person's, lacks most.
 *
 * @returns the claims, or what is missing
 */
function readClaims(identity) {
    const values = new Map();
    for (const { oid, value } of identity?.oids ?? []) {
        const id = oid?.id.join(".") ?? "";
        if (values.has(id))
            return { missing: `one single extension ${id}` };
        values.set(id, value);
    }
    const read = (claim) => {
        const value = values.get(`${FULCIO}${EXTENSIONS[claim]}`);
        return (value === undefined ? undefined : utf8String(value)) ?? "";
    };
    const claims = {
        subject: identity?.subjectAlternativeName ?? "",
        issuer: read("issuer"),
        signer: read("signer"),
        signerCommit: read("signerCommit"),
        runner: read("runner"),
        repository: read("repository"),
        commit: read("commit"),
        ref: read("ref"),
        repositoryId: read("repositoryId"),
        ownerId: read("ownerId"),
        workflow: read("workflow"),
        workflowCommit: read("workflowCommit"),
        trigger: read("trigger"),
        run: read("run"),
    };
    // An empty claim would equal an empty expectation.
    const missing = Object.entries(claims).find(([, value]) => value === "");
    return missing === undefined ? claims : { missing: missing[0] };
}

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
;// CONCATENATED MODULE: ./build/src/provenance/root.js

/**
 * Reads a trusted root strictly. The library takes a key without a beginning for one that was always valid; a root of ours
 * says of each key and authority since when it counts.
 *
 * @throws Error when it cannot be read or leaves that out
 */
function readRoot(json) {
    const root = protobuf_specs_dist.TrustedRoot.fromJSON(json);
    const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities];
    const keys = [...root.tlogs, ...root.ctlogs].map(({ publicKey }) => publicKey);
    if (authorities.length === 0)
        throw new Error("the trusted root names no authority");
    for (const part of [...authorities, ...keys]) {
        if (part?.validFor?.start === undefined)
            throw new Error("a part of the trusted root does not say since when it counts");
    }
    return root;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/src/provenance/statement.js

/** What the envelope of an attestation must hold. */
const IN_TOTO = "application/vnd.in-toto+json";
const STATEMENT = "https://in-toto.io/Statement/v1";
/** SLSA provenance, version 1: what actions/attest writes about a build. */
const PROVENANCE = "https://slsa.dev/provenance/v1";
const Shape = valibot_dist/* object */.Ikc({
    _type: valibot_dist/* literal */.euz(STATEMENT),
    predicateType: valibot_dist/* string */.YjP(),
    subject: valibot_dist/* pipe */.FsL(valibot_dist/* array */.YOg(valibot_dist/* object */.Ikc({ digest: valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), valibot_dist/* string */.YjP()) })), valibot_dist/* minLength */.BpQ(1)),
});
/** Reads an in-toto statement of version 1; undefined when it is none, or about nothing. */
function readStatement(payload) {
    let value;
    try {
        value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
    }
    catch {
        return undefined;
    }
    const parsed = valibot_dist/* safeParse */.xLC(Shape, value);
    if (!parsed.success)
        return undefined;
    const { predicateType, subject } = parsed.output;
    return { predicateType, subjects: subject.map(({ digest }) => digest) };
}
/** Algorithms strong enough to name bytes by (R35). */
const STRONG = /^(?:(sha256):([0-9a-f]{64})|(sha512):([0-9a-f]{128}))$/;
/**
 * Whether a statement is about exactly these bytes: one of its subjects has the digest under the same, strong algorithm.
 *
 * @param digest `sha256:` or `sha512:` and lower-case hex
 */
function isAbout(statement, digest) {
    const match = STRONG.exec(digest);
    if (match === null)
        return false;
    const [algorithm, hex] = [match[1] ?? match[3] ?? "", match[2] ?? match[4]];
    return statement.subjects.some((digests) => Object.hasOwn(digests, algorithm) && digests[algorithm] === hex);
}

;// CONCATENATED MODULE: ./build/src/provenance/verify.js






/** Prepares the verification for these instances. Throws when a root cannot be read. */
function createVerifier(instances) {
    const authorities = instances.map((instance) => ({ instance, authenticate: authenticator(instance) }));
    return {
        verify(json, digest) {
            const bundle = readBundle(json);
            if (bundle === undefined)
                return refused("malformed", "it is not a Sigstore bundle");
            const statement = statementOf(bundle);
            if (statement === undefined)
                return refused("unsigned-statement", "it does not sign one in-toto statement");
            const organization = authorityOf(bundle);
            const authority = authorities.find(({ instance }) => instance.organization === organization);
            if (authority === undefined) {
                return refused("unknown-authority", `no trusted authority is called ${JSON.stringify(organization ?? "")}`);
            }
            const signer = authority.authenticate(bundle);
            if ("why" in signer)
                return refused("unproven", signer.why);
            if (!isAbout(statement, digest))
                return refused("other-subject", "it is about other bytes");
            if (statement.predicateType !== PROVENANCE) {
                return refused("other-predicate", `it is ${JSON.stringify(statement.predicateType.slice(0, 200))}`);
            }
            const claims = readClaims(signer.identity);
            if ("missing" in claims)
                return refused("incomplete-certificate", `its certificate lacks ${claims.missing}`);
            return { kind: "verified", instance: authority.instance.name, claims };
        },
    };
}
/**
 * Checks signature, certificate chain, logs and timestamps of a bundle against one instance, and nothing of what it says.
 *
 * @returns a function that gives the signer, or why the bundle does not hold
 */
function authenticator(instance) {
    const { log, certificateLog, time } = instance.witnesses;
    const verifier = new verify_dist/* Verifier */.BL((0,verify_dist/* toTrustMaterial */.jO)(readRoot(instance.root)), {
        tlogThreshold: log,
        ctlogThreshold: certificateLog,
        timestampThreshold: time,
    });
    return (bundle, artifact) => {
        try {
            // No expected identity is given: the library takes one for an unanchored pattern. Claims are compared with ===.
            return verifier.verify((0,verify_dist/* toSignedEntity */.DC)(bundle, artifact));
        }
        catch (error) {
            return { why: error instanceof Error ? error.message : String(error) };
        }
    };
}
/** A bundle that the library can read, of the versions 0.1 to 0.3. */
function readBundle(json) {
    try {
        return (0,dist/* bundleFromJSON */.vw)(json);
    }
    catch {
        return undefined;
    }
}
/** The one statement that a bundle's one signature covers; the library refuses envelopes with more than one. */
function statementOf({ content }) {
    if (content.$case !== "dsseEnvelope")
        return undefined;
    const { payload, payloadType } = content.dsseEnvelope;
    return payloadType === IN_TOTO ? readStatement(payload) : undefined;
}
/** The organization that the signing certificate names as its issuer; it is proven by that organization's root only. */
function authorityOf({ verificationMaterial }) {
    const { content } = verificationMaterial;
    const certificate = content.$case === "certificate"
        ? content.certificate
        : content.$case === "x509CertificateChain"
            ? content.x509CertificateChain.certificates[0]
            : undefined;
    if (certificate === undefined)
        return undefined;
    try {
        const { issuer } = new external_node_crypto_.X509Certificate(certificate.rawBytes).toLegacyObject();
        return typeof issuer.O === "string" ? issuer.O : undefined;
    }
    catch {
        return undefined;
    }
}
function refused(fault, why) {
    return { kind: "refused", fault, why: why.slice(0, 500) };
}


/***/ })

};
