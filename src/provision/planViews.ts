// Plans the views of a list.

import type { ListDefinition, ViewDefinition } from "../schema/inSharePoint.ts";
import { sameCaml, sameJson } from "./compare.ts";
import { FIRST_VIEW, type ListState, type ViewState } from "./state.ts";
import type { Properties, Step } from "./steps.ts";

const ROWS_SHOWN = 100;

export function viewSteps(list: ListDefinition, state: ListState): readonly Step[] {
  return list.views.flatMap((view): readonly Step[] => {
    const found = state.views.find((each) => each.title === view.title) ?? firstView(list, view, state);
    return found ? comparison(list, view, found) : [missing(list, view)];
  });
}

/** The declared default view replaces the view that came with the list, and so is shown at the list's address. */
function firstView(list: ListDefinition, view: ViewDefinition, state: ListState): ViewState | undefined {
  if (!view.isDefault || list.views.some((each) => each.title === FIRST_VIEW)) return undefined;
  return state.views.find((each) => each.title === FIRST_VIEW);
}

function propertiesOf(list: ListDefinition, view: ViewDefinition): Properties {
  return {
    ViewQuery: view.query,
    RowLimit: view.rowLimit ?? ROWS_SHOWN,
    // Scope 1 shows the rows of all folders. Another view opens the folders.
    Scope: list.folders && !view.opensFolders ? 1 : 0,
    ...(view.formatter ? { CustomFormatter: JSON.stringify(view.formatter) } : {}),
  };
}

function missing(list: ListDefinition, view: ViewDefinition): Step {
  const { title, columns } = view;
  const properties = { ...propertiesOf(list, view), ...(view.isDefault ? { DefaultView: true } : {}) };
  const drift = `The view “${title}” of ${list.title} is missing.`;
  return { kind: "add view", list: list.title, title, properties, columns, drift };
}

function comparison(list: ListDefinition, view: ViewDefinition, found: ViewState): readonly Step[] {
  const wanted = propertiesOf(list, view);
  const said = `The view “${found.title}” of ${list.title}`;
  const set = (properties: Properties, difference: string): Step => ({
    kind: "set view",
    list: list.title,
    title: found.title,
    properties,
    drift: `${said} ${difference}.`,
  });
  const steps: Step[] = [];
  if (!sameCaml(found.query, view.query)) {
    steps.push(set({ ViewQuery: wanted.ViewQuery }, "filters or sorts rows differently"));
  }
  if (found.rowLimit !== wanted.RowLimit) {
    steps.push(set({ RowLimit: wanted.RowLimit }, `shows ${found.rowLimit} rows at a time, not ${wanted.RowLimit}`));
  }
  if (found.scope !== wanted.Scope) steps.push(set({ Scope: wanted.Scope }, "treats folders differently"));
  if (view.formatter && !sameJson(wanted.CustomFormatter, found.formatter)) {
    steps.push(set({ CustomFormatter: wanted.CustomFormatter }, "is formatted differently"));
  }
  if (view.isDefault && !found.isDefault) steps.push(set({ DefaultView: true }, "is not the default view"));
  if (found.columns.join() !== view.columns.join()) {
    const drift = `${said} shows different columns, or shows them in a different order.`;
    steps.push({ kind: "show columns", list: list.title, title: found.title, columns: view.columns, drift });
  }
  // Last, because the other steps find the view by its present title.
  if (found.title !== view.title) steps.push(set({ Title: view.title }, `should be called “${view.title}”`));
  return steps;
}
