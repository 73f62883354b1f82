import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AgreementRow, SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { studentsQuery } from '../school/school';
import { SchoolFrame } from '../school/SchoolFrame';
import { Button, buttonLook } from '../ui/Button';
import { useAddressParameter } from '../ui/addressParameter';
import { useNotice } from '../ui/Notices';
import { Answer, Empty, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { schoolAgreementsQuery, useRemind } from './agreements';
import { shownOf, waitsForOthers } from './board';
import { BoardFilters } from './BoardFilters';
import { BoardTable } from './BoardTable';

/** The agreements of a school: how far each is, whose turn it is and since when. */
export default function BoardPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.agreements.school.title}>
      {(school) => <Board key={school.id} school={school} />}
    </SchoolFrame>
  );
}

function Board({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const words = t.agreements.school;
  const agreements = useQuery(schoolAgreementsQuery(school.id));
  // Without the list the rows still say the company and the state.
  const students = useQuery(studentsQuery(school.id)).data ?? [];
  return (
    <>
      {school.role === 'PRINCIPAL' && (
        <p data-screen-only>
          <Link to={`/etablissement/conventions/reglages?uai=${school.id}`}>{t.agreementSettings.open}</Link>
        </p>
      )}
      <Answer of={agreements} loading={<Loading cards={2} />}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={words.emptyTitle} text={words.emptyText} />
          ) : (
            <Rows
              school={school}
              all={all}
              nameOf={(row) => {
                const student = students.find((each) => each.id === row.studentId);
                return student
                  ? `${student.firstName} ${student.lastName}`
                  : (row.studentName ?? words.nameless);
              }}
            />
          )
        }
      </Answer>
    </>
  );
}

interface Props {
  school: SchoolRecord;
  all: readonly AgreementRow[];
  nameOf: (row: AgreementRow) => string;
}

function ofSchool(school: SchoolRecord, rows: readonly AgreementRow[]): string {
  return new URLSearchParams({ uai: school.id, ids: rows.map(({ id }) => id).join(',') }).toString();
}

/** At most so many in one request, and in one signature. */
const AT_ONCE = 50;

function Rows({ school, all, nameOf }: Props) {
  const t = useDeskMessages();
  const words = t.agreements.school;
  const say = useNotice();
  const [params] = useSearchParams();
  const set = useAddressParameter();
  const remind = useRemind();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const filter = {
    classId: params.get('classe') ?? '',
    state: params.get('etat') ?? '',
    turn: params.get('tour') ?? '',
  };
  const shown = shownOf(all, filter);
  // What was chosen and is no longer shown is not meant.
  const meant = shown.filter((row) => chosen.includes(row.id));
  const toSign = (meant.length > 0 ? meant : shown)
    .filter((row) => row.yourTurn === 'SIGN')
    .slice(0, AT_ONCE);
  const toPrint = (meant.length > 0 ? meant : shown).filter((row) => row.version > 0).slice(0, AT_ONCE);
  const toRemind = (meant.length > 0 ? meant : shown).filter(waitsForOthers);
  const send = (ids: string[]) =>
    remind.mutate(ids, { onSuccess: ({ reminded }) => say(words.reminded(reminded)) });
  return (
    <div className={ui.stack}>
      <p className={ui.soft}>{words.lead}</p>
      <BoardFilters school={school} filter={filter} onChange={set} />
      <div className={ui.row} data-screen-only>
        {toSign.length > 0 && (
          <Link className={buttonLook()} to={`/etablissement/conventions/signer?${ofSchool(school, toSign)}`}>
            {words.signMany(toSign.length)}
          </Link>
        )}
        {toRemind.length > 0 && (
          <Button
            kind="secondary"
            busy={remind.isPending}
            onClick={() => send(toRemind.map(({ id }) => id).slice(0, 200))}
          >
            {words.remindAll(toRemind.length)}
          </Button>
        )}
        {toPrint.length > 0 && (
          <Link
            className={buttonLook('secondary')}
            to={`/etablissement/conventions/imprimer?${ofSchool(school, toPrint)}`}
          >
            {t.agreements.prints.open(toPrint.length)}
          </Link>
        )}
        {shown.length > 0 && (
          <Button kind="quiet" onClick={() => window.print()}>
            {words.print}
          </Button>
        )}
      </div>
      {remind.isError && <Failure error={remind.error} />}
      <p role="status">{shown.length === 0 ? words.none : words.count(shown.length)}</p>
      {shown.length > 0 && (
        <BoardTable
          schoolId={school.id}
          shown={shown}
          nameOf={nameOf}
          classOf={(row) => school.classes.find((each) => each.id === row.classId)?.name ?? ''}
          chosen={chosen}
          onChoose={setChosen}
          onRemind={(id) => send([id])}
          reminding={remind.isPending ? remind.variables : undefined}
        />
      )}
    </div>
  );
}
