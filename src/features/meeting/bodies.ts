// Who sits on a body on a day, and whether enough of them are there. Pure.

import { capacities, type Member, members } from "../../plan/meetings/bodies.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Known } from "../../ports/known.ts";
import type { Day } from "../../schema/column.ts";
import { type Body, bodies } from "./list.ts";

export interface BodyNow {
  readonly body: Body;
  /** Those whose membership lasts, or begins later. */
  readonly members: readonly Member[];
  readonly former: readonly Member[];
}

/** In the order of their names. */
export function bodiesOf(lists: Known["lists"], today: Day): readonly BodyNow[] {
  const all = [...rowsOf(lists, members).values()].toSorted(byCapacity);
  return [...rowsOf(lists, bodies).values()].toSorted(byTitle).map((body) => {
    const own = all.filter(({ fields }) => fields.body === body.fields.title);
    const hasEnded = ({ fields }: Member) => fields.to !== undefined && fields.to < today;
    return { body, members: own.filter((each) => !hasEnded(each)), former: own.filter(hasEnded) };
  });
}

/** Who was on the body that day, the chair first. Of a membership that was renewed before it ended, one row. */
export function membersOn(lists: Known["lists"], body: string, day: Day): readonly Member[] {
  const all = [...rowsOf(lists, members).values()]
    .filter(({ fields: { body: of, from, to } }) => of === body && (from ?? day) <= day && (to ?? day) >= day)
    .toSorted(byCapacity);
  const isSame = ({ fields: one }: Member, { fields: other }: Member) =>
    one.title === other.title && one.person?.id === other.person?.id;
  return all.filter((each, index) => all.findIndex((other) => isSame(each, other)) === index);
}

export const bodyCalled = (lists: Known["lists"], title: string): Body | undefined =>
  [...rowsOf(lists, bodies).values()].find(({ fields }) => fields.title === title);

export interface Quorum {
  /** Members who are there, of all who have a vote. */
  readonly there: number;
  readonly of: number;
  /** Absent where the body has none. */
  readonly needed: number | undefined;
  readonly isMet: boolean;
}

/** Those in attendance have no vote, and do not count. */
export function quorumOf(body: Body | undefined, all: readonly Member[], present: readonly string[]): Quorum {
  const voting = all.filter(hasVote);
  const there = thereOf(voting, present).length;
  const needed = body?.fields.quorum;
  return { there, of: voting.length, needed, isMet: there >= (needed ?? 0) };
}

/** Members who are there: of those who share a title, as many as are noted. */
export function thereOf(all: readonly Member[], present: readonly string[]): readonly Member[] {
  const left = [...present];
  return all.filter(({ fields }) => {
    const at = left.indexOf(fields.title);
    return at >= 0 && left.splice(at, 1);
  });
}

export const hasVote = ({ fields }: Member): boolean => fields.capacity !== "In attendance";

const rankOf = ({ fields }: Member) => capacities.indexOf(fields.capacity ?? "Member");

const byTitle = (a: Titled, b: Titled) => a.fields.title.localeCompare(b.fields.title, "en-GB", { numeric: true });
const byCapacity = (a: Member, b: Member) => rankOf(a) - rankOf(b) || byTitle(a, b);

type Titled = { readonly fields: { readonly title: string } };
