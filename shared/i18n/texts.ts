/** The shape of an area of the catalogue: nested keys with sentences; the English copy must have the same keys. */
export interface Area {
  readonly [key: string]: string | Area;
}

/** Same keys, other words: the type of a translation of `T`. */
export type Translated<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]>;
};
