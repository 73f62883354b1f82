import type { AgreementField, AgreementPart, AgreementView } from '../api/types';

/** For tests: a field as the service tells of it. */
export function aField(id: string, label: string, over: Partial<AgreementField> = {}): AgreementField {
  return { id, label, kind: 'TEXT', required: true, material: false, ...over };
}

/** For tests: a part without days of which nothing is missing. */
export function aPart(part: AgreementPart['part'], over: Partial<AgreementPart> = {}): AgreementPart {
  return { part, yours: false, revision: 1, complete: true, missing: [], fields: [], days: [], ...over };
}

const PUPIL = aField('student.name', 'Élève', { value: 'Hugo Villatte' });
const HOST = aField('company.name', 'Structure', { value: 'Le Fournil', material: true });

/** For tests: an agreement whose first version the pupil has to sign. */
export function anAgreement(over: Partial<AgreementView> = {}): AgreementView {
  return {
    id: 'agreement',
    reference: 'D-2027-12',
    you: 'STUDENT',
    yourTurn: 'SIGN',
    applicationId: 'application',
    studentId: 'hugo',
    programme: '3e',
    programmeLabel: 'Troisième',
    week: '2027-W05',
    lastWeek: '2027-W05',
    state: 'FROZEN',
    version: 1,
    turns: [{ party: 'STUDENT', what: 'SIGN' }],
    since: '2026-11-26T08:00:00Z',
    parts: [
      aPart('STUDENT', { yours: true }),
      aPart('GUARDIAN'),
      aPart('COMPANY', { fields: [HOST] }),
      aPart('SCHOOL', { fields: [PUPIL] }),
    ],
    breaches: [],
    current: {
      number: 1,
      frozenAt: '2026-11-27T09:00:00Z',
      sha256: 'hash-1',
      readByYou: true,
      text: {
        title: 'Convention de stage',
        signatures: [],
        sections: [
          {
            heading: 'Article 1',
            blocks: [
              { type: 'PARAGRAPH', text: 'L’élève observe.' },
              { type: 'TABLE', caption: 'Heures', head: ['Jour', 'Arrivée'], rows: [['lundi', '9 h']] },
            ],
          },
        ],
      },
      signers: [
        {
          id: 'signer',
          party: 'STUDENT',
          name: 'Hugo Villatte',
          required: true,
          order: 1,
          you: true,
          mayNow: true,
          paperOnly: false,
        },
      ],
    },
    versions: [
      { number: 1, frozenAt: '2026-11-27T09:00:00Z', changedFields: [], voided: false, sha256: 'hash-1' },
    ],
    changedSinceFreeze: false,
    verifyCode: 'K7QM',
    consentText: 'J’ai lu et j’accepte.',
    codeBy: 'SESSION',
    mayWithdraw: false,
    mayFreeze: false,
    mayFillCompany: false,
    partlyOnPaper: false,
    mayAttest: false,
    scans: [],
    differences: [],
    amendments: [],
    mayAmend: false,
    ...over,
  };
}
