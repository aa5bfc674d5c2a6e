// The people whom a comment mentions, and the mails that SharePoint would send them.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { isArray, isObject, type Json, type JsonObject } from "../json.ts";
import type { Item } from "../store/items.ts";
import { keepMail } from "../store/mails.ts";
import { claimsLogin, findPerson } from "../store/principals.ts";
import type { List } from "../store/schema.ts";

export interface Mention {
  readonly loginName: string;
  readonly email: string;
  readonly name: string;
}

/** Refuses somebody whom the directory does not have. */
export function mentionsIn(call: Call, { mentions }: JsonObject): Mention[] {
  if (!isArray(mentions)) return [];
  return mentions.map((given: Json) => {
    const { loginName, email, name } = isObject(given) ? given : {};
    const login = String(loginName || email || "");
    const person = findPerson(call.tenant.directory, login);
    if (!person) throw errors.userUnknown(login);
    return { loginName: claimsLogin(person.email), email: person.email, name: String(name || person.title) };
  });
}

/** In libraries nobody gets a mail. Somebody who is mentioned twice gets one. */
export function sendMails(call: Call, list: List, item: Item, said: { text: string; mentions: Mention[] }): void {
  if (list.props.BaseType === 1) return;
  const text = said.text.replaceAll(/@mention\{(\d+)\}/g, (found, number: string) => {
    const mention = said.mentions[Number(number)];
    return mention ? `@${mention.name}` : found;
  });
  for (const to of new Set(said.mentions.map(({ email }) => email))) {
    keepMail(call.db, {
      to,
      subject: `${call.user.title} mentioned you in “${String(item.vals.Title ?? item.leaf)}”`,
      text,
      link: `${call.tenant.origin}${encodeURI(list.path)}/DispForm.aspx?ID=${item.id}`,
      sent: call.now(),
    });
  }
}

/** SharePoint gives what people say as markup, with more characters as references than markup needs. */
export const asMarkup = (text: string): string =>
  text.replaceAll(/[&<>"'{}:]/g, (character) => named[character] ?? `&#${character.charCodeAt(0)};`);

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
