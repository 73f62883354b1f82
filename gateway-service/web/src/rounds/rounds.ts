import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { RoundOutcome, TerritoryRound } from '../api/types';

export const myRoundsQuery = queryOptions({
  queryKey: ['rounds', 'mine'],
  queryFn: () => body(api.GET('/api/rounds/mine')),
});

export const schoolRoundsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['rounds', 'school', schoolId],
    queryFn: () => body(api.GET('/api/rounds', { params: { query: { schoolId } } })),
  });

export const roundQuery = (id: string, schoolId: string) =>
  queryOptions({
    queryKey: ['rounds', 'one', id, schoolId],
    queryFn: () => body(api.GET('/api/rounds/{id}', { params: { path: { id }, query: { schoolId } } })),
  });

/** For a guardian. */
export const childrensRoundsQuery = queryOptions({
  queryKey: ['rounds', 'children'],
  queryFn: () => body(api.GET('/api/rounds/of-my-children')),
});

/** For the operator, as the next two. */
export const territoryRoundsQuery = queryOptions({
  queryKey: ['rounds', 'territory'],
  queryFn: () => body(api.GET('/api/rounds/territory')),
});

export const territoryRoundQuery = (id: string) =>
  queryOptions({
    queryKey: ['rounds', 'territory', id],
    queryFn: () => body(api.GET('/api/rounds/territory/{id}', { params: { path: { id } } })),
  });

export const schoolsWithoutQuery = (week: string) =>
  queryOptions({
    queryKey: ['last-pupils', 'schools', week],
    queryFn: () => body(api.GET('/api/rounds/territory/schools', { params: { query: { week } } })),
  });

export const lastPupilsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['last-pupils', schoolId],
    queryFn: () => body(api.GET('/api/placements/last-pupils', { params: { query: { schoolId } } })),
  });

export const placesLeftQuery = (schoolId: string, studentId: string) =>
  queryOptions({
    queryKey: ['last-pupils', schoolId, studentId],
    queryFn: () =>
      body(
        api.GET('/api/placements/last-pupils/{studentId}/places', {
          params: { path: { studentId }, query: { schoolId } },
        }),
      ),
  });

export interface RankedWish {
  offerId: string;
  minutes?: number;
}

/** What a pupil does in a round; each answer is the pupil's rounds as they are then. */
export type PupilStep =
  | { step: 'rank'; id: string; wishes: RankedWish[] }
  | { step: 'accept'; id: string; motivation: string }
  | { step: 'refuse'; id: string };

export function usePupilStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: PupilStep) => {
      const params = { path: { id: asked.id } };
      switch (asked.step) {
        case 'rank':
          return change(() => api.PUT('/api/rounds/{id}/wishes', { params, body: { wishes: asked.wishes } }));
        case 'accept':
          return change(() =>
            api.POST('/api/rounds/{id}/accept', { params, body: { motivation: asked.motivation } }),
          );
        case 'refuse':
          return change(() => api.POST('/api/rounds/{id}/refuse', { params }));
      }
    },
    onSuccess: (mine) => {
      if (mine) queries.setQueryData(myRoundsQuery.queryKey, mine);
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: myRoundsQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ['applications'] });
    },
  });
}

export interface NewRound {
  schoolId: string;
  week: string;
  mostWishes: number;
  daysToAnswer: number;
  closesOn: string;
}

/** What staff do with a round; each answer is the round as it is then. */
export type StaffStep =
  | { step: 'open'; round: NewRound }
  | { step: 'close' | 'cancel'; id: string }
  | { step: 'offer'; id: string; fingerprint: string }
  | { step: 'join' | 'leave'; id: string; schoolId: string };

export function useStaffStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: StaffStep): Promise<RoundOutcome | undefined> => {
      switch (asked.step) {
        case 'open':
          return change(() => api.POST('/api/rounds', { body: asked.round }));
        case 'close':
          return change(() => api.POST('/api/rounds/{id}/close', { params: { path: { id: asked.id } } }));
        case 'cancel':
          return change(() => api.POST('/api/rounds/{id}/cancel', { params: { path: { id: asked.id } } }));
        case 'offer':
          return change(() =>
            api.POST('/api/rounds/{id}/offer', {
              params: { path: { id: asked.id } },
              body: { fingerprint: asked.fingerprint },
            }),
          );
        case 'join':
          return change(() =>
            api.POST('/api/rounds/{id}/join', {
              params: { path: { id: asked.id }, query: { schoolId: asked.schoolId } },
            }),
          );
        case 'leave':
          return change(() =>
            api.POST('/api/rounds/{id}/leave', {
              params: { path: { id: asked.id }, query: { schoolId: asked.schoolId } },
            }),
          );
      }
    },
    // After a refusal too: what would be offered may have changed, and the page should show it.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['rounds'] });
      void queries.invalidateQueries({ queryKey: ['last-pupils'] });
    },
  });
}

export interface NewTerritoryRound extends Omit<NewRound, 'schoolId'> {
  schools: string[];
}

/** What the operator does with a round of the territory; each answer is the round as it is then. */
export type TerritoryStep =
  | { step: 'open'; round: NewTerritoryRound }
  | { step: 'close' | 'cancel'; id: string }
  | { step: 'offer'; id: string; fingerprint: string };

export function useTerritoryStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: TerritoryStep): Promise<TerritoryRound | undefined> => {
      if (asked.step === 'open')
        return change(() => api.POST('/api/rounds/territory', { body: asked.round }));
      const params = { path: { id: asked.id } };
      switch (asked.step) {
        case 'close':
          return change(() => api.POST('/api/rounds/territory/{id}/close', { params }));
        case 'cancel':
          return change(() => api.POST('/api/rounds/territory/{id}/cancel', { params }));
        case 'offer':
          return change(() =>
            api.POST('/api/rounds/territory/{id}/offer', {
              params,
              body: { fingerprint: asked.fingerprint },
            }),
          );
      }
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['rounds'] }),
  });
}
