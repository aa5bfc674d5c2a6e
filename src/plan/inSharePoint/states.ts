// The signs of the six states in SharePoint's own lists: a letter, a shape and a word in a colour. A test checks that letters, words
// and colours are those of the board (`plan/marks.ts`, `ui/kit/palette.ts`). The board draws its own shapes (`ui/kit/mark.tsx`).

import type { StateSign } from "../../schema/formatting.ts";

export const states = {
  "Not started": {
    letter: "–",
    word: "Not started",
    shape: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
    ink: "#5c5c5c",
    paper: "#f0f0f0",
  },
  Red: { letter: "R", word: "Off track", shape: "M5 1h6l4 4v6l-4 4H5l-4-4V5z", ink: "#a80000", paper: "#fdeded" },
  Amber: { letter: "A", word: "At risk", shape: "M8 1.2 15.4 14.4H.6z", ink: "#835100", paper: "#fff4dc" },
  Green: {
    letter: "G",
    word: "On track",
    shape: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z",
    ink: "#0b6a0b",
    paper: "#e9f6e9",
  },
  Claimed: {
    letter: "C",
    word: "Claimed complete",
    shape: "M8 1 15 8 8 15 1 8zM8 3.5v9L12.5 8z",
    ink: "#6b2fa0",
    paper: "#f4ecfb",
  },
  Verified: {
    letter: "V",
    word: "Verified",
    shape:
      "M8 .8 14.5 3v5c0 3.6-2.6 6.2-6.5 7.4C4.1 14.2 1.500 11.6 1.5 8V3zM4.300 7.9l2.700 2.800 4.900-5.100-1.200-1.100-3.700 3.900-1.500-1.600z",
    ink: "#0f548c",
    paper: "#e8f2fb",
  },
} as const satisfies Readonly<Record<string, StateSign>>;
