// The product's tab with one feature more.
import { features } from "../../../../src/app/features.ts";
import { openTab } from "../../../../src/app/tab.tsx";
import { loadSettings } from "../../../../src/host/browser/settings.ts";
import { lessons } from "../feature.ts";

await openTab({ settings: loadSettings(), site: import("../../../../src/app/site.ts") }, [...features, lessons]);
