import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { SchoolRecord } from '../api/types';

export const mySchoolsQuery = queryOptions({
  queryKey: ['schools', 'mine'],
  queryFn: () => body(api.GET('/api/schools/mine')),
});

export const studentsQuery = (uai: string) =>
  queryOptions({
    queryKey: ['students', uai],
    queryFn: () => body(api.GET('/api/schools/{id}/students', { params: { path: { id: uai } } })),
  });

export const placementsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['placements', schoolId],
    queryFn: () => body(api.GET('/api/placements', { params: { query: { schoolId } } })),
  });

export const guidanceQuery = (uai: string) =>
  queryOptions({
    queryKey: ['guidance', uai],
    queryFn: () => body(api.GET('/api/schools/{id}/guidance', { params: { path: { id: uai } } })),
  });

export const foundPlacesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['placements', schoolId, 'found'],
    queryFn: () => body(api.GET('/api/found-places', { params: { query: { schoolId } } })),
  });

/** The schools of who is asking, and the one in the address; the first for who has one only. */
export function useChosenSchool(enabled = true) {
  const schools = useQuery({ ...mySchoolsQuery, enabled });
  const [params, setParams] = useSearchParams();
  const all: readonly SchoolRecord[] = schools.data ?? [];
  const school = all.find((each) => each.id === params.get('uai')) ?? all[0];
  const choose = (uai: string) => setParams({ uai }, { replace: true });
  return { schools, all, school, choose };
}
