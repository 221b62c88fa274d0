import { expect } from 'chai';
import { check, sentence, type Shape } from '../../src/health/check.js';
import { remedyShape } from '../../src/remedy-card/content/remedy.shape.js';

const lines = (data: unknown, shape: Shape = remedyShape) => check(shape, data).problems.map(sentence);
const claim = { text: 'It may ease pain.', direction: 'unclear', certainty: 'very-low' };

describe('check', () => {
  it('copies known keys into a fresh object and fills in defaults', () => {
    const data = { title: '  Heat ', what: 'A warm pack.' };
    const { content, problems } = check(remedyShape, data);
    expect(problems).to.deep.equal([]);
    expect(content).to.not.equal(data);
    expect(content?.title).to.equal('Heat');
    expect(content?.stopIf).to.deep.equal([]);
    expect(content?.kind).to.equal('MedicalTherapy');
  });

  it('gives every document its own default lists', () => {
    const [a, b] = [1, 2].map(() => check(remedyShape, { title: 'Heat', what: 'Warm.' }).content);
    expect(a?.how).to.not.equal(b?.how);
  });

  it('takes a key without a value for none, and leaves $schema to editors, at the top only', () => {
    expect(lines({ $schema: 'remedy.json', title: 'Heat', what: 'Warm.', colour: undefined })).to.deep.equal([]);
    expect(lines({ title: 'Heat', what: 'Warm.', dose: { $schema: 'dose.json' } })).to.deep.equal([
      'dose.$schema is not known and was left out: check its spelling',
    ]);
    expect(lines({ $schema: 'seek-help.json' }, { type: 'object', properties: {} })).to.deep.equal([]);
  });

  it('says where and what to do', () => {
    expect(lines({ what: 'Warm.' })).to.deep.equal(['title is missing']);
    expect(lines({ title: '', what: 'Warm.' })).to.deep.equal(['title must not be empty']);
    expect(lines({ title: 'Heat', what: 5 })).to.deep.equal(['what must be text, not a number']);
    expect(lines({ title: 'Heat', what: 'x'.repeat(5001) })).to.deep.equal(['what must be at most 5000 characters']);
    expect(lines({ title: 'Heat', what: 'Warm.', dose: { max: '20 minutes' } })).to.deep.equal([
      'dose.max must be an ISO 8601 duration such as PT10S, not "20 minutes"',
    ]);
    expect(lines({ title: 'Heat', what: 'Warm.', dose: { perDay: 2.5 } })).to.deep.equal([
      'dose.perDay must be a whole number, not 2.5',
    ]);
    expect(lines({ title: 'Heat', what: 'Warm.', dose: { perDay: 0 } })).to.deep.equal(['dose.perDay must be at least 1']);
    expect(lines({ title: 'Heat', what: 'Warm.', claims: [claim, { ...claim, direction: 'cures' }] })).to.deep.equal([
      'claims[1].direction must be one of helps, small, none, unclear, harms, not "cures"',
    ]);
    expect(lines('Heat')).to.deep.equal(['the content must be an object, not text']);
    expect(lines(null)).to.deep.equal(['the content must be an object, not null']);
    expect(lines([])).to.deep.equal(['the content must be an object, not a list']);
  });

  it('tells every problem at once, not only the first', () => {
    expect(lines({ title: 1, what: 2, claims: {} })).to.have.length(3);
  });

  it('warns of a misspelt key and still shows the content', () => {
    const { content, problems } = check(remedyShape, { title: 'Heat', what: 'Warm.', notfor: ['Numb skin'] });
    expect(content?.title).to.equal('Heat');
    expect(problems.map((it) => [it.severity, sentence(it)])).to.deep.equal([
      ['warning', 'notfor is not known and was left out: check its spelling'],
    ]);
  });

  it('refuses addresses that could run a script, however they are disguised', () => {
    const source = (url: string) => ({
      title: 'Heat',
      what: 'Warm.',
      claims: [{ ...claim, sources: [{ title: 'A leaflet', url }] }],
    });
    for (const url of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      'view-source:x',
      '\u0001javascript:x',
    ])
      expect(lines(source(url)), url).to.have.length(1);
    for (const url of [
      'https://example.org/a?b=c:d',
      'http://example.org',
      '/leaflet.html',
      '../leaflet',
      '#note',
      '?page=2',
      'leaflet.html',
      'mailto:a@example.org',
      'tel:111',
    ])
      expect(lines(source(url)), url).to.deep.equal([]);
  });

  it('never reads what a document inherits, nor lets it write to a prototype', () => {
    const hostile = JSON.parse(
      '{"title":"Heat","what":"Warm.","__proto__":{"polluted":true},"constructor":{"prototype":{}}}',
    ) as unknown;
    const { content } = check(remedyShape, hostile);
    expect(Object.keys(content ?? {})).to.not.include('constructor');
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    expect(lines(Object.create({ title: 'Heat', what: 'Warm.' }))).to.deep.equal(['title is missing', 'what is missing']);
  });

  it('does not overflow on a list that is 50,000 deep', () => {
    let deep: unknown = [];
    for (let i = 0; i < 50_000; i++) deep = [deep];
    expect(lines({ title: 'Heat', what: 'Warm.', claims: deep })).to.deep.equal(['claims[0] must be an object, not a list']);
    expect(lines({ title: deep, what: 'Warm.' })).to.deep.equal(['title must be text, not a list']);
    expect(lines({ title: 'Heat', what: 'Warm.', kind: deep })[0]).to.match(/^kind must be one of .*, not a list$/);
  });
});
