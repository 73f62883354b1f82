import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { csvFile, download } from '../files/csv';
import { spreadsheet } from './desk';
import { useDetail, type Known } from './known';
import type { StudentProgress } from './progress';

interface Props {
  school: SchoolRecord;
  chosenClass: SchoolRecord['classes'][number] | undefined;
  shown: readonly StudentProgress[];
  known: Known;
  /** A text to the class is wanted. */
  onWrite: () => void;
}

/** What is done with a class, or with the list as it is shown. */
export function DeskTools({ school, chosenClass, shown, known, onWrite }: Props) {
  const t = useDeskMessages();
  const rows = useRows(shown, known);
  const exported = useMutation({ mutationFn: () => spreadsheet(school.id, rows()) });
  return (
    <div className={ui.stackTight} data-screen-only>
      <div className={ui.row}>
        {chosenClass && (
          <>
            <Button kind="secondary" onClick={onWrite}>
              {t.school.letters.write}
            </Button>
            <Link to={`/etablissement/${school.id}/classes/${chosenClass.id}/interets`}>
              {t.discovery.class.link}
            </Link>
          </>
        )}
        {shown.length > 0 && (
          <>
            <Button kind="secondary" onClick={() => window.print()}>
              {t.school.print}
            </Button>
            <Button kind="secondary" onClick={() => download(`${school.id}-stages.csv`, csvFile(rows()))}>
              {t.school.export}
            </Button>
            <Button
              kind="secondary"
              busy={exported.isPending}
              onClick={() =>
                exported.mutate(undefined, {
                  onSuccess: (file) => download(`${school.id}-stages.xlsx`, file),
                })
              }
            >
              {t.school.exportXlsx}
            </Button>
          </>
        )}
        <Link to="/acces">{t.coverageGaps.title}</Link>
      </div>
      {exported.isError && <Failure error={exported.error} />}
    </div>
  );
}

/** The list as a file has it: a line a student, the first one says what is in them. */
function useRows(shown: readonly StudentProgress[], known: Known): () => string[][] {
  const t = useDeskMessages();
  const detail = useDetail();
  return () => [
    [
      t.school.lastName,
      t.school.firstName,
      t.school.class,
      t.school.state,
      t.school.detailColumn,
      t.school.account,
      t.school.consent,
      t.school.encourage.column,
      t.school.company,
      t.school.contact,
    ],
    ...shown.map((each) => {
      const { student } = each;
      const places = known.places(student.id);
      return [
        student.lastName,
        student.firstName,
        student.className,
        t.school.states[each.state],
        detail(each),
        t.school.accounts[student.account],
        t.school.consents[student.consent],
        String(known.guidance(student.id)?.encouragements ?? 0),
        places.map((place) => `${place.companyName}, ${place.commune}`).join(' ; '),
        places.map((place) => `${place.contactPerson}, ${place.contactPhone}`).join(' ; '),
      ];
    }),
  ];
}
