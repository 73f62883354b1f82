import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useShellMessages } from '../i18n/language';
import { folded, narrowed, type Choice } from './choices';
import styles from './Combobox.module.css';
import type { ControlProps } from './Field';
import ui from './ui.module.css';

interface Props extends ControlProps {
  choices: readonly Choice[];
  /** The value of what is chosen; empty for nothing. */
  value: string;
  onChange: (value: string) => void;
  /** What was typed, for whoever looks for it elsewhere; empty once something is chosen. */
  onType?: (text: string) => void;
  /** What was found elsewhere; without, the choices in which the typed words begin. */
  found?: readonly Choice[] | undefined;
  /** Whether what was typed stands where it is none of the choices: then it is the value. */
  free?: boolean;
  maxLength?: number;
  placeholder?: string;
}

/**
 * One choice out of many, found by typing: the editable combobox of the WAI-ARIA Authoring Practices, with its list. The
 * focus stays in the field; the arrows move through the list, Enter takes, Escape closes it. What is no choice goes when
 * the field is left.
 */
export function Combobox(props: Props) {
  const {
    choices,
    value,
    onChange,
    onType,
    found,
    free = false,
    maxLength = 100,
    placeholder,
    ...control
  } = props;
  const t = useShellMessages();
  const list = useId();
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<string>();
  const label = choices.find((each) => each.value === value)?.label ?? (free ? value : '');
  const text = typed ?? label;
  // An untouched field shows all: who opens it looks for another one.
  const shown = typed === undefined ? choices : (found ?? narrowed(choices, typed));
  const at = shown.findIndex((each) => each.value === active);
  const idOf = (index: number) => `${list}-${index}`;

  const show = (next: Choice | undefined) => {
    setOpen(true);
    setActive(next?.value);
    requestAnimationFrame(() =>
      document.getElementById(list)?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' }),
    );
  };
  const close = () => {
    setOpen(false);
    setActive(undefined);
  };
  const take = (choice: Choice) => {
    setTyped(undefined);
    onType?.('');
    close();
    if (choice.value !== value) onChange(choice.value);
  };
  const type = (now: string) => {
    setTyped(now);
    onType?.(now);
    show(undefined);
    if (free) onChange(now);
    else if (now === '' && value !== '') onChange('');
  };
  /** A name written out, or the only one that begins so, is chosen without pressing anything. */
  const leave = () => {
    close();
    if (typed === undefined) return;
    const wanted = folded(typed);
    const exact = shown.find((each) => folded(each.label) === wanted);
    const [only, another] = narrowed(choices, typed);
    const meant = exact ?? (wanted.length > 2 && !another ? only : undefined);
    if (meant && !free) take(meant);
    else {
      setTyped(undefined);
      onType?.('');
    }
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (event.altKey && open) return close();
      const from = open ? at : shown.findIndex((each) => each.value === value);
      if (!open && from >= 0) return show(shown[from]);
      show(shown[(from + step + (from < 0 && step < 0 ? 1 : 0) + shown.length) % shown.length]);
    } else if (event.key === 'Enter' && open) {
      const only = shown.length === 1 && typed ? shown[0] : undefined;
      const chosen = shown[at] ?? only;
      // Without a list Enter sends the form, as in any field.
      event.preventDefault();
      if (chosen) take(chosen);
      else close();
    } else if (event.key === 'Escape' && (open || typed !== undefined)) {
      // Not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      if (open) close();
      else setTyped(undefined);
    }
  };

  const rows: ReactNode[] = [];
  shown.forEach((choice, index) => {
    if (choice.group && choice.group !== shown[index - 1]?.group) {
      rows.push(
        <div key={`group ${choice.group}`} className={styles.group} role="presentation">
          {choice.group}
        </div>,
      );
    }
    rows.push(
      // The keys are the field's: the list itself never has the focus.
      // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
      <div
        key={choice.value}
        id={idOf(index)}
        role="option"
        className={styles.option}
        aria-selected={choice.value === value}
        data-active={index === at || undefined}
        onClick={() => take(choice)}
      >
        {choice.label}
      </div>,
    );
  });

  return (
    <div className={styles.combobox}>
      <input
        {...control}
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open && at >= 0 ? idOf(at) : undefined}
        maxLength={maxLength}
        placeholder={placeholder}
        value={text}
        onChange={(event) => type(event.target.value)}
        onClick={() => show(shown.find((each) => each.value === value))}
        onKeyDown={press}
        onBlur={leave}
      />
      {open && (
        // What is pressed in the list leaves the focus in the field.
        <div
          id={list}
          role="listbox"
          tabIndex={-1}
          className={styles.list}
          aria-label={t.common.choices}
          onMouseDown={(event) => event.preventDefault()}
        >
          {rows}
        </div>
      )}
      <span className={shown.length > 0 ? ui.hidden : ui.hint} role="status">
        {open && typed !== undefined && !(free && shown.length === 0) && t.common.choicesFound(shown.length)}
      </span>
    </div>
  );
}
