/** The seat's network with an ear: what the hub answers to commands is in the journal before the desk hears it. */
import { z } from 'zod';
import { CommandAnswer } from '../../../shared/contract/hub.ts';
import type { Journal, JournalLine } from './journal.ts';

const PushAnswer = z.object({ json: z.array(CommandAnswer) });

export type Network = (request: Request, init: RequestInit) => Promise<Response>;

export function listeningNetwork(journal: Journal): Network {
  return async (request, init) => {
    const response = await fetch(request, init);
    if (!new URL(request.url).pathname.endsWith('/push') || !response.ok) return response;
    const text = await response.text();
    const answers = PushAnswer.parse(JSON.parse(text)).json;
    journal.write(...answers.map(lineOf));
    const { status, headers } = response;
    return new Response(text, { status, headers });
  };
}

function lineOf(answer: CommandAnswer): JournalLine {
  const { id, status } = answer;
  if (status === 'accepted') return { kind: 'heard', id, status, seq: answer.seq, code: null };
  return { kind: 'heard', id, status, seq: null, code: answer.refusal.code };
}
