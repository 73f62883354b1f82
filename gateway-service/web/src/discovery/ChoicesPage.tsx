import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Choice } from '../api/types';
import { useMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer as Asked, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useChoices } from './discovery';
import styles from './discovery.module.css';
import { Drawing } from './Drawing';
import { useInterests } from './interests';
import { answered, decided, ENOUGH, nextOpen, stillAsked, type Interests } from './kept';
import { useReadAloud } from './useReadAloud';

export default function ChoicesPage() {
  const t = useMessages();
  const choices = useChoices();
  const { query, saving, update } = useInterests();
  return (
    <div className={`${ui.stack} ${styles.choosing}`}>
      <PageTitle title={t.discovery.choices.title}>
        <span className={styles.smallTitle}>{t.discovery.choices.title}</span>
      </PageTitle>
      <Asked of={choices}>
        {(all) => (
          <Asked of={query}>
            {(interests) => (
              <Choosing
                choices={all}
                interests={interests}
                onStep={(step) => update((before) => step(stillAsked(before, all)))}
              />
            )}
          </Asked>
        )}
      </Asked>
      {saving.isError && <Failure error={saving.error} />}
    </div>
  );
}

interface Props {
  choices: readonly Choice[];
  interests: Interests;
  onStep: (step: (before: Interests) => Interests) => void;
}

function Choosing({ choices, interests, onStep }: Props) {
  const t = useMessages();
  const navigate = useNavigate();
  // Opened again after the last one, it starts over at the first; the answers stay marked.
  const [at, setAt] = useState(() => nextOpen(choices, interests) % choices.length);
  const question = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const voice = useReadAloud();
  const choice = choices[at];

  useEffect(() => {
    if (moved.current) question.current?.focus();
  }, [at]);

  const { on, say } = voice;
  useEffect(() => {
    if (on && choice) say(t.discovery.choices.spoken(choice.left.text, choice.right.text));
  }, [on, choice, say, t]);

  if (!choice) return null;
  const current = interests.answers[choice.id];

  const go = (to: number) => {
    moved.current = true;
    if (to < choices.length) setAt(to);
    else void navigate('/metiers/resultat');
  };
  const answer = (value: 'LEFT' | 'RIGHT' | 'SKIP') => {
    onStep((before) => answered(before, choice.id, value));
    go(at + 1);
  };

  return (
    <>
      <div className={styles.progress}>
        <h2 ref={question} tabIndex={-1} className={styles.question}>
          <span className={ui.soft}>{t.discovery.choices.progress(at + 1, choices.length)}</span>{' '}
          {t.discovery.choices.question}
        </h2>
        <progress
          className={styles.bar}
          max={choices.length}
          value={at + 1}
          aria-label={t.discovery.choices.progress(at + 1, choices.length)}
        />
      </div>
      <div className={styles.pair}>
        {(['LEFT', 'RIGHT'] as const).map((value) => {
          const side = value === 'LEFT' ? choice.left : choice.right;
          return (
            <button
              key={side.id}
              type="button"
              className={styles.side}
              aria-pressed={current === value}
              onClick={() => answer(value)}
            >
              <Drawing of={side.id} />
              <span>{side.text}</span>
            </button>
          );
        })}
      </div>
      <div className={ui.between}>
        <Button kind="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
          {t.common.back}
        </Button>
        <Button kind="secondary" aria-pressed={current === 'SKIP'} onClick={() => answer('SKIP')}>
          {t.discovery.choices.skip}
        </Button>
      </div>
      <div className={ui.between}>
        {voice.possible && (
          <Button kind="quiet" aria-pressed={voice.on} onClick={() => voice.setOn(!voice.on)}>
            <Icon name="speaker" /> {voice.on ? t.discovery.choices.quiet : t.discovery.choices.aloud}
          </Button>
        )}
        {decided(interests) >= ENOUGH && (
          <Link className={buttonLook('quiet')} to="/metiers/resultat">
            <Icon name="spark" /> {t.discovery.choices.already}
          </Link>
        )}
      </div>
    </>
  );
}
