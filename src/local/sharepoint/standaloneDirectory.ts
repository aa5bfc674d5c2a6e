// The directory when the server runs by itself: one person of each kind.
import type { DirectoryPerson } from "./people.ts";

const DOMAIN = "contoso.example";

const person = (login: string, title: string, role: DirectoryPerson["role"], isSiteAdmin = false): DirectoryPerson => ({
  login,
  title,
  email: `${login}@${DOMAIN}`,
  role,
  isSiteAdmin,
});

export const defaultDirectory: readonly DirectoryPerson[] = [
  person("owner", "Site Owner", "owner", true),
  person("member", "Site Member", "member"),
  person("visitor", "Site Visitor", "visitor"),
  person("stranger", "A Stranger", "none"),
];

/** A person added on the command line: in the directory, without rights on any site. */
export function personFor(login: string): DirectoryPerson {
  const [name = login] = login.split("@");
  return { login, title: name, email: login.includes("@") ? login : `${login}@${DOMAIN}`, role: "none" };
}
