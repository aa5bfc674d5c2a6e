// What every feature gives to papers, for the worker that makes them: it cannot load what the tab has loaded. A test compares this with what the
// features themselves say.
import { papers as assurance } from "../features/assurance/papers.ts";
import { papers as meeting } from "../features/meeting/papers.ts";
import { papers as progress } from "../features/progress/papers.ts";
import { papers as reports } from "../features/reports/papers.ts";
import type { PaperGift } from "../plan/feature.ts";

export const paperGifts: readonly PaperGift[] = [reports, progress, assurance, meeting];
