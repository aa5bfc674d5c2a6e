// The site columns of a new site that lists and content types build on, and some that every site has.

import { guidFor } from "../ids.ts";
import type { FieldSeed } from "./builtIn.ts";
import { builtInFields } from "./builtIn.ts";

const core = new Map([...builtInFields(0), ...builtInFields(1)].map((seed) => [seed.name, seed]));

const column = (
  name: string,
  title: string,
  type: string,
  group: string,
  guid = guidFor(`field ${name}`),
): FieldSeed => ({ name, title, type, guid, props: { Group: group } });

const contact = "Core Contact and Calendar Columns";
const documents = "Core Document Columns";
const tasks = "Core Task and Issue Columns";

export const siteColumns: readonly FieldSeed[] = [
  ...[...core.values()].map((seed) => ({ ...seed, props: { Group: "_Hidden", ...seed.props } })),
  column("Birthday", "Birthday", "DateTime", contact, "c4c7d925-bc1b-4f37-826d-ac49b4fb1bc1"),
  column("CellPhone", "Mobile Number", "Text", contact, "2a464df1-44c1-4851-949d-fcd270f0ccf2"),
  column("Company", "Company", "Text", contact, "038d1503-4629-40f6-adaf-b47d1ab2d4fe"),
  column("EMail", "Email", "Text", contact, "fce16b4c-fe53-4793-aaab-b4892e736d15"),
  column("FirstName", "First Name", "Text", contact, "4a722dd4-d406-4356-93f9-2550b8f50dd0"),
  column("FullName", "Full Name", "Text", contact, "475c2610-c157-4b91-9e2d-6855031b3538"),
  column("JobTitle", "Job Title", "Text", contact, "c4e0f350-52cc-4ede-904c-dd71a3d11f7d"),
  column("OtherAddressCity", "Other Address City", "Text", contact, "90fa9a8e-aac0-4828-9cb4-78f98416affa"),
  column(
    "OtherAddressCountry",
    "Other Address Country/Region",
    "Text",
    contact,
    "3c0e9e00-8fcc-479f-9d8d-3447cda34c5b",
  ),
  column(
    "OtherAddressPostalCode",
    "Other Address Postal Code",
    "Text",
    contact,
    "0557c3f8-60c4-4dfb-b5de-bf3c4e4386b1",
  ),
  column("OtherAddressStreet", "Other Address Street", "Text", contact, "dff5dfc2-e2b7-4a19-bde7-7dfeabe0e3d2"),
  column("StartDate", "Start Date", "DateTime", contact, "64cd368d-2f95-4bfc-a1f9-8d4324ecb007"),
  column("_EndDate", "End Date", "DateTime", contact, "8a121252-85a9-443d-8217-a1b57020fadf"),
  column("Location", "Location", "Text", contact, "288f5f32-8462-4175-8f09-dd7ba29359a9"),
  column("WorkPhone", "Business Phone", "Text", contact, "fd630629-c165-4513-b43c-fdb16b86a14d"),
  column("_Author", "Author", "Text", documents, "246d0907-637c-46b7-9aa0-0bb914daa832"),
  column("_Category", "Category", "Text", documents, "0fc9cace-c5c2-465d-ae88-b67f2964ca93"),
  column("Comments", "Description", "Note", documents, "52578fc3-1f01-4f4d-b016-94ccbcf428cf"),
  column("Keywords", "Keywords", "Note", documents, "b66e9b50-a28e-469b-b1a0-af0e45486874"),
  column("Language", "Language", "Choice", documents, "d81529e8-384c-4ca6-9c43-c86a256e6a44"),
  column("_Status", "Status", "Choice", documents, "1dab9b48-2d1a-47b3-878c-8e84f0d211ba"),
  column("URL", "URL", "URL", documents, "c29e077d-f466-4d8e-8bbe-72b66c5f205c"),
  column("AssignedTo", "Assigned To", "User", tasks, "53101f38-dd2e-458c-b245-0c236cc13d1a"),
  column("Body", "Description", "Note", tasks, "7662cd2c-f069-4dba-9e35-082cf976e170"),
  column("DueDate", "Due Date", "DateTime", tasks, "c1e86ea6-7603-493c-ab5d-db4bbfe8a6c8"),
  column("PercentComplete", "% Complete", "Number", tasks, "d2311440-1ed6-46ea-b46d-daa643dc3886"),
  column("Priority", "Priority", "Choice", tasks, "a8eb573e-9e11-481a-a8c9-1104a54b2fbd"),
  column("Status", "Task Status", "Choice", tasks, "c15b34c3-ce7d-490a-b133-3f4de8801b76"),
];
