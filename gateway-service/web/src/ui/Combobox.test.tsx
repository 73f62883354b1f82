import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { narrowed } from './choices';
import { Combobox } from './Combobox';
import { Field } from './Field';

const COMMUNES = [
  { value: '24352', label: 'Ribérac', also: '24600' },
  { value: '24553', label: 'Tocane-Saint-Apre', also: '24350' },
  { value: '24312', label: 'Saint-Apre', also: '24350' },
  { value: '24564', label: 'Verteillac', also: '24320' },
];

function Commune({ onChange, free = false }: { onChange: (value: string) => void; free?: boolean }) {
  const [value, setValue] = useState('');
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Field label="Commune" error="Choisissez-la." hint="La vôtre">
        {(control) => (
          <Combobox
            {...control}
            choices={COMMUNES}
            free={free}
            value={value}
            onChange={(next) => {
              setValue(next);
              onChange(next);
            }}
          />
        )}
      </Field>
      <button type="submit">Envoyer</button>
    </form>
  );
}

function show(free = false) {
  const onChange = vi.fn();
  render(<Commune onChange={onChange} free={free} />);
  return { onChange, field: screen.getByRole('combobox', { name: 'Commune' }) };
}

const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
/** What a screen reader reads as the place in the list. */
const active = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;

it('is a combobox with a list, described by its hint and its error', async () => {
  const { field } = show();
  expect(field).toHaveAttribute('aria-autocomplete', 'list');
  expect(field).toHaveAttribute('aria-expanded', 'false');
  expect(field).toHaveAccessibleDescription('Choisissez-la. La vôtre');
  expect(field).toBeInvalid();
  await userEvent.click(field);
  expect(field).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('listbox', { name: 'Choix possibles' }).id).toBe(
    field.getAttribute('aria-controls'),
  );
  expect(options()).toHaveLength(4);
});

it('narrows the list while one types, and says how many are left', async () => {
  const { field } = show();
  await userEvent.type(field, 'st apre');
  expect(options()).toEqual([]);
  expect(screen.getByRole('status')).toHaveTextContent('Rien ne correspond.');
  await userEvent.clear(field);
  await userEvent.type(field, 'saint');
  expect(options()).toEqual(['Saint-Apre', 'Tocane-Saint-Apre']);
  expect(screen.getByRole('status')).toHaveTextContent('2 choix');
});

it('goes through the list by the arrows and takes by Enter, the focus staying in the field', async () => {
  const { field, onChange } = show();
  await userEvent.type(field, '{ArrowDown}');
  expect(active(field)).toBe('Ribérac');
  await userEvent.keyboard('{ArrowUp}');
  expect(active(field)).toBe('Verteillac');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(field).toHaveValue('Tocane-Saint-Apre');
  expect(field).toHaveFocus();
  expect(field).toHaveAttribute('aria-expanded', 'false');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('24553');
  await userEvent.keyboard('{ArrowDown}');
  expect(active(field)).toBe('Tocane-Saint-Apre');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Tocane-Saint-Apre');
});

it('takes what is pressed', async () => {
  const { field, onChange } = show();
  await userEvent.type(field, 'vert');
  await userEvent.click(screen.getByRole('option', { name: 'Verteillac' }));
  expect(onChange).toHaveBeenLastCalledWith('24564');
  expect(field).toHaveFocus();
});

it('takes the only one that begins so when the field is left, and lets go of what is none', async () => {
  const { field, onChange } = show();
  await userEvent.type(field, 'riberac');
  await userEvent.tab();
  expect(field).toHaveValue('Ribérac');
  await userEvent.type(field, ' zzz');
  await userEvent.tab();
  expect(field).toHaveValue('Ribérac');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('24352');
});

it('chooses nothing again once the field is emptied', async () => {
  const { field, onChange } = show();
  await userEvent.type(field, 'verteillac{Enter}');
  await userEvent.clear(field);
  await userEvent.tab();
  expect(onChange).toHaveBeenLastCalledWith('');
  expect(field).toHaveValue('');
});

it('closes by Escape, the typed text staying, and gives the choice back by a second one', async () => {
  const { field } = show();
  await userEvent.type(field, 'verteillac{Enter}');
  await userEvent.type(field, 'x{Escape}');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect(field).toHaveValue('Verteillacx');
  await userEvent.keyboard('{Escape}');
  expect(field).toHaveValue('Verteillac');
});

it('keeps what is none of the choices where that is allowed', async () => {
  const { field, onChange } = show(true);
  await userEvent.type(field, 'Ailleurs');
  await userEvent.tab();
  expect(field).toHaveValue('Ailleurs');
  expect(onChange).toHaveBeenLastCalledWith('Ailleurs');
});

it('finds by the beginnings of words, without accents, and by other words', () => {
  const found = (text: string) => narrowed(COMMUNES, text).map(({ label }) => label);
  expect(found('RIBÉ')).toEqual(['Ribérac']);
  expect(found('apre toc')).toEqual(['Tocane-Saint-Apre']);
  expect(found('24350')).toEqual(['Tocane-Saint-Apre', 'Saint-Apre']);
  expect(found('ac')).toEqual([]);
});
