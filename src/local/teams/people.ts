// The people of the local tenant, named by role. The host page, the identity service and SharePoint's directory read this list.

/** The role on the SharePoint site itself. Rights on lists follow from groups. */
type SiteRole = "owner" | "member" | "visitor";

export interface Person {
  /** The short name used in the host page's address: `lead-5`. */
  readonly id: string;
  /** The sign-in name, which is also the e-mail address. */
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
  /** A role with one person has no number in its short name and title. */
  readonly numbered: boolean;
}

const kinds: readonly Kind[] = [
  { name: "lead", title: "Programme lead", role: "member", count: 9, numbered: true },
  { name: "coordinator", title: "Programme coordinator", role: "member", count: 9, numbered: true },
  { name: "slt", title: "SLT member", role: "visitor", count: 1, numbered: true },
  { name: "verifier", title: "Verifier", role: "member", count: 2, numbered: true },
  { name: "owner", title: "Site owner", role: "owner", count: 1, numbered: false },
  { name: "visitor", title: "Visitor", role: "visitor", count: 1, numbered: false },
  { name: "board", title: "Board member", role: "visitor", count: 2, numbered: true },
];

export const people: readonly Person[] = kinds.flatMap((kind, index) =>
  Array.from({ length: kind.count }, (_, offset) => personOf(kind, index + 1, offset + 1)),
);

/** Finds a person by short name or login, ignoring case. */
export function findPerson(name: string): Person | undefined {
  const wanted = name.trim().toLowerCase();
  return people.find((person) => person.id === wanted || person.login === wanted);
}

function personOf(kind: Kind, kindNumber: number, number: number): Person {
  const id = kind.numbered ? `${kind.name}-${number}` : kind.name;
  return {
    id,
    login: `${id}@council.example`,
    // Object ids must never change: SharePoint's rows and stored edits refer to them.
    objectId: `5a0c1e5d-0000-4000-8000-${String(kindNumber * 1000 + number).padStart(12, "0")}`,
    title: kind.numbered ? `${kind.title} ${number}` : kind.title,
    role: kind.role,
  };
}
