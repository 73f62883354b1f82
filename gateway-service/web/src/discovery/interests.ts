import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import { Problem } from '../api/problem';
import { useSession } from '../session/session';
import { forgetKept, isNothing, keep, NOTHING, readKept, type Interests } from './kept';

const send = ({ answers, feedback }: Interests) =>
  change(() => api.PUT('/api/students/me/interests', { body: { version: 1, answers, feedback } }));

async function stored(): Promise<Interests & { shared: boolean }> {
  try {
    return await body(api.GET('/api/students/me/interests'));
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 404) throw problem;
  }
  return takeOver();
}

/** Whoever tried it before they signed in finds it in their profile; this device forgets it. */
async function takeOver(): Promise<Interests & { shared: boolean }> {
  const kept = readKept();
  if (isNothing(kept)) return { ...NOTHING, shared: false };
  try {
    const taken = await send(kept);
    forgetKept();
    return taken;
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 400) throw problem;
    forgetKept();
    return { ...NOTHING, shared: false };
  }
}

export const myInterestsQuery = queryOptions({
  queryKey: ['students', 'me', 'interests'],
  queryFn: stored,
  staleTime: 60_000,
});

const keptQuery = queryOptions({
  queryKey: ['interests', 'kept'],
  queryFn: () => ({ ...readKept(), shared: false }),
  staleTime: Infinity,
});

/** A student's own interests from their profile; everybody else's from this device. */
export function useInterests() {
  const student = useSession().is('student');
  const queries = useQueryClient();
  const { queryKey } = student ? myInterestsQuery : keptQuery;
  const query = useQuery(student ? myInterestsQuery : keptQuery);
  const save = useMutation({
    mutationFn: send,
    // One after the other, so that the last one said is the one that stays.
    scope: { id: 'interests' },
  });

  const put = (next: Interests) => {
    queries.setQueryData(queryKey, (before) => ({ shared: false, ...before, ...next }));
    if (student) save.mutate(next);
    else keep(next);
  };

  return {
    query,
    saving: save,
    /** Shows the change at once and keeps it. */
    update: (step: (before: Interests) => Interests) =>
      put(step(queries.getQueryData<Interests>(queryKey) ?? NOTHING)),
    /** Starts anew. */
    restart: () => put(NOTHING),
  };
}
