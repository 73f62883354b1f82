import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { DeadLetter, Replay } from '../api/types';
import { SERVICES, type ServiceName } from '../personal/personalData';

interface Calls {
  list: () => Promise<DeadLetter[]>;
  replay: (consumer: string) => Promise<{ data?: Replay }>;
}

const at = (consumer: string) => ({ params: { path: { consumer } } });

const CALLS: Record<ServiceName, Calls> = {
  'school-service': {
    list: () => body(api.GET('/api/operations/school-service/dead-letters')),
    replay: (consumer) =>
      api.POST('/api/operations/school-service/dead-letters/{consumer}/replay', at(consumer)),
  },
  'application-service': {
    list: () => body(api.GET('/api/operations/application-service/dead-letters')),
    replay: (consumer) =>
      api.POST('/api/operations/application-service/dead-letters/{consumer}/replay', at(consumer)),
  },
  'offer-service': {
    list: () => body(api.GET('/api/operations/offer-service/dead-letters')),
    replay: (consumer) =>
      api.POST('/api/operations/offer-service/dead-letters/{consumer}/replay', at(consumer)),
  },
  'notification-service': {
    list: () => body(api.GET('/api/operations/notification-service/dead-letters')),
    replay: (consumer) =>
      api.POST('/api/operations/notification-service/dead-letters/{consumer}/replay', at(consumer)),
  },
};

export { SERVICES, type ServiceName };

export const deadLettersQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: ['dead-letters', service],
    queryFn: () => CALLS[service].list(),
    // Somebody who waits for a mend looks at this page.
    staleTime: 0,
    refetchInterval: 30_000,
  });

export function useReplay(service: ServiceName, consumer: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => change(() => CALLS[service].replay(consumer)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['dead-letters', service] }),
  });
}

/** By consumer, in the order in which a replay takes them. */
export function byConsumer(letters: readonly DeadLetter[]): [string, DeadLetter[]][] {
  const groups = new Map<string, DeadLetter[]>();
  for (const letter of letters) groups.set(letter.consumer, [...(groups.get(letter.consumer) ?? []), letter]);
  return [...groups];
}
