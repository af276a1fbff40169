/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = process.getBuiltinModule("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = process.getBuiltinModule("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = process.getBuiltinModule("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = process.getBuiltinModule("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = process.getBuiltinModule("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = process.getBuiltinModule("fs");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:crypto");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:fs/promises");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:perf_hooks");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:stream/promises");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:util");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = process.getBuiltinModule("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = process.getBuiltinModule("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = process.getBuiltinModule("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = process.getBuiltinModule("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = process.getBuiltinModule("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = process.getBuiltinModule("timers");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = process.getBuiltinModule("tty");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = process.getBuiltinModule("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = process.getBuiltinModule("zlib");

/***/ }),

/***/ 66537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * The two kinds of error. A `UserError` is something a person can mend: one clear line and how. Everything else is ours or
 * GitHub's. Errors of other rooms need no base class: an `Error` with a string `reason` (and maybe `hint`) is read alike.
 */
class UserError extends Error {
    reason;
    hint;
    at;
    constructor(message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = "UserError";
        this.reason = options.reason;
        this.hint = options.hint;
        this.at = options.at;
    }
}
/** Explains whatever was thrown, also what is not an `Error`. Never throws. */
function explain(thrown) {
    const detail = chain(thrown);
    if (!(thrown instanceof Error)) {
        return { reason: "internal-error", message: `stopped: ${textOf(thrown)}`, hint: defect, at: undefined, detail };
    }
    const message = thrown.message === "" ? thrown.name : thrown.message;
    const hint = stringField(thrown, "hint");
    if (thrown instanceof UserError)
        return { reason: thrown.reason, message, hint, at: thrown.at, detail };
    const reason = stringField(thrown, "reason");
    if (reason !== undefined && kebab.test(reason))
        return { reason, message, hint, at: undefined, detail };
    const kind = stringField(thrown, "kind");
    if (kind !== undefined && kebab.test(kind) && stringField(thrown, "request") !== undefined) {
        return { reason: `github-${kind}`, message, hint: sentence(hint) ?? githubHints[kind], at: undefined, detail };
    }
    return { reason: "internal-error", message, hint: hint ?? defect, at: undefined, detail };
}
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const defect = "This is not something a workflow can cause: please report it, with the log of a re-run with debug logging enabled.";
/** What usually stands behind a failed request to GitHub, when the request itself did not say more. */
const githubHints = {
    "not-found": "Either it does not exist, or the token may not see it: check the name and the job's `permissions:`.",
    forbidden: "The token may not do this: add the missing scope to the job's `permissions:`.",
    unauthorized: "The token is wrong or has expired: leave `token:` out to use the job's own token.",
    "rate-limited": "GitHub's rate limit did not free up in time: run the step again later, nothing was decided.",
    unavailable: "GitHub did not answer: see https://www.githubstatus.com and run the step again.",
    ambiguous: "GitHub's answer was lost, so it is not known whether the change was made: run the step again, it looks first.",
};
/** GitHub's hints are written to stand after a colon; here they stand alone. */
function sentence(hint) {
    return hint === undefined ? undefined : hint.charAt(0).toUpperCase() + hint.slice(1);
}
function stringField(error, name) {
    const found = Object.getOwnPropertyDescriptor(error, name)?.value;
    return typeof found === "string" && found !== "" ? found : undefined;
}
function chain(thrown) {
    const lines = [];
    let current = thrown;
    for (let depth = 0; depth < 8 && current !== undefined && current !== null; depth++) {
        const prefix = depth === 0 ? "" : "caused by: ";
        if (!(current instanceof Error)) {
            lines.push(prefix + textOf(current));
            break;
        }
        lines.push(prefix + (current.stack ?? current.message));
        current = current.cause;
    }
    return lines.join("\n");
}
function textOf(thrown) {
    if (typeof thrown === "string")
        return thrown;
    try {
        return JSON.stringify(thrown) ?? String(thrown);
    }
    catch {
        return typeof thrown;
    }
}


/***/ }),

/***/ 33412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(66537);


/**
 * The payload of the event that started the run. It is text from outside: look into it with `at`, never with a cast.
 *
 * @returns the parsed file, or undefined when the runner names none
 */
function readEvent(file) {
    if (!file)
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8"));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y("The event file of this run cannot be read.", {
            reason: "event-unreadable",
            hint: "GITHUB_EVENT_PATH names it; on GitHub's runners it always exists. Run the job again.",
            cause,
        });
    }
}
/** What `payload` holds under a path of own properties; undefined where it ends early. Inherited names are never found. */
function at(payload, ...path) {
    return path.reduce((found, key) => typeof found === "object" && found !== null ? Object.getOwnPropertyDescriptor(found, key)?.value : undefined, payload);
}


/***/ }),

/***/ 34928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ manualOf),
/* harmony export */   W: () => (/* binding */ fileOf)
/* harmony export */ });
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
/** A branch, tag or commit as it may stand in a path; no `..`, which would leave the repository. */
const REF = /^(?!.*\.\.)[\w.+-]+(?:\/[\w.+-]+)*$/;
const SERVER = /^https?:\/\/[^\s/?#@]+$/;
/**
 * The pages of the very version that runs: of the repository and ref after `uses:`. `undefined` for an action of the checkout
 * itself, whose pages may be anywhere, and when the runner says it in no form that makes an address.
 */
function manualOf(environment) {
    const server = environment["GITHUB_SERVER_URL"] || "https://github.com";
    const repository = environment["GITHUB_ACTION_REPOSITORY"] ?? "";
    const ref = environment["GITHUB_ACTION_REF"] ?? "";
    if (!SERVER.test(server) || !REPOSITORY.test(repository) || !REF.test(ref))
        return undefined;
    return { pageOf: (reason) => `${server}/${repository}/blob/${ref}/docs/reasons/${fileOf(reason)}` };
}
/** The file that explains a reason: `soaking.md`; of a finding `upkeep/unpinned-action` it is `upkeep-unpinned-action.md`. */
function fileOf(reason) {
    return `${reason.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}.md`;
}


/***/ }),

/***/ 81923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   OJ: () => (/* binding */ stacked),
/* harmony export */   Oc: () => (/* binding */ diagramLabel),
/* harmony export */   U1: () => (/* binding */ codeLink),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   aU: () => (/* binding */ mentionAccount),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   me: () => (/* binding */ mentionTeam),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony export inline */
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49174);

/** Between two characters that GitHub would otherwise read together, such as `@` and a name. Takes no room. */
const gap = "\u200b";
/** Escapes text for use inside a line. References to people, issues and addresses stay readable and do not link. */
function escapeText(text) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)
        .replace(/@/g, `@${gap}`)
        .replace(/#(?=\d)|\bGH-(?=\d)/gi, `$&${gap}`)
        .replace(/:(?=\/\/)/g, `:${gap}`)
        .replace(/\bwww(?=\.)/gi, `$&${gap}`)
        .replace(/[\\`*_[\]~$]/g, "\\$&")
        .replace(/[&<>|]/g, (sign) => entities[sign] ?? sign);
}
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;" };
/** Escapes text for the inside of an HTML element, where Markdown does not apply. */
function escapeHtml(text) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)
        .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${gap}`)
        .replace(/[&<>"]/g, (sign) => htmlEntities[sign] ?? sign);
}
const htmlEntities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text as a code span, for what a reader may copy: GitHub links nothing in it. */
function code(text) {
    const line = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text);
    if (line === "")
        return { markdown: "" };
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return { markdown: fence + pad + line + pad + fence };
}
/**
 * A sentence of ours, in which backticks mark what is to be typed: `issues: write`. Text from outside may stand in it, for a
 * code span is as inert as what is escaped.
 */
function prose(text) {
    const parts = text.split(/`([^`\n]+)`/);
    return { markdown: inline(parts.map((part, at) => (at % 2 === 1 ? code(part) : part))) };
}
/** A link whose text is escaped; what is not an http(s) address stays text. */
function link(text, url) {
    return linked({ markdown: escapeText(text) }, url);
}
/** A link whose text is a code span, such as a reason code that leads to its page. */
function codeLink(text, url) {
    return linked(code(text), url);
}
function linked({ markdown }, url) {
    const address = URL.parse(url);
    if (address === null || !/^https?:$/.test(address.protocol) || address.username !== "" || address.password !== "") {
        return { markdown };
    }
    const href = address.href.replace(/[\\<>()|`[\]*_~@$]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return { markdown: `[${markdown}](${href})` };
}
/** GitHub's forms of a login and of a team, and nothing beside them. */
const ACCOUNT = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:_[A-Za-z0-9]{1,32})?$/;
const TEAM = /^[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9_])?$/;
/** Calls an account. What is no login stays text, also where it reads like a team. */
function mentionAccount(login) {
    return { markdown: ACCOUNT.test(login) ? `@${login}` : escapeText(login) };
}
/** Calls a team of an organization; what is neither stays text. These two are the only ways to mention anybody. */
function mentionTeam(organization, slug) {
    const name = `${organization}/${slug}`;
    return { markdown: ACCOUNT.test(organization) && TEAM.test(slug) ? `@${name}` : escapeText(name) };
}
function strong(...parts) {
    const inner = inline(parts).trim();
    return { markdown: inner === "" ? "" : `**${inner}**` };
}
/** Joins the parts of a line; text among them is escaped. */
function inline(part) {
    if (typeof part === "string")
        return escapeText(part);
    if ("markdown" in part)
        return part.markdown;
    return part.map((inner) => spaced(inner)).reduce(joined, "");
}
/** Spaces at the ends of a text part separate it from its neighbours, so they stay. */
function spaced(part) {
    const text = inline(part);
    if (typeof part !== "string")
        return text;
    return (/^\s/.test(part) ? " " : "") + text + (text !== "" && /\s$/.test(part) ? " " : "");
}
/** Two code spans side by side would become one. */
function joined(left, right) {
    return left.endsWith("`") && right.startsWith("`") ? left + gap + right : left + right;
}
/** Lines one below the other, where Markdown has only one: in the cell of a table. */
function stacked(lines) {
    return {
        markdown: lines
            .map((each) => inline([each]).trim())
            .filter((text) => text !== "")
            .join("<br>"),
    };
}
/** A line that stands alone: nothing at its start makes it a heading, a list, a quote or a rule. */
function line(...parts) {
    return inline(parts)
        .trim()
        .replace(/^(?:[-+=#]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
/** A line as the content of a table cell. A backslash before an escaped pipe would escape the escape, and end the cell. */
function cell(part) {
    return inline([part])
        .trim()
        .replace(/\\?\|/g, (pipe) => (pipe === "|" ? "\\|" : `\\${gap}\\|`));
}
/** A block of text exactly as it is, with line ends, behind a fence that it cannot close. */
function fence(language, text) {
    const body = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text).replace(/\n+$/, "");
    const marks = "`".repeat(Math.max(3, longestRun(body) + 1));
    return `${marks}${language.replace(/[^a-z0-9-]/gi, "")}\n${body}\n${marks}`;
}
/** Text for the inside of a quoted label in a Mermaid diagram: everything but plain letters becomes an entity code. */
function diagramLabel(text) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text).replace(/[^\p{L}\p{N} .-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 47562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ SECRET_NAME),
  U: () => (/* binding */ createOutside)
});

;// CONCATENATED MODULE: ./build/src/action/kept-output.js
/** Keeps a quarter of `limit` from the beginning and the rest from the end: what went wrong is usually said last. */
function keepOutput(limit) {
    const first = Math.floor(limit / 4);
    const last = limit - first;
    let total = 0;
    let head = Buffer.alloc(0);
    let tail = Buffer.alloc(0);
    return {
        add(chunk) {
            total += chunk.length;
            const room = first - head.length;
            if (room > 0)
                head = Buffer.concat([head, chunk.subarray(0, room)]);
            const rest = room > 0 ? chunk.subarray(room) : chunk;
            if (rest.length > 0)
                tail = Buffer.concat([tail, rest]).subarray(-last);
        },
        text() {
            if (total <= limit)
                return Buffer.concat([head, tail]).toString("utf8");
            const start = head.subarray(0, head.lastIndexOf(10) + 1);
            const cut = tail.indexOf(10);
            const end = cut === -1 ? Buffer.alloc(0) : tail.subarray(cut + 1);
            const missing = total - start.length - end.length;
            return `${start.toString("utf8")}\u2026 ${missing} bytes are not shown \u2026\n${end.toString("utf8")}`;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/action/program-leader.js
/**
 * The source of the process between this step and a program: @actions/exec can neither end what it started nor give it a
 * group of its own. The leader starts the program as the head of a new process group, ends the whole group when its time is
 * over, when the program has ended (nothing of it stays behind), or when this step goes away (its standard input closes).
 * Both outputs of the program come through one pipe, so that their order stays; the leader's own error output carries one
 * line of JSON, `{ code, why }`, which the program cannot write.
 *
 * Arguments: milliseconds, file, and the program's arguments. It is a text because it has to run in a process of its own.
 */
const LEADER = `
const { spawn, spawnSync } = require("node:child_process");
const { writeSync } = require("node:fs");
const [limit, file, ...rest] = process.argv.slice(1);
let why;
let told = false;
const tell = (code, reason) => {
  if (told) return;
  told = true;
  writeSync(2, JSON.stringify({ code, why: reason }) + "\\n");
};
const windows = process.platform === "win32";
const program = spawn(file, rest, { stdio: ["ignore", 1, 1], detached: !windows, windowsHide: true });
const end = (reason) => {
  why ??= reason;
  if (program.pid === undefined) return;
  if (windows) spawnSync("taskkill", ["/T", "/F", "/PID", String(program.pid)]);
  else try { process.kill(-program.pid, "SIGKILL"); } catch {}
};
const timer = setTimeout(() => end("timeout"), Number(limit));
process.stdin.on("end", () => end("abandoned")).on("error", () => end("abandoned")).resume();
const done = (code, reason) => {
  clearTimeout(timer);
  if (!windows) end(reason);
  tell(code, reason);
  process.stdin.destroy();
};
program.on("error", (error) => done(null, "not-started " + (error.code ?? "")));
program.on("exit", (code, signal) => {
  if (why !== undefined) done(null, why);
  else if (code === null) done(null, "signal " + signal);
  else done(code, undefined);
});
`;

;// CONCATENATED MODULE: ./build/src/action/execute.js


/**
 * Runs a program by @actions/exec, which is loaded now and not before. There is no shell: no argument is ever interpreted.
 * Nothing is printed while it runs, so that it can give the runner no commands (R46); whoever prints the output later does
 * so by the log. Never rejects.
 */
async function execute(program, workplace) {
    const kept = keepOutput(program.limit);
    const report = keepOutput(4_096);
    try {
        const { exec } = await __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 81260));
        await exec(`"${process.execPath}"`, ["--eval", LEADER, "--", String(program.timeout), program.file, ...program.arguments], {
            cwd: workplace.folder,
            env: { ...workplace.environment, ...program.environment },
            silent: true,
            ignoreReturnCode: true,
            delay: 2_000,
            listeners: { stdout: (chunk) => kept.add(chunk), stderr: (chunk) => report.add(chunk) },
        });
    }
    catch (error) {
        const why = error instanceof Error ? error.message : "it could not be started";
        return { code: null, output: "", why: workplace.redact(`it never started: ${why}`) };
    }
    const { code, why } = reportOf(report.text());
    const explained = why === undefined ? undefined : explain(why, program);
    return { code, output: workplace.redact(kept.text()), why: explained };
}
function reportOf(text) {
    try {
        const said = JSON.parse(text);
        if (typeof said !== "object" || said === null)
            return { code: null, why: "lost" };
        const code = Reflect.get(said, "code");
        const why = Reflect.get(said, "why");
        if (typeof why === "string")
            return { code: null, why };
        return Number.isSafeInteger(code) && typeof code === "number"
            ? { code, why: undefined }
            : { code: null, why: "lost" };
    }
    catch {
        return { code: null, why: "lost" };
    }
}
function explain(why, program) {
    const [word, detail = ""] = why.split(" ");
    switch (word) {
        case "timeout":
            return `it was ended after ${program.timeout} ms`;
        case "not-started":
            return `it never started: ${NOT_STARTED[detail] ?? detail}`;
        case "signal":
            return `it was ended by ${detail}`;
        default:
            return "how it ended is not known";
    }
}
const NOT_STARTED = {
    ENOENT: "there is no such file (is it checked out, and is its interpreter installed?)",
    EACCES: "the file may not be executed (git update-index --chmod=+x)",
    EINVAL: "this system cannot start it without a shell (on Windows, write: cmd /c file)",
};

;// CONCATENATED MODULE: ./build/src/action/program-environment.js
/** What programs need to find their way: nothing here is a secret of the step. */
const PASSED = new Set([
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
const WITHHELD = /^GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|TOKEN|ARTIFACTS_LIST)$|(?:TOKEN|SECRET|PASSWORD|_KEY)(?:_|$)/;
/**
 * The environment of a program that a policy names: where it runs and for what, and nothing by which it could act as this
 * step. Inputs (`INPUT_*`), saved state (`STATE_*`), the runner's service (`ACTIONS_*`) and whatever else the step got stay
 * here; what the program needs beyond this the policy names, and then it is masked.
 *
 * @param secret whether a text holds a secret of this step, whatever its variable is called
 */
function programEnvironment(step, secret) {
    const passed = {};
    for (const [name, value] of Object.entries(step)) {
        const word = name.toUpperCase();
        const known = (PASSED.has(word) || PASSED_GROUPS.test(word)) && !WITHHELD.test(word);
        if (known && value !== undefined && !secret(value))
            passed[name] = value;
    }
    return passed;
}

;// CONCATENATED MODULE: ./build/src/action/outside.js


/** The form of names that a policy may ask for. */
const SECRET_NAME = /^[A-Z_][A-Z0-9_]{0,99}$/;
/**
 * Variables that are the step's own, not the user's: a policy that could name them could send the token of this step, or the
 * key of the runner's services, to a host of its choice.
 */
const NOT_FOR_POLICIES = /^(?:INPUT_|STATE_|ACTIONS_|GITHUB_|RUNNER_)/;
/** The surroundings of a step. */
function createOutside(o) {
    const { environment, secrets, mask, folder } = o;
    // Taken before the policy's secrets join: a value that happens to be a path too is still a path.
    const own = programEnvironment(environment, secrets.within);
    return {
        secret(name) {
            if (!SECRET_NAME.test(name) || NOT_FOR_POLICIES.test(name))
                return undefined;
            const value = environment[name];
            if (value === undefined || value.trim() === "")
                return undefined;
            for (const more of secrets.add(value))
                mask(more);
            return value;
        },
        execute: (program) => execute(program, { folder, environment: own, redact: secrets.redact }),
    };
}


/***/ }),

/***/ 49174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * Text from outside, made harmless for a terminal and a page: no control characters (a tab and line ends stay), no
 * characters that turn the reading direction around, no lone surrogates. What is taken out leaves a visible `\ufffd`.
 */
function plainText(text) {
    return text.toWellFormed().replace(/\r\n?/g, "\n").replace(hidden, "\ufffd");
}
/** The same on one line: every run of white space is one space. */
function oneLine(text) {
    return plainText(text).replace(/\s+/g, " ").trim();
}
/** `text` cut to `length` UTF-16 units, with an ellipsis where something is missing; never inside a surrogate pair. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}
const hidden = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;


/***/ }),

/***/ 46192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createSummary)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81923);

/** GitHub refuses a larger summary as a whole. */
const mebibyte = 1024 * 1024;
const tableRows = 200;
/** `manual`: where reasons are explained; without it they are shown as plain codes. */
function createSummary(manual) {
    const blocks = [];
    let heading = "";
    let verdict = "";
    const warnings = [];
    const add = (block) => {
        if (block !== "")
            blocks.push(block);
        return summary;
    };
    const summary = {
        heading(title) {
            const text = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(title);
            if (heading === "" && blocks.length === 0) {
                heading = `## ${text}`;
                return summary;
            }
            return add(`### ${text}`);
        },
        verdict(...parts) {
            verdict = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(...parts);
            return summary;
        },
        warning(...parts) {
            warnings.push(`> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(...parts)}`);
            return summary;
        },
        paragraph: (...parts) => add((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(...parts)),
        list: (items) => add(items.map((item) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(item)}`).join("\n")),
        table(columns, rows, options = {}) {
            const most = options.rows ?? tableRows;
            const row = (cells) => `| ${columns.map((_, at) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .cell */ .Hn)(cells[at] ?? "")).join(" | ")} |`;
            add([row(columns), `|${" --- |".repeat(columns.length)}`, ...rows.slice(0, most).map(row)].join("\n"));
            return rows.length > most ? summary.paragraph(`\u2026 and ${rows.length - most} more.`) : summary;
        },
        details(title, fill) {
            const inner = createSummary(manual);
            fill(inner);
            // The blank lines end GitHub's HTML block, so that Markdown applies inside.
            return add(`<details><summary>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(title)}</summary>\n\n${inner.render(Infinity)}\n\n</details>`);
        },
        block: (language, text) => add((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(language, text)),
        mermaid: (lines) => add((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)("mermaid", lines.join("\n"))),
        reason: (reason, shown = reason) => (manual === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(shown) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeLink */ .U1)(shown, manual.pageOf(reason))),
        blank: () => createSummary(manual),
        empty: () => heading === "" && verdict === "" && warnings.length === 0 && blocks.length === 0,
        render: (limit = mebibyte) => fitting([heading, verdict, ...warnings, ...blocks].filter((block) => block !== ""), limit),
    };
    return summary;
}
function fitting(blocks, limit) {
    const whole = blocks.join("\n\n");
    if (Buffer.byteLength(whole) <= limit)
        return whole;
    const note = "\u2026 The rest is left out here: a job summary holds 1 MiB. The output `result` has all of it.";
    let room = limit - Buffer.byteLength(note);
    const kept = [];
    for (const block of blocks) {
        room -= Buffer.byteLength(block) + 2;
        if (room < 0)
            break;
        kept.push(block);
    }
    return [...kept, note].join("\n\n");
}


/***/ }),

/***/ 56936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ isPrivateAddress),
/* harmony export */   km: () => (/* binding */ publicLookup),
/* harmony export */   me: () => (/* binding */ PrivateAddress),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/** IPv4 networks that are nobody's on the public internet (IANA special-purpose registry, RFC 6890). */
const PRIVATE_V4 = [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
];
const PRIVATE_V6 = [
    ["::", 127],
    ["fc00::", 7],
    ["fe80::", 10],
    ["ff00::", 8],
];
/** Whether an IP address is private, of this machine, or of this link: where clouds keep their metadata. */
function isPrivateAddress(address) {
    const { BlockList, isIP } = process.getBuiltinModule("node:net");
    const family = isIP(address);
    if (family === 0)
        return false;
    const list = new BlockList();
    for (const [network, prefix] of PRIVATE_V4) {
        list.addSubnet(network, prefix, "ipv4");
        // The same networks as seen through NAT64.
        list.addSubnet(`64:ff9b::${network}`, 96 + prefix, "ipv6");
        list.addSubnet(`::ffff:${network}`, 96 + prefix, "ipv6");
    }
    for (const [network, prefix] of PRIVATE_V6)
        list.addSubnet(network, prefix, "ipv6");
    return list.check(address, family === 4 ? "ipv4" : "ipv6");
}
/** The host of a URL as an IP address is written, or the name. */
function hostOf(url) {
    return url.hostname.replace(/^\[|\]$/g, "");
}
/**
 * Resolves names as usual and fails when `host` turns out to be private, at the moment of connecting: a name cannot change
 * its address between a check and its use. Other names (a proxy's) are left alone.
 */
function publicLookup(host, resolver) {
    const lookup = resolver ?? process.getBuiltinModule("node:dns").lookup;
    return (hostname, options, callback) => {
        lookup(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, "", 0);
            const found = hostname === host ? addresses.find(({ address }) => isPrivateAddress(address)) : undefined;
            if (found !== undefined)
                return callback(new PrivateAddress(hostname, found.address), "", 0);
            const [first] = addresses;
            if (options.all === true || first === undefined)
                return callback(null, addresses);
            return callback(null, first.address, first.family);
        });
    };
}
/** A name of the public world that leads into a private network. */
class PrivateAddress extends Error {
    name = "PrivateAddress";
    constructor(host, address) {
        super(host === address ? `${host} is a private address` : `${host} leads to the private address ${address}`);
    }
}


/***/ }),

/***/ 48102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ NetworkFailure)
/* harmony export */ });
/** No answer that could be used. The message names the host, never a header or a query. */
class NetworkFailure extends Error {
    name = "NetworkFailure";
    fault;
    /** What to change. */
    hint;
    constructor(fault, message, hint, options) {
        super(message, options);
        this.fault = fault;
        this.hint = hint;
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sb: () => (/* reexport */ audit),
  ay: () => (/* reexport */ commandLine),
  $W: () => (/* reexport */ config),
  Gj: () => (/* reexport */ gate),
  qH: () => (/* reexport */ processTerminal),
  pt: () => (/* reexport */ promote),
  at: () => (/* reexport */ recovery),
  kz: () => (/* reexport */ register),
  z8: () => (/* reexport */ report),
  j_: () => (/* reexport */ requireApproval),
  U: () => (/* reexport */ resume),
  dU: () => (/* reexport */ rollback),
  E4: () => (/* reexport */ rollbackPlan),
  eF: () => (/* reexport */ run),
  a2: () => (/* reexport */ runPost),
  MX: () => (/* reexport */ verify)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./build/src/network/address.js
var network_address = __nccwpck_require__(56936);
// EXTERNAL MODULE: ./build/src/network/network.js
var network = __nccwpck_require__(48102);
;// CONCATENATED MODULE: ./build/src/network/failure.js


const HINTS = {
    "bad-address": "Write a whole https address without a user or password.",
    "plain-http": 'Use https, or allow it here: "allow: { plain-http: true }".',
    "private-address": 'If it is meant to be asked from inside your network, allow it here: "allow: { private-addresses: true }".',
    redirected: 'Write the final address, or allow redirects within the host: "allow: { redirects: 3 }".',
    certificate: "Renew or correct the host's certificate. For an authority of your own, give the job its certificate in NODE_EXTRA_CA_CERTS.",
    timeout: "Find out why the host is slow, or allow it more time.",
    "too-large": "Ask for an address with a smaller answer.",
    unreachable: "Check the address, and whether this job may reach it (runner, firewall, proxy).",
};
function failure(fault, message, cause) {
    return new network/* NetworkFailure */.p(fault, message, HINTS[fault], cause === undefined ? undefined : { cause });
}
/** Any error of a connection as one of ours. The host is named; paths and queries may hold a key and are not. */
function failureOf(host, error) {
    if (error instanceof network/* NetworkFailure */.p)
        return error;
    if (error instanceof network_address/* PrivateAddress */.me)
        return failure("private-address", `${error.message}, which is not allowed.`, error);
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
    const said = CERTIFICATE_FAULTS[code];
    if (said !== undefined)
        return failure("certificate", `The certificate of ${host} ${said} (${code}).`, error);
    if (/^CERT_|_CERT|^ERR_TLS_CERT|^UNABLE_TO_/.test(code)) {
        return failure("certificate", `The certificate of ${host} cannot be trusted (${code}).`, error);
    }
    return failure("unreachable", `${host} gave no complete answer: ${REASONS[code] ?? textOf(error, code)}.`, error);
}
const CERTIFICATE_FAULTS = {
    CERT_HAS_EXPIRED: "has expired",
    CERT_NOT_YET_VALID: "is not valid yet",
    CERT_REVOKED: "was revoked",
    DEPTH_ZERO_SELF_SIGNED_CERT: "is signed by itself alone",
    SELF_SIGNED_CERT_IN_CHAIN: "comes from an authority that is not trusted here",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "comes from an authority that is not trusted here, or lacks the ones in between",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "comes from an authority that is not trusted here",
    ERR_TLS_CERT_ALTNAME_INVALID: "is for another host",
};
const REASONS = {
    ENOTFOUND: "there is no host of that name",
    EAI_AGAIN: "its name could not be looked up",
    ECONNREFUSED: "the connection was refused",
    ECONNRESET: "the connection was cut",
};
function textOf(error, code) {
    if (!(error instanceof Error))
        return "something that is no error was thrown";
    // Several addresses tried and refused come as an AggregateError with an empty message.
    return error.message === "" ? code : error.message;
}

;// CONCATENATED MODULE: ./build/src/network/exchange.js


/** Why an address may not be asked; undefined when it may, as far as the address itself says. */
function refusalOf(address, allow) {
    const url = URL.parse(address);
    if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
        return failure("bad-address", "That is no http or https address.");
    }
    if (url.username !== "" || url.password !== "") {
        return failure("bad-address", `The address on ${url.host} holds a user or password.`);
    }
    if (url.protocol === "http:" && allow?.plainHttp !== true) {
        return failure("plain-http", `${url.host} would be asked by plain http, which anybody on the way can read and change.`);
    }
    if (allow?.privateAddresses !== true && (0,network_address/* isPrivateAddress */.C0)((0,network_address/* hostOf */.w4)(url))) {
        return failure("private-address", `${url.host} is a private address, which is not allowed.`);
    }
    return url;
}
/** One request and its whole answer. No redirects, no retries. Rejects with a NetworkFailure. */
function exchange(asked, wire) {
    const { url } = asked;
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(failureOf(url.host, error));
        let request;
        try {
            request = exchange_open(asked, wire);
        }
        catch (error) {
            fail(error);
            return;
        }
        const late = failure("timeout", `${url.host} gave no complete answer within ${asked.timeout} ms.`);
        const timer = setTimeout(() => request.destroy(late), asked.left);
        request.on("error", fail);
        request.on("close", () => clearTimeout(timer));
        request.on("response", (message) => {
            read(message, asked)
                .then(resolve, fail)
                .finally(() => request.destroy());
            // The request's own error does not reach a body that is being read.
            request.on("error", (error) => message.destroy(error));
        });
        request.end(asked.body);
    });
}
function exchange_open(asked, wire) {
    const { url, body } = asked;
    const module = url.protocol === "http:" ? process.getBuiltinModule("node:http") : process.getBuiltinModule("node:https");
    const options = {
        method: asked.method,
        // A connection of its own, whatever was asked before.
        agent: new module.Agent({ keepAlive: false, proxyEnv: wire.proxyEnv }),
        headers: {
            "user-agent": "env-actions",
            "accept-encoding": "identity",
            ...asked.headers,
            ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
        },
        ...(asked.privateAddresses ? lookupOf(wire) : { lookup: (0,network_address/* publicLookup */.km)((0,network_address/* hostOf */.w4)(url), wire.resolver) }),
        // NODE_TLS_REJECT_UNAUTHORIZED must not open this.
        rejectUnauthorized: true,
        ...(wire.authorities === undefined ? {} : { ca: [...wire.authorities] }),
    };
    return module.request(url, options);
}
/** Resolves as the world says; without rules there is nothing to check. */
function lookupOf({ resolver }) {
    return resolver === undefined ? {} : { lookup: (0,network_address/* publicLookup */.km)("", resolver) };
}
async function read(message, { url, limit }) {
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        if (!Buffer.isBuffer(chunk))
            throw new Error("the stream gave no bytes");
        size += chunk.length;
        if (size > limit)
            throw failure("too-large", `The answer of ${url.host} is larger than ${limit} bytes.`);
        chunks.push(chunk);
    }
    return { status: message.statusCode ?? 0, headers: headersOf(message), body: Buffer.concat(chunks) };
}
function headersOf(message) {
    const headers = {};
    for (const [name, value] of Object.entries(message.headers)) {
        if (value !== undefined)
            headers[name] = Array.isArray(value) ? value.join(", ") : value;
    }
    return headers;
}

;// CONCATENATED MODULE: ./build/src/network/knock.js

/** All addresses of a name within `timeout` milliseconds; an address is its own. Rejects with a NetworkFailure. */
function resolve(host, timeout, resolver) {
    const { isIP } = process.getBuiltinModule("node:net");
    if (isIP(host) !== 0)
        return Promise.resolve([host]);
    const lookup = resolver ?? process.getBuiltinModule("node:dns").lookup;
    return new Promise((done, fail) => {
        const timer = setTimeout(() => fail(failure("timeout", `${host} was not looked up within ${timeout} ms.`)), timeout);
        lookup(host, { all: true }, (error, addresses) => {
            clearTimeout(timer);
            if (error !== null)
                fail(failureOf(host, error));
            else if (addresses.length === 0)
                fail(failure("unreachable", `${host} has no address.`));
            else
                done(addresses.map(({ address }) => address));
        });
    });
}
/**
 * Opens a TCP connection to one address and closes it again. A refusal and silence are answers. Where this machine itself has
 * no way there (no route, no IPv6), nothing was asked, and nobody knows: that rejects with a NetworkFailure.
 */
function knock({ address, port, timeout }) {
    const { connect } = process.getBuiltinModule("node:net");
    return new Promise((done, fail) => {
        const socket = connect({ host: address, port });
        const end = (settle) => {
            clearTimeout(timer);
            socket.destroy();
            settle();
        };
        const timer = setTimeout(() => end(() => done("silent")), timeout);
        socket.once("connect", () => end(() => done("open")));
        // Kept after the end, too: an error that comes late must not end the process.
        socket.on("error", (error) => end(() => {
            const answer = ANSWERS[error.code ?? ""];
            if (answer !== undefined)
                done(answer);
            else
                fail(failureOf(`${address} port ${port}`, error));
        }));
    });
}
/** What others on the way answer. No route of this machine's own (ENETUNREACH, EADDRNOTAVAIL) is no answer of anybody. */
const ANSWERS = {
    ECONNREFUSED: "refused",
    ECONNRESET: "refused",
    ETIMEDOUT: "silent",
    EHOSTUNREACH: "silent",
};

;// CONCATENATED MODULE: ./build/src/network/connect.js




const TIMEOUT = 10_000;
const LIMIT = 1024 * 1024;
const MOST_RETRIES = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PASSING = new Set([429, 502, 503, 504]);
/**
 * The network as gates may use it, on node's own modules (no global `fetch`: it costs every step its start). Each exchange has
 * a connection, a time limit and a size limit of its own. Certificates are always checked.
 */
function connectNetwork(options) {
    const wire = {
        proxyEnv: options.proxyEnv,
        authorities: options.authorities,
        resolver: options.resolver,
    };
    return {
        resolve: (host, timeout) => resolve(host, timeout, options.resolver),
        knock: knock,
        async request(asked) {
            const again = asked.method === "POST" ? 0 : Math.min(asked.retries ?? 0, MOST_RETRIES);
            for (let tries = 1;; tries += 1) {
                const outcome = await follow(asked, wire, options.clock).catch((error) => retryable(error));
                const settled = !(outcome instanceof network/* NetworkFailure */.p) && !PASSING.has(outcome.status);
                if (settled || tries > again) {
                    if (outcome instanceof network/* NetworkFailure */.p)
                        throw outcome;
                    return outcome;
                }
                // Full jitter, doubling from half a second.
                await options.clock.sleep(options.clock.random() * 250 * 2 ** tries);
            }
        },
    };
}
/** What a second try might change; anything else is thrown on. */
function retryable(error) {
    if (error instanceof network/* NetworkFailure */.p && (error.fault === "unreachable" || error.fault === "timeout"))
        return error;
    throw error;
}
async function follow(asked, wire, clock) {
    const started = clock.now().getTime();
    const whole = asked.timeout ?? TIMEOUT;
    const most = asked.allow?.redirects ?? 0;
    let url = allowed(asked.url, asked.allow);
    for (let hops = 0;; hops += 1) {
        const left = Math.max(1, whole - (clock.now().getTime() - started));
        const answer = await exchange(exchangeOf(asked, url, { timeout: whole, left }), wire);
        if (!REDIRECTS.has(answer.status))
            return answer;
        if (most === 0)
            throw failure("redirected", `${url.host} answered ${answer.status}, a redirect, and none is allowed.`);
        if (hops >= most)
            throw failure("redirected", `${url.host} redirects more than ${most} times.`);
        url = redirected(asked, url, answer);
    }
}
function exchangeOf(asked, url, time) {
    return {
        url,
        ...time,
        method: asked.method ?? "GET",
        headers: asked.headers ?? {},
        body: asked.body,
        limit: asked.limit ?? LIMIT,
        privateAddresses: asked.allow?.privateAddresses === true,
    };
}
function allowed(address, allow) {
    const url = refusalOf(address, allow);
    if (url instanceof network/* NetworkFailure */.p)
        throw url;
    return url;
}
/**
 * Where a redirect leads, by all the rules of a first address. Only reads are sent on, never from https to http, and what the
 * policy's headers hold goes to the host it is meant for and to no other: any of them may be a credential.
 */
function redirected(asked, from, answer) {
    if (asked.method === "POST")
        throw failure("redirected", `${from.host} redirects a POST, which is not sent twice.`);
    const target = URL.parse(answer.headers["location"] ?? "", from.href);
    if (target === null)
        throw failure("redirected", `${from.host} redirects without a usable address.`);
    if (from.protocol === "https:" && target.protocol !== "https:") {
        throw failure("redirected", `${from.host} redirects from https to ${target.protocol}, which is not followed.`);
    }
    const url = allowed(target.href, asked.allow);
    if (url.origin !== from.origin && Object.keys(asked.headers ?? {}).length > 0) {
        throw failure("redirected", `${from.host} redirects to ${url.host}, and the headers are not meant for that host.`);
    }
    return url;
}

// EXTERNAL MODULE: ./build/src/action/errors.js
var errors = __nccwpck_require__(66537);
;// CONCATENATED MODULE: ./build/src/action/clock.js

/** The machine's clock, whose naps end at once when the job is cancelled (R106). */
function cancellableClock(cancelled) {
    return {
        now: () => new Date(),
        random: Math.random,
        sleep: (milliseconds) => new Promise((resolve, reject) => {
            const stop = () => {
                clearTimeout(timer);
                reject(cancellation());
            };
            if (cancelled.aborted) {
                reject(cancellation());
                return;
            }
            const timer = setTimeout(() => {
                cancelled.removeEventListener("abort", stop);
                resolve();
            }, milliseconds);
            cancelled.addEventListener("abort", stop, { once: true });
        }),
    };
}
function cancellation() {
    return new errors/* UserError */.y("The job was cancelled.", {
        reason: "cancelled",
        hint: "What had begun is settled by this step's post part, or by the next step that looks.",
    });
}

// EXTERNAL MODULE: ./build/src/action/event.js
var action_event = __nccwpck_require__(33412);
;// CONCATENATED MODULE: ./build/src/action/context.js


/** @throws UserError `not-on-a-runner`, naming every variable that is missing or malformed */
function readContext(environment) {
    const wrong = [];
    const read = (name, form, otherwise) => {
        const value = environment[name] || otherwise || "";
        if (!form.test(value))
            wrong.push(name);
        return value;
    };
    const number = (name) => Number(read(name, counted));
    const optionalNumber = (name) => (environment[name] ? number(name) : null);
    const [owner = "", name = ""] = read("GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/).split("/");
    const serverUrl = read("GITHUB_SERVER_URL", address, "https://github.com");
    const runId = number("GITHUB_RUN_ID");
    const runAttempt = number("GITHUB_RUN_ATTEMPT");
    const actor = read("GITHUB_ACTOR", anything);
    const context = {
        repository: { owner, name, id: optionalNumber("GITHUB_REPOSITORY_ID") },
        sha: read("GITHUB_SHA", /^[0-9a-f]{40}([0-9a-f]{24})?$/),
        ref: read("GITHUB_REF", /^refs\/./),
        eventName: read("GITHUB_EVENT_NAME", /^[a-z_]+$/),
        event: (0,action_event/* readEvent */.j)(environment["GITHUB_EVENT_PATH"]),
        workflowRef: environment["GITHUB_WORKFLOW_REF"] || null,
        job: read("GITHUB_JOB", anything),
        runId,
        runAttempt,
        runNumber: optionalNumber("GITHUB_RUN_NUMBER"),
        actor,
        actorId: optionalNumber("GITHUB_ACTOR_ID"),
        triggeringActor: environment["GITHUB_TRIGGERING_ACTOR"] || actor,
        serverUrl,
        apiUrl: read("GITHUB_API_URL", address, "https://api.github.com"),
        graphqlUrl: read("GITHUB_GRAPHQL_URL", address, "https://api.github.com/graphql"),
        workspace: read("GITHUB_WORKSPACE", anything),
        temp: read("RUNNER_TEMP", anything),
        runnerName: environment["RUNNER_NAME"] || null,
        url: `${serverUrl}/${owner}/${name}/actions/runs/${runId}/attempts/${runAttempt}`,
    };
    if (wrong.length > 0) {
        throw new errors/* UserError */.y(`The runner's variables ${wrong.join(", ")} are missing or malformed.`, {
            reason: "not-on-a-runner",
            hint: "This program is a step of a GitHub Actions job: start it with `uses:` in a workflow.",
        });
    }
    return context;
}
const counted = /^[1-9][0-9]{0,14}$/;
const address = /^https?:\/\/[^\s/]+(\/\S*)?$/;
const anything = /./;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./build/src/action/plain-text.js
var plain_text = __nccwpck_require__(49174);
;// CONCATENATED MODULE: ./build/src/action/runner.js



const annotate = { error: error, notice: notice, warning: warning };
/** The runner cuts an annotation at 4,096 characters. Here it is cut last: half a secret would not be recognised as one. */
const longest = 4000;
/**
 * The runner of the process's own environment. Values travel behind random delimiters, never as `name=value` (R45).
 * Only named imports of @actions/core are used: the bundle then leaves out its HTTP client, two thirds of a step's start.
 */
function openRunner() {
    return {
        print: info,
        command: (kind, message, place) => {
            if (kind !== "debug")
                annotate[kind]((0,plain_text/* cut */.Jj)(message, longest), place === undefined ? {} : annotation(place));
            else if (isDebug())
                debug(message);
        },
        startGroup: startGroup,
        endGroup: endGroup,
        mask: setSecret,
        // Without a file core falls back to printed commands, which anything printed could imitate.
        output: (name, value) => {
            if (process.env["GITHUB_OUTPUT"])
                setOutput(name, value);
        },
        exportVariable: (name, value) => {
            if (process.env["GITHUB_ENV"])
                exportVariable(name, value);
        },
        saveState: (name, value) => {
            if (process.env["GITHUB_STATE"])
                saveState(name, value);
        },
        // Runners without job summaries leave the variable out; core's own writer only works asynchronously.
        summary: (markdown) => {
            const file = process.env["GITHUB_STEP_SUMMARY"];
            if (file)
                (0,external_node_fs_.appendFileSync)(file, `${markdown}\n`);
        },
    };
}
function annotation(place) {
    return {
        file: place.file,
        ...(place.line === undefined ? {} : { startLine: place.line }),
        ...(place.column === undefined ? {} : { startColumn: place.column }),
    };
}
/** A runner that never sees a secret (R49). */
function withoutSecrets(runner, redact) {
    return {
        print: (line) => runner.print(redact(line)),
        command: (kind, message, place) => runner.command(kind, redact(message), place),
        startGroup: (title) => runner.startGroup(redact(title)),
        endGroup: () => runner.endGroup(),
        mask: (secret) => runner.mask(secret),
        output: (name, value) => runner.output(name, redact(value)),
        exportVariable: (name, value) => runner.exportVariable(name, redact(value)),
        saveState: (name, value) => runner.saveState(name, redact(value)),
        summary: (markdown) => runner.summary(redact(markdown)),
    };
}

;// CONCATENATED MODULE: ./build/src/action/host.js

function processHost() {
    return {
        environment: process.env,
        openRunner: openRunner,
        openGitHub: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(159)]).then(__nccwpck_require__.bind(__nccwpck_require__, 24159))).createClient,
        onCancel: (stop) => {
            process.once("SIGINT", stop);
            process.once("SIGTERM", stop);
        },
        exitCode: (code) => {
            process.exitCode = code;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/action/inputs.js

/** The variable in which the runner hands over an input: upper-cased, spaces as `_`, hyphens kept. */
function variableOf(input) {
    return `INPUT_${input.replace(/ /g, "_").toUpperCase()}`;
}
/**
 * Reads every input of a door and reports all mistakes at once, before anything else happens (R51).
 *
 * @throws UserError `invalid-input`
 */
function readInputs(inputs, environment) {
    const found = new Map();
    const mistakes = [];
    for (const [name, input] of Object.entries(inputs)) {
        const raw = environment[variableOf(name)]?.trim();
        const read = input.read(raw === "" ? undefined : raw);
        if (read.ok)
            found.set(name, read.value);
        else
            mistakes.push(`\`${name}\` ${read.problem}`);
    }
    if (mistakes.length > 0)
        throw invalid(mistakes, Object.keys(inputs));
    // Each value was made by the reader of the input of that name, which is what `Values` says.
    return Object.fromEntries(found);
}
function invalid(mistakes, names) {
    const [first = ""] = mistakes;
    const message = mistakes.length === 1
        ? `Input ${first}.`
        : `${mistakes.length} inputs are wrong:\n${mistakes.map((mistake) => `- input ${mistake}`).join("\n")}`;
    return new errors/* UserError */.y(message, {
        reason: "invalid-input",
        hint: `Correct it under \`with:\` of this step. The inputs are: ${names.join(", ")}.`,
    });
}
/** The secrets among the inputs, also when other inputs are wrong: an error message must not show one either (R49). */
function secretsOf(inputs, environment) {
    return Object.entries(inputs)
        .filter(([, input]) => input.secret)
        .map(([name]) => environment[variableOf(name)]?.trim() ?? "")
        .filter((secret) => secret !== "");
}

;// CONCATENATED MODULE: ./build/src/action/annotations.js
/** The runner keeps ten of a kind per step; one error is kept free for the end. */
const shown = 8;
/** Gathers annotations so that none is dropped silently. */
function createAnnotations(emit) {
    const count = { notice: 0, warning: 0, error: 0 };
    let held = [];
    return {
        add(kind, message, place) {
            count[kind] += 1;
            if (count[kind] <= shown)
                emit(kind, message, place);
            else
                held.push({ kind, message, place });
        },
        flush(print) {
            for (const kind of ["error", "warning", "notice"]) {
                const rest = held.filter((one) => one.kind === kind);
                const [only] = rest;
                if (only === undefined)
                    continue;
                if (rest.length === 1) {
                    emit(kind, only.message, only.place);
                    continue;
                }
                for (const { message, place } of rest)
                    print(`${kind}: ${place === undefined ? "" : `${where(place)}: `}${message}`);
                emit(kind, `${rest.length} more like these are in the log of this step.`);
            }
            held = [];
        },
    };
}
function where(place) {
    return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}

;// CONCATENATED MODULE: ./build/src/action/log.js


/** @returns the log, and `flush`, which writes the annotations that count the rest */
function createLog(runner) {
    const annotations = createAnnotations((kind, message, place) => runner.command(kind, (0,plain_text/* plainText */.wh)(message), place));
    let grouped = false;
    const info = (message) => {
        for (const line of (0,plain_text/* plainText */.wh)(message).split("\n"))
            runner.print(inertLine(line));
    };
    const log = {
        info,
        debug: (message) => runner.command("debug", (0,plain_text/* plainText */.wh)(message)),
        notice: (message, place) => annotations.add("notice", message, place),
        warning: (message, place) => annotations.add("warning", message, place),
        error: (message, place) => annotations.add("error", message, place),
        group: async (title, work) => {
            if (grouped) {
                info(title);
                return work();
            }
            grouped = true;
            runner.startGroup((0,plain_text/* plainText */.wh)(title));
            try {
                return await work();
            }
            finally {
                runner.endGroup();
                grouped = false;
            }
        },
    };
    return { log, flush: () => annotations.flush(info) };
}
/**
 * A line that the runner cannot read as a command. It knows two forms (actions/runner `ActionCommand.cs`): `::name::` at
 * the start of a line, after white space, and the older `##[name]` anywhere in it.
 */
function inertLine(line) {
    return line.replace(/^(\s*):(?=:)/, "$1:\u200b").replace(/##(?=\[)/g, "##\u200b");
}

// EXTERNAL MODULE: ./build/src/action/manual.js
var action_manual = __nccwpck_require__(34928);
// EXTERNAL MODULE: ./build/src/action/outside.js + 4 modules
var outside = __nccwpck_require__(47562);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __nccwpck_require__(81923);
// EXTERNAL MODULE: ./build/src/action/summary.js
var action_summary = __nccwpck_require__(46192);
;// CONCATENATED MODULE: ./build/src/action/report.js



/** Writes a result: outputs, one line in the log or one error, and a short summary when the door wrote none. */
function reportResult(definition, result, desk) {
    writeOutputs(definition, desk.runner, {
        ...result.outputs,
        decision: result.decision,
        reason: result.reason,
        result: report_document(result.decision, result.reason, result.message, result.result),
    });
    if (result.failed)
        desk.runner.command("error", (0,plain_text/* plainText */.wh)(lines(result, desk.manual)));
    else
        desk.log.info(`${definition.name}: ${result.decision}. ${result.message}`);
    if (desk.summary.empty()) {
        desk.summary.heading(definition.name).verdict((0,markdown/* strong */.ko)(result.decision), ": ", (0,markdown/* prose */.CS)(result.message));
        if (result.hint !== undefined)
            desk.summary.paragraph((0,markdown/* prose */.CS)(result.hint));
        if (result.failed)
            desk.summary.paragraph("Reason: ", desk.summary.reason(result.reason));
    }
}
/** Writes an error: the annotation first, because whatever follows could fail too. */
function reportError(definition, error, desk) {
    desk.runner.command("error", (0,plain_text/* plainText */.wh)(lines(error, desk.manual)), error.at);
    desk.log.debug(error.detail);
    const decision = deferring.has(error.reason) && "deferred" in definition.allDecisions ? "deferred" : "error";
    writeOutputs(definition, desk.runner, {
        decision,
        reason: error.reason,
        result: report_document(decision, error.reason, error.message, error.hint === undefined ? {} : { hint: error.hint }),
    });
}
/** GitHub was too busy or out of reach: neither yes nor no, and the step may be run again as it is (R72, R82). */
const deferring = new Set(["deferred", "github-rate-limited", "github-unavailable", "github-ambiguous"]);
/** What a summary says above everything else when the step stopped. */
function errorSummary(definition, error, manual) {
    const summary = (0,action_summary/* createSummary */.F)(manual).heading(definition.name).verdict((0,markdown/* strong */.ko)("Stopped"), ": ", (0,markdown/* prose */.CS)(error.message));
    if (error.hint !== undefined)
        summary.paragraph((0,markdown/* prose */.CS)(error.hint));
    summary.paragraph("Reason: ", summary.reason(error.reason));
    return summary.render();
}
function report_document(decision, reason, message, body) {
    return { schema: 1, decision, reason, message, ...body };
}
/** Every declared output is written, so that none keeps a value of another meaning; absent ones are empty. */
function writeOutputs(definition, runner, values) {
    const unknown = Object.keys(values).filter((name) => !Object.hasOwn(definition.allOutputs, name));
    if (unknown.length > 0)
        throw new Error(`The door ${definition.name} declares no output ${unknown.join(", ")}.`);
    for (const name of Object.keys(definition.allOutputs))
        runner.output(name, outputText(values[name]));
}
function outputText(value) {
    if (value === undefined || value === null)
        return "";
    return (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();
}
/** What an error says: what failed, what to do about it, and where it is explained. */
function lines({ message, hint, reason }, manual) {
    const explained = manual === undefined ? [] : [`${reason}: ${manual.pageOf(reason)}`];
    return [message, ...(hint === undefined ? [] : [hint]), ...explained].join("\n");
}

;// CONCATENATED MODULE: ./build/src/action/secrets.js


/** Shorter words are no secrets worth the name, and hiding them would mangle ordinary text. */
const shortest = 8;
function secretsOfStep(values) {
    const masks = new Set(values.flatMap(masksOf));
    let forms = formsOfAll(masks);
    return {
        masks: [...masks],
        redact: (text) => forms.reduce((left, form) => left.replaceAll(form, "***"), text),
        within: (text) => forms.some((form) => text.includes(form)),
        add: (value) => {
            const more = masksOf(value).filter((mask) => !masks.has(mask));
            for (const mask of more)
                masks.add(mask);
            if (more.length > 0)
                forms = formsOfAll(masks);
            return more;
        },
    };
}
/** The value and each of its lines, because a log shows lines. */
function masksOf(value) {
    return [...new Set([value, ...value.split(/\r?\n/)])].filter((mask) => mask.length >= shortest);
}
/** The longest first: a shorter one may be part of it. */
function formsOfAll(masks) {
    return [...new Set([...masks].flatMap(formsOf))]
        .filter((form) => form.length >= shortest)
        .sort((a, b) => b.length - a.length);
}
function formsOf(secret) {
    return [
        secret,
        encodeURIComponent(secret.toWellFormed()),
        JSON.stringify(secret).slice(1, -1),
        ...base64Forms(secret),
    ].flatMap(shownForms);
}
/** As our own pages show a text: escaped for Markdown, for HTML, for a cell or a diagram. `ghs_\u2026` becomes `ghs\_\u2026` there. */
function shownForms(form) {
    const plain = [form, (0,plain_text/* plainText */.wh)(form), (0,plain_text/* oneLine */.TN)(form)];
    return [...plain, (0,markdown/* line */.n8)(form), (0,markdown/* escapeText */.X1)(form), (0,markdown/* escapeHtml */.ZD)(form), (0,markdown/* diagramLabel */.Oc)(form)].flatMap((shown) => [
        shown,
        shown.replaceAll("|", "\\|"),
    ]);
}
/**
 * The part of a base64 text that does not depend on what stands before or after the secret, for the three ways in which
 * its bytes can fall on the groups of three: `x-access-token:<secret>` in a Basic header is found as well.
 */
function base64Forms(secret) {
    const bytes = Buffer.from(secret, "utf8");
    return [0, 1, 2].flatMap((shift) => {
        const skip = (3 - shift) % 3;
        const whole = bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3);
        return [whole.toString("base64"), whole.toString("base64url")];
    });
}

;// CONCATENATED MODULE: ./build/src/action/state.js
/** What a main step keeps for its post step; GitHub hands it over in `STATE_` variables, the case of the name kept. */
function createState(runner, environment) {
    const saved = new Map();
    return {
        save(name, value) {
            saved.set(name, value);
            runner.saveState(name, value);
        },
        get: (name) => (saved.get(name) ?? environment[`STATE_${name}`]) || undefined,
    };
}

;// CONCATENATED MODULE: ./build/src/action/run.js















/** Kept by the main step once its inputs were good; without it the post step has nothing to settle. */
const begun = "env-actions-main";
/** Runs a door's main step. Its launcher in `dist/` does nothing else. */
function run(definition, host = processHost()) {
    return step(definition, host, async (inputs, world, desk) => {
        world.state.save(begun, "begun");
        const result = await definition.run(inputs, world);
        reportResult(definition, result, desk);
        return !result.failed;
    });
}
/**
 * Runs a door's post step. It never reports success for a main step that did not finish: a door finds out from its own
 * saved state, and a missing one means failure (R107). A main step that stopped at a wrong input left nothing to settle.
 */
function runPost(definition, host = processHost()) {
    if (!host.environment[`STATE_${begun}`])
        return Promise.resolve();
    return step(definition, host, async (inputs, world) => {
        await definition.post?.(inputs, world);
        return true;
    });
}
/** The only place that catches: whatever is thrown becomes one clear error and a non-zero exit. */
async function step(definition, host, work) {
    // Anything that ends the process early ends it red.
    host.exitCode(1);
    const secrets = secretsOfStep([...secretsOf(definition.inputs, host.environment), ...runnerSecrets(host)]);
    const runner = withoutSecrets(host.openRunner(), secrets.redact);
    const { log, flush } = createLog(runner);
    const manual = (0,action_manual/* manualOf */.G)(host.environment);
    const desk = { runner, log, manual, summary: (0,action_summary/* createSummary */.F)(manual) };
    const open = [];
    let stopped = "";
    try {
        const inputs = readInputs(definition.inputs, host.environment);
        for (const secret of secrets.masks)
            runner.mask(secret);
        const world = await createWorld(definition, host, { desk, secrets, open });
        if (await work(inputs, world, desk))
            host.exitCode(0);
    }
    catch (thrown) {
        const error = (0,errors/* explain */.W)(thrown);
        stopped = errorSummary(definition, error, manual);
        reportError(definition, error, desk);
    }
    finally {
        for (const client of open)
            client.close();
        flush();
        writeSummary(runner, stopped, desk);
    }
}
async function createWorld(definition, host, { desk, secrets, open }) {
    const context = readContext(host.environment);
    const createClient = await host.openGitHub();
    const cancelling = new AbortController();
    host.onCancel(() => cancelling.abort());
    const clock = cancellableClock(cancelling.signal);
    return {
        run: context,
        clock,
        log: desk.log,
        summary: desk.summary,
        state: createState(desk.runner, host.environment),
        cancelled: cancelling.signal,
        connect: (token, options = {}) => {
            const { apiUrl, graphqlUrl } = context;
            const client = createClient({
                proxyEnv: host.environment,
                token,
                apiUrl,
                graphqlUrl,
                agent: `env-actions/${definition.name}`,
                clock,
                deadline: new Date(clock.now().getTime() + stepPatience),
                ...options,
            });
            open.push(client);
            return client;
        },
        outside: (0,outside/* createOutside */.U)({
            environment: host.environment,
            secrets,
            mask: desk.runner.mask,
            folder: context.workspace,
        }),
        network: connectNetwork({ clock, proxyEnv: host.environment }),
        environment: host.environment,
        hide: (secret) => {
            for (const more of secrets.add(secret))
                desk.runner.mask(more);
        },
        exportVariable: (name, value) => desk.runner.exportVariable(name, value),
        atEnd: (close) => {
            open.push({ close });
        },
        randomUuid: () => (0,external_node_crypto_.randomUUID)(),
        env: (name) => host.environment[name] || undefined,
    };
}
/** The runner hands these to every step beside the inputs. */
function runnerSecrets(host) {
    return ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"].map((name) => host.environment[name] ?? "");
}
function writeSummary(runner, stopped, desk) {
    const rest = desk.summary.render(summaryLimit - Buffer.byteLength(stopped));
    const whole = [stopped, rest].filter((part) => part !== "").join("\n\n");
    if (whole !== "")
        runner.summary(whole);
}
/** A step waits no longer than this, in milliseconds, for rate limits and outages; then it ends `deferred` (R72). */
const stepPatience = 20 * 60_000;
/** A little below GitHub's 1 MiB, for the lines between the parts. */
const summaryLimit = 1024 * 1024 - 16;

;// CONCATENATED MODULE: ./build/src/action/terminal.js
/** The terminal of this process. */
function processTerminal() {
    return {
        words: process.argv.slice(2),
        print: (line) => process.stdout.write(`${line}\n`),
        error: (line) => process.stderr.write(`${line}\n`),
        exit: (code) => {
            process.exitCode = code;
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./build/src/action/definition.js
const errorWord = {
    means: "the step could not judge: a wrong input, a missing permission, GitHub out of reach; `reason` says which",
    exit: "non-zero",
};
/** A door as data: run by its launcher, called by tests with a world of their own, compared with its `action.yml`. */
function action(spec) {
    const allDecisions = { ...spec.decisions, error: errorWord };
    const words = Object.keys(allDecisions).map((word) => `\`${word}\``);
    return {
        ...spec,
        allDecisions,
        allOutputs: {
            decision: `One of ${words.join(", ")}.`,
            reason: "A stable kebab-case code that says why.",
            result: "One JSON document with `schema: 1`: the decision and everything it rests on.",
            ...spec.outputs,
        },
    };
}

;// CONCATENATED MODULE: ./build/src/action/input.js
/**
 * The kinds of input a door can declare. Each is plain data plus one pure reader, so that the code, `action.yml` and the
 * README table can be compared. An empty input is `undefined`, once, here at the edge.
 */
const value = (found) => ({ ok: true, value: found });
const problem = (text) => ({ ok: false, problem: text });
const isExpression = (text) => /^\$\{\{/.test(text);
/** `${{ body }}`: a default that the runner resolves before the step starts. */
function expression(body) {
    return `\${{ ${body} }}`;
}
/** Any text. Required, unless it has a default. */
function input_text(options) {
    return {
        description: options.description,
        takes: "text",
        required: options.default === undefined,
        default: options.default,
        secret: false,
        read: (raw) => {
            const found = raw ?? options.default;
            return found === undefined ? problem("is required and was not given") : value(found);
        },
    };
}
/** Any text, or nothing. */
function maybe(options) {
    return {
        description: options.description,
        takes: "text",
        required: false,
        default: undefined,
        secret: false,
        read: value,
    };
}
/** `true` or `false`, nothing else: `yes`, `1` and `True!` are mistakes (R51). */
function flag(options) {
    return {
        description: options.description,
        takes: "`true` or `false`",
        required: false,
        default: String(options.default),
        secret: false,
        read: (raw = String(options.default)) => {
            if (raw === "true" || raw === "false")
                return value(raw === "true");
            return problem(`is ${quoted(raw)}; allowed are \`true\` and \`false\``);
        },
    };
}
/** One of a few words, compared whole and in their own case. */
function oneOf(words, options) {
    const allowed = words.map((word) => `\`${word}\``).join(", ");
    return {
        description: options.description,
        takes: allowed,
        required: options.default === undefined,
        default: options.default,
        secret: false,
        read: (raw = options.default) => {
            if (raw === undefined)
                return problem(`is required and was not given; allowed are ${allowed}`);
            const found = words.find((word) => word === raw);
            return found === undefined ? problem(`is ${quoted(raw)}; allowed are ${allowed}`) : value(found);
        },
    };
}
/** A whole number from 1 on, written in plain digits without sign, exponent or leading zero (R51). */
function integer(options) {
    return {
        description: options.description,
        takes: "whole number from 1",
        required: false,
        default: undefined,
        secret: false,
        read: (raw) => {
            if (raw === undefined)
                return value(undefined);
            const number = Number(raw);
            if (/^[1-9][0-9]*$/.test(raw) && Number.isSafeInteger(number))
                return value(number);
            return problem(`is ${quoted(raw)}; allowed is a whole number from 1 in plain digits, such as \`10\``);
        },
    };
}
/** A token or key: never printed, and taken out of whatever the step writes (R49). */
function secret(options) {
    return {
        description: options.description,
        takes: "secret",
        required: options.default === undefined,
        default: options.default,
        secret: true,
        read: (raw) => raw === undefined
            ? problem(`is empty; if it comes from \`secrets.\`, that secret does not exist here (forks get none); ${remedy}`)
            : value(raw),
    };
}
const remedy = "without the line the job's own token is used";
/** JSON text, parsed; undefined when empty. The shape is for the reader to check: it is `unknown` here. */
function json(options) {
    return {
        description: options.description,
        takes: "JSON",
        required: false,
        default: options.default,
        secret: false,
        read: (raw) => {
            const found = raw ?? (options.default !== undefined && !isExpression(options.default) ? options.default : undefined);
            if (found === undefined)
                return value(undefined);
            try {
                return value(JSON.parse(found));
            }
            catch {
                return problem(`is not JSON; give it as one expression, such as \`${expression("toJSON(job)")}\``);
            }
        },
    };
}
/** A value as it is shown in a message: short, and on one line. */
function quoted(raw) {
    const line = JSON.stringify(raw.length > 60 ? `${raw.slice(0, 60)}\u2026` : raw);
    return line.toWellFormed();
}

;// CONCATENATED MODULE: ./build/actions/audit.js



/** Judges the environments themselves, and verifies the ledger. */
const audit = action({
    name: "audit",
    description: "Judges the environments themselves and verifies the ledger: findings, one issue, SARIF.",
    inputs: {
        only: maybe({ description: "Names of the auditors to run, by commas or lines. Without it: all." }),
        "fail-on": oneOf(["error", "warning", "never"], {
            description: "The least severity that ends the step red.",
            default: "error",
        }),
        baseline: input_text({
            description: "File on the default branch with the findings that somebody accepted for a time.",
            default: ".github/audit-baseline.yml",
        }),
        issue: flag({ description: "Keep one issue with what was found; closed when there is nothing.", default: true }),
        from: maybe({ description: "First day of a period, such as `2026-10-01`: its evidence is exported too." }),
        to: maybe({ description: "Last day of the period, included." }),
        path: maybe({ description: "Folder for the files. Without it: a folder under `runner.temp`." }),
        fingerprint: maybe({
            description: "An environment and the names of its secrets, such as `staging: DATABASE_URL, API_KEY`: their fingerprints go into the folder `path`, and nothing is audited.",
        }),
        compare: maybe({
            description: "A folder with such fingerprints: which environments share a secret, and nothing else is audited. The run's artifacts called `fingerprints\u2026` are deleted.",
        }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Write the files and the summary, and no issue.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    },
    decisions: {
        fingerprinted: { means: "the fingerprints of the secrets lie in the folder", exit: "zero" },
        clean: { means: "no errors and no warnings", exit: "zero" },
        findings: { means: "something is not in order; red from the severity in `fail-on` on", exit: "depends" },
        deferred: { means: "GitHub was too busy: nothing was judged", exit: "non-zero" },
    },
    outputs: {
        errors: "How many errors.",
        warnings: "How many warnings.",
        notes: "How many notes.",
        sarif: "Path of the SARIF file, for `github/codeql-action/upload-sarif`.",
        findings: "Path of the JSON file with all findings.",
        issue: "Address of the issue, where there is one.",
        checkpoint: "Path of what `actions/attest` signs as `subject-checksums`: the ledger's checkpoint. Empty where something speaks against the ledger, or the policy has no `checkpoints`.",
        evidence: "Folder of the evidence, when `from` and `to` are given.",
        "evidence-digest": "`sha256:\u2026` of its `manifest.json`, which covers every other file.",
    },
    async run(inputs, world) {
        const work = await Promise.all(/* import() | audit */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(168), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(849), __nccwpck_require__.e(970), __nccwpck_require__.e(492), __nccwpck_require__.e(603), __nccwpck_require__.e(716), __nccwpck_require__.e(840)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46520));
        const { run } = world;
        if (inputs.fingerprint !== undefined || inputs.compare !== undefined) {
            const { fingerprint, compare, path: folder, "dry-run": dryRun, token } = inputs;
            return { ...(await work.separate({ fingerprint, compare, folder, dryRun, token }, world)), outputs: {} };
        }
        const repo = { owner: run.repository.owner, name: run.repository.name };
        const setting = {
            client: world.connect(inputs.token),
            repo,
            branch: inputs.ledger,
            url: `${run.serverUrl}/${repo.owner}/${repo.name}`,
            network: world.network,
            outside: world.outside,
        };
        const period = work.periodOf(inputs.from, inputs.to);
        const folder = inputs.path ?? external_node_path_.join(run.temp, "env-actions-audit");
        const audited = await work.audit(setting, {
            only: inputs.only,
            baseline: inputs.baseline,
            issue: inputs.issue,
            dryRun: inputs["dry-run"],
            folder,
            log: world.log,
            summary: world.summary,
            context: work.contextOf(world, setting.client, {
                ...{ ledger: inputs.ledger, service: undefined, job: undefined, token: inputs.token },
            }),
        });
        const { findings, accepted } = audited;
        const place = external_node_path_.join(folder, `evidence-${inputs.from}_${inputs.to}`);
        const evidence = period === undefined
            ? undefined
            : await exportOf(audited.ask, period, place, { audited: audited.audited, findings });
        const counts = work.countsOf(findings);
        const clean = counts.error + counts.warning === 0;
        const failed = work.reaches(counts, inputs["fail-on"]);
        const [first] = findings;
        return {
            decision: clean ? "clean" : "findings",
            reason: clean ? "audit-clean" : "audit-findings",
            message: clean
                ? "The environments and the ledger are in order."
                : `The audit found ${work.describeCounts(counts)}.`,
            ...(failed && first !== undefined ? { hint: `The first: ${first.message} ${first.fix}` } : {}),
            failed,
            result: {
                audited: [...audited.audited],
                findings: findings.map(work.asJson),
                baselines: audited.baselines.map(work.standingAsJson),
                accepted: accepted.map(({ finding, because, until }) => ({ id: finding.id, because, until })),
            },
            outputs: {
                errors: counts.error,
                warnings: counts.warning,
                notes: counts.note,
                sarif: audited.sarif,
                findings: audited.json,
                issue: audited.issue?.page ?? null,
                checkpoint: audited.checkpoint ?? null,
                evidence: evidence === undefined ? null : place,
                "evidence-digest": evidence?.digest ?? null,
            },
        };
    },
});
/** Evidence is exported for few of the audits. */
const exportOf = async (...of) => (await Promise.all(/* import() | evidence */[__nccwpck_require__.e(934), __nccwpck_require__.e(168), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(716), __nccwpck_require__.e(291), __nccwpck_require__.e(388)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47088))).exportEvidence(...of);

;// CONCATENATED MODULE: ./build/actions/command-line.js
/** The commands for a clone of the ledger, for `dist/cli.mjs`. */
async function commandLine(terminal) {
    const { commandLine: carryOut } = await Promise.all(/* import() | evidence */[__nccwpck_require__.e(934), __nccwpck_require__.e(168), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(716), __nccwpck_require__.e(291), __nccwpck_require__.e(388)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46088));
    return carryOut(terminal);
}

;// CONCATENATED MODULE: ./build/actions/config.js


/** Checks configurations, and hands out the one of an environment that is deployed. */
const config = action({
    name: "config",
    description: "Resolves one environment's configuration for a deploy, validates it, and documents the differences.",
    inputs: {
        environment: maybe({
            description: "The environment to resolve. Without it: all are checked, and nothing is handed out.",
        }),
        commit: maybe({ description: "The commit that deploys: promote's output `commit`. Without it: the event's." }),
        digest: maybe({
            description: "What was promoted: promote's output `config`. Another configuration ends the step.",
        }),
        file: maybe({ description: "Where the configuration is written as JSON. Without it: in RUNNER_TEMP." }),
        variables: maybe({ description: "A prefix such as `APP_`: single values become variables for the next steps." }),
        differences: maybe({ description: "Where the differences between environments are written as Markdown." }),
        vars: maybe({
            description: "The job's variables, as `toJSON(vars)` says them: the values of what `variable:` names. Without it: GitHub is asked, with `token`.",
        }),
        "dry-run": flag({
            description: "Check what a pull request proposes, by its own policy, schema and differences; hand out nothing.",
            default: false,
        }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    },
    decisions: {
        resolved: { means: "the configuration is valid and handed out", exit: "zero" },
        valid: { means: "all that was asked about is valid; nothing was handed out", exit: "zero" },
        unknown: { means: "nobody knows whether what it names exists, so nothing is handed out", exit: "non-zero" },
        invalid: { means: "there are mistakes, none is named, or it is another one than was promoted", exit: "non-zero" },
    },
    outputs: {
        config: "JSON: the configuration, with the values of variables, and secrets by name.",
        path: "The file that it was written to.",
        digest: "`sha256:\u2026` of the configuration, as the ledger records it.",
        commit: "The commit that it is of.",
        variables: "JSON: the names of the variables that were set.",
        secrets: 'JSON: what the configuration refers to, by key: `{ "secret": NAME }` or `{ "variable": NAME }`.',
        differences: "The file with the differences.",
    },
    async run(inputs, world) {
        const { configure } = await Promise.all(/* import() | config */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(719), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(492), __nccwpck_require__.e(229)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20369));
        return configure({
            inputs: {
                environment: inputs.environment,
                commit: inputs.commit,
                digest: inputs.digest,
                file: inputs.file,
                variables: inputs.variables,
                differences: inputs.differences,
                vars: inputs.vars,
                dryRun: inputs["dry-run"],
            },
            run: world.run,
            client: world.connect(inputs.token),
            log: world.log,
            summary: world.summary,
            exportVariable: world.exportVariable,
        });
    },
});

;// CONCATENATED MODULE: ./build/actions/gate.js


/** Judges whether a release, or a commit that wants to be merged, is fit for an environment. */
const gate = action({
    name: "gate",
    description: "Judges whether a release, or a commit of a pull request, may enter an environment, and says why not.",
    inputs: {
        environment: maybe({ description: "The environment to judge for, as the policy names it." }),
        release: maybe({ description: "A release id, a version, or `latest`. Without it: what would come next." }),
        commit: maybe({
            description: "A full commit id. Without it: the commit that the pull request or merge queue wants in.",
        }),
        service: maybe({ description: "The service, where the policy declares several." }),
        only: maybe({
            description: "Names of the gates to judge, by commas or lines. Without it: all that can be judged.",
        }),
        "wait-for": maybe({ description: "How long to ask again while something waits, such as `10m`; at most `30m`." }),
        explain: flag({
            description: "Explain every environment instead: what runs, what is next, why it waits.",
            default: false,
        }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Judge and publish no check run.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        pass: { means: "nothing stands in the way", exit: "zero" },
        fail: { means: "a gate refused, or the policy needs an answer", exit: "non-zero" },
        wait: { means: "a gate waits; `retry-at` says until when, where that is known", exit: "non-zero" },
        unknown: { means: "something could not be read: neither yes nor no", exit: "non-zero" },
        explained: { means: "with `explain: true`: nothing was judged for this job", exit: "zero" },
    },
    outputs: {
        release: "The release's id, when a release was judged.",
        commit: "The commit that was judged.",
        gates: "JSON: each gate's verdict by name.",
        "retry-at": "When asking again can first give another answer, in UTC, where that is known.",
        enforced: "`true` when the default branch's rules require this job, `false` when not, `unknown` when they could not be read.",
        check: "Address of the check run that was published.",
    },
    async run(inputs, world) {
        const { evaluateHere, contextOf } = await Promise.all(/* import() | judging */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(849), __nccwpck_require__.e(970), __nccwpck_require__.e(492), __nccwpck_require__.e(487), __nccwpck_require__.e(787), __nccwpck_require__.e(333), __nccwpck_require__.e(603), __nccwpck_require__.e(605)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35684));
        return evaluateHere(contextOf(world, world.connect(inputs.token), inputs), {
            inputs: {
                environment: inputs.environment,
                release: inputs.release,
                commit: inputs.commit,
                only: inputs.only,
                waitFor: inputs["wait-for"],
                explain: inputs.explain,
                dryRun: inputs["dry-run"],
            },
            run: world.run,
            summary: world.summary,
            cancelled: world.cancelled,
        });
    },
});

;// CONCATENATED MODULE: ./build/src/action/login-input.js
/** `host[:port]`, or the beginning of a repository's name in it. */
const PLACE = /^(?=.{1,255}$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._-]+)*$/;
const FORM = 'allowed are lines `host=user:password`, or JSON `{ "host": { "username": \u2026, "password": \u2026 } }`';
/**
 * Logins for registries: one line each, or a JSON object where a password has lines itself. The value is never repeated in a
 * message (R49).
 */
function logins(options) {
    return {
        description: options.description,
        takes: "secret",
        required: false,
        default: undefined,
        secret: true,
        read: (raw) => (raw === undefined ? { ok: true, value: new Map() } : readLogins(raw)),
    };
}
function readLogins(raw) {
    const entries = raw.trimStart().startsWith("{") ? fromJson(raw) : fromLines(raw);
    const found = new Map();
    for (const [index, entry] of entries.entries()) {
        if (entry === undefined)
            return { ok: false, problem: `has an entry that is no login, the ${ordinal(index)}; ${FORM}` };
        const [place, login] = entry;
        if (found.has(place))
            return { ok: false, problem: `has two logins for one place, the second is the ${ordinal(index)}` };
        found.set(place, login);
    }
    return { ok: true, value: found };
}
function fromLines(raw) {
    const lines = raw.split(/\r?\n/).map((line) => line.trim());
    return lines
        .filter((line) => line !== "")
        .map((line) => {
        const equals = line.indexOf("=");
        const colon = line.indexOf(":", equals);
        if (equals < 0 || colon < 0)
            return undefined;
        return entryOf(line.slice(0, equals).trim(), line.slice(equals + 1, colon).trim(), line.slice(colon + 1));
    });
}
function fromJson(raw) {
    let value;
    try {
        value = JSON.parse(raw);
    }
    catch {
        return [undefined];
    }
    if (typeof value !== "object" || value === null)
        return [undefined];
    return Object.entries(value).map(([place, login]) => {
        if (typeof login !== "object" || login === null || !("username" in login) || !("password" in login))
            return undefined;
        const { username, password } = login;
        return typeof username === "string" && typeof password === "string"
            ? entryOf(place, username, password)
            : undefined;
    });
}
function entryOf(place, username, password) {
    if (!PLACE.test(place) || username === "" || password === "")
        return undefined;
    const slash = place.indexOf("/");
    const host = (slash < 0 ? place : place.slice(0, slash)).toLowerCase();
    return [slash < 0 ? host : `${host}${place.slice(slash)}`, { username, password }];
}
function ordinal(index) {
    return ["first", "second", "third"][index] ?? `${index + 1}th`;
}

;// CONCATENATED MODULE: ./build/actions/promote.js




/** Moves a release into an environment. */
const promote = action({
    name: "promote",
    description: "Moves a release into an environment: in its own workflow it deploys, elsewhere it starts that workflow.",
    inputs: {
        environment: input_text({ description: "The environment to move a release into, as the policy names it." }),
        release: maybe({
            description: "A release id, a version, or `latest`. Without it: what the environment before runs, or the latest.",
        }),
        service: maybe({ description: "The service, where the policy declares several." }),
        promotion: maybe({ description: "The promotion that a dispatch names; empty when a person starts the workflow." }),
        path: maybe({ description: "Folder for file artifacts. Without it: a folder under `runner.temp`." }),
        "on-blocked": oneOf(["fail", "ignore"], {
            description: "Outside the environment's workflow: whether a refused request ends the step red.",
            default: "fail",
        }),
        registries: logins({
            description: "Logins for registries beside the Docker config, one a line: `host=user:password`, or `host/path=\u2026` for a part of it.",
        }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
        strategy: json({ description: "The strategy context; leave it alone.", default: expression("toJSON(strategy)") }),
    },
    decisions: {
        deploy: { means: "this job has taken the environment; the next steps deploy", exit: "zero" },
        dispatched: { means: "the environment's workflow was started", exit: "zero" },
        waiting: { means: "some gate waits; the resuming workflow goes on", exit: "depends" },
        blocked: {
            means: "a gate refused; red unless `on-blocked: ignore` outside the environment's workflow",
            exit: "depends",
        },
        deferred: { means: "something could not be read: neither yes nor no", exit: "non-zero" },
        unchanged: { means: "there is nothing to do: it is there, or settled", exit: "depends" },
        "not-owner": { means: "another job owns this promotion", exit: "depends" },
        "dry-run": { means: "nothing was changed", exit: "depends" },
    },
    outputs: {
        release: "The release's id.",
        version: "The release's version, if it has one.",
        commit: "The release's source commit.",
        artifacts: "JSON: each artifact by name, with `kind`, `digest` and `reference` (a path, a commit, or `repository@sha256:\u2026`).",
        artifact: "The reference of the only artifact; empty when there are several.",
        "previous-release": "The id of the release that ran here before.",
        promotion: "The promotion's id.",
        config: "`sha256:\u2026` of the valid configuration that it comes with; empty where the policy names none.",
        kind: "`rollback` where it goes back to an older release, `roll-forward` where it enters on top of another that failed, else `promotion`.",
        command: "In a rollback with `strategy: command`: the program that the policy names.",
        deployment: "The id of GitHub's Deployment.",
        request: "Address of the page on which people decide, while they are asked.",
        run: "The id of the run that was started.",
    },
    async run(inputs, world) {
        const { contextOf, readPromote, lookAt } = await Promise.all(/* import() | asking */[__nccwpck_require__.e(934), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(849), __nccwpck_require__.e(787), __nccwpck_require__.e(178)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88162));
        const client = world.connect(inputs.token);
        const context = contextOf(world, client, inputs);
        const wish = readPromote(inputs, world);
        const [ground, work] = await Promise.all([
            lookAt(context, wish),
            client.sent.then(() => Promise.all(/* import() | judging */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(849), __nccwpck_require__.e(970), __nccwpck_require__.e(492), __nccwpck_require__.e(487), __nccwpck_require__.e(787), __nccwpck_require__.e(333), __nccwpck_require__.e(603), __nccwpck_require__.e(605)]).then(__nccwpck_require__.bind(__nccwpck_require__, 11187))),
        ]);
        const environment = work.environmentNamed(ground.policy, inputs.environment);
        const { defaultBranch } = ground.snapshot.repository;
        const mode = work.modeOf(work.callerOf(world.run), environment, { service: inputs.service, defaultBranch });
        if (mode === "wrong-ref")
            return work.wrongRef(environment, defaultBranch);
        const acting = await work.permitPromote(context, {
            environment,
            state: work.stateOf(ground.ledger, environment.name),
            asked: wish.asked,
            login: world.run.triggeringActor,
        });
        const look = { context: acting, wish, summary: world.summary, ground };
        switch (mode) {
            case "requesting":
                return work.requestElsewhere(look);
            case "deploying":
                return work.deployHere(look, {
                    jobTotal: work.jobTotalOf(inputs.strategy),
                    folder: inputs.path ?? external_node_path_.join(world.run.temp, "env-actions", inputs.environment),
                    cancelled: world.cancelled,
                    keep: (name, value) => world.state.save(name, value),
                });
        }
    },
    async post(inputs, world) {
        if (world.state.get("intent") === undefined)
            return;
        const { contextOf, jobStatusOf, settleHere } = await Promise.all(/* import() | asking */[__nccwpck_require__.e(934), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(849), __nccwpck_require__.e(787), __nccwpck_require__.e(178)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91169));
        const client = world.connect(inputs.token);
        const context = contextOf(world, client, inputs);
        const kept = (name) => world.state.get(name);
        await settleHere(context, inputs.environment, { kept, jobStatus: jobStatusOf(inputs.job), summary: world.summary });
    },
});

;// CONCATENATED MODULE: ./build/actions/recovery.js


/** Records a backup, or rehearses a recovery and measures it. */
const recovery = action({
    name: "recovery",
    description: "Records a backup, or rehearses a recovery: restores, checks, breaks, checks again, and measures time and loss.",
    inputs: {
        environment: input_text({ description: "The environment, as the policy names it." }),
        service: maybe({ description: "The service, where the policy declares several." }),
        record: oneOf(["backup", "drill"], { description: "What this step records." }),
        backup: maybe({
            description: "The backup, one `key=value` a line: `location`, `kind` (`full`, `incremental`, `on-demand`) and either `file`, or `digest`, `size` and `time`. For a drill: `digest` or `file` of what is restored.",
        }),
        restore: maybe({ description: "For a drill: the program that restores, into an empty place. No shell." }),
        check: maybe({
            description: "For a drill: the program that ends with 0 when all is there. It prints `newest-record=<instant>`, and `failure-at=<instant>` where it knows.",
        }),
        break: maybe({
            description: "For a drill: the program that puts a fault into what was restored. The check must then be red.",
        }),
        env: maybe({ description: "Variables of the step's `env:` that the programs get, by commas or lines." }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Tell what would happen, start nothing and record nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        recorded: { means: "the backup is recorded", exit: "zero" },
        accepted: {
            means: "the drill restored everything, its check went red on a fault, and it kept to its targets",
            exit: "zero",
        },
        missed: {
            means: "the same, but slower than the policy allows, or with more lost; it is recorded",
            exit: "non-zero",
        },
        failed: { means: "it was not restored, or the check proves nothing; that is recorded", exit: "non-zero" },
        deferred: { means: "the ledger could not be written in time: neither yes nor no", exit: "non-zero" },
        "dry-run": { means: "nothing was started and nothing recorded", exit: "zero" },
    },
    outputs: {
        digest: "The digest of the backup, where it is known.",
        "recovery-seconds": "How long restoring took, in seconds.",
        "loss-seconds": "How much was lost, in seconds.",
    },
    async run(inputs, world) {
        const { contextOf, resultOf, recordHere, summarizeRecovery } = await Promise.all(/* import() | recovery */[__nccwpck_require__.e(934), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(849), __nccwpck_require__.e(538)]).then(__nccwpck_require__.bind(__nccwpck_require__, 81556));
        const context = contextOf(world, world.connect(inputs.token), inputs);
        const { environment, record, backup, restore, check, env } = inputs;
        const programs = { restore, check, break: inputs.break };
        const dryRun = inputs["dry-run"];
        const folder = world.run.workspace;
        const here = await recordHere(context, { environment, record, backup, programs, env, dryRun, folder });
        summarizeRecovery(world.summary, environment, here, dryRun);
        return resultOf(environment, here, dryRun);
    },
});

;// CONCATENATED MODULE: ./build/actions/register.js




/** Registers what a build produced as a release. */
const register = action({
    name: "register",
    description: "Registers what a build produced as a release: every artifact pinned to the digest of its bytes.",
    inputs: {
        artifacts: maybe({
            description: "One artifact a line: `name`, `name=artifact`, `name=run:<id>/artifact`, `name=commit`, `name=asset:<tag>/<asset>`, `name=<image>@<digest>`. Without it: what the policy declares, then `$GITHUB_ARTIFACTS_LIST`.",
        }),
        service: maybe({ description: "The service, where the policy declares several." }),
        registries: logins({
            description: "Logins for registries beside the Docker config, one a line: `host=user:password`, or `host/path=\u2026` for a part of it.",
        }),
        version: maybe({ description: "A version for people; it names one release for ever." }),
        notes: maybe({ description: "Address of the release notes, https." }),
        promote: flag({ description: "Start the environments that come first.", default: true }),
        init: flag({ description: "Create the ledger's branch if there never was one.", default: false }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        registered: { means: "the release is new and recorded", exit: "zero" },
        unchanged: { means: "the same content was registered before", exit: "zero" },
        deferred: { means: "the ledger could not be written in time: neither yes nor no", exit: "non-zero" },
        "dry-run": { means: "nothing was changed", exit: "zero" },
    },
    outputs: {
        release: "The release's id.",
        digest: "The release's digest, of which the id is the beginning.",
        artifact: "The digest of the only artifact; empty when there are several.",
        promotions: "JSON: what became of the environments that come first.",
    },
    async run(inputs, world) {
        const { contextOf, register: registerRelease, rowsOf, summarizeRegistration, } = await Promise.all(/* import() | judging */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(849), __nccwpck_require__.e(970), __nccwpck_require__.e(492), __nccwpck_require__.e(487), __nccwpck_require__.e(787), __nccwpck_require__.e(333), __nccwpck_require__.e(603), __nccwpck_require__.e(605)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50937));
        const client = world.connect(inputs.token);
        const context = contextOf(world, client, inputs);
        const { release, added, transitions, open } = await registerRelease(context, world.run, {
            artifacts: inputs.artifacts,
            list: await artifactsList(world),
            version: inputs.version,
            notes: inputs.notes,
            promote: inputs.promote,
            init: inputs.init,
            dryRun: inputs["dry-run"],
            folder: external_node_path_.join(world.run.temp, "env-actions-register"),
        });
        const stuck = transitions.find(({ did }) => did === "stuck");
        const known = added ? "registered" : "unchanged";
        const message = added ? `${release.id} is registered.` : `${release.id} was registered before; nothing changed.`;
        const decision = inputs["dry-run"] ? "dry-run" : known;
        const { repositoryUrl } = context;
        const promotions = rowsOf(transitions);
        summarizeRegistration(world.summary, release, { decision, transitions, open, repositoryUrl });
        const [only, ...others] = release.artifacts;
        return {
            decision,
            reason: known,
            message: inputs["dry-run"] ? `Would be ${known}: ${release.id}.` : message,
            // The release is recorded; what GitHub refused to start is started by the resuming workflow once that is mended.
            ...(stuck === undefined ? {} : { hint: `${stuck.environment}: ${stuck.message}` }),
            failed: stuck !== undefined,
            result: {
                release: { ...release, artifacts: release.artifacts.map((each) => ({ ...each })) },
                promotions,
                open: open.map(({ environment, answers }) => ({
                    environment,
                    answers: answers.map((answer) => ({ ...answer, wayOut: answer.wayOut ?? null })),
                })),
            },
            outputs: {
                release: release.id,
                digest: release.digest,
                artifact: others.length === 0 ? (only?.digest ?? null) : null,
                promotions,
            },
        };
    },
});
async function artifactsList(world) {
    const file = world.env("GITHUB_ARTIFACTS_LIST");
    // Not imported: every step would load it at its start.
    const { readFile } = process.getBuiltinModule("node:fs/promises");
    return file === undefined ? undefined : readFile(file, "utf8").catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/actions/report.js


/** What runs where and why, the history, and DORA's figures: as a summary, as a site, as JSON. */
const report = action({
    name: "report",
    description: "The board: what runs where and why it came, what stands in the way, history and DORA figures; a summary and a static site.",
    inputs: {
        checkout: input_text({ description: "Folder with a checkout of the ledger's branch.", default: "ledger" }),
        site: maybe({ description: "New folder for the site. Without it: one under `runner.temp`." }),
        days: integer({
            description: "How many days the figures are about, compared with as many before. Without it: 30.",
        }),
        history: integer({ description: "How many promotions of each environment are listed. Without it: 20." }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    },
    decisions: {
        reported: { means: "the ledger holds, and the board is made, whatever it shows", exit: "zero" },
    },
    outputs: {
        site: "Folder of the site, for `actions/upload-pages-artifact` or `actions/upload-artifact`.",
        board: "Path of `board.json`.",
        state: "The gravest standing: `unsettled`, `locked`, `waiting`, `held`, `moving`, `behind`, `current` or `empty`.",
    },
    async run(inputs, world) {
        const { manualOf, reportHere } = await Promise.all(/* import() | report */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(291), __nccwpck_require__.e(857)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66569));
        const { checkout, site, days = 30, history = 20, ledger: branch } = inputs;
        return reportHere({
            inputs: { checkout, site, days, history, branch },
            run: world.run,
            client: world.connect(inputs.token),
            log: world.log,
            summary: world.summary,
            manual: manualOf(world.environment),
        });
    },
});

;// CONCATENATED MODULE: ./build/actions/require-approval.js


/** Lets a job go on once enough people approved. */
const requireApproval = action({
    name: "require-approval",
    description: "Lets a job go on once enough people approved it by comment; no runner waits for them.",
    inputs: {
        approvers: maybe({
            description: "Who may approve, by commas or lines: a login, `user:<login>`, `team:<slug>`, `role:<role>`. Without it: whom the policy names for `environment`.",
        }),
        "minimum-approvals": integer({ description: "How many of them must approve. Without it: 1." }),
        message: maybe({ description: "What is approved, in your words; part of what people agree to." }),
        workflow: maybe({
            description: "A workflow of the default branch that is started when it is approved, with the input `approval`. Without it this run's failed jobs run again.",
        }),
        environment: maybe({ description: "An environment of the policy: its rule says who approves its promotion." }),
        release: maybe({ description: "With `environment`: a release id, a version, or `latest`." }),
        wait: maybe({ description: "How long the step may wait for an answer, such as `5m`; at most `10m`." }),
        expire: maybe({ description: "How long an approval counts, at most `30d`. Without it: `72h`." }),
        ledger: input_text({ description: "With `environment`: the branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Ask nobody and change nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        approved: { means: "enough people approved exactly this; the next steps go on", exit: "zero" },
        waiting: { means: "approvals are missing; the resuming workflow goes on when they are there", exit: "non-zero" },
        rejected: { means: "somebody who may decide rejected it", exit: "non-zero" },
        deferred: { means: "something could not be read: neither yes nor no", exit: "non-zero" },
        "dry-run": { means: "nobody was asked; green only where it is approved already", exit: "depends" },
    },
    outputs: {
        "approved-by": "The logins of those who approved, by commas.",
        "rejected-by": "The login of whoever rejected it.",
        "plan-digest": "`sha256:\u2026` of what is agreed to.",
        request: "Address of the page on which people decide.",
        commit: "The commit that was approved.",
    },
    async run(inputs, world) {
        const { requireByStep, contextOf } = await Promise.all(/* import() | judging */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(849), __nccwpck_require__.e(970), __nccwpck_require__.e(492), __nccwpck_require__.e(487), __nccwpck_require__.e(787), __nccwpck_require__.e(333), __nccwpck_require__.e(603), __nccwpck_require__.e(605)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6116));
        return requireByStep(inputs, {
            world,
            contextOf: () => contextOf(world, world.connect(inputs.token), { ...inputs, service: undefined }),
        });
    },
});

;// CONCATENATED MODULE: ./build/actions/resume.js


/** Resumes promotions: the root `action.yml`. */
const resume = action({
    name: "resume",
    description: "Resumes promotions: takes every transition that is due, and carries out a command.",
    inputs: {
        command: maybe({
            description: "One command, such as `/lock production freeze for audit`; docs/resume.md lists all.",
        }),
        service: maybe({ description: "The service, where the policy declares several." }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        moved: { means: "something was due and was done", exit: "zero" },
        nothing: { means: "nothing was due", exit: "zero" },
        deferred: { means: "the ledger could not be written in time: neither yes nor no", exit: "non-zero" },
        "dry-run": { means: "nothing was changed", exit: "zero" },
    },
    outputs: { transitions: "JSON: what was done, environment by environment." },
    async run(inputs, world) {
        const { resumeAll, rowsOf, summarizeAll, contextOf } = await Promise.all(/* import() | resume */[__nccwpck_require__.e(934), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(849), __nccwpck_require__.e(970), __nccwpck_require__.e(487), __nccwpck_require__.e(787), __nccwpck_require__.e(333), __nccwpck_require__.e(798)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97943));
        const client = world.connect(inputs.token);
        const context = contextOf(world, client, inputs);
        const resumed = await resumeAll(context, {
            command: inputs.command,
            step: world.run,
            dryRun: inputs["dry-run"],
        });
        const { moved, stuck, message } = summarizeAll(world.summary, resumed, context);
        const rows = rowsOf(resumed.promotions?.transitions ?? []);
        // A job that ends red is what proves the failure to whoever goes back because of it.
        const failed = rows.some(({ did }) => did === "failed");
        // Nothing may look like a success where nobody knows what runs (R102).
        const locked = rows.some(({ did }) => did === "locked");
        return {
            decision: inputs["dry-run"] ? "dry-run" : moved ? "moved" : "nothing",
            reason: stuck !== undefined
                ? "stuck"
                : failed
                    ? "verification-failed"
                    : locked
                        ? "rollback-failed"
                        : moved
                            ? "due"
                            : "nothing-due",
            message,
            ...(stuck === undefined ? {} : { hint: stuck }),
            failed: failed || locked || stuck !== undefined,
            result: {
                transitions: rows,
                command: resumed.promotions?.commanded ?? null,
                refused: resumed.promotions?.refused ?? null,
                approvals: resumed.wakes.map(({ issue, run, did, message }) => ({ issue, run, did, message })),
            },
            outputs: { transitions: rows },
        };
    },
});

;// CONCATENATED MODULE: ./build/actions/rollback.js


/** Goes back to the last good release, or to one that is named. */
const rollback = action({
    name: "rollback",
    description: "Takes back what an environment runs: asks for an older release that was good there, and starts its workflow.",
    inputs: {
        environment: input_text({ description: "The environment to roll back, as the policy names it." }),
        release: maybe({
            description: "The release to go back to, by its id or version; one that succeeded there. Left out: the one that the plan says, which is the last good one unless its page names another.",
        }),
        why: input_text({ description: "The reason, in 3 to 500 visible characters; it is in the record and in the issue." }),
        service: maybe({ description: "The service, where the policy declares several." }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        dispatched: { means: "the workflow that goes back was started, or is running", exit: "zero" },
        waiting: { means: "something has to end first; the resuming workflow goes on", exit: "zero" },
        blocked: { means: "it is not proven that this may be, or where the bytes are from", exit: "non-zero" },
        deferred: { means: "something could not be read: neither yes nor no", exit: "non-zero" },
        unchanged: { means: "what was to be taken back is not there any more", exit: "zero" },
        "not-owner": { means: "it is under way in another job", exit: "zero" },
        "dry-run": { means: "nothing was changed", exit: "zero" },
    },
    outputs: {
        release: "The id of the release that it goes back to.",
        promotion: "The id of the promotion that goes back.",
        run: "The id of the run that was started.",
    },
    async run(inputs, world) {
        const { contextOf, rollBackHere } = await Promise.all(/* import() | judging */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(849), __nccwpck_require__.e(970), __nccwpck_require__.e(492), __nccwpck_require__.e(487), __nccwpck_require__.e(787), __nccwpck_require__.e(333), __nccwpck_require__.e(603), __nccwpck_require__.e(605)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53664));
        const client = world.connect(inputs.token);
        const context = contextOf(world, client, inputs);
        const { environment, release, why } = inputs;
        const { summary, run } = world;
        return rollBackHere(context, {
            ...{ environment, release, why, dryRun: inputs["dry-run"] },
            ...{ login: run.triggeringActor, summary },
        });
    },
});

;// CONCATENATED MODULE: ./build/actions/rollback-plan.js


/** Says how an environment would leave a release again, and proves that it could. */
const rollbackPlan = action({
    name: "rollback-plan",
    description: "Composes the way back from a release in an environment, proves that it could be gone now, and records it.",
    inputs: {
        environment: input_text({ description: "The environment, as the policy names it." }),
        release: maybe({
            description: "The release that the plan would take back: an id, a version or `latest`. Left out: what waits to enter, else what is there.",
        }),
        service: maybe({ description: "The service, where the policy declares several." }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Tell what was found and record nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        proven: { means: "every check passed: it could be carried out now; that is recorded", exit: "zero" },
        unproven: { means: "it is not complete, or could not be carried out; that is recorded", exit: "non-zero" },
        deferred: { means: "something could not be read: neither yes nor no, and nothing is recorded", exit: "non-zero" },
        "dry-run": { means: "nothing was recorded; the message says what would have been", exit: "zero" },
    },
    outputs: {
        release: "The id of the release that the plan would take back.",
        target: "The id of the release to go back to; empty where there is none.",
        digest: "The digest of the plan, `sha256:\u2026`.",
        promotion: "The id of the open promotion that the plan is about; empty where there is none.",
    },
    async run(inputs, world) {
        const { contextOf, planHere } = await Promise.all(/* import() | judging */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(849), __nccwpck_require__.e(970), __nccwpck_require__.e(492), __nccwpck_require__.e(487), __nccwpck_require__.e(787), __nccwpck_require__.e(333), __nccwpck_require__.e(603), __nccwpck_require__.e(605)]).then(__nccwpck_require__.bind(__nccwpck_require__, 65469));
        const context = contextOf(world, world.connect(inputs.token), inputs);
        const { environment, release } = inputs;
        return planHere(context, { environment, release, dryRun: inputs["dry-run"], summary: world.summary });
    },
});

;// CONCATENATED MODULE: ./build/actions/verify.js


/** A step may watch for a quarter of an hour; GitHub is asked patiently for as long as that and what follows, in milliseconds. */
const PATIENCE = 60 * 60_000;
/** Judges a deployment, and settles its promotion. */
const verify = action({
    name: "verify",
    description: "Judges a deployment by health, tests, metrics and bake time, and settles its promotion.",
    inputs: {
        environment: input_text({ description: "The environment to judge, as the policy names it." }),
        promotion: maybe({
            description: "The promotion, such as the output of the promote step. Without it: what this run brought in, else what is in the environment.",
        }),
        service: maybe({ description: "The service, where the policy declares several." }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Judge, but start no tests and record nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        pass: { means: "everything that the policy asks for is well", exit: "zero" },
        fail: { means: "what was deployed is not well", exit: "non-zero" },
        unknown: { means: "nobody could say whether it is well; that is no success", exit: "non-zero" },
        watching: { means: "it is well so far; the resuming workflow judges it at the end of its time", exit: "zero" },
        unchanged: {
            means: "no verification is asked for, or the promotion is settled; red when that was no success",
            exit: "depends",
        },
        late: { means: "the promotion was settled meanwhile; the result is recorded and ignored", exit: "non-zero" },
        blocked: { means: "there is nothing to verify, or not yet", exit: "non-zero" },
        "dry-run": { means: "nothing was changed", exit: "zero" },
    },
    outputs: {
        promotion: "The promotion's id.",
        release: "The release's id.",
    },
    async run(inputs, world) {
        const { contextOf, jobStatusOf, verifyHere } = await Promise.all(/* import() | judging */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(719), __nccwpck_require__.e(956), __nccwpck_require__.e(554), __nccwpck_require__.e(477), __nccwpck_require__.e(849), __nccwpck_require__.e(970), __nccwpck_require__.e(492), __nccwpck_require__.e(487), __nccwpck_require__.e(787), __nccwpck_require__.e(333), __nccwpck_require__.e(603), __nccwpck_require__.e(605)]).then(__nccwpck_require__.bind(__nccwpck_require__, 26818));
        const client = world.connect(inputs.token, { deadline: new Date(world.clock.now().getTime() + PATIENCE) });
        const context = contextOf(world, client, inputs);
        return verifyHere(context, {
            environment: inputs.environment,
            promotion: inputs.promotion,
            jobStatus: jobStatusOf(inputs.job),
            dryRun: inputs["dry-run"],
            summary: world.summary,
        });
    },
});

;// CONCATENATED MODULE: ./build/actions/index.js
/** Every door of the suite. Launchers in `dist/` import one of these and `run` or `runPost`; `commandLine` is for a clone. */
















var __webpack_exports__audit = __webpack_exports__.sb;
var __webpack_exports__commandLine = __webpack_exports__.ay;
var __webpack_exports__config = __webpack_exports__.$W;
var __webpack_exports__gate = __webpack_exports__.Gj;
var __webpack_exports__processTerminal = __webpack_exports__.qH;
var __webpack_exports__promote = __webpack_exports__.pt;
var __webpack_exports__recovery = __webpack_exports__.at;
var __webpack_exports__register = __webpack_exports__.kz;
var __webpack_exports__report = __webpack_exports__.z8;
var __webpack_exports__requireApproval = __webpack_exports__.j_;
var __webpack_exports__resume = __webpack_exports__.U;
var __webpack_exports__rollback = __webpack_exports__.dU;
var __webpack_exports__rollbackPlan = __webpack_exports__.E4;
var __webpack_exports__run = __webpack_exports__.eF;
var __webpack_exports__runPost = __webpack_exports__.a2;
var __webpack_exports__verify = __webpack_exports__.MX;
export { __webpack_exports__audit as audit, __webpack_exports__commandLine as commandLine, __webpack_exports__config as config, __webpack_exports__gate as gate, __webpack_exports__processTerminal as processTerminal, __webpack_exports__promote as promote, __webpack_exports__recovery as recovery, __webpack_exports__register as register, __webpack_exports__report as report, __webpack_exports__requireApproval as requireApproval, __webpack_exports__resume as resume, __webpack_exports__rollback as rollback, __webpack_exports__rollbackPlan as rollbackPlan, __webpack_exports__run as run, __webpack_exports__runPost as runPost, __webpack_exports__verify as verify };
