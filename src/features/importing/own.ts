// Answers by texts of a file: a text may be the name of something that every object has.

export const own = <T>(all: Readonly<Record<string, T>>, text: string): T | undefined =>
  Object.hasOwn(all, text) ? all[text] : undefined;
