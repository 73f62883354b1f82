import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { AgreementSettings, NewAgreementSettings } from '../api/types';
import type { ProblemForm } from '../forms/useProblemForm';

export const settingsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['agreement-settings', schoolId],
    queryFn: () => body(api.GET('/api/agreements/settings/{schoolId}', { params: { path: { schoolId } } })),
  });

export function useSaveSettings(schoolId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (settings: NewAgreementSettings) =>
      change(() =>
        api.PUT('/api/agreements/settings/{schoolId}', { params: { path: { schoolId } }, body: settings }),
      ),
    onSuccess: (saved) => queries.setQueryData(settingsQuery(schoolId).queryKey, saved),
  });
}

export type Clause = AgreementSettings['clauses'][number];
export type Delegation = NewAgreementSettings['delegations'][number];

/** The form of a school's settings, as its parts have it. */
export type SettingsFields = Pick<ProblemForm<NewAgreementSettings, NewAgreementSettings>, 'form' | 'error'>;
