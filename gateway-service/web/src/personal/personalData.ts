import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { PersonalData, Retention, RetentionRun } from '../api/types';
import type { Language } from '../i18n/language';

/** Each keeps its own; together they are all that is kept about a person. */
export const SERVICES = [
  'school-service',
  'application-service',
  'offer-service',
  'notification-service',
] as const;

export type ServiceName = (typeof SERVICES)[number];

interface Calls {
  data: (query: { student?: string }) => Promise<PersonalData>;
  retention: () => Promise<Retention[]>;
  runs: () => Promise<RetentionRun[]>;
}

const CALLS: Record<ServiceName, Calls> = {
  'school-service': {
    data: (query) => body(api.GET('/api/personal-data/school-service', { params: { query } })),
    retention: () => body(api.GET('/api/personal-data/school-service/retention')),
    runs: () => body(api.GET('/api/personal-data/school-service/retention/runs')),
  },
  'application-service': {
    data: (query) => body(api.GET('/api/personal-data/application-service', { params: { query } })),
    retention: () => body(api.GET('/api/personal-data/application-service/retention')),
    runs: () => body(api.GET('/api/personal-data/application-service/retention/runs')),
  },
  'offer-service': {
    data: (query) => body(api.GET('/api/personal-data/offer-service', { params: { query } })),
    retention: () => body(api.GET('/api/personal-data/offer-service/retention')),
    runs: () => body(api.GET('/api/personal-data/offer-service/retention/runs')),
  },
  'notification-service': {
    data: (query) => body(api.GET('/api/personal-data/notification-service', { params: { query } })),
    retention: () => body(api.GET('/api/personal-data/notification-service/retention')),
    runs: () => body(api.GET('/api/personal-data/notification-service/retention/runs')),
  },
};

/** @param student the pupil it is about; the caller if absent */
export const dataQuery = (service: ServiceName, student: string | undefined) =>
  queryOptions({
    queryKey: ['personal-data', service, student ?? 'me'],
    queryFn: () => CALLS[service].data(student ? { student } : {}),
    // Whoever comes back to the page wants to see what is kept now.
    staleTime: 0,
  });

export const retentionQuery = (service: ServiceName, language: Language) =>
  queryOptions({
    queryKey: ['personal-data', service, 'retention', language],
    queryFn: () => CALLS[service].retention(),
    staleTime: 60 * 60_000,
  });

/** What the gateway keeps: sessions, of which nobody has to ask for the runs of a job. */
export const gatewayRetentionQuery = (language: Language) =>
  queryOptions({
    queryKey: ['personal-data', 'gateway-service', 'retention', language],
    queryFn: () => body(api.GET('/api/personal-data/gateway-service/retention')),
    staleTime: 60 * 60_000,
  });

export const runsQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: ['personal-data', service, 'runs'],
    queryFn: () => CALLS[service].runs(),
  });

/** Who opened the file itself, and who the applications and conversations: two services know. */
export const fileReadingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['readings', id, 'file'],
    queryFn: () => body(api.GET('/api/students/{id}/readings', { params: { path: { id } } })),
  });

export const applicationReadingsQuery = (studentId: string) =>
  queryOptions({
    queryKey: ['readings', studentId, 'applications'],
    queryFn: () =>
      body(api.GET('/api/placements/students/{studentId}/readings', { params: { path: { studentId } } })),
  });

export interface Kept {
  service: ServiceName;
  data: PersonalData;
  retention: readonly Retention[];
}

/** The one file: every answer as it came, with reasons and times, and what is missing by its name. */
export function wholeFile(
  kept: readonly Kept[],
  missing: readonly ServiceName[],
  readings: readonly unknown[] | undefined,
  now: Date,
): { name: string; content: Blob } {
  const whole = {
    writtenAt: now.toISOString(),
    missing,
    services: kept.map(({ service, data, retention }) => ({ ...data, service, retention })),
    ...(readings && { readings }),
  };
  return {
    name: `mes-donnees-${now.toISOString().slice(0, 10)}.json`,
    content: new Blob([JSON.stringify(whole, null, 2)], { type: 'application/json' }),
  };
}
