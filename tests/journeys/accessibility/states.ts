// Every screen of the tab and every state of it that looks different. A new one is one entry in one of these lists.
import { actionStates } from "./actionStates.ts";
import { boardStates } from "./boardStates.ts";
import { otherStates } from "./otherStates.ts";
import type { ScreenState } from "./screenState.ts";

export const states: readonly ScreenState[] = [...boardStates, ...actionStates, ...otherStates];
