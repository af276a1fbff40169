export const id = 753;
export const ids = [753];
export const modules = {

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
