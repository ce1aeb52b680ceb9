/** The person at a seat of a proof: works by chance, one act after the other, for as long as the process lives. */
import { setTimeout as delay } from 'node:timers/promises';
import { findClaim } from '../../../electron/desk/database/queries/claims.ts';
import { prepared } from '../../../electron/desk/database/statements.ts';
import type { ActResult } from '../../../shared/contract/desk.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import type { ClaimStatus, DocumentKind } from '../../../shared/domain/vocabulary.ts';
import { practiceStaff } from '../../../shared/practice/staff.ts';
import { backOfficeAct, deskAct, elsewhereAct, type Eye } from '../../simulation/choose-act.ts';
import { registerByIntake } from './intake.ts';
import { madePaper, mediaType } from './papers.ts';
import type { PersonParts } from './parts.ts';
import { uploadedFiles } from './standing.ts';

type Outcome = ActResult | { readonly status: 'bad-file' };

/** What the first claims of the day are, at each officer's seat. */
const firstClaims = 10;

export class Person {
  readonly #parts: PersonParts;
  isResting = true;
  isBusy = false;

  constructor(parts: PersonParts) {
    this.#parts = parts;
  }

  /** Never ends by itself; tells of the first error and stops. */
  async work(onError: (error: Error) => void): Promise<void> {
    const { chance, place } = this.#parts;
    for (;;) {
      this.isBusy = true;
      try {
        if (await this.#isSignedIn()) {
          if (!this.isResting) await this.#act();
        }
      } catch (error) {
        return onError(error as Error);
      } finally {
        this.isBusy = false;
      }
      await delay(this.isResting ? 100 : Math.min(5000, chance.around(place.pace)));
    }
  }

  async #isSignedIn(): Promise<boolean> {
    const { client, place, journal, opened } = this.#parts;
    journal.writeUploads(uploadedFiles(opened.database));
    const status = await client.status();
    const me = place.person;
    if (status.signedIn?.staffId === me && !status.needsSignIn.includes(me)) return true;
    const pin = practiceStaff().find(({ id }) => id === me)?.pin ?? '';
    return (await client.session.signIn({ staffId: me, pin })).status === 'done';
  }

  async #act(): Promise<void> {
    const { place, chance, clock, client } = this.#parts;
    const { person: me, officers } = place;
    const eye: Eye = { chance, me, officers, moment: new Date(clock.read()) };
    if (me.startsWith('CSO')) return this.#serve(eye);
    if (me === 'KABID' && chance.happens(0.6)) return this.#lead(eye);
    const claims = this.#claimsInSight(me);
    const theirs = claims.flatMap((state) => {
      const command = me === 'KABID' ? elsewhereAct(eye, state) : backOfficeAct(eye, state);
      return command ? [{ state, command }] : [];
    });
    if (theirs.length > 0) {
      const { state, command } = chance.pick(theirs);
      await this.#actOn(state, command);
    } else await client.claims.quota();
  }

  async #serve(eye: Eye): Promise<void> {
    const { chance, client, opened } = this.#parts;
    const claims = this.#claimsInSight(eye.me);
    const mine = claims.filter((state) => state.holder?.staffId === eye.me);
    const undecided = prepared(
      opened.database,
      `SELECT count(*) FROM outbox WHERE state IN ('refused', 'parked')`,
    );
    const what = chance.weighted([
      [mine.length === 0 ? 8 : mine.length < 3 ? 1 : 0.2, 'next'],
      [mine.length > 0 ? 12 : 0, 'desk'],
      [mine.length > 0 ? 1 : 0, 'paper'],
      [claims.length > 0 ? 1.5 : 0, 'elsewhere'],
      [this.#ownClaims() < firstClaims ? 30 : 1, 'intake'],
      [0.2, 'walk-in'],
      [Number(undecided.pluck().get()) > 0 ? 3 : 0, 'decide'],
    ] as const);
    switch (what) {
      case 'next':
        return this.#told(() => client.claims.takeNext({}));
      case 'desk': {
        const state = chance.pick(mine);
        return this.#actOn(state, deskAct(eye, state));
      }
      case 'paper':
        return this.#attach(chance.pick(mine), 'lainnya');
      case 'elsewhere': {
        const state = chance.pick(claims);
        return this.#actOn(state, elsewhereAct(eye, state));
      }
      case 'intake':
        return this.#intake(eye);
      case 'walk-in':
        return this.#walkIn(eye);
      case 'decide':
        return this.#decide();
    }
  }

  async #lead({ officers }: Eye): Promise<void> {
    const { chance, client } = this.#parts;
    const { today } = await client.status();
    const staffId = chance.pick(officers);
    if (chance.happens(0.3)) {
      const open = chance.happens(0.75);
      return this.#told(() => client.board.setCounter({ staffId, day: today, open, reason: 'alasan uji' }));
    }
    const channel = chance.pick(['online', 'manual'] as const);
    const cap = chance.between(0, 120);
    await this.#told(() => client.board.setQuota({ staffId, day: today, program: 'JHT', channel, cap }));
  }

  async #actOn(state: ClaimState, command: ClaimCommand): Promise<void> {
    const { chance, client } = this.#parts;
    if (command.type === 'attach-document') return this.#attach(state, command.document.kind);
    const expectedVersion = chance.happens(0.3) ? state.version : undefined;
    await this.#told(() => client.claims.act({ claimId: state.id, command, expectedVersion }));
    const isMove = ['hold', 'park', 'transfer', 'release', 'no-show'].includes(command.type);
    if (isMove && chance.happens(0.3))
      await this.#told(() => client.claims.act({ claimId: state.id, command: { type: 'undo' } }));
  }

  async #attach({ id: claimId }: ClaimState, kind: DocumentKind): Promise<void> {
    const { chance, client } = this.#parts;
    const file = new File([madePaper(chance)], `${kind}.pdf`, { type: mediaType });
    await this.#told(() => client.documents.attach({ claimId, kind, file }));
  }

  async #intake(eye: Eye): Promise<void> {
    const { client } = this.#parts;
    const { today } = await client.status();
    await this.#told(() => registerByIntake(this.#parts, eye, today));
  }

  async #walkIn(eye: Eye): Promise<void> {
    const { client, chance } = this.#parts;
    const digits = chance.between(1000, 9999);
    await this.#told(() =>
      client.claims.registerWalkIn({
        ...{ program: 'JHT', reason: 'JHT-56', segment: 'PU', birthDate: '1966-03-03' },
        ...{ nik: `12710103039${digits}0`, name: `Contoh Datang ${digits}`, kpj: [`1100000${digits}`] },
        ...{ phone: `+62813000${digits}`, stoppedOn: '2026-06-30', balance: 1_000_000 + digits },
        ...{ bank: 'BNI', accountNumber: `110000${digits}`, accountHolder: `Contoh Datang ${digits}` },
        assignedTo: chance.happens(0.2) ? eye.me : undefined,
      }),
    );
  }

  /** What was refused is decided: once more, or away with it. */
  async #decide(): Promise<void> {
    const { chance, client, journal } = this.#parts;
    const rows = (await client.outbox.list()).filter(
      ({ state }) => state === 'refused' || state === 'parked',
    );
    const row = rows.length > 0 ? chance.pick(rows) : undefined;
    if (!row) return;
    await client.outbox.conflict({ id: row.id });
    journal.write({
      kind: 'decides',
      ids: rows.filter((one) => one.claimId === row.claimId).map(({ id }) => id),
    });
    await client.outbox.resolve({ id: row.id, how: chance.happens(0.4) ? 'send-again' : 'discard' });
  }

  /** Does something and writes down what the person was told of it. */
  async #told(what: () => Promise<Outcome>): Promise<void> {
    const { made, journal } = this.#parts;
    const ids: string[] = [];
    const result = await made.run(ids, what);
    const id = ids.at(-1);
    if (result.status !== 'done' || id === undefined) return;
    journal.write({ kind: 'told', id, delivery: result.delivery });
  }

  #ownClaims(): number {
    const { opened, place } = this.#parts;
    const sql = `SELECT count(*) FROM claims WHERE CAST(substr(queue_number, -4) AS INTEGER) / 1000 = ?`;
    return Number(prepared(opened.database, sql).pluck().get(place.thousand));
  }

  /** His own claims, and some others as chance has it. */
  #claimsInSight(me: string): ClaimState[] {
    const { opened, chance } = this.#parts;
    const { database } = opened;
    const mine = prepared(database, 'SELECT claim_id FROM claims WHERE holder = ? LIMIT 4').pluck().all(me);
    const others = prepared(
      database,
      'SELECT claim_id FROM claims WHERE holder IS NOT ? AND status IN (SELECT value FROM json_each(?))',
    )
      .pluck()
      .all(me, JSON.stringify(interesting(me)));
    const some = others.length > 0 ? [chance.pick(others), chance.pick(others)] : [];
    return [...mine, ...some].flatMap((id) => findClaim(database, String(id))?.shown ?? []);
  }
}

function interesting(me: string): ClaimStatus[] {
  if (me.startsWith('VER')) return ['submitted'];
  if (me === 'KEUK') return ['vouchered'];
  if (me.startsWith('KEU')) return ['verified', 'approved', 'paid'];
  return ['queued', 'at-desk', 'returned', 'submitted', 'cancelled'];
}
