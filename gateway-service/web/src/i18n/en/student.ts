import type { PageMessages } from '../fr.pages';

export const student: PageMessages['student'] = {
  title: 'My profile',
  class: 'My class',
  school: 'My school',
  weeks: 'My internship weeks',
  noWeeks: 'Your school has not set them yet.',
  home: 'My starting point',
  homeText: 'It is used only to work out distances. Companies never see it.',
  commune: 'My commune',
  choose: 'Choose a commune',
  saved: 'Saved.',
};
