/** Label of the issues on which promotions are decided. For people to filter by; nothing is decided by it (R48). */
export const REQUEST_LABEL = "env-approval";
