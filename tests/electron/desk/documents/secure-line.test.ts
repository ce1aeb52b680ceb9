import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../../../hub/tls/self-made.ts';
import { readServerCertificate } from '../../../../hub/tls/server-certificate.ts';
import { paperOf } from '../../../support/papers.ts';
import { eventually, everythingSent, Place, shows } from './place.ts';

describe('papers over the line of a branch', () => {
  it('travel encrypted to a hub whose certificate only this branch knows', async () => {
    const place = await Place.open(null);
    const now = place.clock();
    const made = await makeCertificate({ hosts: ['localhost'], addresses: ['127.0.0.1'] }, now);
    const files = { cert: path.join(place.directory, 'hub.crt'), key: path.join(place.directory, 'hub.key') };
    writeFileSync(files.cert, made.chain);
    writeFileSync(files.key, made.key);
    const secure = place.line.url.replace('http:', 'https:');
    await place.startHub({ certificate: readServerCertificate(files, now), publicUrl: secure });
    const over = { hubUrl: secure, hubAuthority: made.authority };
    const seat = await place.seat('penerimaan', undefined, undefined, over);
    const paper = paperOf(1_500_000);
    const claimId = await place.register(seat, 'A-1', [paper]);
    await everythingSent(seat);
    const kabid = await place.seat('kabid', 'KABID', undefined, over);
    await eventually(kabid, () => shows(kabid, claimId, paper));
    // The line saw connections, and not one request that it could read.
    expect(place.line.requests).toEqual([]);
    expect((await kabid.client.status()).connected).toBe(true);
  });
});
