// What a site of the product is to hold, for tests that lay one down.
import { features } from "../../src/app/features.ts";
import { siteDefinition } from "../../src/app/siteDefinition.ts";
import { assurance } from "../../src/features/assurance/feature.ts";
import { actions } from "../../src/plan/actions.ts";
import { listIn } from "../../src/provision/definition.ts";
import type { Column } from "../../src/schema/column.ts";
import type { ListDefinition } from "../../src/schema/inSharePoint.ts";

/** Everything that the product has. */
export const product = await siteDefinition(features);

/**
 * The plan with its evidence: every kind of list, folder and library that the product has. How sites are laid down is tried with it, so that
 * it costs the same whatever features bring.
 */
export const definition = await siteDefinition([assurance]);

/** With the views, the form and the formatting that coordinators see. */
export const actionsInSharePoint = listIn(definition, actions.title);

export const columnsOf = (list: ListDefinition): readonly Column<unknown>[] => Object.values(list.columns);

export function actionColumn(key: keyof typeof actions.columns): Column<unknown> {
  const column = actionsInSharePoint.columns[key];
  if (!column) throw new Error(`${actions.title} has no column for ${key}.`);
  return column;
}
