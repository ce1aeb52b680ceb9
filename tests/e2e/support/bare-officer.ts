/**
 * An officer without his screen: he speaks to the hub by the contract of the seats, and his picture is a plain peer in a
 * page of its own. So the participant's page is proved by what it is told, whatever the officer's screen looks like.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Browser } from 'playwright';
import { expect, type Page } from 'playwright/test';
import { uuidv7 } from 'uuidv7';
import { project } from '../../../build/project.ts';
import type { CallNews, OfficerSignal, ParticipantSignal } from '../../../shared/contract/call.ts';
import { hubUrlIn } from '../../../shared/contract/desk-process.ts';
import type { CommandBody, HubContract } from '../../../shared/contract/hub.ts';
import { seatHeaders } from '../../../shared/contract/protocol.ts';
import { writeSeatCode } from '../../../shared/contract/seat-code.ts';
import { defaultInterviewPolicy } from '../../../shared/domain/interview/policy.ts';
import { today } from './day-package.ts';
import { personOf } from './people.ts';

type HubClient = ContractRouterClient<HubContract>;

export interface OwnHub {
  readonly url: string;
  readonly folder: string;
  stop(): Promise<void>;
}

/** The hub of a practice branch as a program, on SQLite, with the built pages. */
export async function startOwnHub(folder: string): Promise<OwnHub> {
  const program = path.join(project.root, 'hub', 'cli', 'hub.ts');
  const pages = ['--participant', path.join(project.dist, 'participant')];
  const child = spawn(
    path.join(project.bin, 'node'),
    [program, '--practice', '--listen', '127.0.0.1:0', '--data', folder, ...pages],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = hubUrlIn(line);
      if (found !== undefined) resolve(found);
    });
    void ended.then(([code]) => reject(new Error(`the hub ended with ${code}`)));
  });
  return {
    url,
    folder,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const secretIn = async (hub: OwnHub, name: string): Promise<string> =>
  (await readFile(path.join(hub.folder, name), 'utf8')).trim();

/** What a booth of this hub must show. */
export const boothKeyOf = (hub: OwnHub): Promise<string> => secretIn(hub, 'booth-key');

/** What a workstation is given so that it joins this hub. */
export const seatCodeOf = async (hub: OwnHub): Promise<string> =>
  writeSeatCode({ seatSecret: await secretIn(hub, 'seat-secret'), fingerprint: null });

async function clientAt(hub: OwnHub, staffId: string | null): Promise<HubClient> {
  const secret = await secretIn(hub, 'seat-secret');
  const at = (token: string | null): HubClient =>
    createORPCClient(new RPCLink({ url: `${hub.url}/rpc`, headers: seatHeaders(secret, token) }));
  if (staffId === null) return at(null);
  const signed = await at(null).signIn({ staffId, pin: personOf(staffId).pin });
  if (signed.status !== 'signed-in') throw new Error(signed.refusal.code);
  return at(signed.session.token);
}

async function push(client: HubClient, body: CommandBody): Promise<void> {
  const [answer] = await client.push({
    envelopes: [{ id: uuidv7(), madeAt: new Date().toISOString(), body }],
  });
  if (answer?.status !== 'accepted') throw new Error(`refused: ${JSON.stringify(answer)}`);
}

/** The kabid lets the branch ask for a recording and for the face hint. */
export async function askForExtras(hub: OwnHub): Promise<void> {
  const { version: _, ...policy } = defaultInterviewPolicy;
  const asking = { ...policy, effectiveFrom: today(), recording: true, faceHint: true };
  await push(await clientAt(hub, 'KABID'), {
    type: 'set-interview-policy',
    policy: asking,
    reason: 'Percobaan rekaman di cabang latihan',
  });
}

/** An invented participant's claim waits in the queue. */
export async function registerClaim(hub: OwnHub, queueNumber: string): Promise<string> {
  const claimId = uuidv7();
  const data = {
    ...{ queueNumber, day: today(), channel: 'online' as const, program: 'JHT' as const },
    ...{ reason: 'JHT-RESIGN' as const, segment: 'PU' as const, nik: '1271014101800001' },
    ...{ name: 'Melati Contohwati', birthDate: '1980-01-01', kpj: ['12345678901'] },
    ...{ phone: '+6281200000001', bank: 'BRI', accountNumber: '123456789012345' },
    accountHolder: 'Melati Contohwati',
  };
  await push(await clientAt(hub, null), {
    type: 'claim',
    claimId,
    command: { type: 'register', data, documents: [] },
  });
  return claimId;
}

/** One call, as this officer opened it. */
export class BareOfficer {
  readonly #client: HubClient;
  readonly callId: string;
  readonly link: string;
  readonly code: string;
  /** Everything he heard, oldest first. */
  readonly heard: CallNews[] = [];
  #peer: Page | null = null;

  private constructor(client: HubClient, invite: { callId: string; url: string; code: string }) {
    this.#client = client;
    this.callId = invite.callId;
    this.link = invite.url;
    this.code = invite.code;
  }

  /** Takes the claim, begins the interview, opens the way in and listens. */
  static async open(hub: OwnHub, staffId: string, claimId: string): Promise<BareOfficer> {
    const client = await clientAt(hub, staffId);
    const interviewId = uuidv7();
    await push(client, { type: 'take-next' });
    await push(client, { type: 'claim', claimId, command: { type: 'start-interview', interviewId } });
    const opened = await client.calls.open({ claimId, interviewId });
    if (opened.status !== 'open') throw new Error(opened.refusal.code);
    const officer = new BareOfficer(client, opened.invite);
    void officer.#listen().catch(() => undefined);
    return officer;
  }

  async #listen(): Promise<void> {
    for await (const news of await this.#client.calls.news({ callId: this.callId })) {
      this.heard.push(news);
      if (news.type === 'signal') await this.#peer?.evaluate(hearInPage, news.signal).catch(() => undefined);
    }
  }

  say(signal: OfficerSignal): Promise<void> {
    return this.#client.calls.send({ callId: this.callId, signal });
  }

  /** All words of one kind that the participant's page has said. */
  words<Type extends ParticipantSignal['type']>(type: Type): Extract<ParticipantSignal, { type: Type }>[] {
    return this.heard
      .filter((news) => news.type === 'signal')
      .map(({ signal }) => signal)
      .filter((signal): signal is Extract<ParticipantSignal, { type: Type }> => signal.type === type);
  }

  async expectWord(word: ParticipantSignal): Promise<void> {
    await expect.poll(() => this.words(word.type)).toContainEqual(word);
  }

  /** Gives him a picture and eyes; before the participant comes in. */
  async look(browser: Browser): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.exposeFunction('sayToParticipant', (signal: OfficerSignal) => this.say(signal));
    await page.setContent('<video id="participant" autoplay playsinline muted></video>');
    await page.evaluate(startPeerInPage);
    this.#peer = page;
    return page;
  }

  /** The participant's decision as the branch's ledger has it. */
  async consent(): Promise<object | undefined> {
    const { rows } = await this.#client.pull({ after: 0, limit: 500 });
    return rows
      .flatMap((row) => (row.kind === 'claim' ? row.events : []))
      .findLast((event) => event.type === 'consent-recorded');
  }

  /** Ends the call for both. */
  async close(reason: 'finished' | 'retry' = 'finished'): Promise<void> {
    await this.say({ type: 'ended', reason });
    await this.#client.calls.close({ callId: this.callId });
    await this.#peer?.context().close();
  }
}

/** What the page's scripts share. */
interface PeerWindow {
  sayToParticipant(signal: OfficerSignal): Promise<void>;
  hearParticipant(signal: ParticipantSignal): Promise<void>;
  generations: number;
}

function hearInPage(signal: ParticipantSignal): Promise<void> {
  return (globalThis as unknown as PeerWindow).hearParticipant(signal);
}

/** A plain officer's end: a fresh connection whenever the participant asks for one. Runs in the browser. */
function startPeerInPage(): void {
  const scope = globalThis as unknown as PeerWindow;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  let hue = 0;
  setInterval(() => {
    if (!pen) return;
    hue = (hue + 7) % 360;
    pen.fillStyle = `hsl(${hue} 40% 40%)`;
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }, 100);
  const picture = canvas.captureStream(10);
  let connection: RTCPeerConnection | null = null;
  let generation = 0;
  scope.generations = 0;
  async function renew(): Promise<void> {
    connection?.close();
    generation += 1;
    scope.generations = generation;
    const current = new RTCPeerConnection();
    const own = generation;
    connection = current;
    for (const track of picture.getTracks()) current.addTrack(track, picture);
    current.addTransceiver('audio', { direction: 'recvonly' });
    current.onicecandidate = ({ candidate }) => {
      if (!candidate) return;
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      const plain = { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment };
      void scope.sayToParticipant({ type: 'candidate', generation: own, candidate: plain });
    };
    current.ontrack = ({ track, streams }) => {
      const video = document.querySelector('video');
      if (track.kind === 'video' && video) video.srcObject = streams[0] ?? new MediaStream([track]);
    };
    await current.setLocalDescription();
    await scope.sayToParticipant({
      type: 'offer',
      generation: own,
      sdp: current.localDescription?.sdp ?? '',
    });
  }
  scope.hearParticipant = async (signal) => {
    if (signal.type === 'renew') return renew();
    if (signal.type === 'answer' && signal.generation === generation)
      await connection?.setRemoteDescription({ type: 'answer', sdp: signal.sdp });
    if (signal.type === 'candidate' && signal.generation === generation)
      await connection?.addIceCandidate(signal.candidate);
  };
}
