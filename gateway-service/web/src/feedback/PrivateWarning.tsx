import { useMemo } from 'react';
import { useMessages } from '../i18n/language';
import { contactsIn, TOLD_WHILE_TYPING } from '../safeguarding/contacts';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';

/** Tells who writes that a text seems to hold contact data. */
export function PrivateWarning({ text }: { text: string }) {
  const t = useMessages();
  const found = useMemo(() => {
    const kinds = new Set(contactsIn(text).map(({ kind }) => kind));
    return TOLD_WHILE_TYPING.filter((kind) => kinds.has(kind));
  }, [text]);
  return (
    <div role="status">
      {found.length > 0 && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" />
          <span>
            {t.feedback.private.title}{' '}
            <strong>{found.map((kind) => t.apply.private[kind]).join(', ')}</strong>.{' '}
            {t.feedback.private.text}
          </span>
        </p>
      )}
    </div>
  );
}
