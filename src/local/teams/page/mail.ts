// The mails that SharePoint would send to the person of this window. A link of theirs into the tab opens it here.
import type { Mail } from "../mail.ts";
import { element } from "./dom.ts";

/** Milliseconds after which mails are looked for again. */
const lookEvery = 3_000;

export interface Mailbox {
  /** Looks for the mails of this person. */
  look(): Promise<void>;
  open(): void;
}

interface MailboxOptions {
  /** Whose mails, by short name. */
  person(): string;
  onCount(count: number): void;
  /** Whether the link leads into the tab, which then goes there. */
  onLink(link: string): boolean;
}

export function openMailbox({ person, onCount, onLink }: MailboxOptions): Mailbox {
  const dialog = element("mail", HTMLDialogElement);
  const list = element("mails", HTMLOListElement);
  let shown = "";

  async function look(): Promise<void> {
    const as = person();
    // A server that has just been stopped is asked again.
    const answer = await fetch(`/mails?${new URLSearchParams({ as })}`).catch(() => undefined);
    if (!answer?.ok || person() !== as) return;
    const text = await answer.text();
    if (text === shown) return;
    shown = text;
    const mails = JSON.parse(text) as readonly Mail[];
    onCount(mails.length);
    list.replaceChildren(...mails.map(drawMail));
    element("no-mail", HTMLParagraphElement).hidden = mails.length > 0;
  }

  function drawMail({ subject, text, link, sent }: Mail): HTMLLIElement {
    const row = document.createElement("li");
    const title = document.createElement("h3");
    title.textContent = subject;
    const when = document.createElement("time");
    when.dateTime = new Date(sent).toISOString();
    when.textContent = new Date(sent).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
    const words = document.createElement("p");
    words.append(...text.split(/(https?:\/\/[^\s]+)/).map((part, at) => (at % 2 === 1 ? linkTo(part, part) : part)));
    const comment = new URL(link);
    comment.searchParams.set("as", person());
    row.append(title, when, words, linkTo(comment.href, "Go to comment"));
    return row;
  }

  function linkTo(href: string, text: string): HTMLAnchorElement {
    const link = document.createElement("a");
    Object.assign(link, { href, textContent: text, target: "sharepoint" });
    link.addEventListener("click", (event) => {
      if (!onLink(href)) return;
      event.preventDefault();
      dialog.close();
    });
    return link;
  }

  element("mail-close", HTMLButtonElement).addEventListener("click", () => dialog.close());
  setInterval(() => void look(), lookEvery);
  return { look, open: () => dialog.showModal() };
}
