// A list as it should behave, in memory and in a few lines: the same rules as the server, told a second time.

export type Login = "owner" | "member" | "visitor";

export interface Values {
  Title: string | null;
  N: number | null;
  S: string | null;
  Key: string | null;
}

export interface Row extends Values {
  id: number;
  rev: number;
  major: number;
  editor: Login;
  /** undefined: as the list; otherwise who may read, and who may edit */
  own: { read: Set<Login>; edit: Set<Login> } | undefined;
  versions: { major: number; title: string | null; n: number | null }[];
}

export interface Change {
  type: number;
  id: number;
}

/** How the server should answer: a status, and what else can be said of it. */
export type Outcome = { status: 200 | 201 | 204 } | { status: 400 | 403 | 404 | 412 };

export const VERSION_LIMIT = 4;

export class ListModel {
  readonly rows = new Map<number, Row>();
  readonly bin: { guid: string; row: Row }[] = [];
  readonly changes: Change[] = [];
  nextId = 1;
  /** a list has either a column of unique values or items with permissions of their own */
  readonly unique: boolean;

  constructor(unique: boolean) {
    this.unique = unique;
  }

  mayRead(login: Login, row: Row): boolean {
    return login === "owner" || (row.own ? row.own.read.has(login) : true);
  }

  mayEdit(login: Login, row: Row): boolean {
    return login === "owner" || (row.own ? row.own.edit.has(login) : login === "member");
  }

  private taken(key: string | null, except: number): boolean {
    if (key === null || !this.unique) return false;
    return [...this.rows.values()].some((row) => row.id !== except && row.Key?.toLowerCase() === key.toLowerCase());
  }

  add(login: Login, values: Values): Outcome {
    if (login === "visitor") return { status: 403 };
    if (this.taken(values.Key, 0)) return { status: 400 };
    const id = this.nextId++;
    const row: Row = { ...values, id, rev: 1, major: 1, editor: login, own: undefined, versions: [] };
    row.versions.push({ major: 1, title: row.Title, n: row.N });
    this.rows.set(id, row);
    this.changes.push({ type: 1, id });
    return { status: 201 };
  }

  /** `rev` 0 stands for `*`. */
  private check(login: Login, id: number, rev: number): Row | Outcome {
    const row = this.rows.get(id);
    if (!row || !this.mayRead(login, row)) return { status: 404 };
    if (rev !== 0 && rev !== row.rev) return { status: 412 };
    if (!this.mayEdit(login, row)) return { status: 403 };
    return row;
  }

  update(login: Login, id: number, values: Partial<Values>, rev: number): Outcome {
    const row = this.check(login, id, rev);
    if ("status" in row) return row;
    if (values.Key !== undefined && this.taken(values.Key, id)) return { status: 400 };
    Object.assign(row, values);
    row.rev++;
    row.major++;
    row.editor = login;
    row.versions.push({ major: row.major, title: row.Title, n: row.N });
    if (row.versions.length > VERSION_LIMIT) row.versions.shift();
    this.changes.push({ type: 2, id });
    return { status: 204 };
  }

  /** With a guid the row goes to the bin under it. */
  remove(login: Login, id: number, rev: number, guid?: string): Outcome {
    const row = this.check(login, id, rev);
    if ("status" in row) return row;
    this.rows.delete(id);
    this.changes.push({ type: 3, id });
    if (guid !== undefined) this.bin.push({ guid, row });
    return { status: 200 };
  }

  restore(index: number): void {
    const [entry] = this.bin.splice(index, 1);
    if (!entry) return;
    this.rows.set(entry.row.id, entry.row);
    this.changes.push({ type: 7, id: entry.row.id });
  }

  visible(login: Login): Row[] {
    return [...this.rows.values()].filter((row) => this.mayRead(login, row)).sort((a, b) => a.id - b.id);
  }
}
