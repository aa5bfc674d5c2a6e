// Every list of the product, in the order in which provisioning lays them down.
import { actionsList } from "./actionsList.ts";
import type { ListDefinition } from "../../schema/list.ts";
import { planSettings } from "../planSettings.ts";
import { programmes } from "../programmes.ts";
import { evidenceFiles, recordLists } from "../log.ts";

export const lists: readonly ListDefinition[] = [
  programmes,
  actionsList,
  planSettings,
  ...Object.values(recordLists),
  evidenceFiles,
];
