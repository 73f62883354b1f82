import { useMutation, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { Problem } from '../api/problem';
import { Field } from '../ui/Field';
import { Failure } from '../ui/states';
import { text } from './asked';
import { ticked, useProblemForm } from './useProblemForm';

interface Post {
  title: string;
  tags: string[];
  author: string;
}

function PostForm({
  send,
  again = false,
  draft,
}: {
  send: (post: Post) => Promise<string>;
  again?: boolean;
  draft?: string;
}) {
  const sending = useMutation({ mutationFn: send });
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({
      title: text('Un titre, s’il vous plaît.'),
      tags: z.array(z.string()).check(z.minLength(1, 'Au moins un.')),
    }),
    blank: { title: '', tags: [] as string[] },
    ...(draft && { draft }),
    sending,
    tell: (written) => ({ ...written, author: 'moi' }),
    onSent: () => undefined,
    again,
  });
  const { tags } = form.watch();
  return (
    <form onSubmit={submit} noValidate>
      {['pain', 'bois'].map((tag) => (
        <label key={tag}>
          <input
            type="checkbox"
            checked={tags.includes(tag)}
            aria-invalid={error('tags') ? true : undefined}
            onChange={(event) => put('tags', ticked(tags, tag, event.target.checked))}
          />
          {tag}
        </label>
      ))}
      <p>{error('tags')}</p>
      <Field label="Titre" error={error('title')}>
        {(control) => <input {...control} {...form.register('title')} />}
      </Field>
      {problem && <Failure error={problem} />}
      <button type="submit">Envoyer</button>
    </form>
  );
}

function show(send = vi.fn(() => Promise.resolve('fait')), props: { again?: boolean; draft?: string } = {}) {
  const form = () => (
    <QueryClientProvider client={new QueryClient()}>
      <PostForm send={send} {...props} />
    </QueryClientProvider>
  );
  const { unmount } = render(form());
  return { send, unmount, reopen: () => render(form()) };
}

const press = () => userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
const title = () => screen.getByRole('textbox', { name: 'Titre' });

it('says all that is wrong before anything is sent, the focus on the first as one reads', async () => {
  const { send } = show();
  await press();
  expect(await screen.findByText('Au moins un.')).toBeVisible();
  expect(title()).toHaveAccessibleDescription('Un titre, s’il vous plaît.');
  expect(screen.getByRole('checkbox', { name: 'pain' })).toHaveFocus();
  await userEvent.click(screen.getByRole('checkbox', { name: 'pain' }));
  await vi.waitFor(() => expect(screen.queryByText('Au moins un.')).not.toBeInTheDocument());
  expect(send).not.toHaveBeenCalled();
  await press();
  await vi.waitFor(() => expect(title()).toHaveFocus());
});

it('sends what is asked for and what belongs to it', async () => {
  const { send } = show();
  await userEvent.click(screen.getByRole('checkbox', { name: 'bois' }));
  await userEvent.type(title(), ' Au fournil ');
  await press();
  await vi.waitFor(() =>
    expect(send).toHaveBeenCalledWith(
      { title: 'Au fournil', tags: ['bois'], author: 'moi' },
      expect.anything(),
    ),
  );
  expect(title()).toHaveValue(' Au fournil ');
});

it('puts the service’s words at their field, also for a part of it, and takes them back with a change', async () => {
  const fields = [
    { field: 'title', message: 'Déjà pris.' },
    { field: 'tags[0].name', message: 'Inconnu.' },
  ];
  show(vi.fn(() => Promise.reject(new Problem(400, { detail: 'Refusé', fields }))));
  await userEvent.click(screen.getByRole('checkbox', { name: 'pain' }));
  await userEvent.type(title(), 'Le pain');
  await press();
  expect(await screen.findByText('Inconnu.')).toBeVisible();
  expect(title()).toHaveAccessibleDescription('Déjà pris.');
  expect(screen.getByRole('checkbox', { name: 'pain' })).toHaveFocus();
  expect(screen.queryByText('Refusé')).not.toBeInTheDocument();
  await userEvent.type(title(), '!');
  await vi.waitFor(() => expect(title()).toBeValid());
});

it('shows what belongs to no field', async () => {
  const fields = [{ field: 'author', message: 'Pas vous.' }];
  show(vi.fn(() => Promise.reject(new Problem(409, { detail: 'Pas vous.', fields }))));
  await userEvent.click(screen.getByRole('checkbox', { name: 'pain' }));
  await userEvent.type(title(), 'Le pain');
  await press();
  expect(await screen.findByRole('alert')).toHaveTextContent('Pas vous.');
});

it('is blank again for the next one', async () => {
  show(undefined, { again: true });
  await userEvent.click(screen.getByRole('checkbox', { name: 'pain' }));
  await userEvent.type(title(), 'Le pain');
  await press();
  await vi.waitFor(() => expect(title()).toHaveValue(''));
  expect(screen.getByRole('checkbox', { name: 'pain' })).not.toBeChecked();
  expect(screen.queryByText('Au moins un.')).not.toBeInTheDocument();
});

it('keeps what is written until it is sent', async () => {
  const { unmount, reopen } = show(undefined, { draft: 'post' });
  await userEvent.click(screen.getByRole('checkbox', { name: 'bois' }));
  await userEvent.type(title(), 'À moitié');
  unmount();
  reopen();
  expect(title()).toHaveValue('À moitié');
  expect(screen.getByRole('checkbox', { name: 'bois' })).toBeChecked();
  await press();
  await vi.waitFor(() => expect(Object.keys(sessionStorage)).toEqual([]));
});
