/** Ends a command of the hub with one sentence for the operator; nothing was changed. */
export class CommandError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CommandError';
  }
}
