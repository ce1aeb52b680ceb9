/**
 * Options for every Node process of a seat. Live data are some 35 MB; left alone, V8 takes several hundred on a large
 * machine before it collects (young space alone three times 32 MB), which a branch PC with 4 GB feels.
 */
export const heapLimits: readonly string[] = ['--max-semi-space-size=4', '--max-old-space-size=512'];
