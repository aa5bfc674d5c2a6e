// The SQLite file: opening it, its tables, and transactions. A write is acknowledged only after its commit.
import Database from "libsql";

type Cell = string | number | null | Uint8Array;

export interface Db {
  all<T>(sql: string, ...values: Cell[]): T[];
  get<T>(sql: string, ...values: Cell[]): T | undefined;
  run(sql: string, ...values: Cell[]): { changes: number; lastId: number };
  /** Runs `work` in one transaction; rolls back and rethrows when it throws. Transactions do not nest: an inner one joins. */
  transaction<T>(work: () => T): T;
  /** Called when a transaction begins and after a rollback, so that caches of rows can be cleared. */
  onTransaction(begin: () => void, rolledBack: () => void): void;
  close(): void;
}

const TABLES = `
CREATE TABLE IF NOT EXISTS sites (n INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, site_id TEXT, web_id TEXT, created INTEGER, props TEXT);
CREATE TABLE IF NOT EXISTS principals (site INTEGER, id INTEGER, kind INTEGER, login TEXT, title TEXT, email TEXT, props TEXT, PRIMARY KEY (site, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS principals_login ON principals (site, kind, login);
CREATE TABLE IF NOT EXISTS members (site INTEGER, grp INTEGER, user INTEGER, PRIMARY KEY (site, grp, user)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS roles (site INTEGER, id INTEGER, name TEXT, props TEXT, PRIMARY KEY (site, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS scopes (site INTEGER, securable TEXT, list INTEGER, dir TEXT, assignments TEXT, PRIMARY KEY (site, securable)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS scopes_list ON scopes (site, list);
CREATE TABLE IF NOT EXISTS lists (n INTEGER PRIMARY KEY, site INTEGER, guid TEXT UNIQUE, title TEXT COLLATE NOCASE, path TEXT, template INTEGER, next_id INTEGER, item_count INTEGER, created INTEGER, last_modified INTEGER, last_deleted INTEGER, deleted INTEGER DEFAULT 0, author INTEGER, props TEXT);
CREATE INDEX IF NOT EXISTS lists_title ON lists (site, title);
CREATE TABLE IF NOT EXISTS fields (n INTEGER PRIMARY KEY, site INTEGER, list INTEGER, guid TEXT, name TEXT, position INTEGER, props TEXT);
CREATE INDEX IF NOT EXISTS fields_list_site ON fields (list, site);
CREATE TABLE IF NOT EXISTS views (n INTEGER PRIMARY KEY, list INTEGER, guid TEXT UNIQUE, title TEXT, position INTEGER, props TEXT);
CREATE INDEX IF NOT EXISTS views_list ON views (list);
CREATE TABLE IF NOT EXISTS content_types (n INTEGER PRIMARY KEY, site INTEGER, list INTEGER, ctid TEXT, props TEXT);
CREATE INDEX IF NOT EXISTS content_types_list_site ON content_types (list, site);
CREATE TABLE IF NOT EXISTS items (list INTEGER, id INTEGER, uid TEXT, guid TEXT, kind INTEGER, dir TEXT, leaf TEXT, rev INTEGER, ui INTEGER, created INTEGER, modified INTEGER, author INTEGER, editor INTEGER, ctype TEXT, attachments INTEGER DEFAULT 0, vals TEXT, PRIMARY KEY (list, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS items_uid ON items (uid);
CREATE INDEX IF NOT EXISTS items_dir ON items (list, dir);
CREATE TABLE IF NOT EXISTS versions (list INTEGER, item INTEGER, ui INTEGER, row TEXT, PRIMARY KEY (list, item, ui)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, site INTEGER, time INTEGER, object TEXT, type INTEGER, list TEXT, item INTEGER, uid TEXT, editor INTEGER, info TEXT);
CREATE INDEX IF NOT EXISTS changes_list ON changes (list, seq);
CREATE INDEX IF NOT EXISTS changes_site ON changes (site, seq);
CREATE TABLE IF NOT EXISTS nodes (uid TEXT PRIMARY KEY, site INTEGER, path TEXT COLLATE NOCASE, dir TEXT COLLATE NOCASE, leaf TEXT, kind INTEGER, list INTEGER, item INTEGER, props TEXT) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS nodes_path ON nodes (site, path);
CREATE INDEX IF NOT EXISTS nodes_dir ON nodes (site, dir);
CREATE INDEX IF NOT EXISTS nodes_item ON nodes (list, item);
CREATE TABLE IF NOT EXISTS blobs (uid TEXT, version INTEGER, content BLOB, PRIMARY KEY (uid, version));
CREATE TABLE IF NOT EXISTS attachments (list INTEGER, item INTEGER, name TEXT COLLATE NOCASE, props TEXT, content BLOB, PRIMARY KEY (list, item, name));
CREATE TABLE IF NOT EXISTS comments (n INTEGER PRIMARY KEY AUTOINCREMENT, list INTEGER, item INTEGER, id INTEGER, parent INTEGER, author INTEGER, created INTEGER, text TEXT, props TEXT);
CREATE INDEX IF NOT EXISTS comments_item ON comments (list, item);
CREATE TABLE IF NOT EXISTS mails (n INTEGER PRIMARY KEY AUTOINCREMENT, recipient TEXT, subject TEXT, text TEXT, link TEXT, sent INTEGER);
CREATE INDEX IF NOT EXISTS mails_recipient ON mails (recipient);
CREATE TABLE IF NOT EXISTS bin (guid TEXT PRIMARY KEY, site INTEGER, stage INTEGER, deleted INTEGER, deleter INTEGER, props TEXT, saved TEXT);
CREATE TABLE IF NOT EXISTS uniques (list INTEGER, field TEXT, value TEXT, item INTEGER, PRIMARY KEY (list, field, item)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS uniques_value ON uniques (list, field, value);
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
`;

/** Who is who, and who may do what: asked with every request, and hardly ever written. No statement reads them together with another table. */
const remembered = /\b(principals|members|scopes)\b/;

export function openDatabase(file: string): Db {
  const raw = new Database(file);
  raw.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;");
  raw.exec(TABLES);
  const statements = new Map<string, ReturnType<typeof raw.prepare>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = raw.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const answers = new Map<string, unknown[]>();
  const all = <T>(sql: string, ...values: Cell[]): T[] => {
    if (!remembered.test(sql)) return prepared(sql).all(...values) as T[];
    const asked = JSON.stringify([sql, ...values]);
    const known = answers.get(asked) ?? prepared(sql).all(...values);
    answers.set(asked, known);
    return known as T[];
  };
  const watchers: { begin(): void; rolledBack(): void }[] = [];
  let depth = 0;
  return {
    all,
    // libsql's get() leaves its statement unfinished, which can hide later rows; all() always finishes.
    get: <T>(sql: string, ...values: Cell[]) => all<T>(sql, ...values)[0],
    run(sql, ...values) {
      if (remembered.test(sql)) answers.clear();
      const done = prepared(sql).run(...values);
      return { changes: done.changes, lastId: Number(done.lastInsertRowid) };
    },
    transaction<T>(work: () => T): T {
      if (depth > 0) return work();
      depth++;
      for (const watcher of watchers) watcher.begin();
      raw.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        raw.exec("COMMIT");
        return result;
      } catch (problem) {
        raw.exec("ROLLBACK");
        answers.clear();
        for (const watcher of watchers) watcher.rolledBack();
        throw problem;
      } finally {
        depth--;
      }
    },
    onTransaction: (begin, rolledBack) => void watchers.push({ begin, rolledBack }),
    close: () => raw.close(),
  };
}
