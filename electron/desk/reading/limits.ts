/** What the reader gives a file at most. A file beyond it is told as such and looked at by the officer's own eyes. */

/** Version of the reader: raise it when the same file would be read better, and every file is read again. */
export const readerVersion = 1;

/** Pages of a PDF that are looked at. */
export const mostPages = 6;

/** Long edge in pixels of the picture that is measured and read; a camera's 12 megapixels say no more than this. */
export const longEdge = 2200;

/** Long edge for finding out which way is up. */
export const turningEdge = 1200;

/** Milliseconds of work for one file. */
export const mostTime = 60_000;

/**
 * At a low priority a file waits while the machine is busy, which is not its fault: on the clock it may take so
 * many times longer.
 */
export const patience = 5;

/** Bytes of memory that the reading process may hold. */
export const mostMemory = 512 * 1024 * 1024;

/** Files after which the process is started anew, so that what leaks stays small. */
export const filesEach = 50;

/** A process with nothing to read ends after so many milliseconds. */
export const mostIdle = 30_000;
