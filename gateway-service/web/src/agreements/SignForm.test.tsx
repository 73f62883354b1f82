import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { expect, it, vi } from 'vitest';
import { SignForm } from './SignForm';

async function show(over: { codeBy: 'EMAIL' | 'SESSION'; smsChannel?: string }) {
  const ask = vi.fn(async (bySms: boolean) =>
    bySms
      ? { by: 'SMS' as const, channel: '06…78' }
      : { by: 'EMAIL' as const, channel: 'c…@famille.example' },
  );
  const sign = vi.fn(async (code: string | undefined) => code);
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense fallback="…">
          <SignForm
            audience="STUDENT"
            consentText="J’ai lu et j’accepte."
            channel={over.codeBy === 'EMAIL' ? 'c…@famille.example' : undefined}
            label="Signer"
            onAskForCode={ask}
            onSign={(code) => sign(code)}
            onSigned={() => undefined}
            {...over}
          />
        </Suspense>
      </QueryClientProvider>,
    );
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'J’ai lu et j’accepte.' }));
  return { ask, sign };
}

it('offers no text message where none is sent', async () => {
  const { sign } = await show({ codeBy: 'SESSION' });
  expect(screen.queryByRole('radio')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Signer' }));
  expect(sign).toHaveBeenCalledWith(undefined);
});

it('lets a pupil without a mailbox choose a code on the telephone, or the account alone', async () => {
  const { ask, sign } = await show({ codeBy: 'SESSION', smsChannel: '06…78' });
  expect(screen.getByRole('radio', { name: 'Mon compte suffit' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Un code par SMS, au 06…78' }));
  await userEvent.click(screen.getByRole('button', { name: 'Recevoir mon code' }));
  expect(ask).toHaveBeenCalledWith(true);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Le code reçu par SMS' }), '123 456');
  await userEvent.click(screen.getByRole('button', { name: 'Signer' }));
  expect(sign).toHaveBeenCalledWith('123456');
});

it('goes back to the mail, with a code of its own', async () => {
  const { ask } = await show({ codeBy: 'EMAIL', smsChannel: '06…78' });
  await userEvent.click(screen.getByRole('radio', { name: 'Un code par SMS, au 06…78' }));
  await userEvent.click(screen.getByRole('button', { name: 'Recevoir mon code' }));
  await screen.findByRole('textbox', { name: 'Le code reçu par SMS' });
  await userEvent.click(screen.getByRole('radio', { name: 'Un code par e-mail, à c…@famille.example' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Recevoir mon code' }));
  await screen.findByRole('textbox', { name: 'Le code reçu par e-mail' });
  expect(ask.mock.calls).toEqual([[true], [false]]);
});
