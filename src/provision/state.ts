// What a site holds of our lists, as provisioning compares it with what the schema declares.

/** A column's properties by SharePoint's REST names: `Title`, `Indexed`, `Choices` … */
export type FieldState = Readonly<Record<string, unknown>>;

export interface ViewState {
  readonly title: string;
  readonly isDefault: boolean;
  /** CAML as SharePoint keeps it. */
  readonly query: string;
  readonly rowLimit: number;
  /** 0: one folder at a time; 1: all rows whatever their folder. */
  readonly scope: number;
  /** Formatting as JSON; empty without. */
  readonly formatter: string;
  readonly columns: readonly string[];
}

export interface ListState {
  readonly description: string;
  readonly versioning: boolean;
  /** 0 means without limit. */
  readonly versionLimit: number;
  readonly folderCreation: boolean;
  readonly validation: { readonly formula: string; readonly message: string };
  /** The rows' content type, whose form is laid out by JSON; empty without. Unknown where no layout is declared. */
  readonly form: { readonly contentType: string; readonly layout: string } | undefined;
  /** By internal name. */
  readonly fields: ReadonlyMap<string, FieldState>;
  readonly views: readonly ViewState[];
  /** Names of the folders in the list's root. */
  readonly folders: readonly string[];
}

export interface SiteState {
  /** By the list's title in the schema; what is missing is not in it. */
  readonly lists: ReadonlyMap<string, ListState>;
  /** The rows of the Programmes list, from which folders follow. */
  readonly programmes: readonly { readonly number: number | undefined; readonly title: string }[];
}

/** The view that SharePoint itself gives a new list. */
export const FIRST_VIEW = "All Items";

/** A list as it is just after SharePoint has made it. */
export const freshList: ListState = {
  description: "",
  versioning: false,
  versionLimit: 0,
  folderCreation: false,
  validation: { formula: "", message: "" },
  form: undefined,
  fields: new Map([
    ["Title", { InternalName: "Title", Title: "Title", TypeAsString: "Text", Required: true, Description: "" }],
  ]),
  views: [
    { title: FIRST_VIEW, isDefault: true, query: "", rowLimit: 30, scope: 0, formatter: "", columns: ["LinkTitle"] },
  ],
  folders: [],
};
