/** Keeps the phone's screen lit during a call. A hidden page loses its lock, so it is taken again when it comes back. */
export function keepScreenOn(): { release(): void } {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  async function take(): Promise<void> {
    if (over || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (over) void lock.release();
    } catch {
      // Older phones have no lock, and a nearly empty battery refuses it; the call goes on without.
    }
  }
  const again = (): void => void take();
  document.addEventListener('visibilitychange', again);
  void take();
  return {
    release() {
      over = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release().catch(() => undefined);
    },
  };
}
