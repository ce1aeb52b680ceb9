/** Whether the branch's relay takes a call from this seat. */
import type { Relay } from '../../shared/contract/call.ts';

/** Milliseconds to wait for the relay's own address. */
const patience = 8000;

/** True when the relay gives this seat an address with these credentials; sends nothing else. Never throws. */
export async function probeRelay({ urls, username, credential }: Relay): Promise<boolean> {
  const connection = new RTCPeerConnection({
    iceServers: [{ urls, username, credential }],
    iceTransportPolicy: 'relay',
  });
  try {
    const answer = new Promise<boolean>((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (candidate?.type === 'relay') resolve(true);
        else if (candidate === null) resolve(false);
      };
      setTimeout(() => resolve(false), patience);
    });
    connection.createDataChannel('probe');
    await connection.setLocalDescription();
    return await answer;
  } catch {
    return false;
  } finally {
    connection.close();
  }
}
