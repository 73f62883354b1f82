import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, change } from '../api/client';
import type { CodeSheet, SchoolRecord } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './CardsPage.module.css';
import { QrCode } from './QrCode';
import { studentsQuery } from './school';
import { SchoolFrame } from './SchoolFrame';

export default function CardsPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.school.cards.title}>
      {(school) => <Cards key={school.id} school={school} />}
    </SchoolFrame>
  );
}

function Cards({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const invitations = t.school.invitations;
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState(false);
  const [sheet, setSheet] = useState<CodeSheet>();
  const schoolClass = school.classes.find((each) => each.id === params.get('classe')) ?? school.classes[0];
  const students = useQuery(studentsQuery(school.id));
  const ready = {
    onSuccess: (made: CodeSheet) => {
      setSheet(made);
      setAsked(false);
      void queries.invalidateQueries({ queryKey: ['students', school.id] });
    },
  };
  const forClass = useMutation({
    mutationFn: (classId: string) =>
      change(() =>
        api.POST('/api/schools/{id}/classes/{classId}/code-sheet', {
          params: { path: { id: school.id, classId } },
        }),
      ),
    ...ready,
  });
  const forOne = useMutation({
    mutationFn: (studentId: string) =>
      change(() =>
        api.POST('/api/schools/{id}/students/{studentId}/new-code', {
          params: { path: { id: school.id, studentId } },
        }),
      ),
    ...ready,
  });

  const invite = useMutation({
    mutationFn: (classId: string) =>
      change(() =>
        api.POST('/api/schools/{id}/classes/{classId}/student-invitations', {
          params: { path: { id: school.id, classId } },
        }),
      ),
  });

  if (!schoolClass) return <p className={ui.card}>{t.school.noOneYet}</p>;
  if (sheet) return <Sheet school={school} sheet={sheet} onDone={() => setSheet(undefined)} />;
  return (
    <>
      <p className={ui.prose}>{school.kind === 'UNIVERSITY' ? invitations.lead : t.school.cards.lead}</p>
      <div className={ui.narrow}>
        <Field label={t.school.class}>
          {(control) => (
            <select
              {...control}
              value={schoolClass.id}
              onChange={(event) =>
                setParams({ uai: school.id, classe: event.target.value }, { replace: true })
              }
            >
              {school.classes.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name} ({t.school.count(each.studentCount)})
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {school.role === 'PRINCIPAL' && school.kind === 'UNIVERSITY' && (
        <div className={ui.stackTight}>
          <div>
            <Button busy={invite.isPending} onClick={() => invite.mutate(schoolClass.id)}>
              {invitations.invite(schoolClass.name)}
            </Button>
          </div>
          <p role="status">{invite.data && invitations.done(invite.data.invited)}</p>
          {invite.isError && <Failure error={invite.error} />}
        </div>
      )}
      {school.role === 'PRINCIPAL' && (
        <div>
          <Button
            kind={school.kind === 'UNIVERSITY' ? 'secondary' : 'primary'}
            onClick={() => {
              forClass.reset();
              setAsked(true);
            }}
          >
            {t.school.cards.make(schoolClass.name)}
          </Button>
        </div>
      )}
      {forOne.isError && <Failure error={forOne.error} />}
      <Answer of={students}>
        {(all) => (
          <ul className={ui.stackTight}>
            {all
              .filter((student) => student.classId === schoolClass.id)
              .map((student) => (
                <li key={student.id} className={`${ui.card} ${ui.between}`}>
                  <div>
                    <strong>
                      {student.firstName} {student.lastName}
                    </strong>
                    <p className={ui.hint}>{t.school.accounts[student.account]}</p>
                  </div>
                  <Button
                    kind="quiet"
                    busy={forOne.isPending && forOne.variables === student.id}
                    aria-label={t.school.cards.newCodeFor(`${student.firstName} ${student.lastName}`)}
                    onClick={() => forOne.mutate(student.id)}
                  >
                    {t.school.cards.newCode}
                  </Button>
                </li>
              ))}
          </ul>
        )}
      </Answer>
      {asked && (
        <Confirm
          title={t.school.cards.ask(schoolClass.name)}
          text={t.school.cards.askText}
          yes={t.school.cards.yes}
          busy={forClass.isPending}
          error={forClass.isError && <Failure error={forClass.error} />}
          onClose={() => setAsked(false)}
          onYes={() => forClass.mutate(schoolClass.id)}
        />
      )}
    </>
  );
}

/** Shown once: the codes are nowhere else, not even in the database. */
function Sheet({ school, sheet, onDone }: { school: SchoolRecord; sheet: CodeSheet; onDone: () => void }) {
  const t = useDeskMessages();
  const format = useFormat();
  const address = `${location.host}/premiere-connexion`;
  return (
    <>
      <div className={`${ui.notice} ${ui.noticeAct}`} data-screen-only>
        <p>{sheet.cards.length === 0 ? t.school.cards.none : t.school.cards.once}</p>
      </div>
      <div className={ui.row} data-screen-only>
        {sheet.cards.length > 0 && <Button onClick={() => window.print()}>{t.school.print}</Button>}
        <Button kind="secondary" onClick={onDone}>
          {t.school.cards.back}
        </Button>
      </div>
      <ul className={styles.cards}>
        {sheet.cards.map((card) => (
          <li key={card.studentId} className={styles.card}>
            <p className={styles.name}>
              {card.firstName} {card.lastName} <span>{sheet.className}</span>
            </p>
            <div className={styles.go}>
              <div>
                <p>
                  1. {t.school.cards.go} <strong className={styles.address}>{address}</strong>{' '}
                  {t.school.cards.scan}
                </p>
                <p>2. {t.school.cards.type}</p>
              </div>
              {/* Behind the #, the code reaches no server and no log with the page's address. */}
              <QrCode
                text={`${location.origin}/premiere-connexion#${card.code}`}
                label={t.school.cards.qr(card.firstName)}
              />
            </div>
            <p className={styles.code}>
              <span className={ui.hidden}>{t.school.cards.code} </span>
              {card.code.slice(0, 4)} {card.code.slice(4)}
            </p>
            <p>3. {t.school.cards.choose}</p>
            {card.username && (
              <p>
                {t.school.cards.username} <strong className={styles.address}>{card.username}</strong>
              </p>
            )}
            <p className={styles.small}>
              {t.school.cards.until(format.day(sheet.validUntil))} {school.name}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
