/** Loaded into a reading program by tests, before it: some files then make it do what a file should never be able to. */
process.prependListener('message', (request: unknown) => {
  const word = Buffer.from((request as { bytes?: Uint8Array }).bytes ?? []).toString('latin1', 0, 4);
  if (word === 'DIES') process.kill(process.pid, 'SIGKILL');
  if (word === 'HANG') for (;;) Math.sqrt(2);
  if (word === 'EATS') {
    const meals: Buffer[] = [];
    for (const pause = new Int32Array(new SharedArrayBuffer(4)); ; Atomics.wait(pause, 0, 0, 50))
      meals.push(Buffer.alloc(32 * 1024 * 1024, 1));
  }
});
