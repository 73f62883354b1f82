import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body, change } from '../api/client';
import type { RosterImport, SchoolRecord } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { FileDrop } from '../ui/FileDrop';
import { RosterPreview } from './RosterPreview';
import { SchoolFrame } from './SchoolFrame';

const undoableQuery = (id: string) =>
  queryOptions({
    queryKey: ['rosters', id],
    queryFn: () => body(api.GET('/api/schools/{id}/roster-imports', { params: { path: { id } } })),
  });

export default function RosterPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.school.roster.title}>
      {(school) =>
        school.role === 'PRINCIPAL' ? (
          <Roster key={school.id} school={school} />
        ) : (
          <p className={ui.notice}>{t.school.roster.headOnly}</p>
        )
      }
    </SchoolFrame>
  );
}

function Roster({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const queries = useQueryClient();
  const [shown, setShown] = useState<RosterImport>();
  const preview = useMutation({
    mutationFn: (file: File) =>
      change(() =>
        api.POST('/api/schools/{id}/roster-imports', {
          params: { path: { id: school.id }, query: { fileName: file.name.slice(0, 200) } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: (whole) => whole,
        }),
      ),
    onSuccess: (made) => setShown(made),
  });
  const done = (after: RosterImport | undefined) => {
    setShown(after);
    void queries.invalidateQueries({ queryKey: ['rosters', school.id] });
    void queries.invalidateQueries({ queryKey: ['schools'] });
    void queries.invalidateQueries({ queryKey: ['students'] });
  };

  return (
    <>
      <p className={ui.prose}>{t.school.roster.lead}</p>
      <Undo school={school} onDone={() => done(undefined)} />
      {preview.isError && <Failure error={preview.error} />}
      {shown?.plan && shown.state === 'PREVIEWED' ? (
        <RosterPreview
          school={school}
          made={shown}
          plan={shown.plan}
          onChange={setShown}
          onDone={done}
          onLeave={() => setShown(undefined)}
        />
      ) : (
        <FileDrop
          label={preview.isPending ? t.school.roster.reading : t.school.roster.drop}
          hint={t.school.roster.hint}
          accept=".csv,.txt,.tsv,.xlsx,.xls,.ods"
          busy={preview.isPending}
          onFile={(file) => preview.mutate(file)}
        />
      )}
    </>
  );
}

function Undo({ school, onDone }: { school: SchoolRecord; onDone: () => void }) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const last = useQuery(undoableQuery(school.id)).data?.[0];
  const undo = useMutation({
    mutationFn: (importId: string) =>
      change(() =>
        api.POST('/api/schools/{id}/roster-imports/{importId}/undo', {
          params: { path: { id: school.id, importId } },
        }),
      ),
    onSuccess: () => {
      say(t.school.roster.undone);
      onDone();
    },
  });
  if (!last?.undoUntil) return null;
  return (
    <div className={`${ui.notice} ${ui.noticeGood}`}>
      <div className={ui.stackTight}>
        <p>{t.school.roster.applied(last.fileName, format.moment(last.undoUntil))}</p>
        <div className={ui.row}>
          <Button kind="secondary" busy={undo.isPending} onClick={() => undo.mutate(last.id)}>
            {t.school.roster.undo}
          </Button>
          <Link className={buttonLook('quiet')} to={`/etablissement/fiches?uai=${school.id}`}>
            {t.school.roster.nextCards}
          </Link>
        </div>
        {undo.isError && <Failure error={undo.error} />}
      </div>
    </div>
  );
}
