// Makes entities of a type: their properties, what can be reached from them, their functions.
import type { Call } from "../call.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Args, Entity, Resource, ResourceCall } from "./model.ts";

export interface EntityType<T> {
  type: string | ((target: T) => string);
  set: string | ((target: T) => string);
  /** always shown */
  properties: Record<string, (target: T, call: Call) => Json>;
  /** shown only when selected */
  more?: Record<string, (target: T, call: Call) => Json>;
  navigation?: Record<string, (target: T, call: ResourceCall, link: string) => Resource>;
  methods?: Record<string, (target: T, args: Args, link: string) => Resource>;
  /** names of methods that may be read with GET */
  reads?: readonly string[];
  merge?(target: T, body: JsonObject, call: Call): void;
  remove?(target: T, call: Call): void;
}

interface Names {
  defaults: string[];
  canonical: Map<string, string>;
  navigation: string[];
  navigationByLow: Map<string, string>;
  methodByLow: Map<string, string>;
}

const namesOf = new WeakMap<object, Names>();

function names<T>(type: EntityType<T>): Names {
  const known = namesOf.get(type);
  if (known) return known;
  const low = (keys: string[]) => new Map(keys.map((key) => [key.toLowerCase(), key]));
  const defaults = Object.keys(type.properties);
  const navigation = Object.keys(type.navigation ?? {});
  const made = {
    defaults,
    canonical: low([...defaults, ...Object.keys(type.more ?? {})]),
    navigation,
    navigationByLow: low(navigation),
    methodByLow: low(Object.keys(type.methods ?? {})),
  };
  namesOf.set(type, made);
  return made;
}

export interface Identity {
  link: string;
  id?: string;
  etag?: string;
}

export function entity<T>(type: EntityType<T>, target: T, call: ResourceCall, identity: Identity): Entity {
  const known = names(type);
  const { merge, remove } = type;
  const made: Entity = {
    kind: "entity",
    type: typeof type.type === "function" ? type.type(target) : type.type,
    set: typeof type.set === "function" ? type.set(target) : type.set,
    link: identity.link,
    defaults: () => known.defaults,
    // A person has both `Id` and `ID`, so an exact match comes first.
    canonical: (name) => (known.defaults.includes(name) ? name : known.canonical.get(name.toLowerCase())),
    value(name) {
      const key = known.canonical.get(name.toLowerCase());
      if (key === undefined) return undefined;
      return (type.properties[key] ?? type.more?.[key])?.(target, call);
    },
    navigationNames: () => known.navigation,
    navigate(name) {
      const key = known.navigationByLow.get(name.toLowerCase());
      return key === undefined ? undefined : type.navigation?.[key]?.(target, call, identity.link);
    },
    method(name) {
      const key = known.methodByLow.get(name.toLowerCase());
      if (key === undefined) return undefined;
      const run = type.methods?.[key];
      if (!run) return undefined;
      return { writes: !type.reads?.includes(key), run: (args) => run(target, args, identity.link) };
    },
  };
  if (identity.id !== undefined) made.id = identity.id;
  if (identity.etag !== undefined) made.etag = identity.etag;
  if (merge) made.merge = (body, at) => merge(target, body, at);
  if (remove) made.remove = (at) => remove(target, at);
  return made;
}
