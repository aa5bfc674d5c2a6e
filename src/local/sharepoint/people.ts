// People in the tenant's directory, and people and groups in a site.
import type { Json } from "./json.ts";

export interface DirectoryPerson {
  /** short name or e-mail */
  login: string;
  title: string;
  email: string;
  role: "owner" | "member" | "visitor" | "none";
  isSiteAdmin?: boolean;
}

export interface Principal {
  id: number;
  /** 1 user, 8 SharePoint group */
  kind: number;
  login: string;
  title: string;
  email: string;
  props: Record<string, Json>;
}
