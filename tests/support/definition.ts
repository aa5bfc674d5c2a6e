// What a site of the product is to hold, for tests that lay one down.
import { features } from "../../src/app/features.ts";
import { siteDefinition } from "../../src/app/siteDefinition.ts";

export const definition = await siteDefinition(features);
