import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './Referents.module.css';

const referentsQuery = (id: string, classId: string) =>
  queryOptions({
    queryKey: ['referents', id, classId],
    queryFn: () =>
      body(api.GET('/api/schools/{id}/classes/{classId}/referents', { params: { path: { id, classId } } })),
  });

/** Which teacher follows which pupil of the class; those who have none are shared out in one click. */
export function Referents({ schoolId, classId }: { schoolId: string; classId: string }) {
  const words = useDeskMessages().school.referents;
  const queries = useQueryClient();
  const query = referentsQuery(schoolId, classId);
  const referents = useQuery(query).data;
  const spread = useMutation({
    mutationFn: () =>
      change(() =>
        api.POST('/api/schools/{id}/classes/{classId}/referents', {
          params: { path: { id: schoolId, classId } },
        }),
      ),
    onSuccess: (made) => queries.setQueryData(query.queryKey, made),
  });
  const name = useMutation({
    mutationFn: ({ studentId, teacher }: { studentId: string; teacher: string }) =>
      change(() =>
        api.PUT('/api/schools/{id}/students/{studentId}/referent', {
          params: { path: { id: schoolId, studentId } },
          body: { teacher },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  });
  if (!referents || referents.pupils.length === 0) return null;
  const { teachers, pupils } = referents;
  const without = pupils.filter((pupil) => !pupil.referent).length;
  const ofClass = (id: string) => pupils.filter((pupil) => pupil.referent === id).length;
  return (
    <details>
      <summary>{words.title(without)}</summary>
      <div className={ui.stackTight}>
        <ul>
          {teachers.map((teacher) => (
            <li key={teacher.id}>{words.load(teacher.name, ofClass(teacher.id), teacher.pupils)}</li>
          ))}
        </ul>
        {without > 0 && (
          <div>
            <Button kind="secondary" busy={spread.isPending} onClick={() => spread.mutate()}>
              {words.spread(without)}
            </Button>
          </div>
        )}
        <p role="status">{spread.isSuccess && without === 0 && words.done}</p>
        {spread.isError && <Failure error={spread.error} />}
        {name.isError && <Failure error={name.error} />}
        {teachers.length > 0 && (
          <ul className={styles.pupils}>
            {pupils.map((pupil) => (
              <li key={pupil.studentId}>
                <label className={styles.pupil}>
                  <span>
                    {pupil.firstName} {pupil.lastName}
                  </span>
                  <select
                    className={ui.input}
                    value={pupil.referent ?? ''}
                    onChange={(event) =>
                      name.mutate({ studentId: pupil.studentId, teacher: event.target.value })
                    }
                  >
                    {!pupil.referent && <option value="">{words.nobody}</option>}
                    {teachers.map((teacher) => (
                      <option key={teacher.id} value={teacher.id}>
                        {teacher.name}
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
