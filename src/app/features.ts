// Every feature of the product, in the order in which navigation shows them.
import { assurance } from "../features/assurance/feature.ts";
import { board } from "../features/board/feature.ts";
import { comments } from "../features/comments/feature.ts";
import { device } from "../features/device/feature.ts";
import { importing } from "../features/importing/feature.ts";
import { meeting } from "../features/meeting/feature.ts";
import { mine } from "../features/mine/feature.ts";
import { notices } from "../features/notices/feature.ts";
import { progress } from "../features/progress/feature.ts";
import { reports } from "../features/reports/feature.ts";
import { rounds } from "../features/rounds/feature.ts";
import { settings } from "../features/settings/feature.ts";
import { setup } from "../features/setup/feature.ts";
import type { Feature } from "../ui/kit/feature.ts";

export const features: readonly Feature[] = [
  board,
  mine,
  meeting,
  reports,
  progress,
  assurance,
  comments,
  rounds,
  notices,
  importing,
  setup,
  settings,
  device,
];
