import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import type { AgreementView } from '../api/types';
import { email } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { EmailField } from '../ui/EmailField';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import {
  partCheckQuery,
  useFillPart,
  useFreeze,
  useRemind,
  useSendCompanyLink,
  useWithdraw,
  type PartValues,
} from './agreements';
import { PartForm } from './PartForm';
import { ReasonForm } from './ReasonForm';
import { askedOf, isAsked, labelOf } from './standing';

/** What the school does with an agreement as a whole. */
export function SchoolActions({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.agreements;
  const say = useNotice();
  const remind = useRemind();
  const othersAsked = view.turns.length > 0 && !isAsked({ yourTurn: askedOf(view) });
  return (
    <div className={ui.stack}>
      <Freeze view={view} />
      {view.mayFillCompany && <ForCompany view={view} />}
      <div>
        {othersAsked && (
          <Button
            kind="secondary"
            busy={remind.isPending}
            onClick={() =>
              remind.mutate([view.id], {
                onSuccess: ({ reminded }) => say(words.school.reminded(reminded)),
              })
            }
          >
            {words.school.remindOne}
          </Button>
        )}
      </div>
      {remind.isError && <Failure error={remind.error} />}
    </div>
  );
}

/** Ends it for everybody; the placement stays. */
export function Withdraw({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.agreements;
  const say = useNotice();
  const withdraw = useWithdraw(view.id);
  const { withdraw: open, withdrawTitle: title, withdrawText: text, withdrawn: done } = words.school;
  const asked = view.amends ? t.amendments.withdraw : { open, title, text, done };
  if (!view.mayWithdraw) return null;
  return (
    <ReasonForm
      open={asked.open}
      title={asked.title}
      text={asked.text}
      label={words.to.ADULT.refuseReason}
      missing={words.to.ADULT.reasonMissing}
      yes={words.school.withdrawYes}
      busy={withdraw.isPending}
      error={withdraw.isError && <Failure error={withdraw.error} />}
      onYes={(reason, close) =>
        withdraw.mutate(reason, {
          onSuccess: () => {
            close();
            say(asked.done);
          },
        })
      }
    />
  );
}

/** Freezing makes the document that is signed. What a correction means for signatures is said before. */
function Freeze({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.agreements.school;
  const say = useNotice();
  const [asked, setAsked] = useState(false);
  const freeze = useFreeze(view.id);
  const next = view.version + 1;
  if (!view.mayFreeze) return view.state === 'DRAFT' ? <p className={ui.hint}>{words.notYet}</p> : null;
  return (
    <div>
      <Button
        onClick={() => {
          freeze.reset();
          setAsked(true);
        }}
      >
        {next === 1 ? words.freeze : words.freezeNext(next)}
      </Button>
      {asked && (
        <Confirm
          title={words.freezeTitle}
          text={words.freezeText}
          yes={words.freezeYes}
          busy={freeze.isPending}
          error={freeze.isError && <Failure error={freeze.error} />}
          onClose={() => setAsked(false)}
          onYes={() =>
            freeze.mutate(Object.fromEntries(view.parts.map((part) => [part.part, part.revision])), {
              onSuccess: () => {
                setAsked(false);
                say(words.frozen);
              },
            })
          }
        >
          {next > 1 && <WhatChanges view={view} />}
        </Confirm>
      )}
    </div>
  );
}

/** The difference to the frozen document, as the service reckons it from what is saved. */
function WhatChanges({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.agreements;
  const mine = view.parts.find((part) => part.yours);
  const saved: PartValues = {
    revision: mine?.revision ?? 0,
    values: Object.fromEntries(mine?.fields.map((field) => [field.id, field.value ?? '']) ?? []),
  };
  const check = useQuery({
    ...partCheckQuery(view.id, mine?.part ?? 'SCHOOL', saved),
    enabled: mine !== undefined,
  }).data;
  if (!check) return null;
  return (
    <div className={ui.stackTight} role="status">
      <p>{words.changed(view.version + 1)} :</p>
      <ul className={ui.bullets}>
        {check.changes.map((id) => (
          <li key={id}>{labelOf(view, id, words.days.title)}</li>
        ))}
      </ul>
      <p>
        <strong>{check.voidsSignatures ? words.voided : words.kept}</strong>
      </p>
    </div>
  );
}

/** A place that was found alone: its company has no account here. It gets a link, or the school writes for it. */
function ForCompany({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.agreements.school;
  const company = view.parts.find((part) => part.part === 'COMPANY');
  const save = useFillPart(view.id, 'COMPANY');
  return (
    <>
      <CompanyLink id={view.id} />
      {company && (
        <details className={ui.card}>
          <summary>{words.otherPart}</summary>
          <PartForm
            key={company.revision}
            view={view}
            part={company}
            save={{
              isPending: save.isPending,
              error: save.error,
              mutate: (written, then) =>
                save.mutate(written, {
                  onSuccess: (after) => then.onSuccess(after.parts.find((each) => each.part === 'COMPANY')),
                  onError: then.onError,
                }),
            }}
          />
        </details>
      )}
    </>
  );
}

export function CompanyLink({ id }: { id: string }) {
  const t = useDeskMessages();
  const words = t.agreements.school;
  const say = useNotice();
  const link = useSendCompanyLink(id);
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ email: email(words.emailBad) }),
    blank: { email: '' },
    sending: link,
    tell: ({ email }) => email,
    onSent: () => say(words.companyLinkSent),
    again: true,
  });
  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <div className={ui.stackTight}>
        <h2>{words.companyLink}</h2>
        <p className={ui.soft}>{words.companyLinkText}</p>
      </div>
      <EmailField label={words.companyLinkEmail} error={error('email')} {...form.register('email')} />
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" kind="secondary" busy={link.isPending}>
          {words.companyLinkSend}
        </Button>
      </div>
    </form>
  );
}
