import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { InternshipView } from '../api/types';
import { NoticeProvider } from '../ui/Notices';
import InternshipPage from './InternshipPage';
import { anInternship } from './testInternship';

let sent: { call: string; body: unknown }[];
let view: InternshipView;

beforeEach(() => {
  sent = [];
  view = anInternship();
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    const call = `${request.method} ${path.replace(/^\/api\/internships\//, '')}`;
    if (request.method !== 'GET') {
      const text = await request.text();
      sent.push({ call, body: text ? JSON.parse(text) : undefined });
    }
    const answer = path.endsWith('/emergency-contact')
      ? { name: 'Anna Villatte', phone: '06 12 34 56 78' }
      : view;
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  });
});

async function open() {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <NoticeProvider>
          <MemoryRouter initialEntries={[`/stages/${view.agreementId}`]}>
            <Suspense fallback="…">
              <Routes>
                <Route path="/stages/:agreementId" element={<InternshipPage />} />
              </Routes>
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('heading', { level: 1 });
}

it('says what is left of a week with one tap, where there are several', async () => {
  const second = { start: '09:00:00', end: '12:00:00', half: 'MORNING' as const };
  view = anInternship({
    lastWeek: '2027-W06',
    lastDay: '2027-02-09',
    halfDays: [
      { ...second, day: '2027-02-01', come: true, presence: 'ABSENT' },
      { ...second, day: '2027-02-02', come: true },
      { ...second, day: '2027-02-03', come: true },
      { ...second, day: '2027-02-08', come: true },
      { ...second, day: '2027-02-09', come: false },
    ],
  });
  await open();
  expect(screen.getByRole('heading', { level: 3, name: 'Semaine du 8 au 12 février 2027' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /n’est pas encore noté : Semaine du 1er/ }));
  expect(sent).toEqual([
    {
      call: `PUT ${view.agreementId}/presence`,
      body: {
        halfDays: [
          { day: '2027-02-02', half: 'MORNING', presence: 'PRESENT' },
          { day: '2027-02-03', half: 'MORNING', presence: 'PRESENT' },
        ],
      },
    },
  ]);
});

it('says a whole day with one tap, and nothing of a day to come', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: /^Présent toute la journée/ }));
  expect(sent).toEqual([
    {
      call: `PUT ${view.agreementId}/presence`,
      body: {
        halfDays: [
          { day: '2027-02-01', half: 'MORNING', presence: 'PRESENT' },
          { day: '2027-02-01', half: 'AFTERNOON', presence: 'PRESENT' },
        ],
      },
    },
  ]);
  expect(screen.getAllByRole('button', { name: 'Absent' })).toHaveLength(2);
  expect(screen.getByText('À venir')).toBeVisible();
});

it('shows whom to call only once it is asked for', async () => {
  await open();
  expect(screen.queryByText(/Anna Villatte/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Afficher le numéro' }));
  expect(await screen.findByRole('link', { name: '06 12 34 56 78' })).toHaveAttribute(
    'href',
    'tel:0612345678',
  );
  expect(sent.map((each) => each.call)).toEqual([`POST ${view.agreementId}/emergency-contact`]);
});

it('lets a student say that something is wrong, the numbers to call first', async () => {
  view = anInternship({
    you: 'STUDENT',
    maySay: false,
    mayTellAccident: false,
    maySeeEmergencyContact: false,
    mayRaiseAlarm: true,
  });
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Ça ne va pas' }));
  expect(screen.getByRole('link', { name: '119' })).toHaveAttribute('href', 'tel:119');
  await userEvent.click(screen.getByRole('button', { name: 'Prévenir mon établissement' }));
  expect(await screen.findByText('Choisis ce qui ne va pas.')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: 'Autre chose' }));
  await userEvent.click(screen.getByRole('button', { name: 'Prévenir mon établissement' }));
  await vi.waitFor(() =>
    expect(sent).toEqual([
      { call: expect.stringMatching(/\/alarms\/[0-9a-f-]{36}$/), body: { kind: 'OTHER', words: '' } },
    ]),
  );
});
