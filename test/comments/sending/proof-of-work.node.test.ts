import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createChallenge as createFirst, verifySolution as verifyFirst } from 'altcha-lib/v1';
import { expect } from 'chai';
import { ProofOfWork } from '../../../src/comments/sending/proof-of-work.js';

const secret = 'a secret of the server';
const { subtle } = globalThis.crypto;

const challengeOf = (more: Partial<Parameters<typeof createChallenge>[0]> = {}) =>
  createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 100, counter: 37, deriveKey, hmacSignatureSecret: secret, ...more });

async function verified(payload: string | undefined) {
  const said = JSON.parse(Buffer.from(payload ?? '', 'base64').toString()) as Pick<
    Parameters<typeof verifySolution>[0],
    'challenge' | 'solution'
  >;
  return (await verifySolution({ ...said, deriveKey, hmacSignatureSecret: secret })).verified;
}

const proofOf = (challenge: () => unknown, more = {}) =>
  new ProofOfWork({ challenge: () => Promise.resolve(challenge()), subtle, now: Date.now, ...more });

describe('a proof of work', () => {
  for (const algorithm of ['PBKDF2/SHA-256', 'PBKDF2/SHA-384', 'PBKDF2/SHA-512'])
    it(`is one that ALTCHA’s own library takes: ${algorithm}`, async () => {
      const challenge = await challengeOf({ algorithm, data: { post: 'ظهر' } });
      expect(await verified(await proofOf(() => challenge).take())).to.equal(true);
    });

  it('is one that its first version takes too', async () => {
    const challenge = await createFirst({ hmacKey: secret, maxNumber: 3000, expires: new Date(Date.now() + 60_000) });
    const payload = await proofOf(() => challenge).take();
    expect(await verifyFirst(payload ?? '', secret)).to.equal(true);
  });

  it('is refused when somebody has touched it', async () => {
    const challenge = await challengeOf({ data: { post: 'one' } });
    challenge.parameters.data = { post: 'another' };
    expect(await verified(await proofOf(() => challenge).take())).to.equal(false);
  });

  it('is worked out once, ahead of time, and given once', async () => {
    let asked = 0;
    const challenges = [await challengeOf(), await challengeOf()];
    const proof = proofOf(() => challenges[asked++]);
    proof.begin();
    proof.begin();
    expect(asked).to.equal(1);
    const [first, second] = [await proof.take(), await proof.take()];
    expect(asked).to.equal(2);
    expect(first).to.not.equal(second);
    expect([await verified(first), await verified(second)]).to.deep.equal([true, true]);
  });

  it('is worked out anew when the writer took longer than it lasts', async () => {
    let now = Date.now();
    const challenges = [
      await challengeOf({ expiresAt: Math.floor(now / 1000) + 60 }),
      await challengeOf({ expiresAt: Math.floor(now / 1000) + 6000 }),
    ];
    const proof = proofOf(() => challenges.shift(), { now: () => now });
    proof.begin();
    await new Promise((done) => setTimeout(done, 300));
    now += 120_000;
    expect(await verified(await proof.take())).to.equal(true);
    expect(challenges).to.deep.equal([]);
  });

  it('is none, quietly, where there is no cryptography, no challenge, or one that browsers cannot work out', async () => {
    const challenge = await challengeOf();
    const scrypt = { parameters: { ...challenge.parameters, algorithm: 'SCRYPT' } };
    expect(await proofOf(() => challenge, { subtle: undefined }).take()).to.equal(undefined);
    expect(await proofOf(() => scrypt).take()).to.equal(undefined);
    for (const odd of [null, 'text', {}, { parameters: null }, []])
      expect(await proofOf(() => odd).take(), JSON.stringify(odd)).to.equal(undefined);
    const failing = new ProofOfWork({ challenge: () => Promise.reject(new Error('no network')), subtle, now: Date.now });
    expect(await failing.take()).to.equal(undefined);
  });

  it('is given up when the form goes', async () => {
    const challenge = await challengeOf();
    challenge.parameters.keyPrefix = 'ffffffffffffffff';
    const proof = proofOf(() => challenge);
    proof.begin();
    const taken = proof.take();
    proof.stop();
    expect(await taken).to.equal(undefined);
  });
});
