// The library of evidence files in SharePoint; it has the views that come with a library.
import { inSharePoint } from "../../schema/inSharePoint.ts";
import { evidenceFiles } from "./list.ts";

export const lists = [inSharePoint(evidenceFiles, { views: [] })];
