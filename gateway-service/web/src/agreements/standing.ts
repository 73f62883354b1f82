import type { AgreementRow, AgreementTurn, AgreementView } from '../api/types';
import type { AllMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import type { Party } from './agreements';

/** Whether something is asked of the one who reads. */
export function isAsked({ yourTurn }: Pick<AgreementRow, 'yourTurn'>): boolean {
  return yourTurn === 'FILL' || yourTurn === 'FREEZE' || yourTurn === 'SIGN' || yourTurn === 'CONFIRM';
}

/** The reader's own place among the signers of the newest document. */
export function ownSigner({ current }: Pick<AgreementView, 'current'>) {
  return current?.signers.find((signer) => signer.you && signer.mayNow && !signer.signedAt);
}

/** Whether the reader is of the school's staff. */
export function isStaff({ you }: Pick<AgreementView, 'you'>): boolean {
  return you === 'SCHOOL' || you === 'TEACHER' || you === 'PRINCIPAL';
}

/** What is asked of the reader: one of two guardians who has signed waits for the other. */
export function askedOf(view: AgreementView): AgreementView['yourTurn'] {
  return view.yourTurn === 'SIGN' && !ownSigner(view) ? 'WAIT' : view.yourTurn;
}

/** Whose turn it is, each once. */
export function partiesOf(turns: readonly AgreementTurn[]): Party[] {
  return [...new Set(turns.map(({ party }) => party))];
}

/** How far it is, in words that agree with what it is: an agreement or an amendment. */
export function stateOf(
  card: Pick<AllMessages['agreementCard'], 'states' | 'amendmentStates'>,
  state: AgreementRow['state'],
  isAmendment: boolean,
): string {
  return isAmendment ? card.amendmentStates[state] : card.states[state];
}

/** Whether nothing is left to fill in or to sign. */
export function isOver(state: AgreementRow['state']): boolean {
  return state !== 'DRAFT' && state !== 'FROZEN';
}

export function toneOf(agreement: Pick<AgreementRow, 'state' | 'yourTurn'>): string {
  if (isAsked(agreement)) return ui.act ?? '';
  switch (agreement.state) {
    case 'SIGNED':
    case 'SEALED':
      return ui.good ?? '';
    case 'REFUSED':
    case 'WITHDRAWN':
    case 'BROKEN_OFF':
      return ui.bad ?? '';
    case 'DRAFT':
    case 'FROZEN':
      return ui.wait ?? '';
  }
}

/** What a field is called in this agreement; its days have no field of their own. */
export function labelOf(view: Pick<AgreementView, 'parts'>, id: string, days: string): string {
  if (id === 'days') return days;
  const fields = view.parts.flatMap((part) => part.fields);
  return fields.find((field) => field.id === id)?.label ?? id;
}

/** What a field holds; empty where nothing is written yet. */
export function valueOf(view: Pick<AgreementView, 'parts'>, id: string): string {
  const fields = view.parts.flatMap((part) => part.fields);
  return fields.find((field) => field.id === id)?.value ?? '';
}

/** Whose document it is: pupil and company. */
export function labelOfDocument(view: Pick<AgreementView, 'parts'>): string {
  return [valueOf(view, 'student.name'), valueOf(view, 'company.name')].filter(Boolean).join(' · ');
}
