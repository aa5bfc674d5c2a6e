// The content types of a new site, with the columns each refers to.
import type { Json } from "../json.ts";
import { siteColumns } from "./siteColumns.ts";

interface Seed {
  id: string;
  props: Record<string, Json>;
}

const ids = new Map(siteColumns.map((column) => [column.name, column.guid]));

function type(id: string, name: string, group: string, columns: string[], rest: Record<string, Json> = {}): Seed {
  const links = columns.map((column) => ({
    Id: ids.get(column) ?? "",
    Name: column,
    Required: column === "Title" && id === "0x01",
    Hidden: column === "ContentType",
  }));
  return { id, props: { Name: name, Group: group, Description: "", ...rest, links } };
}

const LIST = "List Content Types";
const DOCUMENT = "Document Content Types";
const FOLDER = "Folder Content Types";

export const siteContentTypes: readonly Seed[] = [
  type("0x", "System", "_Hidden", ["ContentType"], { Sealed: true, Hidden: true }),
  type("0x01", "Item", LIST, ["ContentType", "Title"], { Description: "Create a new list item." }),
  type("0x0101", "Document", DOCUMENT, ["ContentType", "FileLeafRef", "Title"], {
    Description: "Create a new document.",
  }),
  type("0x010102", "Link to a Document", DOCUMENT, ["ContentType", "FileLeafRef", "Title", "URL"], {
    Description: "Create a link to a document in a different location.",
  }),
  type("0x010105", "Master Page", DOCUMENT, ["ContentType", "FileLeafRef", "Title"], {}),
  type("0x010107", "Form", DOCUMENT, ["ContentType", "FileLeafRef", "Title"], {}),
  type("0x010108", "Wiki Page", DOCUMENT, ["ContentType", "FileLeafRef", "Title"], {
    Description: "Create a new wiki page.",
  }),
  type("0x0102", "Event", LIST, ["ContentType", "Title", "Location", "StartDate", "_EndDate"], {
    Description: "Create a new meeting, deadline or other event.",
  }),
  type("0x0104", "Announcement", LIST, ["ContentType", "Title", "Body"], {
    Description: "Create a new news item, status or other short piece of information.",
  }),
  type("0x0105", "Link", LIST, ["ContentType", "URL", "Comments"], {
    Description: "Create a new link to a Web page or other resource.",
  }),
  type(
    "0x0106",
    "Contact",
    LIST,
    ["ContentType", "Title", "FirstName", "FullName", "EMail", "Company", "JobTitle", "WorkPhone", "CellPhone"],
    { Description: "Store information about a business or personal contact." },
  ),
  type(
    "0x0108",
    "Task",
    LIST,
    ["ContentType", "Title", "Priority", "Status", "PercentComplete", "AssignedTo", "Body", "StartDate", "DueDate"],
    { Description: "Track a work item that you or your team needs to complete." },
  ),
  type("0x0120", "Folder", FOLDER, ["ContentType", "Title", "FileLeafRef"], { Description: "Create a new folder." }),
  type("0x012002", "Discussion", FOLDER, ["ContentType", "Title", "Body"], {
    Description: "Create a new discussion topic.",
  }),
];
