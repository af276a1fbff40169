export const id = 178;
export const ids = [178];
export const modules = {

/***/ 88162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  lookAt: () => (/* reexport */ lookAt),
  readPromote: () => (/* reexport */ readPromote)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var ground = __webpack_require__(69500);
;// CONCATENATED MODULE: ./build/src/promotion/look.js


/** Reads the ground for promote, once for either mode. */
function lookAt(context, { asked }) {
    return (0,ground/* readGround */.A4)(context, { environment: asked.environment, files: (service) => (0,choose_release/* filesOf */.R8)(asked.choice, service) });
}

// EXTERNAL MODULE: ./build/src/promotion/marker.js
var marker = __webpack_require__(56969);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
;// CONCATENATED MODULE: ./build/src/promotion/wish.js



/** Reads promote's inputs. A run that a bot started is automation's; its request names no person (design.md section 7). */
function readPromote(inputs, { run }) {
    const promotion = inputs.promotion === undefined ? undefined : (0,marker/* readMarker */.t7)(inputs.promotion);
    if (inputs.promotion !== undefined && promotion === undefined) {
        throw new stop/* Stop */.V("command-refused", `"${inputs.promotion.slice(0, 80)}" is not a promotion.`, "Leave the input promotion empty when you start the workflow by hand; dispatches fill it in.");
    }
    const byPerson = run.eventName === "workflow_dispatch" && !run.triggeringActor.endsWith("[bot]");
    return {
        asked: {
            environment: inputs.environment,
            choice: (0,choose_release/* readChoice */.Kf)(inputs.release),
            promotion,
            cause: byPerson ? "person" : "automation",
        },
        onBlocked: inputs["on-blocked"],
        dryRun: inputs["dry-run"],
    };
}

;// CONCATENATED MODULE: ./build/actions/work/promote-look.js
/** What the step `promote` does first: it asks GitHub, and loads what judges while GitHub answers. */





/***/ }),

/***/ 91169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  jobStatusOf: () => (/* reexport */ context/* jobStatusOf */.JZ),
  settleHere: () => (/* reexport */ settleHere)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/promotion/fault.js
var fault = __webpack_require__(19239);
// EXTERNAL MODULE: ./build/src/promotion/go-on.js + 1 modules
var go_on = __webpack_require__(38020);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/promotion/deployment.js
var promotion_deployment = __webpack_require__(31600);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/owner.js
var promotion_owner = __webpack_require__(14640);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/settle.js
var settle = __webpack_require__(31624);
;// CONCATENATED MODULE: ./build/src/promotion/leave.js







/**
 * Settles, at the end of the job, whatever this job still owns in the environment. Success needs both: a main step that
 * finished and a job that went well; everything else, also a cancelled job and lost state, is a failure (R106, R107). Where
 * several jobs deploy, one that went well settles nothing; where the policy asks for verification, it has only arrived.
 * Returns `undefined` when this job owns nothing, for instance because it never entered.
 */
async function leave(context, kept, jobStatus) {
    const reread = () => (0,promotion_ground/* readGround */.A4)(context, { environment: kept.environment, files: () => [] });
    const ground = await reread();
    const owned = ownedHere(context, ground, kept.environment);
    if (owned === undefined)
        return undefined;
    const deployment = kept.deployment ?? (await lostDeployment(context, kept.environment, owned));
    const ending = endingOf(kept, jobStatus);
    const before = (0,snapshot/* stateOf */.L4)(ground.ledger, kept.environment);
    const recorded = await (0,record/* record */.g)(context, { ground }, {
        reread: async () => ({ ground: await reread() }),
        decide: (facts) => {
            const mine = ownedHere(context, facts.ground, kept.environment);
            if (mine === undefined)
                return { drafts: [], result: undefined };
            const environment = (0,promotion_ground/* environmentNamed */.b6)(facts.ground.policy, kept.environment);
            if (environment.settle === "explicit" && ending.outcome === "success")
                return { drafts: [], result: "deploying" };
            const verified = (0,plan/* verificationOf */.zM)(environment, facts.ground.now) !== undefined;
            const drafts = (0,settle/* settleDrafts */.Iu)(mine, ending, "post", deployment, verified);
            return { drafts, result: (0,settle/* outcomeOf */.sG)(drafts) };
        },
    });
    const outcome = recorded.result;
    if (outcome === undefined)
        return undefined;
    await (0,promotion_deployment/* closeSettledDeployments */.S8)(context, {
        promotion: owned,
        deployment,
        before,
        outcome,
        url: urlOf(ground, kept.environment),
    });
    const after = recorded.kind === "appended" ? { ...ground, ledger: recorded.ledger } : ground;
    return { promotion: owned.id, release: owned.release.id, outcome, ground: after, before: ground.ledger };
}
function urlOf({ policy }, environment) {
    return policy.environments.get(environment)?.url;
}
function ownedHere(context, ground, environment) {
    return (0,snapshot/* stateOf */.L4)(ground.ledger, environment).open.find(({ state, owner }) => state === "deploying" && owner !== null && (0,promotion_owner/* sameOwner */.s)(owner, context.calling));
}
/** The main step died between making the Deployment and keeping its id: it is found by its payload. */
async function lostDeployment(context, environment, { id, fence, service }) {
    if (fence === null)
        return null;
    const [found] = await (0,promotion_deployment/* deploymentsOf */.o)(context, environment, { promotion: id, fence, service });
    return found?.id ?? null;
}
function endingOf({ handedOver, moved, fault }, jobStatus) {
    if (fault !== undefined)
        return { outcome: "failure", ...fault };
    if (!handedOver) {
        return {
            outcome: "failure",
            reason: "promote-unfinished",
            message: "The promote step did not finish; nothing was handed over.",
        };
    }
    if (jobStatus === "success")
        return { outcome: "success", moved };
    return {
        outcome: "failure",
        reason: `job-${jobStatus}`,
        message: `The job that deployed it ended with ${jobStatus}.`,
    };
}

// EXTERNAL MODULE: ./build/src/promotion/rollback-time.js
var rollback_time = __webpack_require__(99105);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/promotion/road.js
var road = __webpack_require__(75381);
;// CONCATENATED MODULE: ./build/src/promotion/settled-summary.js





/** What the end of a deploying job tells a person: how it went, and what runs where now. */
function summarizeSettled(summary, left, { environment, jobStatus }) {
    const { promotion, outcome, ground } = left;
    const { open, settled } = (0,snapshot/* stateOf */.L4)(ground.ledger, environment);
    const known = [...open, ...settled].find(({ id }) => id === promotion);
    const release = known?.release ?? { id: left.release, version: null };
    const what = (0,release_release/* describeRelease */.NC)(release);
    const id = (0,markdown/* code */.aY)(promotion);
    const back = (0,rollback_time/* endOfRollback */.H)(ground, environment, promotion);
    switch (outcome) {
        case "succeeded":
            summary.heading(`${environment}: arrived`);
            summary.verdict((0,markdown/* strong */.ko)("Succeeded"), ": ", id, ` is settled; ${environment} runs ${what}.`);
            if (back !== undefined)
                summary.paragraph((0,markdown/* strong */.ko)("Rolled back"), ": ", (0,markdown/* prose */.CS)(back.sentence));
            break;
        case "deployed":
            summary.heading(`${environment}: deployed, not verified yet`);
            summary.verdict((0,markdown/* strong */.ko)("Deployed"), ": ", id, ` waits for its verification; ${environment} runs ${what}.`);
            summary.paragraph((0,markdown/* strong */.ko)("Next"), ": the job with the action verify judges it, or the resuming workflow.");
            break;
        case "deploying":
            summary.heading(`${environment}: this job is done`);
            summary.verdict((0,markdown/* strong */.ko)("Going on"), ": ", id, " is settled by the last job of this run, with the action verify.");
            break;
        case "failed":
            if (back !== undefined) {
                summary.heading(`${environment}: the rollback failed`);
                summary.verdict((0,markdown/* strong */.ko)("Failed"), ": ", id, ` is settled: ${whyOf(known, jobStatus)}. `, (0,markdown/* prose */.CS)(back.sentence));
                break;
            }
            summary.heading(`${environment}: failed`);
            summary.verdict((0,markdown/* strong */.ko)("Failed"), ": ", id, ` is settled: ${whyOf(known, jobStatus)}. What runs in ${environment} is unknown.`);
            summary.paragraph((0,markdown/* strong */.ko)("Next"), `: find the failing step in this job's log. ${environment} takes ${what} again at any time; start its workflow anew.`);
    }
    const fate = outcome === "succeeded" ? "arrived" : outcome === "failed" ? "failed" : "waits";
    summary.mermaid((0,road/* roadOf */._)(ground.policy, ground.ledger, { environment, release, fate, now: ground.now }));
}
function whyOf(known, jobStatus) {
    const reason = known === undefined ? undefined : Object.getOwnPropertyDescriptor(known, "reason")?.value;
    if (reason === "verification-failed")
        return "its verification failed";
    if (reason === "verification-inconclusive")
        return "its verification came to no end";
    return jobStatus === "success" ? "the promote step did not finish" : `the job ended with ${jobStatus}`;
}

;// CONCATENATED MODULE: ./build/src/promotion/settle-here.js







const movedShape = dist/* array */.YOg(dist/* object */.Ikc({ artifact: dist/* string */.YjP(), digest: dist/* string */.YjP(), to: dist/* string */.YjP() }));
/**
 * The post step: settles what this job still owns by the job's outcome, then takes what became due downstream, when the
 * token may start workflows. Otherwise the resuming workflow does it.
 */
async function settleHere(context, environment, { kept, jobStatus, summary }) {
    // What comes after the settlement is loaded while GitHub answers; where that fails, the promotion is settled all the same.
    const closing = context.client.sent.then(() => Promise.all(/* import() | closing */[__webpack_require__.e(487), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 30581)));
    closing.catch(() => undefined);
    const left = await leave(context, {
        environment,
        deployment: numberIn(kept("deployment")),
        moved: movedIn(kept("moved")),
        fault: (0,fault/* faultIn */._)(kept("fault")),
        handedOver: kept("handed-over") === "true",
    }, jobStatus);
    if (left === undefined) {
        context.log.info(`This job owns nothing in ${environment}: nothing to settle.`);
        return;
    }
    context.log.info(`${left.promotion} of ${left.release}: ${left.outcome}.`);
    const { closeSettled } = await closing;
    await closeSettled(context, left.before, left.ground.ledger);
    const back = (0,rollback_time/* endOfRollback */.H)(left.ground, environment, left.promotion);
    if (back !== undefined)
        context.log[back.isLoud ? "warning" : "info"](back.sentence);
    summarizeSettled(summary, left, { environment, jobStatus });
    const next = await (0,go_on/* goOn */.A)(context, left);
    for (const sentence of next)
        context.log.info(sentence);
    if (next.length > 0)
        summary.paragraph((0,markdown/* strong */.ko)("Next"), ": ", next.join(" "));
}
function numberIn(text) {
    return text === undefined || !/^[1-9][0-9]{0,15}$/.test(text) ? null : Number(text);
}
function movedIn(text) {
    if (text === undefined)
        return [];
    const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), movedShape), text);
    return parsed.success ? parsed.output : [];
}

;// CONCATENATED MODULE: ./build/actions/work/promote-post.js
/** What the post step of `promote` does; loaded when there is something to settle. */




/***/ }),

/***/ 58248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O5: () => (/* binding */ snapshotBlock),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   wI: () => (/* binding */ snapshotIn),
/* harmony export */   z_: () => (/* binding */ decisionsIn)
/* harmony export */ });
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6731);

/** Opens the block of a review's page that is signed. The lines hold no backtick, so nothing in them can close it. */
const OPEN = "```text snapshot\n";
const CLOSE = "\n```";
/** How many hex digits of the digest a person types. */
const SHOWN = 12;
/** More rows than this are not taken away by one comment: then the list itself is wrong. */
const MOST_REMOVED = 100;
/** The block of lines that is signed, each with the number by which a comment names it. */
function snapshotBlock({ lines }) {
    return `${OPEN}${lines.map((line, index) => `${index + 1} ${line}`).join("\n")}${CLOSE}`;
}
/** The digits that a person types to sign. */
function shortDigest(digest) {
    return digest.slice("sha256:".length, "sha256:".length + SHOWN);
}
/**
 * The snapshot that a page shows; undefined when it shows none, more than one, or one whose numbers are not those of its rows:
 * a number in a comment must mean one row and no other.
 */
function snapshotIn(body) {
    const [before, after, ...more] = body.replace(/\r\n/g, "\n").split(OPEN);
    if (before === undefined || after === undefined || more.length > 0)
        return undefined;
    const end = after.indexOf(CLOSE);
    if (end < 0)
        return undefined;
    const rows = after.slice(0, end).split("\n");
    const lines = rows.flatMap((row, index) => row.startsWith(`${index + 1} `) ? [row.slice(`${index + 1} `.length)] : []);
    const snapshot = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .ofLines */ .JH)(lines);
    const isWhole = lines.length === rows.length && lines.every((line, index) => line === snapshot.lines[index]);
    return isWhole ? snapshot : undefined;
}
/** What a comment decides in its first line, `/confirm <digits> [remove <rows>]`; undefined when it decides nothing. */
function decisionsIn(body) {
    const [line = ""] = body.split(/\r?\n/, 1);
    if (line.length > 1_000 || !/^\/confirm[ \t]/.test(line))
        return undefined;
    const [, digits = "", verb, ...rows] = line.split(/[ \t,]+/).filter((word) => word !== "");
    if (!/^[0-9a-f]{12}$/.test(digits))
        return undefined;
    if (verb === undefined)
        return { digits, remove: [] };
    const isList = rows.length > 0 && rows.length <= MOST_REMOVED && rows.every((row) => /^[1-9][0-9]{0,4}$/.test(row));
    if (verb !== "remove" || !isList)
        return undefined;
    return { digits, remove: [...new Set(rows.map(Number))].toSorted((left, right) => left - right) };
}


/***/ }),

/***/ 6731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ ofLines),
/* harmony export */   eY: () => (/* binding */ snapshotOf),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3761);


/** What GitHub shows to no token at all; it stands in every snapshot, so that it is confirmed knowingly. */
const NEVER_SEEN = "unseen classic-tokens: each person's classic tokens and SSH keys reach what the person reaches";
/** The snapshot of who has access; `undefined` while nobody knows the people. Pure. */
function snapshotOf({ people, teams, keys, apps, tokens, environments, branches, }) {
    if (!people.ok)
        return undefined;
    const lines = [
        ...people.value.map(({ id, login, bot, role }) => `${bot ? "bot" : "person"} ${id} ${plain(login)} ${plain(role)}`),
        ...(teams.ok
            ? teams.value.map(({ id, slug, permission }) => `team ${id} ${plain(slug)} ${plain(permission)}`)
            : ["unseen teams"]),
        ...(keys.ok
            ? keys.value.map(({ id, title, readOnly }) => `deploy-key ${id} ${readOnly ? "reads" : "writes"} ${plain(title)}`)
            : ["unseen deploy-keys"]),
        ...(apps.ok ? apps.value.map(lineOfApp) : ["unseen installed-apps"]),
        ...(tokens.ok ? tokens.value.filter(({ expired }) => !expired).map(lineOfToken) : ["unseen fine-grained-tokens"]),
        ...environments.flatMap(linesOfEnvironment),
        ...branches.flatMap(linesOfBranch),
        NEVER_SEEN,
    ];
    return ofLines(lines);
}
/** The snapshot of lines that were read again. */
function ofLines(lines) {
    const sorted = [...new Set(lines)].toSorted();
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
        .update(`${sorted.join("\n")}\n`)
        .digest("hex");
    return { lines: sorted, digest: `sha256:${digest}`, people: sorted.filter((line) => /^person /.test(line)).length };
}
function lineOfApp({ id, slug, selection, permissions, suspended }) {
    const where = selection === "all" ? "in all repositories" : "in selected repositories";
    return `app ${id} ${plain(slug)} ${where}${suspended ? " suspended" : ""} ${levels(permissions)}`;
}
function lineOfToken({ id, owner, name, permissions, expiresAt }) {
    const end = expiresAt === null ? "never ends" : `ends ${plain(expiresAt)}`;
    return `token ${id} ${plain(owner.login)} ${plain(name)} ${end} ${levels(permissions)}`;
}
/** Everything that it may do, each level once and reading last, so that a row stays short. */
function levels(permissions) {
    const all = Object.entries(permissions).toSorted(([left], [right]) => (left < right ? -1 : 1));
    const found = [...new Set(all.map(([, level]) => level))].toSorted().toReversed();
    const named = (level) => all.filter(([, each]) => each === level).map(([name]) => plain(name));
    return found.map((level) => `${plain(level)}: ${named(level).join(" ")}`).join(", ");
}
function linesOfEnvironment({ name, allow, approvers, settings }) {
    const texts = (entries) => entries.length === 0 ? "nobody" : entries.map(_policy_allow_js__WEBPACK_IMPORTED_MODULE_1__/* .entryText */ .u0).toSorted().join(" ");
    const native = settings === undefined
        ? [`environment ${name} is not GitHub's`]
        : !settings.ok
            ? [`unseen settings of environment ${name}`]
            : [
                `environment ${name} lets in ${settings.value.branches.map(plain).join(", ")}`,
                ...settings.value.reviewers.map((reviewer) => `environment ${name} is approved by ${plain(reviewer)}`),
                `environment ${name} lets administrators pass: ${YES_NO[`${settings.value.adminsBypass}`]}`,
            ];
    return [
        `policy ${name} promote ${texts(allow.promote)}`,
        `policy ${name} rollback ${texts(allow.rollback)}`,
        `policy ${name} lock ${texts(allow.lock)}`,
        `policy ${name} override ${texts(allow.override)}`,
        `policy ${name} approve ${texts(approvers)}`,
        ...native,
    ];
}
const YES_NO = { true: "yes", false: "no", null: "unseen" };
function linesOfBranch({ branch, rules, rulesets }) {
    if (!rules.ok)
        return [`unseen rules of branch ${plain(branch)}`];
    if (rules.value === undefined)
        return [`branch ${plain(branch)} has no rules on this plan`];
    const types = [...new Set(rules.value.map(({ type }) => type))].toSorted();
    return [
        `branch ${plain(branch)} has the rules ${types.map(plain).join(", ") || "none"}`,
        ...rulesets.flatMap((read) => {
            if (!read.ok)
                return [`unseen ruleset of branch ${plain(branch)}`];
            const { name, bypass } = read.value;
            if (bypass === null)
                return [`unseen bypass list of ruleset ${plain(name)}`];
            return bypass.map(({ type, id, mode }) => `ruleset ${plain(name)} is bypassed by ${plain(type)} ${id ?? "all"} ${plain(mode)}`);
        }),
    ];
}
/** Names that people chose, in one line that can end no block and start no other: what is not plain shows its number. */
function plain(text) {
    return text
        .slice(0, 200)
        .toWellFormed()
        .replace(/[^A-Za-z0-9 _.,:@/+*=()[\]-]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
}
/** What stands in one snapshot and not in the other. */
function difference(before, after) {
    const [was, is] = [new Set(before.lines), new Set(after.lines)];
    return {
        gained: after.lines.filter((line) => !was.has(line)),
        lost: before.lines.filter((line) => !is.has(line)),
    };
}


/***/ }),

/***/ 10838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   bX: () => (/* binding */ chooseRelease),
/* harmony export */   bs: () => (/* binding */ namedRelease)
/* harmony export */ });
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _release_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91319);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75802);
/* harmony import */ var _latest_release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66644);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13715);






/** Reads the input `release`. */
function readChoice(text) {
    if (text === undefined)
        return { kind: "unsaid" };
    if (text === "latest")
        return { kind: "latest" };
    return _release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ID */ .uX.test(text) ? { kind: "id", id: text } : { kind: "version", version: text };
}
/** The ledger files that have to be read to know which release is meant. */
function filesOf(choice, service) {
    switch (choice.kind) {
        case "id":
            return [(0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(service, choice.id)];
        case "version":
            return [(0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .versionPath */ .qW)(service, choice.version)];
        case "latest":
        case "known":
        case "unsaid":
            return [];
    }
}
/**
 * The release that is meant: the one named, the open promotion's own, what the environments upstream run, or for an
 * environment that comes first the latest. Throws `Stop` `release-unknown` or `release-broken`.
 */
function chooseRelease(choice, ledger, environment, promotion) {
    switch (choice.kind) {
        case "id":
        case "version":
            return namedRelease(choice, ledger);
        case "latest":
            return (0,_latest_release_js__WEBPACK_IMPORTED_MODULE_5__/* .latestRelease */ .J)(ledger) ?? none(ledger.service);
        case "known":
            return choice.release;
        case "unsaid":
            return ofPromotion(ledger, environment.name, promotion) ?? upstreamRelease(ledger, environment);
    }
}
/** A release by its id or version alone. Throws like {@link chooseRelease}. */
function namedRelease(choice, ledger) {
    return choice.kind === "id" ? byId(ledger, choice.id) : byVersion(ledger, choice.version);
}
function byId(ledger, id) {
    const text = ledger.files.get((0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(ledger.service, id));
    if (text === undefined) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `The ledger has no release ${id} of ${ledger.service}.`, hintOf(ledger));
    }
    const read = (0,_release_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readRelease */ .i)(text, id);
    if (read.kind === "broken")
        throw broken(read.why);
    return (0,_release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(read.release);
}
function byVersion(ledger, version) {
    const text = ledger.files.get((0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .versionPath */ .qW)(ledger.service, version));
    if (text === undefined) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `No release of ${ledger.service} has the version "${version}".`, hintOf(ledger));
    }
    const brief = readBrief(text);
    if (brief === undefined)
        throw broken(`The ledger's file for version ${version} is not readable.`);
    return { ...brief, version };
}
function readBrief(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== "object" || value === null)
            return undefined;
        const { id, commit, run, preview } = value;
        if (typeof id !== "string" || !_release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ID */ .uX.test(id) || typeof commit !== "string")
            return undefined;
        if (typeof run !== "number" || typeof preview !== "boolean")
            return undefined;
        return { id, commit, run, preview };
    }
    catch {
        return undefined;
    }
}
function ofPromotion(ledger, environment, promotion) {
    if (promotion === undefined)
        return undefined;
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ledger, environment);
    return [...state.open, ...state.settled].find(({ id }) => id === promotion)?.release;
}
function upstreamRelease(ledger, environment) {
    if (environment.after.length === 0)
        return (0,_latest_release_js__WEBPACK_IMPORTED_MODULE_5__/* .latestRelease */ .J)(ledger) ?? none(ledger.service);
    const found = environment.after.map((upstream) => ({ upstream, current: (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ledger, upstream).current }));
    const releases = [];
    for (const { upstream, current } of found) {
        if (current.kind !== "release") {
            throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `No release was named, and ${upstream} ${current.kind === "empty" ? "has none yet" : "is unsettled"}.`, `Name one with the input "release", or promote one to ${upstream} first.`);
        }
        releases.push(current.release);
    }
    const [first, ...others] = releases;
    if (first === undefined)
        return none(ledger.service);
    if (others.some(({ id }) => id !== first.id)) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `No release was named, and ${environment.after.join(" and ")} run different ones.`, 'Name one with the input "release".');
    }
    return first;
}
function none(service) {
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `No release of ${service} was registered yet.`, "Add a step with `uses: org/env-actions/register@v1` to the workflow that builds it, and run that.");
}
function broken(why) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-broken", why, "Compare the ledger branch with its history: docs/ledger.md says how.");
}
function hintOf(ledger) {
    const { latest } = ledger.serviceState;
    return latest === null
        ? "No release was registered yet: the workflow that builds it needs a step with `uses: org/env-actions/register@v1`."
        : `The latest is ${latest.id}; the folder releases/${ledger.service} of the ledger branch has all of them.`;
}


/***/ }),

/***/ 19239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ faultText),
/* harmony export */   _: () => (/* binding */ faultIn)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66537);


const LONGEST = 1_000;
const shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
/** The fault as a text for the step's state. */
function faultText(thrown) {
    const { reason, message } = (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(thrown);
    return JSON.stringify({ reason, message: message.slice(0, LONGEST).toWellFormed() });
}
/** What was kept; undefined when nothing was, or something else. */
function faultIn(text) {
    if (text === undefined)
        return undefined;
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qFJ(), shape), text);
    return parsed.success ? parsed.output : undefined;
}


/***/ }),

/***/ 38020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ goOn)
});

// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/repo.js
var github_repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/dispatch-permission.js


/** No workflow has this name, so asking for it starts nothing. */
const NO_WORKFLOW = "env-actions-permission-probe.yml";
/**
 * Whether the token may start workflows (`actions: write`). GitHub has no way to ask, so a workflow that does not exist is
 * dispatched: 403 means no, 404 and 422 mean that only the workflow is missing. A wrong yes costs nothing: the dispatch
 * that follows is refused and the resuming workflow starts it later.
 */
async function mayDispatch(client, { repo }) {
    try {
        await client.rest("read", "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
            ...(0,github_repo/* inRepo */.u)(repo),
            workflow_id: NO_WORKFLOW,
            ref: "main",
        });
        return true;
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found", "unprocessable"))
            return true;
        if ((0,errors/* isFailure */.N6)(error, "forbidden", "unauthorized"))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/go-on.js

/**
 * Takes what became due by what was just settled; what was done, or who will do it, in sentences. Only a success opens the
 * way downstream; what follows a failure by itself is due here too.
 */
async function goOn(context, { outcome, ground }) {
    const { dueByAutomation } = await Promise.all(/* import() | closing */[__webpack_require__.e(487), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 34827));
    const due = dueByAutomation(ground.policy, ground.ledger);
    const [first] = outcome === "succeeded" ? due : outcome === "failed" ? due.filter(({ rollback }) => rollback !== undefined) : [];
    if (first === undefined)
        return [];
    if (!(await mayDispatch(context.client, { repo: context.repo }))) {
        return [`${first.release.id} is due in ${first.environment.name}; the resuming workflow will start it.`];
    }
    const { advance } = await Promise.all(/* import() | judging */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(719), __webpack_require__.e(956), __webpack_require__.e(554), __webpack_require__.e(477), __webpack_require__.e(849), __webpack_require__.e(970), __webpack_require__.e(492), __webpack_require__.e(487), __webpack_require__.e(787), __webpack_require__.e(333), __webpack_require__.e(603), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 31245));
    const transitions = await advance(context, { dryRun: false, ground });
    return transitions.map(({ environment, did, message }) => `${environment}: ${did}. ${message}`);
}


/***/ }),

/***/ 75381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ roadOf)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30190);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51623);



/** How the way into the environment is drawn: open, barred, or not decided. */
const ARROWS = {
    enters: "==>",
    arrived: "==>",
    refused: "--x",
    failed: "--x",
    waits: "-.->",
};
/** Outlines only, so that the diagram reads on a light page and on a dark one. */
const STYLES = [
    "  classDef good stroke:#2da44e,stroke-width:3px",
    "  classDef bad stroke:#cf222e,stroke-width:3px",
    "  classDef open stroke:#bf8700,stroke-width:3px",
];
const CLASSES = {
    enters: "good",
    arrived: "good",
    refused: "bad",
    failed: "bad",
    waits: "open",
};
/**
 * The road of one service as the lines of a Mermaid diagram: every environment with what runs there by the ledger, and
 * how one release stands before one of them.
 */
function roadOf(policy, ledger, passage) {
    const names = [...policy.environments.keys()];
    const node = (name) => `e${names.indexOf(name)}`;
    const lines = ["flowchart LR"];
    for (const [name, { after }] of policy.environments) {
        const here = name === passage.environment;
        const label = [
            name,
            running((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ledger, name), (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolding */ .ye)(ledger.head.lock, passage.now), passage.now),
            ...(here ? [standing(passage)] : []),
        ].flatMap((text) => (text === undefined ? [] : [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .diagramLabel */ .Oc)(text)]));
        lines.push(`  ${node(name)}["${label.join("<br/>")}"]${here ? `:::${CLASSES[passage.fate]}` : ""}`);
        for (const upstream of after) {
            lines.push(`  ${node(upstream)} ${here ? ARROWS[passage.fate] : "-->"} ${node(name)}`);
        }
    }
    return [...lines, ...STYLES];
}
function running({ current, lock }, everywhere, now) {
    const locked = everywhere || (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolding */ .ye)(lock, now) ? ", locked" : "";
    switch (current.kind) {
        case "empty":
            return `empty${locked}`;
        case "release":
            return `runs ${current.release.version ?? current.release.id}${locked}`;
        case "unknown":
            return `what runs is unknown${locked}`;
    }
}
/** Said below what runs there; once the release has arrived or failed, that line says it. */
function standing({ release, fate }) {
    const what = release.version ?? release.id;
    switch (fate) {
        case "enters":
            return `${what} enters`;
        case "refused":
            return `${what} is refused`;
        case "waits":
            return `${what} waits`;
        case "failed":
            return `${what} failed`;
        case "arrived":
            return undefined;
    }
}


/***/ }),

/***/ 51894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseReleaseShape)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const sha256 = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const commitDigest = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^gitCommit:(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const id = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1));
/** An Actions artifact. The digest is the sha256 of the bytes as stored, which we hashed ourselves (R29). */
const fileRecord = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("file"),
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    digest: sha256,
    size: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)),
    artifact: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id, name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), run: id, expires: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }),
});
/** A commit of this repository. git's own id is its digest, under in-toto's name for it. */
const commitRecord = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("commit"), name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), digest: commitDigest });
/** An asset of a GitHub release of this repository, under the sha256 that we computed. */
const assetRecord = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("asset"),
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    digest: sha256,
    size: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)),
    asset: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id, name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), release: id, tag: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
});
/** An OCI artifact in a registry: the descriptor of its manifest, which we hashed, and where it was registered. */
const imageRecord = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("image"),
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    digest: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/)),
    size: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)),
    image: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        /** `host[:port]/path`. */
        repository: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        mediaType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        /** `linux/amd64`, `linux/arm64/v8`; none for what is no container image. */
        platforms: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        /** The tag it was registered by; only for people, because tags move. */
        tag: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    }),
});
const artifactRecord = valibot__WEBPACK_IMPORTED_MODULE_0__/* .variant */ .Oxt("kind", [imageRecord, fileRecord, commitRecord, assetRecord]);
const releaseRecord = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    v: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^r-[0-9a-f]{12}$/)),
    digest: sha256,
    service: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    commit: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
    repository: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id, name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    run: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id, attempt: id, path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), event: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    preview: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    pull: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(id),
    // A release of nothing would prove nothing (R32).
    artifacts: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(artifactRecord), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1)),
    notes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    compare: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
/** The shape of a stored release; anything else in the file makes it unreadable, which stops (R116). */
function parseReleaseShape(value) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(releaseRecord, value);
    return parsed.success ? parsed.output : undefined;
}


/***/ }),

/***/ 88833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Deeper records than this are refused (R53); a value that contains itself ends here too. */
const MAX_DEPTH = 64;
/**
 * The one text of a JSON value, for digests: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). Stricter than the RFC where a digest would hide a loss (R52, R53): throws a
 * `TypeError` naming the place for anything that is not plain JSON (undefined, NaN, Infinity, bigint, functions, class
 * instances, holes, symbol keys, getters), for integers beyond 2^53, lone surrogates, a `__proto__` key and depth over 64.
 */
function canonicalJson(value) {
    return write(value, "$", 0);
}
function write(value, place, depth) {
    if (depth > MAX_DEPTH)
        throw refused(place, `is nested deeper than ${MAX_DEPTH} levels`);
    if (value === null)
        return "null";
    switch (typeof value) {
        case "boolean":
            return value ? "true" : "false";
        case "string":
            return writeText(value, place);
        case "number":
            return writeNumber(value, place);
        case "object":
            return Array.isArray(value) ? writeList(value, place, depth) : writeRecord(value, place, depth);
        case "bigint":
        case "function":
        case "symbol":
        case "undefined":
            break;
    }
    throw refused(place, `is ${typeof value}`);
}
function writeText(text, place) {
    if (!text.isWellFormed())
        throw refused(place, "contains half of a surrogate pair");
    return JSON.stringify(text);
}
function writeNumber(number, place) {
    if (!Number.isFinite(number))
        throw refused(place, `is ${number}`);
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
        throw refused(place, "is an integer beyond 2^53, which loses digits; keep it as text");
    }
    return JSON.stringify(number);
}
function writeList(list, place, depth) {
    const parts = [];
    // By index, because a hole in the list must be refused and not skipped.
    for (let index = 0; index < list.length; index += 1)
        parts.push(write(list[index], `${place}[${index}]`, depth + 1));
    return `[${parts.join(",")}]`;
}
function writeRecord(record, place, depth) {
    const prototype = Object.getPrototypeOf(record);
    if (prototype !== Object.prototype && prototype !== null)
        throw refused(place, "is an instance of a class");
    if (Object.getOwnPropertySymbols(record).length > 0)
        throw refused(place, "has a symbol for a key");
    const parts = [];
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(record)).sort(byKey)) {
        const inside = `${place}.${key}`;
        if (key === "__proto__")
            throw refused(inside, "is a key that JavaScript treats as a prototype");
        if (!("value" in property))
            throw refused(inside, "is computed by a getter");
        if (!property.enumerable)
            throw refused(inside, "is hidden (not enumerable)");
        parts.push(`${writeText(key, inside)}:${write(property.value, inside, depth + 1)}`);
    }
    return `{${parts.join(",")}}`;
}
function byKey([left], [right]) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function refused(place, why) {
    return new TypeError(`No canonical JSON: ${place} ${why}.`);
}


/***/ }),

/***/ 91319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readRelease)
/* harmony export */ });
/* harmony import */ var _artifacts_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51894);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75802);


/**
 * Reads a stored release. A record that is not JSON, has another shape, or whose id cannot be computed again from its
 * content is `broken`: somebody changed it after it was registered, and nothing may be deployed from it.
 */
function readRelease(text, expectedId) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { kind: "broken", why: `The record of release ${expectedId} is not JSON.` };
    }
    const release = (0,_artifacts_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReleaseShape */ .W)(value);
    if (release === undefined)
        return { kind: "broken", why: `The record of release ${expectedId} has an unknown shape.` };
    if (release.id !== expectedId || !(0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .provesItself */ .Bi)(release)) {
        return { kind: "broken", why: `The record of release ${expectedId} does not match its own id: it was changed.` };
    }
    return { kind: "release", release };
}


/***/ }),

/***/ 75802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ isCalled),
/* harmony export */   Bf: () => (/* binding */ releaseId),
/* harmony export */   Bi: () => (/* binding */ provesItself),
/* harmony export */   NC: () => (/* binding */ describeRelease),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   cS: () => (/* binding */ releaseDigest),
/* harmony export */   jh: () => (/* binding */ isCommitId),
/* harmony export */   uX: () => (/* binding */ RELEASE_ID)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88833);


/** Whether people mean this release: by its id, or by its version, which is never like an id. */
function isCalled({ id, version }, name) {
    return id === name || version === name;
}
const RELEASE_ID = /^r-[0-9a-f]{12}$/;
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Whether the text is a full commit id: abbreviations, branches and tags are not (R23). */
function isCommitId(text) {
    return COMMIT_ID.test(text);
}
/** `sha256:<64 hex>` of the release's identity. Artifacts count by name, kind and digest, in order of their names. */
function releaseDigest(identity) {
    const artifacts = identity.artifacts
        .map(({ name, kind, digest }) => ({ name, kind, digest }))
        .map((artifact) => ({ artifact, text: (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)([artifact.name, artifact.kind, artifact.digest]) }))
        .sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
        .map(({ artifact }) => artifact);
    const text = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({
        service: identity.service,
        repository: identity.repository,
        commit: identity.commit,
        run: identity.run,
        artifacts,
    });
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
}
/** The id people write: short enough to type, long enough that two releases of one service never share it by accident. */
function releaseId(digest) {
    return `r-${digest.slice("sha256:".length, "sha256:".length + 12)}`;
}
/** Whether a stored record still says what its id promises: the id is computed again from what it contains. */
function provesItself(record) {
    const digest = releaseDigest({
        service: record.service,
        repository: record.repository.id,
        commit: record.commit,
        run: record.run.id,
        artifacts: record.artifacts,
    });
    return record.digest === digest && record.id === releaseId(digest);
}
function nameOf(record) {
    const { id, version, commit, run, preview } = record;
    return { id, version, commit, run: run.id, preview };
}
/** How a person reads a release: its version where it has one, always its id. */
function describeRelease(release) {
    return release.version === null ? release.id : `${release.version} (${release.id})`;
}


/***/ })

};
