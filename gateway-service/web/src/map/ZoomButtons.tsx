import type { ReactNode } from 'react';
import { useFindingMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import styles from './TerritoryMap.module.css';

const FACTOR = 1.7;

interface Props {
  zoom: number;
  most: number;
  onZoom: (factor: number) => void;
  children?: ReactNode;
}

export function ZoomButtons({ zoom, most, onZoom, children }: Props) {
  const t = useFindingMessages();
  return (
    <div className={styles.controls}>
      <button type="button" aria-label={t.map.zoomIn} disabled={zoom >= most} onClick={() => onZoom(FACTOR)}>
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label={t.map.zoomOut}
        disabled={zoom <= 1}
        onClick={() => onZoom(1 / FACTOR)}
      >
        <Icon name="minus" />
      </button>
      {children}
    </div>
  );
}
