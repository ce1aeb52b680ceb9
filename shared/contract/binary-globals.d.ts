/** The two web types that Node and the browser share, for the check of this folder alone (which knows neither). */
interface Blob {
  readonly size: number;
  readonly type: string;
}
interface File extends Blob {
  readonly name: string;
}
declare const Blob: { new (): Blob; prototype: Blob };
declare const File: { new (): File; prototype: File };
