/** One open window. */
export interface DeskContext {
  readonly connectionId: string;
}
