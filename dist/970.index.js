export const id = 970;
export const ids = [970];
export const modules = {

/***/ 84916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ authorize)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _github_people_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57386);
/* harmony import */ var _github_teams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30031);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77758);





/**
 * The one lock on every door (R66): commands, dispatches, re-runs and the proof of what was recorded earlier all ask here,
 * at the moment of use. Bots never may; people are compared by numeric id wherever one is known (R1, R9, R11).
 */
async function authorize(request) {
    const { action, environments, acting } = request;
    if (environments.length === 0)
        return { kind: "refused", why: "The policy has no such environment." };
    if (!(0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_3__/* .isLogin */ .W5)(acting.login)) {
        return { kind: "refused", why: `${shown(acting.login)} is no person's account; only people may ${action}.` };
    }
    const found = await findPerson(request);
    if ("kind" in found)
        return found;
    const teams = await readTeams(request, found);
    const unknown = [];
    for (const { name, allow } of environments) {
        const match = (0,_match_js__WEBPACK_IMPORTED_MODULE_4__/* .matchAllowed */ .w)(allow[action], found, teams);
        switch (match.kind) {
            case "allowed":
                break;
            case "refused":
                return { kind: "refused", why: notListed(found, action, name, allow[action]) };
            case "unknown":
                unknown.push(match.why);
        }
    }
    if (unknown.length === 0)
        return { kind: "allowed", person: found };
    return { kind: "unknown", why: `Whether ${found.login} may ${action} could not be read: ${unknown.join("; ")}` };
}
async function findPerson({ client, repo, action, acting, }) {
    let role;
    try {
        role = await (0,_github_people_js__WEBPACK_IMPORTED_MODULE_1__/* .getRole */ .L)(client, { repo, login: acting.login });
    }
    catch (error) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found")) {
            return { kind: "refused", why: `GitHub knows no account ${acting.login} (any more).` };
        }
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error)) {
            return { kind: "unknown", why: `What ${acting.login} may do here could not be read: ${error.message}` };
        }
        throw error;
    }
    if (role.bot)
        return { kind: "refused", why: `${acting.login} is a bot; only people may ${action}.` };
    if (acting.id !== null && acting.id !== role.id) {
        return { kind: "refused", why: `The account ${acting.login} is another one now than the one that acted.` };
    }
    return { id: role.id, login: acting.login, role: role.role };
}
/** Every team that any of the lists names, once; a failure is that team's alone. */
async function readTeams({ client, repo, action, environments }, person) {
    const teams = new Map();
    for (const { allow } of environments) {
        // Where another entry already lets them in, no team needs to be read.
        if ((0,_match_js__WEBPACK_IMPORTED_MODULE_4__/* .matchAllowed */ .w)(allow[action], person, new Map()).kind === "allowed")
            continue;
        for (const entry of allow[action])
            if (entry.kind === "team")
                teams.set((0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_3__/* .entryText */ .u0)(entry), entry);
    }
    const read = async ([text, { organization, slug }]) => {
        try {
            const asked = { organization: organization ?? repo.owner, slug, login: person.login };
            return [text, (await (0,_github_teams_js__WEBPACK_IMPORTED_MODULE_2__/* .isTeamMember */ ._)(client, asked)) ? "member" : "stranger"];
        }
        catch (error) {
            if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error))
                throw error;
            return [text, { unreadable: `${error.message}; ${TEAM_HINT}` }];
        }
    };
    return new Map(await Promise.all([...teams].map(read)));
}
/** What a workflow's own token can never do (GitHub's docs: it is limited to its repository). */
const TEAM_HINT = "teams need a token of an App or a person with `members: read` in the input token";
function notListed(person, action, environment, entries) {
    const who = entries.length === 0 ? "nobody" : entries.map(_policy_allow_js__WEBPACK_IMPORTED_MODULE_3__/* .entryText */ .u0).join(", ");
    return `${person.login} has the role ${person.role} here; to ${action} in ${environment} the policy allows ${who}.`;
}
function shown(login) {
    return JSON.stringify(login.slice(0, 60));
}


/***/ }),

/***/ 77758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isRole),
/* harmony export */   w: () => (/* binding */ matchAllowed)
/* harmony export */ });
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);

const RISING = ["none", "read", "triage", "write", "maintain", "admin"];
function isRole(role) {
    return RISING.includes(role);
}
/**
 * Compares a person with a list of the policy. One clear entry is enough; what could not be read never allows, and only
 * matters when nothing else does (R3, R4).
 */
function matchAllowed(entries, person, teams) {
    const unreadable = [];
    for (const entry of entries) {
        const membership = entry.kind === "team" ? teams.get((0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .entryText */ .u0)(entry)) : undefined;
        if (isMatch(entry, person, membership))
            return { kind: "allowed", by: (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .entryText */ .u0)(entry) };
        if (entry.kind !== "team" || membership === "stranger")
            continue;
        const why = typeof membership === "object" ? membership.unreadable : "it was not read";
        unreadable.push(`${(0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .entryText */ .u0)(entry)}: ${why}`);
    }
    return unreadable.length === 0 ? { kind: "refused" } : { kind: "unknown", why: unreadable.join("; ") };
}
function isMatch(entry, person, membership) {
    switch (entry.kind) {
        case "user":
            return entry.login === (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .foldLogin */ .fK)(person.login);
        case "role":
            return RISING.indexOf(person.role) >= RISING.indexOf(entry.role);
        case "team":
            return membership === "member";
    }
}


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

/***/ 51891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ REVIEW_LABEL),
/* harmony export */   Nu: () => (/* binding */ readSigned),
/* harmony export */   g0: () => (/* binding */ refuteReview),
/* harmony export */   qB: () => (/* binding */ mayConfirm),
/* harmony export */   yf: () => (/* binding */ isReviewPage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _authorization_authorize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84916);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73195);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58248);




/** The label of the issue on which people confirm who has access. */
const REVIEW_LABEL = "env-access-review";
/** Whether somebody may sign the review, now. Bots never may; accounts are compared by number (R1, R9). */
function mayConfirm(asked, acting, from) {
    const environments = [{ name: "the review of access", allow: { confirm: from } }];
    return (0,_authorization_authorize_js__WEBPACK_IMPORTED_MODULE_1__/* .authorize */ .G)({ ...asked, action: "confirm", environments, acting });
}
/**
 * Reads again what signs a review, as every proof is at use (design.md section 6): the comment, the issue, the person.
 *
 * @throws GitHubFailure when any of them cannot be read
 */
async function readSigned(asked, { comment: { issue, id }, actor }, from) {
    const { client, repo } = asked;
    const [comment, opening] = await Promise.all([
        (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W3)(client, { repo, id }),
        (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .readOpening */ .jA)(client, { repo, number: issue }),
    ]);
    // People may be called otherwise by now; the number says that it is still them.
    const login = comment?.author?.login ?? actor.login;
    return { comment, opening, rights: await mayConfirm(asked, { id: actor.id, login }, from) };
}
/** Why what the ledger calls a review is none; undefined when it holds. Pure. */
function refuteReview({ actor, snapshot, remove = [], comment: cited }, { comment, opening, rights }, repo) {
    if (cited.repository.toLowerCase() !== `${repo.owner}/${repo.name}`.toLowerCase())
        return `it was signed in another repository, ${cited.repository}`;
    if (comment === null)
        return "the comment that signed it is gone";
    const { author, byApp, edited, issue, body, id } = comment;
    if (id !== cited.id || issue !== cited.issue || opening.number !== cited.issue)
        return `the comment is not on #${cited.issue}`;
    if (author === null || author.bot !== false || byApp !== false || author.id !== actor.id)
        return `the comment was not written by ${actor.login}`;
    if (edited !== false)
        return "the comment was edited";
    if (bodyDigest(body) !== cited.body)
        return "the comment says something else now";
    const decided = (0,_page_js__WEBPACK_IMPORTED_MODULE_3__/* .decisionsIn */ .z_)(body);
    if (decided?.digits !== (0,_page_js__WEBPACK_IMPORTED_MODULE_3__/* .shortDigest */ .VK)(snapshot))
        return "the comment confirms something else";
    if (decided.remove.length !== remove.length)
        return "the comment takes away other rows than were recorded";
    if (!isReviewPage(opening))
        return `#${cited.issue} is no review that this suite opened`;
    if (rights.kind === "refused")
        return rights.why;
    return undefined;
}
/** Whether an issue is a review that a bot opened: a person's copy of one is none (R48). */
function isReviewPage({ author, labels }) {
    return author?.bot === true && labels.includes(REVIEW_LABEL);
}
/** `sha256:<hex>` of a comment, as the ledger keeps it. */
function bodyDigest(body) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(body).digest("hex")}`;
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

/***/ 6547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ builtInGate),
/* harmony export */   p: () => (/* binding */ defineGate)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** A gate with words in the policy. */
function defineGate(spec) {
    const { name, words } = spec;
    return {
        name,
        words,
        ...(spec.beside === undefined ? {} : { beside: spec.beside }),
        where: typeof spec.where === "function" ? "by-rule" : spec.where,
        judge: (facts, rule, found) => safely(name, () => spec.judge(facts, rule, found))(facts),
        async prepare(ask, here) {
            const written = ask.environment.rules.get(name);
            if (written === undefined)
                return { name, judge: () => [], judgeCommit: () => [] };
            const rule = await settle(async () => valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(words.schema, written));
            return rule.ok ? prepareRule(spec, { ask, here, rule: rule.value }) : unruly(name, rule.why);
        },
    };
}
async function prepareRule(spec, { ask, here, rule }) {
    const { name, judge, judgeCommit } = spec;
    const where = typeof spec.where === "function" ? spec.where(rule) : spec.where;
    if (where === "in-environment" && here === "anywhere") {
        const later = deferred(name, ask.environment.name);
        const part = spec.anywhere?.(rule);
        if (part === undefined)
            return { name, judge: () => [later], judgeCommit: judgeCommit && (() => [later]) };
        const now = await prepareRule({ ...spec, where: "anywhere" }, { ask, here, rule: part });
        const { judgeCommit: commit } = now;
        return {
            name,
            judge: (facts) => [...now.judge(facts), later],
            judgeCommit: commit && ((facts) => [...commit(facts), later]),
        };
    }
    // What cannot be known of a commit alone is not asked of one.
    if (ask.subject.kind === "commit" && judgeCommit === undefined)
        return { name, judge: () => [], judgeCommit };
    const found = await settle(() => spec.gather(rule, ask));
    return {
        name,
        judge: safely(name, (facts) => judge(facts, rule, found)),
        judgeCommit: judgeCommit && safely(name, (facts) => judgeCommit(facts, rule, found)),
    };
}
/** A gate without words, over the facts that every question reads anyway. */
function builtInGate(spec) {
    const { name, judge, judgeCommit } = spec;
    return {
        name,
        words: undefined,
        where: "anywhere",
        judge,
        prepare: async () => ({
            name,
            judge: safely(name, (facts) => [judge(facts)]),
            judgeCommit: judgeCommit && safely(name, (facts) => [judgeCommit(facts)]),
        }),
    };
}
/** A judgement that throws, or says nothing about a rule that is there, is one that could not be made. */
function safely(name, judge) {
    return (facts) => {
        try {
            const results = judge(facts);
            return results.length > 0 ? results : [broken(name, "it gave no verdict")];
        }
        catch (error) {
            return [broken(name, whyOf(error))];
        }
    };
}
/** The rule is not of the gate's own form; the policy's check lets none of these through. */
function unruly(name, why) {
    const judge = () => [broken(name, why)];
    return { name, judge, judgeCommit: judge };
}
async function settle(gather) {
    try {
        return { ok: true, value: await gather() };
    }
    catch (error) {
        return { ok: false, why: whyOf(error) };
    }
}
function whyOf(error) {
    return error instanceof Error ? error.message : "something that is no error was thrown";
}
/** A gate never ends the step: a judgement that fails is one that could not be made. */
function broken(gate, why) {
    return {
        gate,
        verdict: "unknown",
        reason: "gate-broken",
        message: `The gate ${gate} could not be judged: ${why}.`.replace(/\.\.$/, "."),
        evidence: [],
        unblock: "This is a fault of the action: report it with the log of this step.",
    };
}
function deferred(gate, environment) {
    return {
        gate,
        verdict: "wait",
        reason: "judged-in-environment",
        message: `Only the job that deploys to ${environment} can judge ${gate}.`,
        evidence: [],
        unblock: "Nothing to do: it is judged there, before anything is touched.",
        deferred: true,
    };
}


/***/ }),

/***/ 64707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OZ: () => (/* binding */ listCollaborators),
/* harmony export */   XF: () => (/* binding */ listRepositoryTeams),
/* harmony export */   ow: () => (/* binding */ listDeployKeys)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30113);



/** More than this many people or teams are no list that anybody could review. */
const MOST_PEOPLE = 5_000;
const MOST_TEAMS = 1_000;
const MOST_KEYS = 500;
const FLAGS = ["admin", "maintain", "push", "triage", "pull"];
const WORDS = { admin: "admin", maintain: "maintain", push: "write", triage: "triage", pull: "read" };
const Permissions = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    pull: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    triage: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    push: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    maintain: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    admin: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
const CollaboratorShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)),
    type: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    role_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)),
    permissions: Permissions,
});
const TeamShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id, slug: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)), permission: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const KeyShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id, title: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), read_only: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() });
/**
 * Everybody who has access to the repository, with what they effectively may. One request a hundred.
 *
 * @param most a longer list is not read
 * @throws GitHubFailure `forbidden` for who may not push, `unexpected` for a list that nobody could review
 */
async function listCollaborators(client, repo, most = MOST_PEOPLE) {
    const route = "GET /repos/{owner}/{repo}/collaborators";
    const items = await client.pages(route, (0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(repo), { cap: most });
    return items.map((item) => {
        const { id, login, type, role_name: role, permissions } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(CollaboratorShape, item, route);
        const flag = FLAGS.find((one) => permissions[one] === true) ?? "pull";
        return { id, login, bot: type === "Bot", role, permission: WORDS[flag] };
    });
}
/**
 * The teams that have access to the repository. The workflow's own token never sees them.
 *
 * @throws GitHubFailure `forbidden` or `not-found` without `Administration: read`
 */
async function listRepositoryTeams(client, repo) {
    const route = "GET /repos/{owner}/{repo}/teams";
    const items = await client.pages(route, (0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(repo), { cap: MOST_TEAMS });
    return items.map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(TeamShape, item, route));
}
/**
 * The keys by which machines read or write the repository. The workflow's own token never sees them.
 *
 * @throws GitHubFailure `forbidden` or `not-found` without `Administration: read`
 */
async function listDeployKeys(client, repo) {
    const route = "GET /repos/{owner}/{repo}/keys";
    const items = await client.pages(route, (0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(repo), { cap: MOST_KEYS });
    return items.map((item) => {
        const { id, title, read_only: readOnly } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(KeyShape, item, route);
        return { id, title, readOnly };
    });
}


/***/ }),

/***/ 73195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   iv: () => (/* binding */ replyOnce),
/* harmony export */   jA: () => (/* binding */ readOpening),
/* harmony export */   wv: () => (/* binding */ react)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36116);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);





const ONE = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
const RestShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    node_id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1)),
    body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    issue_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    user: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_2__/* .PersonShape */ .T),
    performed_via_github_app: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()),
    created_at: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Time */ .gX,
    updated_at: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Time */ .gX,
});
const REQUEST = "graphql Comment";
const QUERY = `query Comment($id: ID!) {
  node(id: $id) {
    __typename
    ... on IssueComment { databaseId body lastEditedAt includesCreatedEdit }
  }
}`;
const NodeShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    node: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        __typename: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("IssueComment"),
        databaseId: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
        body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        lastEditedAt: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
        includesCreatedEdit: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    })),
});
/**
 * Reads one comment. That it was never edited takes both of GitHub's interfaces to say (R7): two requests, and only one for
 * a comment that is gone, which is `null`.
 *
 * @throws GitHubFailure when either cannot be read, or the two say something else
 */
async function readComment(client, { repo, id }) {
    const route = `GET ${ONE}`;
    let found;
    try {
        const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), comment_id: id });
        found = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(RestShape, data, route);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found", "gone"))
            return null;
        throw error;
    }
    if (found.id !== id)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(route, `asked for comment ${id}, got ${found.id}`);
    const answer = await client.graphql("read", QUERY, { id: found.node_id });
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, error.message);
    const { node } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(NodeShape, answer.data, REQUEST);
    // Deleted between the two requests.
    if (node === null)
        return null;
    if (node.databaseId !== id)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, `asked for comment ${id}, got ${node.databaseId}`);
    const body = found.body ?? "";
    const touched = found.updated_at !== found.created_at || node.lastEditedAt !== null || node.includesCreatedEdit;
    return {
        id,
        issue: issueIn(route, found.issue_url),
        author: found.user ?? null,
        byApp: found.performed_via_github_app !== null && found.performed_via_github_app !== undefined,
        body,
        createdAt: found.created_at,
        edited: touched || node.body !== body,
        url: found.html_url,
    };
}
function issueIn(route, url) {
    const number = Number(/\/issues\/([1-9]\d{0,14})$/.exec(url)?.[1]);
    if (!Number.isSafeInteger(number))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(route, "the comment's issue has no number");
    return number;
}
const IssueShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    user: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_2__/* .PersonShape */ .T),
    labels: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })])),
});
/** Who opened an issue, and its labels. */
async function readOpening(client, { repo, number }) {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
    const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number });
    const issue = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(IssueShape, data, route);
    const labels = issue.labels.map((label) => (typeof label === "string" ? label : (label.name ?? "")));
    return { number: issue.number, author: issue.user ?? null, labels };
}
const ReactionShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ user: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id }) });
/** Puts a sign under a comment. GitHub keeps the same sign of the same account once, so doing it again changes nothing. */
async function react(client, { repo, id, sign }) {
    const route = `POST ${ONE}/reactions`;
    const answer = await client.rest("idempotent", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), comment_id: id, content: sign });
    return { isNew: answer.status === 201, self: (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(ReactionShape, answer.data, route).user.id };
}
/** More comments than this since then are a flood; then nobody can tell, and nothing is said. */
const MOST_LOOKED_AT = 500;
const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const ListedShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), user: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id })) });
/**
 * Says something at most once, however often it is asked for: where it may be there it is looked for first, and after a lost
 * answer nothing is said again (R69, R70). Answers whether it stands there.
 */
async function replyOnce(client, repo, reply) {
    if (reply.mayBeThere && (await isSaid(client, repo, reply)))
        return true;
    const { issue, body, marker } = reply;
    try {
        await client.rest("create", `POST ${COMMENTS}`, {
            ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo),
            issue_number: issue,
            body: `${body}\n\n${marker}`,
        });
        return true;
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "ambiguous"))
            throw error;
        return isSaid(client, repo, reply);
    }
}
async function isSaid(client, repo, { issue, marker, since, self }) {
    const route = `GET ${COMMENTS}`;
    const listed = await client.pages(route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: issue, since }, { cap: MOST_LOOKED_AT });
    return listed
        .map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(ListedShape, item, route))
        .some(({ body, user }) => user?.id === self && body?.includes(marker) === true);
}


/***/ }),

/***/ 80710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ INCIDENT_LABEL),
/* harmony export */   pF: () => (/* binding */ openIncident),
/* harmony export */   rM: () => (/* binding */ readIncident)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _issues_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32209);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40502);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36116);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30113);






/** The label of issues that tell of something which must not go unseen. */
const INCIDENT_LABEL = "env-incident";
/** More incidents than this since one began means that something else is wrong. */
const MOST_INCIDENTS = 500;
const IssueShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    number: _parse_js__WEBPACK_IMPORTED_MODULE_2__.Id,
    state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(["open", "closed"]),
    body: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    user: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
});
const ClosedShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), closed_by: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_3__/* .PersonShape */ .T) });
/**
 * Opens an issue once, however often it is asked for: one with the marker is looked for first, closed ones too, and again
 * when the answer to its making was lost (R69, R70). One that a person opened counts only if it says exactly the same: the
 * marker alone, under other words, must not keep the true one from being opened. Answers the issue's page.
 */
async function openIncident(client, repo, incident) {
    const find = async () => (await findIncidents(client, repo, incident)).map(({ html_url: page }) => ({ page }));
    const { title } = incident;
    const make = () => (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .createIssue */ .Ko)(client, repo, { title, body: wholeBody(incident), label: INCIDENT_LABEL });
    const [found] = await (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .makeOnce */ .GL)({ find, make, pauses: [0], sleep: async () => { } });
    if (found === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)("POST /repos/{owner}/{repo}/issues", "nothing was made");
    return found.page;
}
function wholeBody({ body, marker }) {
    return `${body}\n\n${marker}`;
}
/**
 * Who closed what tells of an incident, by GitHub's own record of each issue. An issue that is gone tells of nothing. Throws
 * what else GitHub refuses.
 */
async function readIncident(client, repo, incident) {
    const issues = await findIncidents(client, repo, incident);
    const told = await Promise.all(issues.map((issue) => whoClosed(client, repo, issue)));
    return told.flat();
}
/** The list does not say who closed an issue; the issue itself does. */
async function whoClosed(client, repo, issue) {
    const { number, state, html_url: page } = issue;
    if (state === "open")
        return [{ page, closedBy: null }];
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
    try {
        const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_5__/* .inRepo */ .u)(repo), issue_number: number });
        const closed = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(ClosedShape, data, route);
        return [{ page, closedBy: closed.state === "closed" ? (closed.closed_by ?? null) : null }];
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found", "gone"))
            return [];
        throw error;
    }
}
async function findIncidents(client, repo, incident) {
    const { marker, since } = incident;
    const route = "GET /repos/{owner}/{repo}/issues";
    const filter = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_5__/* .inRepo */ .u)(repo), labels: INCIDENT_LABEL, state: "all", since: since.toISOString() };
    const items = await client.pages(route, filter, { cap: MOST_INCIDENTS });
    return items
        .map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(IssueShape, item, route))
        .filter(({ body, html_url: page, user }) => {
        if (body?.includes(marker) !== true)
            return false;
        if (user?.type === "User" && (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .plainBody */ .FD)(body) !== (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .plainBody */ .FD)(wholeBody(incident)))
            return false;
        if (!page.startsWith("http"))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(route, "an issue has no page");
        return true;
    });
}


/***/ }),

/***/ 32209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ plainBody),
/* harmony export */   GL: () => (/* binding */ makeOnce),
/* harmony export */   Ko: () => (/* binding */ createIssue),
/* harmony export */   OS: () => (/* binding */ readIssue),
/* harmony export */   Qm: () => (/* binding */ findOwnIssues),
/* harmony export */   Vg: () => (/* binding */ lockIssue),
/* harmony export */   _l: () => (/* binding */ LONGEST_BODY),
/* harmony export */   kv: () => (/* binding */ labelIssue),
/* harmony export */   tt: () => (/* binding */ updateIssue)
/* harmony export */ });
/* unused harmony export OWN_ISSUES_QUERY */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45101);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);





/** GitHub takes no longer body of an issue, in characters. */
const LONGEST_BODY = 65_536;
const IssueShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    html_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .startsWith */ .w1_("http")),
    title: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["open", "closed"]),
    locked: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    labels: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })])),
    repository_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ merged_at: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
});
const ISSUE = "/repos/{owner}/{repo}/issues/{issue_number}";
/** Opens an issue. Sent once: when the answer is lost, `ambiguous` is thrown, and it may be there (R69). */
async function createIssue(client, repo, { title, body, label }) {
    const route = "POST /repos/{owner}/{repo}/issues";
    const { data } = await client.rest("create", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), title, body, labels: [label] });
    return factOf((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(IssueShape, data, route));
}
/**
 * An issue or pull request by its number, or `null` when it is not in this repository any more: deleted, or transferred to
 * another; or a pull request that was merged, which never opens again. A repository that was renamed since is the same one.
 */
async function readIssue(client, repo, number) {
    const route = `GET ${ISSUE}`;
    try {
        const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number });
        const found = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(IssueShape, data, route);
        const here = found.repository_url.toLowerCase().endsWith(`/repos/${repo.owner}/${repo.name}`.toLowerCase());
        const merged = (found.pull_request?.merged_at ?? null) !== null;
        return found.number === number && here && !merged ? factOf(found) : null;
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "not-found", "gone"))
            return null;
        throw failure;
    }
}
/** Writes over an issue or pull request; what is left out stays. The same twice is the same once. */
async function updateIssue(client, repo, { number, ...change }) {
    await client.rest("idempotent", `PATCH ${ISSUE}`, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number, ...change });
}
/** From then on only collaborators speak in it (R20). */
async function lockIssue(client, repo, number) {
    await client.rest("idempotent", `PUT ${ISSUE}/lock`, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number });
}
/** Puts a label on; those that are there stay. */
async function labelIssue(client, repo, number, label) {
    const route = `POST ${ISSUE}/labels`;
    await client.rest("idempotent", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number, labels: [label] });
}
/** GitHub may change line ends and what stands around a body. */
function plainBody(body) {
    return body.replace(/\r\n/g, "\n").trim();
}
/**
 * Makes something once, however often it is asked for: it is looked for first, and again when the answer to its making was
 * lost, as long as it may stay invisible (R69, R70). Answers everything that was found, or what was made.
 *
 * @param o.pauses milliseconds before each look after a lost answer
 */
async function makeOnce(o) {
    const known = await o.find();
    if (known.length > 0)
        return known;
    try {
        return [await o.make()];
    }
    catch (failure) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "ambiguous"))
            throw failure;
        for (const pause of o.pauses) {
            if (pause > 0)
                await o.sleep(pause);
            const made = await o.find();
            if (made.length > 0)
                return made;
        }
        throw failure;
    }
}
/** More labelled issues than this since one moment means that something else is wrong. */
const MOST_OWN = 500;
const OWN_REQUEST = "graphql OwnIssues";
const OWN_ISSUES_QUERY = `query OwnIssues($owner: String!, $name: String!, $label: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(labels: [$label], first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url closed body createdAt viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const OwnShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    repository: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        issues: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            nodes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
                number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
                url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                closed: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
                body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                createdAt: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                viewerDidAuthor: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
            })),
            pageInfo: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }),
        }),
    }),
});
/**
 * The issues that this token's own account opened since a moment and whose body ends with a marker, lowest number first. One
 * of anybody else counts as nothing, whatever it says, and a marker among its words is one of somebody's words (R48).
 */
async function findOwnIssues(client, repo, o) {
    const own = [];
    let seen = 0;
    for (let after = null;;) {
        const variables = { owner: repo.owner, name: repo.name, label: o.label, after };
        const answer = await client.graphql("read", OWN_ISSUES_QUERY, variables);
        const [error] = answer.errors;
        if (error !== undefined)
            throw refusedRead(error);
        const { nodes, pageInfo } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(OwnShape, answer.data, OWN_REQUEST).repository.issues;
        const young = nodes.filter(({ createdAt }) => Date.parse(createdAt) >= o.since.getTime());
        for (const { number, url, closed, body, viewerDidAuthor } of young)
            if (viewerDidAuthor && plainBody(body).endsWith(o.marker))
                own.push({ number, page: url, open: !closed });
        seen += nodes.length;
        const last = young.length < nodes.length || !pageInfo.hasNextPage;
        if (last)
            return own.toSorted((left, right) => left.number - right.number);
        if (seen >= MOST_OWN)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(OWN_REQUEST, `more than ${MOST_OWN} issues have the label ${o.label}`);
        if (pageInfo.endCursor === null || pageInfo.endCursor === after)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(OWN_REQUEST, "the pages go in a circle");
        after = pageInfo.endCursor;
    }
}
function refusedRead({ type, message }) {
    const said = `${OWN_REQUEST}: ${message.slice(0, 500)}`;
    switch (type) {
        case "NOT_FOUND":
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({ kind: "not-found", request: OWN_REQUEST, message: said });
        case "FORBIDDEN":
        case "INSUFFICIENT_SCOPES":
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({
                ...{ kind: "forbidden", request: OWN_REQUEST, message: said, hint: (0,_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .addPermission */ .F)("issues", "write") },
            });
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(OWN_REQUEST, message.slice(0, 500));
    }
}
function factOf(found) {
    return {
        number: found.number,
        page: found.html_url,
        title: found.title,
        body: found.body ?? "",
        open: found.state === "open",
        locked: found.locked,
        labels: found.labels.flatMap((label) => (typeof label === "string" ? [label] : (label.name ?? []))),
    };
}


/***/ }),

/***/ 57386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ getRole)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36116);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);





const ROLES = ["none", "read", "triage", "write", "maintain", "admin"];
const PermissionShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    permission: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["none", "read", "write", "admin"]),
    role_name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    user: _person_js__WEBPACK_IMPORTED_MODULE_2__/* .PersonShape */ .T,
});
/**
 * Somebody's role in the repository. An organization's custom role counts as the built-in one it gives the permission of.
 *
 * @throws GitHubFailure `not-found` when there is no such account
 */
async function getRole(client, o) {
    const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
    const answer = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(o.repo), username: o.login });
    const found = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(PermissionShape, answer.data, route);
    if (found.user.login.toLowerCase() !== o.login.toLowerCase()) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(route, `asked about ${o.login}, got ${found.user.login}`);
    }
    const { id, bot } = found.user;
    return { id, bot, role: roleOf(found.role_name ?? "", found.permission) };
}
/** `permission` folds maintain into write and triage into read, so it is only used when the role is not a built-in one. */
function roleOf(name, permission) {
    const builtIn = ROLES.find((role) => role === name);
    if (builtIn === undefined)
        return permission;
    // A custom role could be named like a built-in one; it may not give more than the permission behind it.
    return builtIn === permission || FOLDED[builtIn] === permission ? builtIn : permission;
}
const FOLDED = {
    none: "none",
    read: "read",
    triage: "read",
    write: "write",
    maintain: "write",
    admin: "admin",
};


/***/ }),

/***/ 30031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isTeamMember),
/* harmony export */   d: () => (/* binding */ seeTeam)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);



const TeamShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id, slug: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const MembershipShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ state: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
/**
 * Whether somebody is an active member of a team, child teams included. GitHub answers 404 both for "no member" and for
 * "this token may not see the team", so the team itself is read first: only a token that sees the team can say no (R4).
 *
 * @throws GitHubFailure `not-found` or `forbidden` when the token cannot see the team, or there is none of this name
 */
async function isTeamMember(client, o) {
    const place = { org: o.organization, team_slug: o.slug };
    await seeTeam(client, o);
    const route = "GET /orgs/{org}/teams/{team_slug}/memberships/{username}";
    try {
        const answer = await client.rest("read", route, { ...place, username: o.login });
        return (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(MembershipShape, answer.data, route).state === "active";
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found"))
            return false;
        throw error;
    }
}
/**
 * Makes sure that there is a team, and that this token sees it.
 *
 * @throws GitHubFailure `not-found` or `forbidden` when the token cannot see the team, or there is none of this name
 */
async function seeTeam(client, o) {
    const route = "GET /orgs/{org}/teams/{team_slug}";
    const answer = await client.rest("read", route, { org: o.organization, team_slug: o.slug });
    (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(TeamShape, answer.data, route);
}


/***/ }),

/***/ 83279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ isExactly),
/* harmony export */   Kq: () => (/* binding */ describeFound),
/* harmony export */   TE: () => (/* binding */ lookUp)
/* harmony export */ });
/**
 * Looks up a key, or a path such as `$.change.states[0]`; only own keys are found. A key without `$.` before it is one
 * key, dots and all.
 */
function lookUp(document, path) {
    let value = document;
    for (const step of stepsOf(path)) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
            return { kind: "missing" };
        if (Array.isArray(value) && !/^\d+$/.test(step))
            return { kind: "missing" };
        value = Reflect.get(value, step);
    }
    if (typeof value === "string")
        return { kind: "string", value };
    if (typeof value === "number")
        return { kind: "number", value };
    if (typeof value === "boolean")
        return { kind: "boolean", value };
    return { kind: "other", what: value === null ? "null" : Array.isArray(value) ? "a list" : "a mapping" };
}
function stepsOf(path) {
    if (!path.startsWith("$."))
        return [path];
    return path
        .slice(2)
        .replace(/\[(\d+)\]/g, ".$1")
        .split(".");
}
/** Whether it is exactly this value: the text "1" is not the number 1, and what is missing is nothing. */
function isExactly(found, wanted) {
    if (found === undefined || found.kind === "missing" || found.kind === "other")
        return false;
    return found.kind === typeof wanted && found.value === wanted;
}
/** What was found, for a message. Long texts are cut. */
function describeFound(found) {
    if (found === undefined || found.kind === "missing")
        return "missing";
    if (found.kind === "other")
        return found.what;
    const text = JSON.stringify(found.value);
    return text.length > 60 ? `${text.slice(0, 59).toWellFormed()}\u2026` : text;
}


/***/ }),

/***/ 54365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tk: () => (/* binding */ vectorOf),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   qu: () => (/* binding */ dataOf)
/* harmony export */ });
/* harmony import */ var _ledger_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22969);

/**
 * Answers of Prometheus' HTTP API (prometheus.io/docs/prometheus/latest/querying/api), read so that nothing but a whole and
 * successful answer counts. All of these throw an Error that says what is wrong.
 */
/** The data of a successful, complete answer. */
function dataOf(answer) {
    const text = new TextDecoder("utf-8").decode(answer.body);
    const isJson = /^\s*\{/.test(text);
    const body = isJson ? (0,_ledger_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrict */ .z)(text, "its answer") : undefined;
    const error = field(body, "error");
    if (answer.status !== 200 || field(body, "status") !== "success") {
        throw new Error(`it answered ${answer.status}${typeof error === "string" ? `: ${error.slice(0, 200)}` : ""}`);
    }
    const warnings = field(body, "warnings");
    if (warnings !== undefined && !(Array.isArray(warnings) && warnings.length === 0)) {
        throw new Error(`its answer is partial: ${JSON.stringify(warnings).slice(0, 200)}`);
    }
    return field(body, "data");
}
/** The values of an instant query. */
function vectorOf(answer) {
    const data = dataOf(answer);
    const type = field(data, "resultType");
    const result = field(data, "result");
    if (type !== "vector" || !Array.isArray(result))
        throw new Error(`the query gives a ${String(type)}, not a vector`);
    return result.map((one) => {
        const pair = field(one, "value");
        const [at, value] = Array.isArray(pair) ? pair : [];
        if (typeof at !== "number" || typeof value !== "string")
            throw new Error("a sample has no value");
        return { labels: labelsOf(field(one, "metric")), at, value: value.trim() === "" ? Number.NaN : Number(value) };
    });
}
function labelsOf(metric) {
    if (typeof metric !== "object" || metric === null)
        return "{}";
    const labels = Object.entries(metric).filter(([name]) => name !== "__name__");
    return `{${labels.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(",")}}`.slice(0, 200);
}
/** An own key of a value, whatever the value is. */
function field(value, name) {
    return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}


/***/ }),

/***/ 30089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54865);


const KEPT = 16_384;
/** Runs one program without a shell, with `about` and the variables that the policy names for it. Never rejects. */
async function runProgram(program, about, outside) {
    const { name } = program;
    const environment = { ...about };
    const secrets = [];
    for (const variable of program.env ?? []) {
        const value = outside.secret(variable);
        if (value === undefined) {
            const why = `it never started: the step's env has no ${variable}, which the policy names for it`;
            return { name, code: null, why, tail: "" };
        }
        environment[variable] = value;
        secrets.push(value);
    }
    const [file, ...words] = (0,_program_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(program);
    const wanted = {
        file,
        arguments: words,
        environment,
        timeout: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(program.timeout ?? "5m"),
        limit: KEPT,
    };
    const { code, why, output } = await outside.execute(wanted);
    return { name, code, why, tail: tailOf(withoutSecrets(output, secrets)) };
}
/** The step hides what is long enough to be a secret; what the policy names for a program is one from four letters on. */
function withoutSecrets(output, secrets) {
    return secrets.filter(({ length }) => length >= 4).reduce((text, secret) => text.replaceAll(secret, "***"), output);
}
const LINES = 8;
const LENGTH = 600;
/** The last lines with something on them, from the beginning of a line on unless a single line is too long. */
function tailOf(output) {
    const lines = output.split(/\r?\n/).filter((line) => line.trim() !== "");
    const last = lines.slice(-LINES);
    while (last.length > 1 && last.join("\n").length > LENGTH)
        last.shift();
    const text = last.join("\n");
    return text.length > LENGTH ? `${text.slice(0, LENGTH).toWellFormed()}\u2026` : text;
}


/***/ }),

/***/ 79429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ incidentOf),
/* harmony export */   y: () => (/* binding */ reportOverrides)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46192);
/* harmony import */ var _github_incidents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80710);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51623);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75802);
/* harmony import */ var _review_due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34144);






/**
 * Makes every override loud that could still count: an issue for each, opened once (R22). Throws what GitHub refuses, so
 * that nothing goes on quietly: an override nobody is told of starts nothing.
 */
async function reportOverrides(context, ground, environment) {
    const pages = [];
    // An issue that somebody deleted is opened again: without it nobody could do the review that is due.
    for (const { promotion: id, release, overriding } of (0,_review_due_js__WEBPACK_IMPORTED_MODULE_5__/* .dueReviews */ .Y)(ground.ledger, environment, ground.now)) {
        const about = { id, environment, service: ground.ledger.service, release };
        await (0,_github_incidents_js__WEBPACK_IMPORTED_MODULE_2__/* .openIncident */ .pF)(context.client, context.repo, incidentOf(context, about, overriding));
    }
    for (const promotion of (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(ground.ledger, environment).open) {
        for (const overriding of promotion.overrides ?? []) {
            if (Date.parse(overriding.until) <= ground.now.getTime())
                continue;
            pages.push(await (0,_github_incidents_js__WEBPACK_IMPORTED_MODULE_2__/* .openIncident */ .pF)(context.client, context.repo, incidentOf(context, promotion, overriding)));
        }
    }
    return pages;
}
/** What somebody who was not there has to know, in words that can do nothing else on the page (R47). */
function incidentOf({ repositoryUrl }, { id, environment, service, release }, { gate, why, actor, run, at, until, seq, comment }) {
    const body = (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .createSummary */ .F)()
        .paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(actor.login), " lets ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id), " go on to ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(environment), " against the gate ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(gate), ".")
        .list([
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Why"), ": ", why],
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Release"), ": ", (0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(release), ` of ${service}`],
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("From"), ` ${at} `, (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("until"), ` ${until}`],
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Command"), ": ", pageOf(repositoryUrl, run, comment)],
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Record"), `: event ${seq} of the ledger`],
    ])
        .paragraph("Somebody else looks at it, and closes this issue when that is done. Three days after it was used nothing more enters until somebody did.")
        .render();
    return {
        marker: `<!-- env-actions override ${seq} -->`,
        title: `Override: ${gate} for ${environment} by ${actor.login} (${id})`,
        body: body.trim(),
        since: new Date(Date.parse(at) - 60_000),
    };
}
/** The page of what carried a command. */
function pageOf(repositoryUrl, run, comment) {
    if (comment === undefined)
        return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`run ${run.id}`, `${repositoryUrl}/actions/runs/${run.id}`);
    return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`comment ${comment.id}`, `${repositoryUrl}/issues/${comment.issue}#issuecomment-${comment.id}`);
}


/***/ }),

/***/ 34144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ dueReviews)
/* harmony export */ });
/* harmony import */ var _ledger_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47623);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);


/** The overrides used in an environment whose time to be looked at is over, by the ledger. */
function dueReviews(ledger, environment, now) {
    const { reviews = [] } = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, environment);
    return reviews.filter((review) => (0,_ledger_review_js__WEBPACK_IMPORTED_MODULE_1__/* .dueAt */ .s5)(review) <= now.getTime());
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


/***/ }),

/***/ 511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ strangeServiceIn),
/* harmony export */   ZM: () => (/* binding */ namedFor),
/* harmony export */   aC: () => (/* binding */ target)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11209);


/** A release by its id or its version, after its service where the policy has several: `api/2.4.1`. */
const NAMED = /^(?:[A-Za-z0-9._-]{1,100}\/)?[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;
const NAMED_SAYS = "a release by its id or version, such as 2.4.1, in quotes where it is a number";
const one = (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(NAMED, NAMED_SAYS, "The release to go back to.");
/** `target:` of a page. Left out: the last good release. */
const target = valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    one,
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(one), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({
        value: `a list of releases, each after its service, such as api/2.4.1`,
        description: "The release to go back to, of several services.",
        uniqueItems: true,
        minItems: 1,
    })),
]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({
    value: `${NAMED_SAYS}, or a list of them`,
    description: "Where to go back to. Left out: to the last good release.",
})));
/**
 * The releases that a page names for a service, as written; a name without a service is meant for each, and one of a service that
 * nobody has (`services`: those of the policy) is a mistake for each, and keeps it. None: the last good release is meant. More than
 * one is a mistake that whoever reads it has to tell of.
 */
function namedFor(written, service, services) {
    return [written ?? []].flat().flatMap((each) => {
        const [name = "", of] = each.split("/").toReversed();
        if (of === undefined || of === service)
            return [name];
        return services.includes(of) ? [] : [each];
    });
}
/** The service in a name that `namedFor` kept, because nobody has it. */
function strangeServiceIn(name) {
    const [, of] = name.split("/").toReversed();
    return of;
}


/***/ }),

/***/ 98965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ goodReleases),
/* harmony export */   Jt: () => (/* binding */ namedTarget),
/* harmony export */   WU: () => (/* binding */ isLastGood),
/* harmony export */   es: () => (/* binding */ rollbackTarget)
/* harmony export */ });
/* harmony import */ var _ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40854);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75802);
/* harmony import */ var _named_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(511);



/** So many releases are named to somebody who has to choose one, the newest first. */
const MOST_SHOWN = 5;
/**
 * The releases that succeeded in an environment, the newest first, each once; never one that is only deployed (peers: "last
 * known good" is the last verified one), none that was rejected here or upstream, and none of whose bytes somebody revoked
 * (R41), nor one that a failed rollback was to take back. One that was readmitted is good once it has succeeded again; who
 * readmitted it is proven when something goes back to it.
 */
function goodReleases(state, { revoked = [], rejected: upstream }) {
    const { rejected, readmitted = [] } = state;
    const isBad = (id, seq) => rejected.includes(id) ||
        upstream?.has(id) === true ||
        readmitted.some((each) => each.release === id && each.seq > seq) ||
        revoked.some(({ releases = [] }) => releases.includes(id));
    const good = new Map();
    for (const { release, promotion, seq } of standing(state)) {
        if (!isBad(release.id, seq) && !good.has(release.id))
            good.set(release.id, { release, promotion });
    }
    return [...good.values()];
}
/** What ever succeeded, the newest first. */
function successesIn({ succeeded, previous, settled }) {
    return [
        ...[succeeded, previous].flatMap((each) => (each === null ? [] : [each])),
        ...settled.flatMap(({ id, release, state, seq }) => state === "succeeded" ? [{ release, promotion: id, seq }] : []),
    ];
}
/** A success that somebody began to take back, and that was lost on the way, is none any more (R102). */
function standing(state) {
    const isLost = (promotion) => state.settled.some(({ id, state: is }) => id === promotion && (is === "failed" || is === "indeterminate"));
    return successesIn(state).filter(({ promotion }) => !isLost(promotion));
}
/**
 * Where an environment goes back to when `leaving` (a release) turns out bad: the release that somebody named, or the last good
 * one that is another. What is named is one release, and one of the good ones too.
 */
function rollbackTarget(state, leaving, everywhere, named = []) {
    const goods = goodReleases(state, everywhere).filter(({ release }) => release.id !== leaving);
    if (named.length > 0)
        return namedTarget(state, everywhere, { named, left: new Set([leaving]), goods });
    const [good] = goods;
    if (good !== undefined)
        return { kind: "release", ...good };
    const isFirst = successesIn(state).every(({ release }) => release.id === leaving);
    return isFirst && state.rejected.length === 0 ? { kind: "first-deployment" } : { kind: "nothing-left" };
}
/** The release that somebody named, among those that it may be: `goods`, without what is `left`. */
function namedTarget(state, everywhere, o) {
    const { named, goods } = o;
    const [first, ...more] = named;
    const found = goods.filter(({ release }) => first !== undefined && (0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalled */ .AP)(release, first.name));
    const [only] = found;
    if (first !== undefined && only !== undefined && found.length === 1 && more.length === 0)
        return { kind: "release", ...only, namedBy: first.by };
    const names = named.map(({ name }) => name).join(", ");
    const others = goods.map(({ release }) => release.version ?? release.id);
    const shown = others.slice(0, MOST_SHOWN).join(", ");
    const may = others.length === 0 ? "Nothing else is left either." : `It may be ${shown}.`;
    const strange = named.map(({ name }) => (0,_named_js__WEBPACK_IMPORTED_MODULE_2__/* .strangeServiceIn */ .BQ)(name)).find((service) => service !== undefined);
    const why = strange !== undefined
        ? `there is no service ${strange}`
        : more.length > 0 || found.length > 1
            ? "that is more than one release"
            : unfitFor(state, everywhere, names, o.left);
    return { kind: "unfit", named: names, why: `${state.environment} cannot go back to ${names}: ${why}. ${may}` };
}
function unfitFor(state, { revoked = [], rejected: upstream }, name, left) {
    const { environment, rejected } = state;
    const known = (0,_ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__/* .seenIn */ .vV)(state).find((release) => (0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalled */ .AP)(release, name));
    const id = known?.id ?? "";
    if (left.has(id))
        return "that is what is taken back";
    if (revoked.some(({ releases = [] }) => releases.includes(id)))
        return "it has bytes that were banned";
    if (rejected.includes(id))
        return `it was rejected in ${environment}`;
    if (upstream?.has(id) === true)
        return `it was rejected in an environment before ${environment}`;
    return `no success of it in ${environment} is known that still stands`;
}
/** Whether a release is what last succeeded: to bring it in again is the way back itself, and needs no other. */
function isLastGood(state, release) {
    return standing(state)[0]?.release.id === release;
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readMetric)
/* harmony export */ });
/* unused harmony export readSeries */
/* harmony import */ var _outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78768);
/* harmony import */ var _outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54365);


/** Reads one metric between two moments, in milliseconds since 1970. Throws an Error that says what is wrong. */
async function readMetric({ prometheus, query, step }, { from, until }, surroundings) {
    const endpoint = (0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOf */ .X5)(prometheus);
    const words = new URLSearchParams({
        query,
        start: (from / 1_000).toFixed(3),
        end: (until / 1_000).toFixed(3),
        step: String(step / 1_000),
    });
    const url = `${endpoint.url.replace(/\/+$/, "")}/api/v1/query_range?${words.toString()}`;
    return readSeries(await (0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .askEndpoint */ .Nn)(endpoint, surroundings, url));
}
/** The points of a range query that gives exactly one series; none when there is no data (query_range, resultType matrix). */
function readSeries(answer) {
    const data = (0,_outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__/* .dataOf */ .qu)(answer);
    const type = (0,_outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, "resultType");
    const result = (0,_outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, "result");
    if (type !== "matrix" || !Array.isArray(result))
        throw new Error(`the query gives a ${String(type)}, not a matrix`);
    if (result.length === 0)
        return [];
    if (result.length > 1)
        throw new Error(`the query gives ${result.length} series, and it must give one: add sum() or another aggregation`);
    const values = (0,_outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(result[0], "values");
    if (!Array.isArray(values))
        throw new Error("the series has no values");
    let last = Number.NEGATIVE_INFINITY;
    return values.map((pair) => {
        const [at, value] = Array.isArray(pair) ? pair : [];
        if (typeof at !== "number" || typeof value !== "string")
            throw new Error("a value of the series cannot be read");
        if (!(at > last))
            throw new Error("the values of the series are not in the order of time");
        last = at;
        return { at: at * 1_000, value: value.trim() === "" ? Number.NaN : Number(value) };
    });
}


/***/ }),

/***/ 74847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pX: () => (/* binding */ probesOf)
/* harmony export */ });
/* unused harmony exports judgeAnswer, judgeKnocks */
/* harmony import */ var _ledger_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22969);
/* harmony import */ var _network_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56936);
/* harmony import */ var _network_network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48102);
/* harmony import */ var _outside_conditions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83279);
/* harmony import */ var _outside_headers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19635);
/* harmony import */ var _outside_run_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30089);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74314);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24792);








/** The probes of a rule that are asked all at once, and those that share a workspace and run one after the other. */
function probesOf(written, subject, surroundings) {
    const health = (written.health ?? []).map((check) => healthProbe(check, subject, surroundings));
    const tcp = (written.tcp ?? []).map((check) => tcpProbe(check, surroundings));
    const inTurn = (written.command ?? []).map((check) => commandProbe(check, subject, surroundings));
    return { together: [...health, ...tcp], inTurn };
}
function healthProbe(check, subject, { network, outside }) {
    const name = check.name ?? check.url;
    return {
        name,
        look: async () => {
            try {
                const { headers } = (0,_outside_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .headersOf */ .Yl)(check.headers, outside);
                const timeout = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .milliseconds */ .Rz)(check.timeout ?? "10s");
                const answer = await network.request({ url: check.url, headers, timeout, allow: (0,_outside_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .allowOf */ .Nl)(check.allow) });
                return judgeAnswer(name, check, subject, answer);
            }
            catch (error) {
                return unseen(name, error);
            }
        },
    };
}
/** An answer that says something else is a service that is not well; one that says nothing is no answer (R97, R99). */
function judgeAnswer(name, { status = 200, json }, subject, answer) {
    if (answer.status === 429)
        return { outcome: "blind", message: `${name} answered 429: it was asked too often.` };
    if (answer.status !== status) {
        return { outcome: "bad", message: `${name} answered ${answer.status}, not ${status}.` };
    }
    const wanted = Object.entries(json ?? {});
    if (wanted.length === 0)
        return { outcome: "ok", message: `${name} answered ${status}.` };
    const document = (0,_ledger_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrict */ .z)(new TextDecoder("utf-8", { fatal: true }).decode(answer.body), "its answer");
    if (typeof document !== "object" || document === null)
        throw new Error("its answer is no JSON object");
    for (const [place, template] of wanted) {
        const value = typeof template === "string" ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fillFields */ .d6)(template, subject) : template;
        const found = (0,_outside_conditions_js__WEBPACK_IMPORTED_MODULE_7__/* .lookUp */ .TE)(document, place);
        if ((0,_outside_conditions_js__WEBPACK_IMPORTED_MODULE_7__/* .isExactly */ .HS)(found, value))
            continue;
        return {
            outcome: "bad",
            message: `${name} says that ${place} is ${(0,_outside_conditions_js__WEBPACK_IMPORTED_MODULE_7__/* .describeFound */ .Kq)(found)}, not ${JSON.stringify(value)}.`,
        };
    }
    return { outcome: "ok", message: `${name} answered ${status}, with what was wanted.` };
}
function tcpProbe(check, { network }) {
    const { name, address } = check;
    const colon = address.lastIndexOf(":");
    return {
        name,
        look: async () => {
            try {
                const timeout = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .milliseconds */ .Rz)(check.timeout ?? "10s");
                const host = address.slice(0, colon).replace(/^\[|\]$/g, "");
                const addresses = await network.resolve(host, timeout);
                const hidden = check["private-addresses"] === true ? undefined : addresses.find(_network_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateAddress */ .C0);
                if (hidden !== undefined)
                    return { outcome: "blind", message: `${name} leads to a private address, which is not allowed.` };
                const port = Number(address.slice(colon + 1));
                const knocks = await Promise.all(addresses.map((each) => network.knock({ address: each, port, timeout })));
                return judgeKnocks(name, knocks);
            }
            catch (error) {
                return unseen(name, error);
            }
        },
    };
}
/** One open address is enough; where all said no, nobody listens; silence may be a firewall's. */
function judgeKnocks(name, knocks) {
    if (knocks.includes("open"))
        return { outcome: "ok", message: `${name} takes connections.` };
    if (knocks.length > 0 && knocks.every((knock) => knock === "refused")) {
        return { outcome: "bad", message: `${name} refused the connection.` };
    }
    return { outcome: "blind", message: `${name} gave no answer.` };
}
function commandProbe(check, { record, environment }, { outside }) {
    const about = {
        ENV_ACTIONS_ENVIRONMENT: environment,
        ENV_ACTIONS_COMMIT: record.commit,
        ENV_ACTIONS_RELEASE: record.id,
        ENV_ACTIONS_VERSION: record.version ?? "",
    };
    return {
        name: check.name,
        look: async () => {
            const { code, why, tail } = await (0,_outside_run_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .m)(check, about, outside);
            const said = tail === "" ? "" : ` It said: ${tail}`;
            if (code === 0)
                return { outcome: "ok", message: `${check.name} ended with 0.` };
            if (code === null)
                return { outcome: "blind", message: `${check.name} gave no result: ${why ?? "it was ended"}.${said}` };
            // EX_TEMPFAIL of sysexits(3).
            const outcome = code === NOT_YET ? "blind" : "bad";
            return { outcome, message: `${check.name} ended with ${code}.${said}` };
        },
    };
}
const NOT_YET = 75;
/** A refused connection is an answer: nothing listens there. Whatever else went wrong, nobody saw the service. */
function unseen(name, error) {
    if (error instanceof _network_network_js__WEBPACK_IMPORTED_MODULE_2__/* .NetworkFailure */ .p && isRefusal(error.cause)) {
        return { outcome: "bad", message: `${name} refused the connection.` };
    }
    const why = error instanceof Error ? error.message : "something that is no error was thrown";
    return { outcome: "blind", message: `${name} could not be seen: ${why}`.replace(/[^.]$/, "$&.") };
}
function isRefusal(cause) {
    if (cause instanceof AggregateError)
        return cause.errors.length > 0 && cause.errors.every(isRefusal);
    return cause instanceof Error && Object.getOwnPropertyDescriptor(cause, "code")?.value === "ECONNREFUSED";
}


/***/ })

};
