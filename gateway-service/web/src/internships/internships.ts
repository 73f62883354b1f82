import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { AlarmDetail, HalfDaySaid, InternshipAlarm, InternshipView } from '../api/types';

/** Everything about internships: whatever changes one fetches all of it again. */
const INTERNSHIPS = ['internships'];

export type AlarmKind = InternshipAlarm['kind'];

/** What the mail holds: the link's secret part and the code beside it. */
export interface LinkKey {
  token: string;
  code: string;
}

export const internshipQuery = (id: string) =>
  queryOptions({
    queryKey: [...INTERNSHIPS, 'one', id],
    queryFn: () => body(api.GET('/api/internships/{id}', { params: { path: { id } } })),
  });

export const companyInternshipsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [...INTERNSHIPS, 'received', companyId],
    queryFn: () => body(api.GET('/api/internships/received', { params: { query: { companyId } } })),
  });

export const schoolInternshipsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: [...INTERNSHIPS, 'school', schoolId],
    queryFn: () => body(api.GET('/api/internships', { params: { query: { schoolId } } })),
  });

export const schoolAlarmsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: [...INTERNSHIPS, 'alarms', schoolId],
    queryFn: () => body(api.GET('/api/internships/alarms/of-school', { params: { query: { schoolId } } })),
  });

export const allAlarmsQuery = queryOptions({
  queryKey: [...INTERNSHIPS, 'alarms', 'all'],
  queryFn: () => body(api.GET('/api/internships/alarms')),
});

export const attestationQuery = (code: string) =>
  queryOptions({
    queryKey: ['attestation-verification', code],
    queryFn: () => body(api.GET('/api/internships/verify/{code}', { params: { path: { code } } })),
    retry: false,
  });

export function attestationPdf(id: string): string {
  return `/api/internships/${id}/attestation.pdf`;
}

export function daysPresent(schoolId: string, from: string, to: string) {
  return body(api.GET('/api/internships/days-present', { params: { query: { schoolId, from, to } } }));
}

/** Each change of one internship answers with how it stands then. */
function useInternshipChange<Asked>(id: string, send: (asked: Asked) => Promise<InternshipView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => queries.setQueryData(internshipQuery(id).queryKey, view),
    // Also after a refusal: somebody else may have been quicker.
    onSettled: () => void queries.invalidateQueries({ queryKey: INTERNSHIPS }),
  });
}

export function useSayPresence(id: string) {
  return useInternshipChange(id, (halfDays: HalfDaySaid[]) =>
    change(() => api.PUT('/api/internships/{id}/presence', { params: { path: { id } }, body: { halfDays } })),
  );
}

/** @param alarmId made by the page, so that the same one sent twice is one */
export function useRaiseAlarm(id: string) {
  return useInternshipChange(id, (alarm: { alarmId: string; kind: AlarmKind; words: string }) =>
    change(() =>
      api.PUT('/api/internships/{id}/alarms/{alarmId}', {
        params: { path: { id, alarmId: alarm.alarmId } },
        body: { kind: alarm.kind, words: alarm.words },
      }),
    ),
  );
}

export function useTellOfAccident(id: string) {
  return useInternshipChange(id, (accident: { alarmId: string; words: string }) =>
    change(() =>
      api.PUT('/api/internships/{id}/accidents/{alarmId}', {
        params: { path: { id, alarmId: accident.alarmId } },
        body: { words: accident.words },
      }),
    ),
  );
}

export function useAttest(id: string) {
  return useInternshipChange(id, () =>
    change(() => api.POST('/api/internships/{id}/attestation', { params: { path: { id } } })),
  );
}

export function useEmergencyContact(id: string) {
  return useMutation({
    mutationFn: () =>
      change(() => api.POST('/api/internships/{id}/emergency-contact', { params: { path: { id } } })),
  });
}

export function useMailLink(id: string) {
  return useMutation({
    mutationFn: (email: string) =>
      change(() => api.POST('/api/internships/{id}/link', { params: { path: { id } }, body: { email } })),
  });
}

/** Reading is kept by the service: it is a change, never asked again by itself. */
export function useAlarm(alarmId: string) {
  const queries = useQueryClient();
  const path = { path: { alarmId } };
  return useMutation({
    mutationFn: (step: { done: string } | 'read' | 'take'): Promise<AlarmDetail> =>
      change(() =>
        step === 'read'
          ? api.POST('/api/internships/alarms/{alarmId}/read', { params: path })
          : step === 'take'
            ? api.POST('/api/internships/alarms/{alarmId}/take', { params: path })
            : api.POST('/api/internships/alarms/{alarmId}/close', { params: path, body: step }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: INTERNSHIPS }),
  });
}

export function viewByLink(key: LinkKey) {
  return change(() => api.POST('/api/internships/by-link/view', { body: key }));
}

export function sayByLink(key: LinkKey, halfDays: HalfDaySaid[]) {
  return change(() => api.POST('/api/internships/by-link/presence', { body: { ...key, halfDays } }));
}

export function tellOfAccidentByLink(key: LinkKey, accident: { alarmId: string; words: string }) {
  return change(() =>
    api.POST('/api/internships/by-link/accident', {
      body: { ...key, id: accident.alarmId, words: accident.words },
    }),
  );
}

export function contactByLink(key: LinkKey) {
  return change(() => api.POST('/api/internships/by-link/emergency-contact', { body: key }));
}
