import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { FoundPlaceRequest } from '../api/types';

export const lettersQuery = (id: string, classId: string) =>
  queryOptions({
    queryKey: ['letters', id, classId],
    queryFn: () =>
      body(api.GET('/api/schools/{id}/classes/{classId}/letters', { params: { path: { id, classId } } })),
  });

export function useEncourage(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (studentId: string) =>
      change(() =>
        api.POST('/api/schools/{id}/students/{studentId}/encouragements', {
          params: { path: { id, studentId } },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['guidance', id] }),
  });
}

export function useSuggest(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ studentId, offerIds }: { studentId: string; offerIds: string[] }) =>
      change(() =>
        api.POST('/api/schools/{id}/students/{studentId}/suggestions', {
          params: { path: { id, studentId } },
          body: { offerIds },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['guidance', id] }),
  });
}

export function useWrite(id: string, classId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (letter: { text: string; toGuardians: boolean }) =>
      change(() =>
        api.POST('/api/schools/{id}/classes/{classId}/letters', {
          params: { path: { id, classId } },
          body: letter,
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['letters', id, classId] }),
  });
}

export function useRecordPlaceOf(schoolId: string, studentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (place: FoundPlaceRequest) =>
      change(() =>
        api.POST('/api/found-places/of-students/{studentId}', {
          params: { path: { studentId } },
          body: place,
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['placements', schoolId] }),
  });
}

export function useTakeBackPlaceOf(schoolId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      change<unknown>(() => api.POST('/api/found-places/{id}/take-back', { params: { path: { id } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['placements', schoolId] }),
  });
}

const LONGEST_CELL = 1000;

/** The rows as an Excel file, which the school's service writes. */
export function spreadsheet(id: string, rows: string[][]): Promise<Blob> {
  return change<unknown>(() =>
    api.POST('/api/schools/{id}/spreadsheets', {
      params: { path: { id } },
      body: { rows: rows.map((row) => row.map((cell) => cell.slice(0, LONGEST_CELL))) },
      parseAs: 'blob',
    }),
  ) as Promise<Blob>;
}
