// The two implementations of the `Files` port: in memory, and over PnPjs in a local SharePoint, as a coordinator who may only add.
import { afterAll, describe } from "vitest";
import { papers } from "../../src/features/reports/list.ts";
import { createFiles } from "../../src/sharepoint/files.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { coordinator, openWithCoordinator } from "../provision/withCoordinator.ts";
import { memoryLists } from "../support/memoryLists.ts";
import { memoryFiles } from "../support/screen/memoryFiles.ts";
import { filesContract } from "./files.contract.ts";

describe("files in memory", () => {
  filesContract(async () => {
    const files = memoryFiles(memoryLists());
    return { files, others: files.as("somebody else"), library: papers };
  });
});

describe("files in SharePoint", () => {
  let site: LocalSite;
  afterAll(() => site.close());
  filesContract(async () => {
    site = await openWithCoordinator();
    const filesOf = (login: string) => createFiles({ sp: site.as(login), url: site.siteUrl });
    return { files: filesOf(coordinator), others: filesOf(OWNER), library: papers };
  });
});
