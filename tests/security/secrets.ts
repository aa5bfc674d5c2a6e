// What secrets look like, for those kinds that have a look of their own.

/** The name of the first kind of secret found in a text. */
export function secretIn(text: string): string | undefined {
  return Object.keys(kinds).find((kind) => kinds[kind]?.test(text));
}

const kinds: Readonly<Record<string, RegExp>> = {
  "private key": /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/=]{20}/,
  token: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
  "Entra client secret": /(?<![\w~.-])[\w~.-]{3}8Q~[\w~.-]{31,34}(?![\w~.-])/,
  "Azure storage key": /AccountKey=[A-Za-z0-9+/]{60,}={0,2}/,
  "GitHub token": /\b(gh[pousr]_\w{36}|github_pat_\w{60,})\b/,
  "npm token": /\bnpm_[A-Za-z0-9]{36}\b/,
  "AWS key": /\bAKIA[0-9A-Z]{16}\b/,
  "Slack token": /\bxox[abprs]-[\w-]{20,}/,
  "password in an address": /\bhttps?:\/\/[^\s/:@"'`${}<]+:[^\s/@"'`${}<]{6,}@[a-z0-9-]+\.[a-z]/,
};
