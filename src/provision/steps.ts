// The steps of a provisioning plan, as plain values that can be printed, counted and applied.

/** Properties by SharePoint's REST names. */
export type Properties = Readonly<Record<string, unknown>>;

interface Said {
  /** The list's title in the schema. */
  readonly list: string;
  /** What is not as declared, in one sentence. */
  readonly drift: string;
}

export type Step = Said &
  (
    | { readonly kind: "add list"; readonly description: string }
    | { readonly kind: "set list"; readonly properties: Properties }
    | { readonly kind: "lay out form"; readonly layout: string }
    | { readonly kind: "add column"; readonly name: string; readonly xml: string }
    /** `type` is SharePoint's class of the column: `SP.FieldChoice`. */
    | { readonly kind: "set column"; readonly name: string; readonly type: string; readonly properties: Properties }
    | {
        readonly kind: "add view";
        readonly title: string;
        readonly properties: Properties;
        readonly columns: readonly string[];
      }
    | { readonly kind: "set view"; readonly title: string; readonly properties: Properties }
    | { readonly kind: "show columns"; readonly title: string; readonly columns: readonly string[] }
    | { readonly kind: "add folder"; readonly name: string }
    /** Cannot be put right without harm to data: somebody has to decide. */
    | { readonly kind: "by hand" }
  );

/** What applying the step does, for a line of progress. */
export function doing(step: Step): string {
  switch (step.kind) {
    case "add list":
      return `Create the list ${step.list}`;
    case "set list":
      return `Set up the list ${step.list}`;
    case "lay out form":
      return `Lay out the form of ${step.list}`;
    case "add column":
      return `Add the column ${step.name} to ${step.list}`;
    case "set column":
      return `Set up the column ${step.name} of ${step.list}`;
    case "add view":
      return `Add the view “${step.title}” to ${step.list}`;
    case "set view":
      return `Set up the view “${step.title}” of ${step.list}`;
    case "show columns":
      return `Choose the columns of the view “${step.title}” of ${step.list}`;
    case "add folder":
      return `Add the folder “${step.name}” to ${step.list}`;
    case "by hand":
      return `Left to you: ${step.drift}`;
  }
}
