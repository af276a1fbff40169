export const id = 783;
export const ids = [783];
export const modules = {

/***/ 85783:
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
 * The files of a checkout of the ledger's branch as text, by path. What git itself keeps there is left out. Throws `UserError`
 * for a folder that is none, and for anything in it that is no plain file of text: another reader might read it otherwise.
 */
async function readCheckout(folder) {
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

// EXTERNAL MODULE: ./build/src/evidence/checkpoint.js
var checkpoint = __webpack_require__(19501);
// EXTERNAL MODULE: ./build/src/evidence/pack.js + 7 modules
var pack = __webpack_require__(17905);
// EXTERNAL MODULE: ./build/src/evidence/period.js
var period = __webpack_require__(32766);
// EXTERNAL MODULE: ./build/src/evidence/write.js
var write = __webpack_require__(27600);
;// CONCATENATED MODULE: ./build/src/evidence/command-line.js












const USAGE = `usage:
  env-actions verify <checkout>
      Verifies a clone of the ledger's branch. Nothing is asked of anybody.
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
    if (verb === "verify" && folder !== undefined && more.length === 0)
        return command_line_verify(terminal, folder);
    const [from, to, target, deployments, ...rest] = more;
    const isWhole = folder !== undefined && from !== undefined && to !== undefined && target !== undefined;
    if (verb === "evidence" && isWhole && rest.length === 0) {
        return exportTo(terminal, { folder, period: (0,period/* readPeriod */.e0)(from, to), target, deployments });
    }
    terminal.error(USAGE);
    return 2;
}
async function command_line_verify({ print, error }, folder) {
    const { code, lines } = judge(await readCheckout(folder));
    for (const line of lines)
        (code === 0 ? print : error)(line);
    return code;
}
async function exportTo({ print, error }, o) {
    const files = await readCheckout(o.folder);
    const { code, lines } = judge(files);
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
function judge(files) {
    const verdict = verdictOf(files);
    switch (verdict.kind) {
        case "intact": {
            const { size, root } = (0,checkpoint/* checkpointOf */.S)((0,verify_chain/* linesInOrder */.r)(files).map(({ text }) => text));
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


/***/ })

};
