// The mails that SharePoint would send. None leaves the machine: the host page shows them.
import type { Db } from "./database.ts";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Where "Go to comment" leads. */
  link: string;
  /** Milliseconds since 1970. */
  sent: number;
}

export function keepMail(db: Db, { to, subject, text, link, sent }: Mail): void {
  db.run(
    "INSERT INTO mails (recipient, subject, text, link, sent) VALUES (?, ?, ?, ?, ?)",
    to.toLowerCase(),
    subject,
    text,
    link,
    sent,
  );
}

/** Newest first. */
export function mailsTo(db: Db, to: string): Mail[] {
  return db.all<Mail>(
    'SELECT recipient AS "to", subject, text, link, sent FROM mails WHERE recipient = ? ORDER BY n DESC',
    to.toLowerCase(),
  );
}
