// Every list of the product, in the order in which provisioning lays them down.
import { actions } from "./actions.ts";
import type { ListDefinition } from "./list.ts";
import { planSettings } from "./planSettings.ts";
import { programmes } from "./programmes.ts";

export const lists: readonly ListDefinition[] = [programmes, actions, planSettings];
