// The rules that the first card does without, but for the grammar of dates, which many plans do not need.
export { corrections, withoutWithdrawn } from "./corrections.ts";
export { withoutEarly } from "./earlyEntries.ts";
export { entriesInDoubt } from "./entryOrder.ts";
export { floodsAbout } from "./floods.ts";
export { authorsOf, checkersIn, withoutOffered } from "./offered.ts";
