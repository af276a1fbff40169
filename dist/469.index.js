export const id = 469;
export const ids = [469];
export const modules = {

/***/ 34469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createValidator: () => (/* binding */ createValidator)
/* harmony export */ });
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52210);
/* harmony import */ var ajv_formats__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82815);
/* harmony import */ var _default_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86348);



/**
 * A validator that knows the schema of this suite. Unknown keywords and formats are mistakes: a misspelt rule would be one that
 * nobody enforces. This module is loaded when it is first needed, as one chunk of the bundle.
 */
function createValidator() {
    const ajv = new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_2__.Ajv2020({
        allErrors: true,
        strict: true,
        strictTypes: false,
        strictRequired: false,
        strictTuples: false,
        logger: false,
    });
    ajv_formats__WEBPACK_IMPORTED_MODULE_0__["default"](ajv);
    ajv.addSchema(_default_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SCHEMA */ .m);
    return ajv;
}


/***/ })

};
