import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSeat } from '../../../../electron/desk/open-seat.ts';
import { connectBank, noBank, type BankService } from '../../../../electron/desk/bank-port.ts';
import { compareNames } from '../../../../shared/domain/formats/name.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { Branch, eventually, signIn, type SeatAtBranch } from '../support/branch.ts';

const now = (): string => '2026-11-24T03:00:00.000Z';
const account = { bank: 'BNI', accountNumber: '1000000017' };

/** Stands in for a bank: it knows one account. */
const bank: BankService = {
  holderOf: ({ accountNumber }) =>
    Promise.resolve(accountNumber === resignedData.accountNumber ? ' MELATI CONTOHWATI ' : null),
};

describe('asking a bank whose name an account bears', () => {
  it('says that no bank is connected where none is, and invents nothing', async () => {
    expect(await noBank.ask(account)).toEqual({ status: 'not-connected' });
  });

  it('gives the name as the bank has it, to be held against the participant’s', async () => {
    const answer = await connectBank(bank, { now }).ask(account);
    expect(answer).toEqual({ status: 'name', holder: 'MELATI CONTOHWATI', at: now() });
    if (answer.status !== 'name') throw new Error(answer.status);
    expect(compareNames(answer.holder, resignedData.name).verdict).toBe('same');
  });

  it('says that the bank knows no such account', async () => {
    const answer = await connectBank(bank, { now }).ask({ ...account, accountNumber: '99999999' });
    expect(answer).toEqual({ status: 'unknown-account' });
  });

  it('gives up on a bank that does not answer, and tells it so', async () => {
    let told: AbortSignal | undefined;
    const silent: BankService = {
      holderOf: (_account, signal) => {
        told = signal;
        return new Promise(() => undefined);
      },
    };
    expect(await connectBank(silent, { now, patience: 1 }).ask(account)).toEqual({ status: 'no-answer' });
    expect(told?.aborted).toBe(true);
  });

  it.each<[string, BankService]>([
    ['fails', { holderOf: () => Promise.reject(new Error('1000000017 is down')) }],
    [
      'breaks at once',
      {
        holderOf: () => {
          throw new Error('no line');
        },
      },
    ],
    ['answers with an empty name', { holderOf: () => Promise.resolve('  ') }],
  ])('a bank that %s has not answered', async (_how, service) => {
    expect(await connectBank(service, { now }).ask(account)).toEqual({ status: 'no-answer' });
  });
});

describe('at the desk of an officer', () => {
  let branch: Branch;
  let seat: SeatAtBranch;
  let claimId: string;

  beforeAll(async () => {
    branch = await Branch.open();
    seat = await branch.seat('CSO3', { bank: connectBank(bank, { now }) });
    await signIn(seat, 'CSO3');
    const { dataDirectory, databaseKey } = seat;
    const tool = openSeat({ dataDirectory, databaseKey, clock: branch.clock });
    tool.intakeDesk.register(tool.world.newId(), resignedData, []);
    tool.close();
    await eventually(seat, async () =>
      (await seat.client.claims.list({ filter: { day: null }, offset: 0, limit: 10 })).rows.some(
        (row) => row.pending === 0,
      ),
    );
    const taken = await seat.client.claims.takeNext({});
    if (taken.status !== 'done') throw new Error(taken.refusal.code);
    claimId = taken.claimId!;
  });
  afterAll(() => branch.close());

  it('the account of a claim he holds is asked for', async () => {
    expect(await seat.client.bank.inquire({ claimId })).toMatchObject({
      status: 'name',
      holder: 'MELATI CONTOHWATI',
    });
  });

  it('a colleague who does not hold the claim cannot ask, and a branch without a bank says so', async () => {
    const colleague = await branch.seatOf('CSO4');
    await eventually(colleague, () => colleague.client.claims.open({ claimId }));
    await expect(colleague.client.bank.inquire({ claimId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const plain = await branch.seatOf('CSO3', 'plain');
    await eventually(plain, () => plain.client.claims.open({ claimId }));
    expect(await plain.client.bank.inquire({ claimId })).toEqual({ status: 'not-connected' });
  });
});
