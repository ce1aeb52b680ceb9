/** One step of the database's shape; `version` counts in tens and is written to `user_version`. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
