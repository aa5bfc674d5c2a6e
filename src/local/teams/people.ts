// The people of the local tenant: roles, never persons. The host page, the identity and SharePoint's directory all read this list.

/** What somebody is on the SharePoint site itself; what they may do in a list follows from the groups they are put into. */
type SiteRole = "owner" | "member" | "visitor";

export interface Person {
  /** The short name used in the host page's address: `lead-5`. */
  readonly id: string;
  /** Sign-in name and e-mail address in one, as in most tenants. */
  readonly login: string;
  readonly objectId: string;
  readonly title: string;
  readonly role: SiteRole;
}

interface Kind {
  readonly name: string;
  readonly title: string;
  readonly role: SiteRole;
  readonly count: number;
  /** A single person's short name and title carry no number. */
  readonly numbered: boolean;
}

const kinds: readonly Kind[] = [
  { name: "lead", title: "Programme lead", role: "member", count: 9, numbered: true },
  { name: "coordinator", title: "Programme coordinator", role: "member", count: 9, numbered: true },
  { name: "slt", title: "SLT member", role: "visitor", count: 1, numbered: true },
  { name: "verifier", title: "Verifier", role: "member", count: 2, numbered: true },
  { name: "owner", title: "Site owner", role: "owner", count: 1, numbered: false },
  { name: "visitor", title: "Visitor", role: "visitor", count: 1, numbered: false },
];

export const people: readonly Person[] = kinds.flatMap((kind, index) =>
  Array.from({ length: kind.count }, (_, offset) => personOf(kind, index + 1, offset + 1)),
);

/** Finds somebody by short name or login, whatever the case. */
export function findPerson(name: string): Person | undefined {
  const wanted = name.trim().toLowerCase();
  return people.find((person) => person.id === wanted || person.login === wanted);
}

function personOf(kind: Kind, kindNumber: number, number: number): Person {
  const id = kind.numbered ? `${kind.name}-${number}` : kind.name;
  return {
    id,
    login: `${id}@council.example`,
    // Object ids must stay the same for ever: SharePoint's rows and stored edits refer to them.
    objectId: `5a0c1e5d-0000-4000-8000-${String(kindNumber * 1000 + number).padStart(12, "0")}`,
    title: kind.numbered ? `${kind.title} ${number}` : kind.title,
    role: kind.role,
  };
}
