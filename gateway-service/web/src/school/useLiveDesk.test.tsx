import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Stream } from '../test/eventStream';
import { placementsQuery, studentsQuery } from './school';
import { useLiveDesk } from './useLiveDesk';

let answers: (() => void)[] = [];
let asked = 0;

beforeEach(() => {
  vi.useFakeTimers();
  Stream.open = [];
  answers = [];
  asked = 0;
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('fetch', (request: Request) => {
    if (!request.url.includes('/api/placements')) return Promise.resolve(Response.json([]));
    const nth = ++asked;
    return new Promise((resolve) => {
      answers.push(() => resolve(Response.json([{ studentId: `answer ${nth}` }])));
    });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Desk() {
  useLiveDesk('0241011U');
  useQuery(studentsQuery('0241011U'));
  return <output>{useQuery(placementsQuery('0241011U')).data?.[0]?.studentId}</output>;
}

function open() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  return render(
    <QueryClientProvider client={queries}>
      <Desk />
    </QueryClientProvider>,
  );
}

const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));

async function answer() {
  await pass(1);
  answers.splice(0).forEach((each) => each());
  await pass(1);
}

function ring() {
  for (const stream of Stream.open) stream.say('desk', 'changed');
}

it('fetches the desk again when something has changed', async () => {
  open();
  await answer();
  expect(screen.getByRole('status')).toHaveTextContent('answer 1');
  expect(Stream.open.map((each) => each.path)).toEqual(['/api/schools/0241011U/desk/stream']);
  ring();
  await answer();
  expect(screen.getByRole('status')).toHaveTextContent('answer 2');
  await pass(120_000);
  expect(asked).toBe(2);
});

it('fetches what changed between its answer and the beginning of the stream', async () => {
  open();
  await answer();
  Stream.open[0]?.begin();
  await answer();
  expect(screen.getByRole('status')).toHaveTextContent('answer 2');
  await pass(60_000);
  expect(asked).toBe(2);
});

it('asks once more after an answer that may be older than the change, however often it rang', async () => {
  open();
  await pass(1);
  for (let times = 0; times < 100; times++) ring();
  await pass(1);
  expect(asked).toBe(1);
  await answer();
  expect(asked).toBe(2);
  await answer();
  expect(screen.getByRole('status')).toHaveTextContent('answer 2');
  await pass(60_000);
  expect(asked).toBe(2);
});

it('asks every now and then where the stream is refused, until it is there again', async () => {
  open();
  await answer();
  Stream.open[0]?.refuse();
  await pass(14_000);
  expect(asked).toBe(1);
  await pass(1_500);
  expect(asked).toBe(2);
  await answer();
  expect(Stream.open).toHaveLength(1);
  await pass(60_000);
  expect(asked).toBe(2);
});

it('listens only while somebody looks', async () => {
  const { unmount } = open();
  await answer();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(Stream.open).toHaveLength(0);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(Stream.open).toHaveLength(1);
  unmount();
  expect(Stream.open).toHaveLength(0);
});
