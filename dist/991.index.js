export const id = 991;
export const ids = [991,753];
export const modules = {

/***/ 90991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MOST_DAYS: () => (/* binding */ MOST_DAYS),
/* harmony export */   effortOf: () => (/* binding */ effortOf)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30753);

/** Some thousand years of daily events; looked at in a second or two. */
const MOST_DAYS = 1_000_000;
function effortOf(most) {
    let left = most;
    return {
        spend(days) {
            left -= days;
            if (left < 0)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__.CalendarFault("its repetitions are too many to count: shorten or split the series");
        },
    };
}


/***/ }),

/***/ 30753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CalendarFault: () => (/* binding */ CalendarFault),
/* harmony export */   quoted: () => (/* binding */ quoted)
/* harmony export */ });
/** A calendar file that cannot be judged by: malformed, or of a kind whose meaning nobody here knows. */
class CalendarFault extends Error {
    name = "CalendarFault";
}
/** A value of the file for a message: on one line and short. */
function quoted(value) {
    return JSON.stringify(String(value).slice(0, 60).toWellFormed());
}


/***/ })

};
